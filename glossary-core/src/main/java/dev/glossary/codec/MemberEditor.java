package dev.glossary.codec;

import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Term;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.PayloadWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object of a page once more, with other values for the members that changed: all others are taken over, known
 * to the model or not, in their order. A member that changed keeps the wrappers around it; a new one comes last.
 */
final class MemberEditor implements MemberChange {
    private final PayloadObject original;
    private final FieldNames names;
    private final PayloadWriter out;
    private final int object;

    /** What the members that changed are to be; null for one that is to go. */
    private final Map<String, @Nullable Integer> changed = new LinkedHashMap<>();

    /** @param object the new object, empty, as {@link #emptyLike} makes it */
    MemberEditor(PayloadObject original, FieldNames names, int object, PayloadWriter out) {
        this.original = original;
        this.names = names;
        this.object = object;
        this.out = out;
    }

    /**
     * Writes the object of a term once more, in which something changed. Not a method of {@link TermCodec}, which is there to
     * read as well: a new JVM would have to load what tells of changes before it reads its first page.
     *
     * @param object the new object, empty, as {@link #emptyLike} makes it
     */
    static void edit(PayloadObject original, Term before, Term after, int object, PayloadWriter out) {
        MemberEditor members = new MemberEditor(original, TermCodec.NAMES, object, out);
        TermCodec.change(before, after, members);
        members.finish();
    }

    /** A new object that has a prototype where another has one. */
    static int emptyLike(PayloadObject original, PayloadWriter out) {
        return original.hasPrototype() ? out.object() : out.objectWithoutPrototype();
    }

    @Override
    public void text(int field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            change(names.get(field), after == null ? null : out.text(after));
        }
    }

    @Override
    public <T> void list(int field, List<T> before, List<T> after, ElementCodec<T> codec) {
        if (before.equals(after)) {
            return;
        }
        String name = names.get(field);
        List<PayloadValue> originals = elements(name);
        int[] sources = ListAlignment.sources(before, after, codec::key);
        int array = out.array();
        for (int i = 0; i < sources.length; i++) {
            T element = after.get(i);
            int source = sources[i];
            if (source < 0) {
                out.add(array, codec.write(element, out));
            } else if (!out.isLeftOut(originals.get(source))) {
                out.add(array, element(originals.get(source), before.get(source), element, codec));
            }
        }
        change(name, array);
    }

    /** The elements of a list as they were read; none when there is no list. */
    private List<PayloadValue> elements(String name) {
        PayloadValue list = original.get(name);
        return list != null && list.unwrap() instanceof PayloadArray array ? array.values() : List.of();
    }

    private <T> int element(PayloadValue original, T before, T after, ElementCodec<T> codec) {
        if (before.equals(after)) {
            return out.copy(original);
        }
        PayloadObject object = original.unwrap().asObject();
        MemberEditor members = new MemberEditor(object, codec.names(), emptyLike(object, out), out);
        codec.change(before, after, members);
        return out.wrapLike(original, members.finish());
    }

    @Override
    public void additionalFields(AdditionalFields before, AdditionalFields after) {
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                change(name, null);
            }
        }
        after.forEach((name, value) -> {
            if (!before.containsKey(name) || !Objects.equals(before.get(name), value)) {
                change(name, out.plain(value));
            }
        });
    }

    private void change(String name, @Nullable Integer value) {
        PayloadValue wrapped = original.get(name);
        changed.put(name, value == null || wrapped == null ? value : (Integer) out.wrapLike(wrapped, value));
    }

    /** Fills the object, and tells its reference. */
    int finish() {
        for (Map.Entry<String, PayloadValue> member : original.entries()) {
            String name = member.getKey();
            if (changed.containsKey(name)) {
                put(name, changed.remove(name));
            } else if (!out.isLeftOut(member.getValue())) {
                out.put(object, name, out.copy(member.getValue()));
            }
        }
        changed.forEach(this::put);
        return object;
    }

    private void put(String name, @Nullable Integer value) {
        if (value != null) {
            out.put(object, name, value);
        }
    }
}
