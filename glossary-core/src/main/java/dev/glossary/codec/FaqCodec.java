package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Faq;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;

/** A question and its answer in a payload: <code>{"question":ref,"answer":ref}</code>. */
final class FaqCodec {
    private static final FieldNames NAMES = FieldNames.of("question", "answer");

    private FaqCodec() {}

    static Faq read(FieldCursor in, DataPath path, MemberReader members) {
        in.enter(NAMES);
        Faq faq = Faq.builder()
                .question(members.text(NAMES, 0, path))
                .answer(members.text(NAMES, 1, path))
                .additionalFields(members.additionalFields(NAMES, path))
                .build();
        in.leave();
        return faq;
    }
}
