package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.model.RelatedTerm;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;

/** A pointer to another term in a payload: <code>{"slug":ref,"name":ref}</code>. */
final class RelatedTermCodec {
    private static final FieldNames NAMES = FieldNames.of("slug", "name");

    private RelatedTermCodec() {}

    static RelatedTerm read(FieldCursor in, DataPath path, MemberReader members) {
        in.enter(NAMES);
        RelatedTerm relation = RelatedTerm.builder()
                .slug(members.text(NAMES, 0, path))
                .name(members.text(NAMES, 1, path))
                .additionalFields(members.additionalFields(NAMES, path))
                .build();
        in.leave();
        return relation;
    }
}
