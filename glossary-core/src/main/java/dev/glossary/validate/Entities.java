package dev.glossary.validate;

import java.util.HashMap;
import java.util.Map;

/** Character references of HTML, as far as they are met in texts that were escaped twice. */
final class Entities {
    private static final int LONGEST = 10;
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        String[] names = ("amp & lt < gt > quot \" apos ' nbsp \u00a0 copy © reg ® trade ™ hellip … mdash — ndash –"
                        + " lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ laquo « raquo » bull • middot · deg ° plusmn ±"
                        + " times × divide ÷ euro € pound £ yen ¥ cent ¢ sect § para ¶ dagger † prime ′ minus − le ≤ ge ≥"
                        + " ne ≠ asymp ≈ infin ∞ rarr → larr ← frac12 ½ sup2 ² sup3 ³ micro µ szlig ß auml ä ouml ö uuml ü"
                        + " Auml Ä Ouml Ö Uuml Ü eacute é egrave è ecirc ê euml ë agrave à aacute á acirc â aring å aelig æ"
                        + " ccedil ç iacute í icirc î iuml ï ntilde ñ oacute ó ocirc ô oslash ø uacute ú ugrave ù ucirc û"
                        + " alpha α beta β gamma γ delta δ lambda λ mu μ pi π sigma σ omega ω")
                .split(" ");
        for (int i = 0; i < names.length; i += 2) {
            BY_NAME.put(names[i], names[i + 1]);
        }
    }

    private Entities() {}

    /**
     * The end of a reference that begins at an ampersand; −1 when none does. What was escaped several times, with
     * {@code amp;} before its name, is one.
     */
    static int endAt(String text, int at) {
        int from = at + 1;
        while (text.startsWith("amp;", from) && nameEndsAt(text, from + 4) >= 0) {
            from += 4;
        }
        return nameEndsAt(text, from);
    }

    private static int nameEndsAt(String text, int from) {
        int semicolon = from;
        while (semicolon < text.length() && semicolon - from <= LONGEST && text.charAt(semicolon) != ';') {
            semicolon++;
        }
        boolean isReference = semicolon < text.length()
                && text.charAt(semicolon) == ';'
                && !value(text.substring(from, semicolon)).isEmpty();
        return isReference ? semicolon + 1 : -1;
    }

    /** What a reference stands for that {@link #endAt} has found. */
    static String decoded(String reference) {
        int from = 1;
        while (reference.startsWith("amp;", from) && from + 4 < reference.length()) {
            from += 4;
        }
        return value(reference.substring(from, reference.length() - 1));
    }

    /** What a name stands for; empty when it stands for nothing. */
    private static String value(String name) {
        if (!name.startsWith("#")) {
            return BY_NAME.getOrDefault(name, "");
        }
        boolean isHex = name.startsWith("x", 1) || name.startsWith("X", 1);
        String digits = name.substring(isHex ? 2 : 1);
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, isHex ? 16 : 10) >= 0 && c < 128)) {
            return "";
        }
        long point = Long.parseLong(digits, isHex ? 16 : 10);
        boolean isCharacter = point > 0 && point <= Character.MAX_CODE_POINT && !(point >= 0xD800 && point <= 0xDFFF);
        return isCharacter ? Character.toString((int) point) : "";
    }
}
