package dev.glossary.codec;

import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadWriter;
import org.jspecify.annotations.Nullable;

/** A pointer to another term in a payload: <code>{"slug":ref,"name":ref}</code>. */
final class RelatedTermCodec extends ElementCodec<RelatedTerm> {
    static final RelatedTermCodec CODEC = new RelatedTermCodec();

    private static final FieldNames NAMES = FieldNames.of("slug", "name");
    private static final int SLUG = 0;
    private static final int NAME = 1;

    private RelatedTermCodec() {}

    @Override
    RelatedTerm read(FieldCursor in, MemberReader members) {
        in.enter(NAMES);
        RelatedTerm relation = RelatedTerm.builder()
                .slug(members.text(NAMES, SLUG))
                .name(members.text(NAMES, NAME))
                .additionalFields(members.additionalFields(NAMES))
                .build();
        in.leave();
        return relation;
    }

    @Override
    void addTo(Term.Builder term, RelatedTerm element) {
        term.addRelatedTerm(element);
    }

    @Override
    void addTo(Term.Builder term, @Nullable String[] texts) {
        term.addRelatedTerm(RelatedTerm.of(texts[SLUG], texts[NAME]));
    }

    @Override
    int write(RelatedTerm relation, PayloadWriter out) {
        MemberWriter members = new MemberWriter(NAMES, out);
        members.text(SLUG, relation.slug());
        members.text(NAME, relation.name());
        members.additionalFields(relation.additionalFields());
        return members.object();
    }

    @Override
    FieldNames names() {
        return NAMES;
    }

    @Override
    void change(RelatedTerm before, RelatedTerm after, MemberChange members) {
        members.text(SLUG, before.slug(), after.slug());
        members.text(NAME, before.name(), after.name());
        members.additionalFields(before.additionalFields(), after.additionalFields());
    }

    @Override
    @Nullable
    String key(RelatedTerm element) {
        return element.slug();
    }
}
