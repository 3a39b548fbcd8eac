package dev.glossary.validate;

/** What a URL in a text says of its host. */
final class Urls {
    private Urls() {}

    /** Where {@code http} or {@code https} begins before a colon; −1 when neither stands there. */
    static int schemeBefore(String text, int colon) {
        for (int length = 4; length <= 5; length++) {
            int start = colon - length;
            boolean isWhole = start == 0 || (start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1)));
            if (isWhole && text.regionMatches(true, start, "https", 0, length)) {
                return start;
            }
        }
        return -1;
    }

    /** Where the host with its port ends. A host has at most 253 characters; what is longer is cut. */
    static int endOfAuthority(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 300 && isOfAuthority(text.charAt(end))) {
            end++;
        }
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        return end;
    }

    private static boolean isOfAuthority(char c) {
        return Character.isLetterOrDigit(c) || ".-_:@[]%".indexOf(c) >= 0;
    }

    /** The host without a user before it, and without a port. */
    static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int close = host.indexOf(']');
        if (host.startsWith("[") && close > 0) {
            return host.substring(0, close + 1);
        }
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    /** Whether a host, in lower case, is one of this machine or of a private network. */
    static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || host.endsWith(".test")
                || isPrivateAddress(host);
    }

    /** RFC 1918, and the networks 0 and 127 of RFC 1122. */
    private static boolean isPrivateAddress(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 3 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            bytes[i] = Integer.parseInt(parts[i]);
        }
        return bytes[0] == 0
                || bytes[0] == 10
                || bytes[0] == 127
                || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 172 && bytes[1] >= 16 && bytes[1] <= 31);
    }
}
