package dev.glossary.validate;

import java.text.Normalizer;
import java.util.Locale;

/** Slugs: ASCII letters and digits in lower case, in words with single hyphens between them, such as {@code tf-idf}. */
final class SlugForm {
    /** The same as a regular expression. */
    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private SlugForm() {}

    /** Whether a text is a slug, of any length. */
    static boolean isSlug(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isInner = i > 0 && i < text.length() - 1;
            if (!isLetterOrDigit(c) && !(c == '-' && isInner && text.charAt(i - 1) != '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A slug that says what a text says, as far as ASCII can; empty when nothing is left. */
    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean isApart = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            String letters = isLetterOrDigit(c) ? String.valueOf(c) : ascii(c);
            if (!letters.isEmpty()) {
                slug.append(isApart && slug.length() > 0 ? "-" : "").append(letters);
                isApart = false;
            } else if (!isMark(c) && c != '\'' && c != '’') {
                isApart = true;
            }
        }
        return slug.toString();
    }

    /** Letters that are no ASCII letter with a mark, as they are usually written without them. */
    private static String ascii(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> "";
        };
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
