package dev.glossary.codec;

import dev.glossary.model.Faq;
import dev.glossary.model.Term;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadWriter;
import org.jspecify.annotations.Nullable;

/** A question and its answer in a payload: <code>{"question":ref,"answer":ref}</code>. */
final class FaqCodec extends ElementCodec<Faq> {
    static final FaqCodec CODEC = new FaqCodec();

    private static final FieldNames NAMES = FieldNames.of("question", "answer");
    private static final int QUESTION = 0;
    private static final int ANSWER = 1;

    private FaqCodec() {}

    @Override
    Faq read(FieldCursor in, MemberReader members) {
        in.enter(NAMES);
        Faq faq = Faq.builder()
                .question(members.text(NAMES, QUESTION))
                .answer(members.text(NAMES, ANSWER))
                .additionalFields(members.additionalFields(NAMES))
                .build();
        in.leave();
        return faq;
    }

    @Override
    void addTo(Term.Builder term, Faq element) {
        term.addFaq(element);
    }

    @Override
    void addTo(Term.Builder term, @Nullable String[] texts) {
        term.addFaq(Faq.of(texts[QUESTION], texts[ANSWER]));
    }

    @Override
    int write(Faq faq, PayloadWriter out) {
        MemberWriter members = new MemberWriter(NAMES, out);
        members.text(QUESTION, faq.question());
        members.text(ANSWER, faq.answer());
        members.additionalFields(faq.additionalFields());
        return members.object();
    }

    @Override
    FieldNames names() {
        return NAMES;
    }

    @Override
    void change(Faq before, Faq after, MemberChange members) {
        members.text(QUESTION, before.question(), after.question());
        members.text(ANSWER, before.answer(), after.answer());
        members.additionalFields(before.additionalFields(), after.additionalFields());
    }

    @Override
    @Nullable
    String key(Faq element) {
        return element.question();
    }
}
