package dev.glossary.nuxt;

import org.jspecify.annotations.Nullable;

/**
 * The JSON object that Nuxt's server sends in place of a payload when a request fails, such as
 * <code>{"error":true,"url":"…","statusCode":404,…}</code>.
 */
final class ServedError {
    private ServedError() {}

    /**
     * {@return what an object of checked JSON grammar is, with the status from 400 to 599 that it names; null when it has
     * neither such a status nor a member {@code error} that is true, and so is something else}
     *
     * @param json bytes that hold the object
     * @param openingBrace where it begins
     */
    static @Nullable String describe(byte[] json, int openingBrace) {
        boolean isError = false;
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
                    if (depth == 1 && isName) {
                        int value = value(json, end + 1);
                        if (is(json, at, end, "statusCode") || is(json, at, end, "status")) {
                            int status = number(json, value);
                            if (status >= 400 && status <= 599) {
                                return "the server's error object of status " + status;
                            }
                        } else if (is(json, at, end, "error")) {
                            isError = json[value] == 't';
                        }
                    }
                    isName = false;
                    at = end;
                }
                default -> {}
            }
            at++;
        } while (depth > 0);
        return isError ? "the server's error object" : null;
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

    /** Where the value of a member begins. */
    private static int value(byte[] json, int afterName) {
        int at = afterName;
        while (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t' || json[at] == ':') {
            at++;
        }
        return at;
    }

    /** The number of three digits that begins here; −1 when something else does. */
    private static int number(byte[] json, int from) {
        int status = 0;
        int at = from;
        while (json[at] >= '0' && json[at] <= '9' && at - from < 4) {
            status = 10 * status + json[at++] - '0';
        }
        return at - from == 3 ? status : -1;
    }
}
