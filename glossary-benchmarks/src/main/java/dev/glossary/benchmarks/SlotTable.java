package dev.glossary.benchmarks;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a page as a streaming parser meets them, in flat arrays: no object per slot or reference, no boxes. A
 * reference may lead forward, so terms are made when all slots are there.
 *
 * <p>This is what a user writes who found that a tree is too slow, and who knows that references are small numbers.
 */
final class SlotTable {
    /** A page of terms has a slot for some 170 bytes, and somewhat more references than slots. */
    private static final int BYTES_PER_SLOT = 128;

    /** Of each slot: the text; of an array with a tag, the tag; otherwise null. */
    private @Nullable String[] texts;

    /** Of each slot, where its members begin; they end where those of the next slot begin. */
    private int[] starts;

    private int slots;

    /** Of each member of an object, its name; of each element of an array, null. */
    private @Nullable String[] names;

    private int[] references;
    private int members;

    SlotTable(int pageBytes) {
        int expected = pageBytes / BYTES_PER_SLOT + 16;
        texts = new String[expected];
        starts = new int[expected];
        names = new String[expected];
        references = new int[expected];
    }

    /** Adds a slot that is a text. */
    void addText(String text) {
        addSlot();
        texts[slots - 1] = text;
    }

    /** Adds a slot that is an array, an object, or something that no term refers to. */
    void addSlot() {
        if (slots == starts.length) {
            texts = Arrays.copyOf(texts, 2 * slots);
            starts = Arrays.copyOf(starts, 2 * slots);
        }
        starts[slots++] = members;
    }

    /** Says that the last slot, an array, begins with a tag: {@code ["ShallowReactive",2]}. */
    void tag(String tag) {
        texts[slots - 1] = tag;
    }

    /** Adds a member to the last slot, an object. */
    void addMember(String name, int reference) {
        addElement(reference);
        names[members - 1] = name;
    }

    /** Adds an element to the last slot, an array. */
    void addElement(int reference) {
        if (members == references.length) {
            names = Arrays.copyOf(names, 2 * members);
            references = Arrays.copyOf(references, 2 * members);
        }
        references[members++] = reference;
    }

    /** {@return the terms of the page, when all slots are there} */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        int data = data();
        for (int member = starts[data]; member < end(data); member++) {
            addTerms(references[member], terms);
        }
        return terms;
    }

    private int data() {
        for (int member = starts[0]; member < end(0); member++) {
            if ("data".equals(names[member])) {
                int data = references[member];
                return texts[data] == null ? data : references[starts[data]];
            }
        }
        throw new IllegalArgumentException("the page has no data");
    }

    private void addTerms(int slot, List<Term> terms) {
        if (names[starts[slot]] != null) {
            terms.add(term(slot));
            return;
        }
        for (int element = starts[slot]; element < end(slot); element++) {
            terms.add(term(references[element]));
        }
    }

    private Term term(int slot) {
        Term.Builder term = Term.builder();
        for (int member = starts[slot]; member < end(slot); member++) {
            int reference = references[member];
            switch (Objects.requireNonNull(names[member])) {
                case "slug" -> term.slug(Objects.requireNonNull(text(reference)));
                case "term" -> term.term(Objects.requireNonNull(text(reference)));
                case "shortDefinition" -> term.shortDefinition(text(reference));
                case "seoTitle" -> term.seoTitle(text(reference));
                case "seoDescription" -> term.seoDescription(text(reference));
                case "explanation" -> term.explanation(text(reference));
                case "category" -> term.category(text(reference));
                case "relatedTerms" -> addRelatedTerms(reference, term);
                case "faq" -> addFaq(reference, term);
                default -> {} // the model has no name for it
            }
        }
        return term.build();
    }

    private void addRelatedTerms(int list, Term.Builder term) {
        for (int element = starts[list]; element < end(list); element++) {
            int related = references[element];
            term.addRelatedTerm(RelatedTerm.of(text(related, "slug"), text(related, "name")));
        }
    }

    private void addFaq(int list, Term.Builder term) {
        for (int element = starts[list]; element < end(list); element++) {
            int faq = references[element];
            term.addFaq(Faq.of(text(faq, "question"), text(faq, "answer")));
        }
    }

    private @Nullable String text(int object, String name) {
        for (int member = starts[object]; member < end(object); member++) {
            if (name.equals(names[member])) {
                return text(references[member]);
            }
        }
        return null;
    }

    /** {@return a text; null when the reference is one of the negative ones, undefined for example} */
    private @Nullable String text(int reference) {
        return reference < 0 ? null : texts[reference];
    }

    private int end(int slot) {
        return slot + 1 < slots ? starts[slot + 1] : members;
    }
}
