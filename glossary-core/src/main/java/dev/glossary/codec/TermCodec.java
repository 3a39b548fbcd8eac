package dev.glossary.codec;

import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadWriter;
import org.jspecify.annotations.Nullable;

/** A term in a payload: <code>{"slug":ref,"term":ref,…}</code>. */
final class TermCodec {
    static final FieldNames NAMES = FieldNames.of(
            "slug",
            "term",
            "shortDefinition",
            "seoTitle",
            "seoDescription",
            "explanation",
            "relatedTerms",
            "faq",
            "category");

    private static final int SLUG = 0;
    private static final int TERM = 1;
    private static final int SHORT_DEFINITION = 2;
    private static final int SEO_TITLE = 3;
    private static final int SEO_DESCRIPTION = 4;
    private static final int EXPLANATION = 5;
    private static final int RELATED_TERMS = 6;
    private static final int FAQ = 7;
    private static final int CATEGORY = 8;

    private TermCodec() {}

    /** Whether the object that was entered with {@link #NAMES} is a term: {@link GlossaryReader} says what that is. */
    static boolean isTerm(FieldCursor in) {
        if (in.has(TERM)
                && (in.has(EXPLANATION)
                        || in.has(RELATED_TERMS)
                        || in.has(FAQ)
                        || in.has(SEO_TITLE)
                        || in.has(SEO_DESCRIPTION))) {
            return true;
        }
        int texts =
                (in.has(SHORT_DEFINITION) ? 1 : 0) + (in.has(EXPLANATION) ? 1 : 0) + (in.has(RELATED_TERMS) ? 1 : 0);
        return in.has(SLUG) && texts >= 2;
    }

    /** Reads the term that was entered with {@link #NAMES}, as if it were the first; what is missing becomes null, or empty. */
    static Term read(MemberReader members) {
        members.beginTerm();
        Term.Builder term = Term.builder();
        term.slug(members.slug(NAMES, SLUG))
                .term(members.mandatoryText(NAMES, TERM))
                .shortDefinition(members.text(NAMES, SHORT_DEFINITION))
                .seoTitle(members.text(NAMES, SEO_TITLE))
                .seoDescription(members.text(NAMES, SEO_DESCRIPTION))
                .explanation(members.text(NAMES, EXPLANATION));
        members.list(NAMES, RELATED_TERMS, RelatedTermCodec.CODEC, term);
        members.list(NAMES, FAQ, FaqCodec.CODEC, term);
        return term.category(members.text(NAMES, CATEGORY))
                .additionalFields(members.additionalFields(NAMES))
                .build();
    }

    static int write(Term term, PayloadWriter out) {
        MemberWriter members = new MemberWriter(NAMES, out);
        members.text(SLUG, term.slug());
        members.text(TERM, term.term());
        members.text(SHORT_DEFINITION, term.shortDefinition());
        members.text(SEO_TITLE, term.seoTitle());
        members.text(SEO_DESCRIPTION, term.seoDescription());
        members.text(EXPLANATION, term.explanation());
        members.list(RELATED_TERMS, term.relatedTerms(), RelatedTermCodec.CODEC);
        members.list(FAQ, term.faq(), FaqCodec.CODEC);
        members.text(CATEGORY, term.category());
        members.additionalFields(term.additionalFields());
        return members.object();
    }

    /** Tells of each member what it was and what it is to be. */
    static void change(Term before, Term after, MemberChange members) {
        members.text(SLUG, before.slug(), after.slug());
        members.text(TERM, before.term(), after.term());
        members.text(SHORT_DEFINITION, before.shortDefinition(), after.shortDefinition());
        members.text(SEO_TITLE, before.seoTitle(), after.seoTitle());
        members.text(SEO_DESCRIPTION, before.seoDescription(), after.seoDescription());
        members.text(EXPLANATION, before.explanation(), after.explanation());
        members.list(RELATED_TERMS, before.relatedTerms(), after.relatedTerms(), RelatedTermCodec.CODEC);
        members.list(FAQ, before.faq(), after.faq(), FaqCodec.CODEC);
        members.text(CATEGORY, before.category(), after.category());
        members.additionalFields(before.additionalFields(), after.additionalFields());
    }

    /** Reads the summary that was entered with {@link #NAMES}; null when it is none. */
    static @Nullable TermSummary readSummary(FieldCursor in) {
        String slug = textOrNull(in, SLUG);
        String term = textOrNull(in, TERM);
        if (slug == null || term == null) {
            return null;
        }
        return TermSummary.builder()
                .slug(slug)
                .term(term)
                .shortDefinition(textOrNull(in, SHORT_DEFINITION))
                .category(textOrNull(in, CATEGORY))
                .build();
    }

    /** Whether the texts of the term that was entered with {@link #NAMES} are those of a term that was read from it. */
    static boolean hasTextsOf(Term term, FieldCursor in) {
        return isText(in, SLUG, term.slug())
                && isText(in, TERM, term.term())
                && isText(in, SHORT_DEFINITION, term.shortDefinition())
                && isText(in, SEO_TITLE, term.seoTitle())
                && isText(in, SEO_DESCRIPTION, term.seoDescription())
                && isText(in, EXPLANATION, term.explanation())
                && isText(in, CATEGORY, term.category());
    }

    /** A mandatory text that is missing was read as an empty one. */
    private static boolean isText(FieldCursor in, int field, @Nullable String expected) {
        String text = textOrNull(in, field);
        return text == null ? expected == null || expected.isEmpty() : text.equals(expected);
    }

    /** Whether a member of a term is a list of objects. */
    static boolean isList(String name) {
        return name.equals("relatedTerms") || name.equals("faq");
    }

    private static @Nullable String textOrNull(FieldCursor in, int field) {
        try {
            return in.text(field);
        } catch (PayloadException malformed) {
            return null; // reported when the member is read
        }
    }
}
