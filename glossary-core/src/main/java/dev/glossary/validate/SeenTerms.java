package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Terms that were shown, with their ordinals. */
final class SeenTerms {
    private final List<Term> terms = new ArrayList<>();
    private int[] ordinals = new int[16];

    /** Adds a term, and tells its place among those that were added. */
    int add(TermView view) {
        if (terms.size() == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * ordinals.length);
        }
        ordinals[terms.size()] = view.path().termOrdinal();
        terms.add(view.term());
        return terms.size() - 1;
    }

    int size() {
        return terms.size();
    }

    Term get(int place) {
        return terms.get(place);
    }

    String slug(int place) {
        return terms.get(place).slug();
    }

    DataPath path(int place) {
        return DataPath.term(ordinals[place], terms.get(place).slug());
    }

    /** A view of a term that was shown before, to look into its texts once more. */
    TermView view(int place) {
        return TermView.of(terms.get(place), ordinals[place]);
    }

    DataPath relation(int place, int index) {
        return path(place).field("relatedTerms").element(index);
    }

    /** The slug that a relation points at; empty when it has none. */
    String target(int place, int index) {
        return target(terms.get(place).relatedTerms().get(index));
    }

    static String target(RelatedTerm relation) {
        String slug = relation.slug();
        return slug == null || slug.isBlank() ? "" : slug;
    }
}
