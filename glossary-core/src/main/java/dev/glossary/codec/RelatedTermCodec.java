package dev.glossary.codec;

import dev.glossary.model.RelatedTerm;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadWriter;

/** A pointer to another term in a payload: <code>{"slug":ref,"name":ref}</code>. */
final class RelatedTermCodec {
    static final MemberEditor.ElementCodec<RelatedTerm> ELEMENT =
            new MemberEditor.ElementCodec<>(RelatedTermCodec::write, RelatedTermCodec::edit, RelatedTerm::slug);

    private static final FieldNames NAMES = FieldNames.of("slug", "name");
    private static final int SLUG = 0;
    private static final int NAME = 1;

    private RelatedTermCodec() {}

    static RelatedTerm read(FieldCursor in, MemberReader members) {
        in.enter(NAMES);
        RelatedTerm relation = RelatedTerm.builder()
                .slug(members.text(NAMES, SLUG))
                .name(members.text(NAMES, NAME))
                .additionalFields(members.additionalFields(NAMES))
                .build();
        in.leave();
        return relation;
    }

    static int write(RelatedTerm relation, PayloadWriter out) {
        MemberWriter members = new MemberWriter(NAMES, out);
        members.text(SLUG, relation.slug());
        members.text(NAME, relation.name());
        members.additionalFields(relation.additionalFields());
        return members.object();
    }

    private static int edit(PayloadObject original, RelatedTerm before, RelatedTerm after, PayloadWriter out) {
        MemberEditor members = new MemberEditor(original, NAMES, MemberEditor.emptyLike(original, out), out);
        members.text(SLUG, before.slug(), after.slug());
        members.text(NAME, before.name(), after.name());
        members.additionalFields(before.additionalFields(), after.additionalFields());
        return members.finish();
    }
}
