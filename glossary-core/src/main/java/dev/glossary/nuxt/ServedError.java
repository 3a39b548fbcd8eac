package dev.glossary.nuxt;

/**
 * The JSON object that Nuxt's server sends in place of a payload when a request fails, such as
 * <code>{"error":true,"url":"…","statusCode":404,…}</code>.
 */
final class ServedError {
    private ServedError() {}

    /**
     * {@return the HTTP status that an object of checked JSON grammar names; −1 when it names none}
     *
     * @param json bytes that hold the object
     * @param openingBrace where it begins
     */
    static int statusOf(byte[] json, int openingBrace) {
        int depth = 0;
        boolean isName = false;
        int at = openingBrace;
        do {
            switch (json[at]) {
                case '{', '[' -> {
                    depth++;
                    isName = json[at] == '{';
                }
                case '}', ']' -> depth--;
                case ',' -> isName = true;
                case '"' -> {
                    int end = closingQuote(json, at);
                    if (depth == 1 && isName && (is(json, at, end, "statusCode") || is(json, at, end, "status"))) {
                        int status = number(json, end + 1);
                        if (status >= 0) {
                            return status;
                        }
                    }
                    isName = false;
                    at = end;
                }
                default -> {}
            }
            at++;
        } while (depth > 0);
        return -1;
    }

    private static int closingQuote(byte[] json, int openingQuote) {
        int at = openingQuote + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean is(byte[] json, int openingQuote, int closingQuote, String name) {
        if (closingQuote - openingQuote - 1 != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (json[openingQuote + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The three digits after a colon; −1 when something else stands there. */
    private static int number(byte[] json, int afterName) {
        int at = afterName;
        while (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t' || json[at] == ':') {
            at++;
        }
        int status = 0;
        int digits = 0;
        while (json[at] >= '0' && json[at] <= '9' && digits < 4) {
            status = 10 * status + json[at++] - '0';
            digits++;
        }
        return digits == 3 ? status : -1;
    }
}
