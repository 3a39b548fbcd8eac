package dev.glossary.validate;

/** Whether a short name stands for a long one: {@code json}, {@code k8s}, {@code 2fa}. Both are slugs without hyphens. */
final class Abbreviations {
    /** A longer word may have its letters in many names by chance. */
    private static final int LONGEST = 6;

    /** What the numbers from zero to nine begin with. */
    private static final String FIRST_OF_NUMBERS = "zottffssen";

    private Abbreviations() {}

    /** Whether the letters of a short name stand in this order in a long one, the first at its beginning. */
    static boolean isShortFor(String shortName, String longName) {
        if (shortName.length() < 2 || shortName.length() > LONGEST || shortName.length() >= longName.length()) {
            return false;
        }
        return isNumeronym(shortName, longName)
                || hasLettersInOrder(shortName, longName)
                || hasLettersInOrder(shortName, longName.replace("cross", "x").replace("ex", "x"));
    }

    private static boolean hasLettersInOrder(String letters, String name) {
        if (letters.charAt(0) != name.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 1; i < letters.length(); i++) {
            at = name.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code i18n}: the number tells how many letters stand between the first and the last. */
    private static boolean isNumeronym(String shortName, String longName) {
        int last = shortName.length() - 1;
        return last > 1
                && shortName.substring(1, last).equals(String.valueOf(longName.length() - 2))
                && shortName.charAt(0) == longName.charAt(0)
                && shortName.charAt(last) == longName.charAt(longName.length() - 1);
    }

    /** A name that begins with a digit, with the letter of the number instead: of {@code 2fa}, {@code tfa}. */
    static String withNumberAsLetter(String name) {
        int number = name.isEmpty() ? -1 : Character.digit(name.charAt(0), 10);
        return number < 0 ? name : FIRST_OF_NUMBERS.charAt(number) + name.substring(1);
    }
}
