package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The texts of a page, decoded beforehand and laid one after the other in the order in which terms need them, each in the
 * form that a String keeps it in: a byte or a char per character.
 *
 * <p>Making the terms of them leaves nothing to find, to check or to decode. What remains nobody can save who hands out
 * terms: a copy of each text into a String of its own, and the values around them. It is the floor for reading.
 */
final class KnownTexts {
    private final byte[] latin1;
    private final char[] utf16;

    /** Of each text, its number of characters; negative where they are chars. */
    private final int[] lengths;

    /** Of each term, how many related terms it has, and how many questions. */
    private final int[] counts;

    private KnownTexts(byte[] latin1, char[] utf16, int[] lengths, int[] counts) {
        this.latin1 = latin1;
        this.utf16 = utf16;
        this.lengths = lengths;
        this.counts = counts;
    }

    /** {@return the texts of these terms, of which every member must be there} */
    static KnownTexts of(List<Term> terms) {
        Recorder recorder = new Recorder();
        terms.forEach(recorder::add);
        return recorder.texts();
    }

    /** {@return the terms, made anew} */
    List<Term> terms() {
        Walk walk = new Walk();
        List<Term> terms = new ArrayList<>(counts.length / 2);
        for (int i = 0; i < counts.length; i += 2) {
            terms.add(walk.term(counts[i], counts[i + 1]));
        }
        return terms;
    }

    /** Takes one text after the other. */
    private final class Walk {
        private int text;
        private int latin1Offset;
        private int utf16Offset;

        Term term(int relatedTerms, int faq) {
            Term.Builder term = Term.builder()
                    .slug(next())
                    .term(next())
                    .shortDefinition(next())
                    .seoTitle(next())
                    .seoDescription(next())
                    .explanation(next());
            for (int i = 0; i < relatedTerms; i++) {
                term.addRelatedTerm(RelatedTerm.of(next(), next()));
            }
            for (int i = 0; i < faq; i++) {
                term.addFaq(Faq.of(next(), next()));
            }
            return term.category(next()).build();
        }

        private String next() {
            int length = lengths[text++];
            if (length < 0) {
                String made = new String(utf16, utf16Offset, -length);
                utf16Offset -= length;
                return made;
            }
            String made = new String(latin1, latin1Offset, length, ISO_8859_1);
            latin1Offset += length;
            return made;
        }
    }

    /** Lays one text after the other. */
    private static final class Recorder {
        private final ByteArrayOutputStream latin1 = new ByteArrayOutputStream();
        private final StringBuilder utf16 = new StringBuilder();
        private final List<Integer> lengths = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();

        void add(Term term) {
            add(term.slug());
            add(term.term());
            add(Objects.requireNonNull(term.shortDefinition()));
            add(Objects.requireNonNull(term.seoTitle()));
            add(Objects.requireNonNull(term.seoDescription()));
            add(Objects.requireNonNull(term.explanation()));
            for (RelatedTerm related : term.relatedTerms()) {
                add(Objects.requireNonNull(related.slug()));
                add(Objects.requireNonNull(related.name()));
            }
            for (Faq faq : term.faq()) {
                add(Objects.requireNonNull(faq.question()));
                add(Objects.requireNonNull(faq.answer()));
            }
            add(Objects.requireNonNull(term.category()));
            counts.add(term.relatedTerms().size());
            counts.add(term.faq().size());
        }

        private void add(String text) {
            if (ISO_8859_1.newEncoder().canEncode(text)) {
                latin1.writeBytes(text.getBytes(ISO_8859_1));
                lengths.add(text.length());
            } else {
                utf16.append(text);
                lengths.add(-text.length());
            }
        }

        KnownTexts texts() {
            return new KnownTexts(latin1.toByteArray(), utf16.toString().toCharArray(), ints(lengths), ints(counts));
        }

        private static int[] ints(List<Integer> boxed) {
            return boxed.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
