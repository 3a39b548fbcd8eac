package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Fix;
import dev.glossary.finding.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * One text of a term, with what rules need to know of it, each worked out once and only when it is asked for.
 *
 * <p>Places in it are indices of UTF-16 units, as {@link String} has them; a finding turns them into code points. Not safe
 * for use by several threads.
 */
final class TextView {
    private final TermView term;
    private final TextField field;

    /** The place in the list of relations or answers; −1 for a text of the term itself. */
    private final int element;

    private final String text;
    private @Nullable DataPath path;
    private @Nullable TextProfile profile;
    private @Nullable Words words;
    private @Nullable Sentences sentences;
    private @Nullable MaskedText masked;

    /** The last place of which the code points were counted, and how many there are before it. */
    private int countedUnits;

    private int countedPoints;

    /** In a shorter text, phrases are looked for sooner than {@link WordFilter} could be made. */
    private static final int LEAST_FILTERED = 16;

    private @Nullable WordFilter wordFilter;

    TextView(TermView term, TextField field, int element, String text) {
        this.term = term;
        this.field = field;
        this.element = element;
        this.text = text;
    }

    /** The term that it is a text of. */
    TermView term() {
        return term;
    }

    TextField field() {
        return field;
    }

    /** The place in {@code relatedTerms} or {@code faq}, from 0; −1 for a text of the term itself. */
    int element() {
        return element;
    }

    /** The text, which is not blank. */
    String text() {
        return text;
    }

    DataPath path() {
        DataPath known = path;
        if (known == null) {
            known = switch (field) {
                case RELATED_NAME -> term.relation(element).field("name");
                case QUESTION -> term.answer(element).field("question");
                case ANSWER -> term.answer(element).field("answer");
                default -> term.path().field(field.key());
            };
            path = known;
        }
        return known;
    }

    /** Its term has got another path. */
    void forgetPath() {
        path = null;
    }

    /** Which kinds of characters it holds. */
    TextProfile profile() {
        TextProfile known = profile;
        if (known == null) {
            known = TextProfile.of(text);
            profile = known;
        }
        return known;
    }

    /** Its words. */
    Words words() {
        Words known = words;
        if (known == null) {
            known = Words.of(text);
            words = known;
        }
        return known;
    }

    /** Whether it has the words that one of these phrases needs, so far as that is told without looking for it. */
    boolean mayHold(Phrases phrases) {
        if (words().count() < LEAST_FILTERED) {
            return true;
        }
        WordFilter known = wordFilter;
        if (known == null) {
            known = WordFilter.of(words());
            wordFilter = known;
        }
        return phrases.mayBeIn(known);
    }

    /** Its sentences. */
    Sentences sentences() {
        Sentences known = sentences;
        if (known == null) {
            known = Sentences.of(words());
            sentences = known;
        }
        return known;
    }

    /** It without the names of its term and of related terms. */
    MaskedText masked() {
        MaskedText known = masked;
        if (known == null) {
            known = MaskedText.of(words(), sentences(), term.names());
            masked = known;
        }
        return known;
    }

    /** A part of the text as findings tell it. */
    TextSpan span(int from, int to) {
        int offset = codePointsBefore(from);
        return new TextSpan(offset, codePointsBefore(to) - offset);
    }

    /** An edit that leaves another text in the place of this one; it names no more than differs. */
    Fix.ReplaceText replacedBy(String other) {
        int most = Math.min(text.length(), other.length());
        int from = 0;
        while (from < most && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        int tail = 0;
        while (tail < most - from && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        if (from > 0 && Character.isHighSurrogate(text.charAt(from - 1))) {
            from--;
        }
        if (tail > 0 && Character.isLowSurrogate(text.charAt(text.length() - tail))) {
            tail--;
        }
        return new Fix.ReplaceText(
                path(), span(from, text.length() - tail), other.substring(from, other.length() - tail));
    }

    /** Counts from the last place on, or back, since rules find one thing after the other. */
    private int codePointsBefore(int place) {
        if (!profile().has(TextProfile.SURROGATE)) {
            return place;
        }
        countedPoints += place < countedUnits
                ? -text.codePointCount(place, countedUnits)
                : text.codePointCount(countedUnits, place);
        countedUnits = place;
        return countedPoints;
    }
}
