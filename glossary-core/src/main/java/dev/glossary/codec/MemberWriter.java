package dev.glossary.codec;

import dev.glossary.model.AdditionalFields;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the members of a new object: the twin of {@link MemberReader}. A text that is null is left out. */
final class MemberWriter {
    private final PayloadWriter out;
    private final FieldNames names;
    private final int object;

    MemberWriter(FieldNames names, PayloadWriter out) {
        this.out = out;
        this.names = names;
        this.object = out.object();
    }

    void text(int field, @Nullable String text) {
        if (text != null) {
            out.put(object, names, field, out.text(text));
        }
    }

    <T> void list(int field, List<T> elements, ElementCodec<T> codec) {
        int array = out.array();
        for (T element : elements) {
            out.add(array, codec.write(element, out));
        }
        out.put(object, names, field, array);
    }

    void additionalFields(AdditionalFields fields) {
        if (!fields.isEmpty()) { // as most are: no iterator for these
            fields.forEach((name, value) -> out.put(object, name, out.plain(value)));
        }
    }

    /** The object. */
    int object() {
        return object;
    }
}
