package dev.glossary.validate;

/** Letters of Latin, Cyrillic and Greek that look the same (UTS #39, confusables). */
final class LookAlikes {
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁ";
    private static final String LATIN_OF_CYRILLIC = "ABEKMHOPCTYXIJSaeopcyxijshd";

    /** Small letters of Greek stand beside Latin ones in many a formula, and look different in most fonts. */
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

    private static final String LATIN_OF_GREEK = "ABEZHIKMNOPTYXo";

    private LookAlikes() {}

    /**
     * A word in the script of most of its letters, when all its letters of another script only look like ones of it; else
     * the word itself.
     */
    static String inOneScript(String word) {
        String cyrillic = inOneScript(word, Character.UnicodeScript.CYRILLIC, CYRILLIC, LATIN_OF_CYRILLIC);
        return inOneScript(cyrillic, Character.UnicodeScript.GREEK, GREEK, LATIN_OF_GREEK);
    }

    private static String inOneScript(
            String word, Character.UnicodeScript script, String letters, String latinLetters) {
        int latin = count(word, Character.UnicodeScript.LATIN);
        int other = count(word, script);
        if (latin == 0 || other == 0) {
            return word;
        }
        return other <= latin
                ? exchanged(word, script, letters, latinLetters)
                : exchanged(word, Character.UnicodeScript.LATIN, latinLetters, letters);
    }

    private static int count(String word, Character.UnicodeScript script) {
        return (int) word.codePoints()
                .filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == script)
                .count();
    }

    /** The word with all its letters of a script exchanged; the word itself when one has no look-alike. */
    private static String exchanged(String word, Character.UnicodeScript script, String from, String to) {
        StringBuilder exchanged = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            if (Character.UnicodeScript.of(point) == script) {
                int place = from.indexOf(point);
                if (place < 0) {
                    return word;
                }
                point = to.charAt(place);
            }
            exchanged.appendCodePoint(point);
        }
        return exchanged.toString();
    }
}
