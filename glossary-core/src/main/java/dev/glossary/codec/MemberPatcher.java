package dev.glossary.codec;

import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Term;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.TextPatch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exchanges texts of an object of a page in their places, as long as nothing else of it is to differ. */
final class MemberPatcher implements MemberChange {
    private final PayloadObject object;
    private final FieldNames names;
    private final TextPatch patch;
    private boolean isPatched = true;

    MemberPatcher(PayloadObject object, FieldNames names, TextPatch patch) {
        this.object = object;
        this.names = names;
        this.patch = patch;
    }

    /** Exchanges the texts that differ in the object of a term; false when anything else differs, or cannot be exchanged. */
    static boolean patch(PayloadObject object, Term before, Term after, TextPatch patch) {
        MemberPatcher members = new MemberPatcher(object, TermCodec.NAMES, patch);
        TermCodec.change(before, after, members);
        return members.isPatched();
    }

    @Override
    public void text(int field, @Nullable String before, @Nullable String after) {
        if (isPatched && !Objects.equals(before, after)) {
            isPatched = before != null && after != null && patch.replace(object, names.get(field), after);
        }
    }

    @Override
    public <T> void list(int field, List<T> before, List<T> after, ElementCodec<T> codec) {
        if (!isPatched || before.equals(after)) {
            return;
        }
        PayloadValue list = object.get(names.get(field));
        isPatched = before.size() == after.size()
                && list instanceof PayloadArray array
                && isOwn(array)
                && patch(array, before, after, codec);
    }

    private <T> boolean patch(PayloadArray array, List<T> before, List<T> after, ElementCodec<T> codec) {
        List<PayloadValue> elements = array.values();
        if (elements.size() != before.size()) {
            return false; // some element was left out of the model
        }
        for (int i = 0; i < before.size(); i++) {
            boolean differs = !before.get(i).equals(after.get(i));
            if (differs && !patch(elements.get(i), before.get(i), after.get(i), codec)) {
                return false;
            }
        }
        return true;
    }

    private <T> boolean patch(PayloadValue element, T before, T after, ElementCodec<T> codec) {
        if (!(element instanceof PayloadObject inner) || !isOwn(inner)) {
            return false;
        }
        MemberPatcher members = new MemberPatcher(inner, codec.names(), patch);
        codec.change(before, after, members);
        return members.isPatched();
    }

    /** Whether nothing else leads to the value, which would change with it. */
    private static boolean isOwn(PayloadValue value) {
        return value.slot() >= 0 && value.payload().references(value.slot()) == 1;
    }

    /** Additional fields cannot be exchanged here. */
    @Override
    public void additionalFields(AdditionalFields before, AdditionalFields after) {
        isPatched &= before.equals(after);
    }

    /** Whether all that differs was exchanged. */
    boolean isPatched() {
        return isPatched;
    }
}
