package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term as a {@link Validator} sees it: with its texts and its place, and what rules have worked out of them.
 *
 * <p>Made once a term and shown to all rules. Not safe for use by several threads at once.
 */
public final class TermView {
    private final Term term;
    private DataPath path;
    private final @Nullable String source;
    private final boolean isAlone;
    private final Set<DataPath> reported;
    private final List<TextView> texts = new ArrayList<>();
    private @Nullable Words termWords;
    private @Nullable Names names;

    private TermView(Term term, int ordinal, @Nullable String source, boolean isAlone, Set<DataPath> reported) {
        this.term = term;
        this.path = DataPath.term(ordinal, term.slug());
        this.source = source;
        this.isAlone = isAlone;
        this.reported = reported;
        add(TextField.TERM, -1, term.term());
        add(TextField.SHORT_DEFINITION, -1, term.shortDefinition());
        add(TextField.SEO_TITLE, -1, term.seoTitle());
        add(TextField.SEO_DESCRIPTION, -1, term.seoDescription());
        add(TextField.EXPLANATION, -1, term.explanation());
        for (int i = 0; i < term.relatedTerms().size(); i++) {
            add(TextField.RELATED_NAME, i, term.relatedTerms().get(i).name());
        }
        for (int i = 0; i < term.faq().size(); i++) {
            Faq faq = term.faq().get(i);
            add(TextField.QUESTION, i, faq.question());
            add(TextField.ANSWER, i, faq.answer());
        }
    }

    /**
     * {@return a view of a term that was built in code}
     *
     * @param term the term
     * @param ordinal its place in its glossary, from 0
     */
    public static TermView of(Term term, int ordinal) {
        return new TermView(term, ordinal, null, false, Set.of());
    }

    /**
     * {@return a view of a term that was read from a file}
     *
     * @param term the term
     * @param ordinal its place in its glossary, from 0
     * @param source the file, as reports print it, with {@code /}; null when it has no name
     * @param isAlone whether it is the only term of its page, which is then the page of this term
     * @param reported the values that the reader has reported already
     */
    public static TermView read(
            Term term, int ordinal, @Nullable String source, boolean isAlone, Set<DataPath> reported) {
        return new TermView(term, ordinal, source, isAlone, Set.copyOf(reported));
    }

    private void add(TextField field, int element, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(new TextView(this, field, element, text));
        }
    }

    /** {@return the term} */
    public Term term() {
        return term;
    }

    /**
     * Gives the term its place among those of other pages, which nobody knew when it was read.
     *
     * @param ordinal its place in its glossary, from 0
     */
    public void moveTo(int ordinal) {
        if (path.termOrdinal() != ordinal) {
            path = DataPath.term(ordinal, term.slug());
            texts.forEach(TextView::forgetPath);
        }
    }

    /** {@return the path of the term} */
    public DataPath path() {
        return path;
    }

    /** The file, as reports print it; null when the term came from none. */
    @Nullable
    String source() {
        return source;
    }

    /** Whether it is the only term of its page. */
    boolean isAlone() {
        return isAlone;
    }

    /** Whether the reader has said already that something is wrong with a value. */
    boolean isReported(DataPath value) {
        return reported.contains(value);
    }

    /** The texts that are not blank, in the order of {@link TextField}, those of an answer together. */
    List<TextView> texts() {
        return texts;
    }

    /** The text of a member of the term itself; null when it is absent or blank. */
    @Nullable
    TextView text(TextField field) {
        return text(field, -1);
    }

    /** The text of an element of a list, or of the term itself with −1; null when it is absent or blank. */
    @Nullable
    TextView text(TextField field, int element) {
        int low = 0;
        int high = texts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(texts.get(middle), field, element);
            if (order == 0) {
                return texts.get(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** The order of {@link #texts}. */
    private static int compare(TextView text, TextField field, int element) {
        boolean isByElement = text.field() == field || (isOfAnswer(text.field()) && isOfAnswer(field));
        int elements = isByElement ? Integer.compare(text.element(), element) : 0;
        return elements != 0 ? elements : text.field().compareTo(field);
    }

    private static boolean isOfAnswer(TextField field) {
        return field == TextField.QUESTION || field == TextField.ANSWER;
    }

    /** The words of the term's name. */
    Words termWords() {
        Words known = termWords;
        if (known == null) {
            known = Words.of(term.term());
            termWords = known;
        }
        return known;
    }

    /** Whether words hold an acronym that is made of the first letters of the term's name, with little words or without. */
    boolean isAbbreviatedIn(Words words, StopWords stopWords) {
        return isInitialsIn(words, termWords())
                || isInitialsIn(words, termWords().without(stopWords));
    }

    private static boolean isInitialsIn(Words words, Words name) {
        return name.count() > 1 && words.find(Words.of(name.initials()), 0) >= 0;
    }

    /** What the term and those it points at are called. */
    Names names() {
        Names known = names;
        if (known == null) {
            known = Names.of(this);
            names = known;
        }
        return known;
    }

    /** The path of a relation. */
    DataPath relation(int element) {
        return path.field("relatedTerms").element(element);
    }

    /** The path of a question with its answer. */
    DataPath answer(int element) {
        return path.field("faq").element(element);
    }

    List<RelatedTerm> relations() {
        return term.relatedTerms();
    }
}
