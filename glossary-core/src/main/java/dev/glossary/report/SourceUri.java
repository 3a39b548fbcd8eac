package dev.glossary.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names of files as URI references (RFC 3986). */
final class SourceUri {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String PLAIN = "-._~/";

    private SourceUri() {}

    /** {@return a relative reference; for an absolute path a {@code file:} URI} */
    static String of(String source) {
        StringBuilder uri = new StringBuilder();
        if (isAbsolute(source)) {
            uri.append(source.startsWith("/") ? "file://" : "file:///");
        }
        for (byte unit : source.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean isPlain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
            if (isPlain) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.toHexDigits(unit));
            }
        }
        return uri.toString();
    }

    /** {@return whether the file is named from the root, as {@code /srv/p.json} or {@code C:/p.json}} */
    static boolean isAbsolute(String source) {
        return source.startsWith("/") || source.matches("[A-Za-z]:[/\\\\].*");
    }
}
