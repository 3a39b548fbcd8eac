package dev.glossary.finding;

import java.util.Arrays;

/**
 * How many columns a terminal takes for a text: two for a wide or full-width character (UAX #11), none for one that joins
 * the character before it, else one.
 *
 * <p>Emoji that a zero-width joiner makes one picture are counted one by one, since terminals differ. Line feeds and
 * other controls count one: whoever prints a text shows something in their place.
 */
public final class DisplayWidth {
    /**
     * The first and the last of each run of wide and full-width characters, by EastAsianWidth.txt of Unicode 14 (UAX #11);
     * runs with only unassigned characters between them are one.
     */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC,
        0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5,
        0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF,
        0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004,
        0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320,
        0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA,
        0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E,
        0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E,
        0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4,
        0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2,
        0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0,
        0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6,
        0x20000, 0x3FFFD,
    };

    /** Below it nothing joins another character but the soft hyphen, which shows as nothing, and nothing is wide. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int SOFT_HYPHEN = 0xAD;

    private DisplayWidth() {}

    /**
     * {@return the columns of a character: 0, 1 or 2}
     *
     * @param codePoint a Unicode code point; half a surrogate pair counts 1
     */
    public static int of(int codePoint) {
        if (codePoint < FIRST_COMBINING) {
            return codePoint == SOFT_HYPHEN ? 0 : 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isHangulVowelOrEnd(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
        };
    }

    /**
     * {@return the columns of a text}
     *
     * @param text a text of any length
     */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            columns += of(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    /** They stand in the two columns of the consonant before them. */
    private static boolean isHangulVowelOrEnd(int point) {
        return (point >= 0x1160 && point <= 0x11FF) || (point >= 0xD7B0 && point <= 0xD7FF);
    }

    private static boolean isWide(int point) {
        int place = Arrays.binarySearch(WIDE, point);
        int after = -place - 1;
        // Between the first of a run and its last: the place where it would stand is an odd one.
        return place >= 0 || (after & 1) == 1;
    }
}
