package dev.glossary.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of all terms, with a mask for their names, and how many terms have each: those that many have are
 * boilerplate.
 *
 * <p>Of a sentence no more is kept than a hash and its length. Not safe for use by several threads.
 */
final class SentenceIndex {
    /** A shorter sentence is common without being boilerplate. */
    static final int MIN_WORDS = 8;

    private final int minTerms;
    private final double minShare;

    /** The slugs that were counted: a list page repeats terms, and so do the HTML and the payload of one page. */
    private final Set<String> slugs = new HashSet<>();

    /** How many terms have a sentence. */
    private final LongTable terms = new LongTable();

    private final List<OfTerm> all = new ArrayList<>();
    private int distinct;

    /** The sentences of a term's prose, in order. */
    static final class OfTerm {
        private final long[] hashes;
        private final int[] lengths;

        /** The first sentence of each text, and at the end the number of sentences. */
        private final int[] begins;

        private final TextField[] fields;

        /** Which of the sentences are boilerplate; null until somebody asks. */
        private @Nullable BitSet boilerplate;

        private OfTerm(long[] hashes, int[] lengths, int[] begins, TextField[] fields) {
            this.hashes = hashes;
            this.lengths = lengths;
            this.begins = begins;
            this.fields = fields;
        }

        int texts() {
            return fields.length;
        }

        TextField field(int text) {
            return fields[text];
        }

        int begin(int text) {
            return begins[text];
        }

        int end(int text) {
            return begins[text + 1];
        }

        int sentences() {
            return hashes.length;
        }

        long hash(int sentence) {
            return hashes[sentence];
        }

        /** How many words it has; a name counts as one. */
        int length(int sentence) {
            return lengths[sentence];
        }
    }

    /**
     * @param minTerms how many terms have a sentence that is boilerplate, at least
     * @param minShare which share of all terms that is, at least
     */
    SentenceIndex(int minTerms, double minShare) {
        this.minTerms = minTerms;
        this.minShare = minShare;
    }

    void add(TermView term) {
        List<TextView> prose =
                term.texts().stream().filter(text -> text.field().isProse()).toList();
        int[] begins = new int[prose.size() + 1];
        for (int i = 0; i < prose.size(); i++) {
            begins[i + 1] = begins[i] + prose.get(i).masked().sentenceCount();
        }
        long[] hashes = new long[begins[prose.size()]];
        int[] lengths = new int[hashes.length];
        for (int i = 0; i < prose.size(); i++) {
            MaskedText masked = prose.get(i).masked();
            for (int sentence = 0; sentence < masked.sentenceCount(); sentence++) {
                hashes[begins[i] + sentence] = masked.sentenceHash(sentence);
                lengths[begins[i] + sentence] = masked.endToken(sentence) - masked.firstToken(sentence);
            }
        }
        String slug = term.term().slug();
        if (slug.isBlank() || slugs.add(slug)) {
            distinct++;
            countOnce(hashes, lengths);
        }
        all.add(new OfTerm(
                hashes, lengths, begins, prose.stream().map(TextView::field).toArray(TextField[]::new)));
    }

    /** A term that says the same twice is one term. */
    private void countOnce(long[] hashes, int[] lengths) {
        long[] longOnes = new long[hashes.length];
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (lengths[i] >= MIN_WORDS) {
                longOnes[count++] = hashes[i];
            }
        }
        Arrays.sort(longOnes, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || longOnes[i] != longOnes[i - 1]) {
                terms.increment(longOnes[i]);
            }
        }
    }

    /** The sentences of a term, by its place among those that were added. */
    OfTerm get(int place) {
        return all.get(place);
    }

    /** How many terms there are, those of one slug counted once. */
    int distinct() {
        return distinct;
    }

    /** How many terms have a sentence. */
    int termsWith(long hash) {
        return Math.max(0, terms.get(hash));
    }

    /** Whether so many terms have a sentence that it is boilerplate; told once all were added. */
    boolean isBoilerplate(OfTerm term, int sentence) {
        BitSet known = term.boilerplate;
        if (known == null) {
            known = boilerplateOf(term);
            term.boilerplate = known;
        }
        return known.get(sentence);
    }

    private BitSet boilerplateOf(OfTerm term) {
        int least = (int) Math.max(minTerms, Math.ceil(minShare * distinct));
        BitSet boilerplate = new BitSet();
        for (int i = 0; i < term.sentences(); i++) {
            if (term.length(i) >= MIN_WORDS && termsWith(term.hash(i)) >= least) {
                boilerplate.set(i);
            }
        }
        return boilerplate;
    }
}
