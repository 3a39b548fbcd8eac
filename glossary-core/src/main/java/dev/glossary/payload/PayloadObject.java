package dev.glossary.payload;

import dev.glossary.finding.Location;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object: <code>{"name":ref,…}</code>, or without a prototype {@code ["null","name",ref,…]}.
 *
 * <p>Members stand in the order that JavaScript gives them: names that are array indices first, ascending, then the
 * others as they are written. Of two members with one name the later counts, in the place of the earlier.
 *
 * <p>Every method that looks at members throws {@link PayloadException} when one of them is named {@code __proto__}
 * (devalue refuses that name), or when an object without a prototype is malformed.
 */
public final class PayloadObject extends PayloadValue {
    static final String PROTO = "__proto__";

    private final boolean hasPrototype;

    /** Where a member's name begins, and where the reference to its value does. */
    private record Member(int name, int reference) {}

    /** The members by their names; made when somebody asks for one. */
    private volatile @Nullable Map<String, Member> members;

    /** @param hasPrototype whether the object is written in braces, and not {@code ["null",…]} */
    PayloadObject(Payload payload, int slot, int start, boolean hasPrototype) {
        super(payload, slot, start);
        this.hasPrototype = hasPrototype;
    }

    private Map<String, Member> members() {
        Map<String, Member> known = members;
        if (known == null) {
            payload().passOver(slot());
            Map<String, Member> written =
                    hasPrototype ? plainMembers(payload(), start()) : taggedMembers(payload(), start());
            known = inJavaScriptOrder(written);
            members = known;
        }
        return known;
    }

    private static Map<String, Member> taggedMembers(Payload payload, int start) {
        byte[] text = payload.bytes();
        int[] parts = PayloadArray.elements(text, start);
        if (parts.length % 2 == 0) {
            throw payload.malformedTag(start, "an object with a name and no value", "pairs of name and reference");
        }
        Map<String, Member> members = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i += 2) {
            if (text[parts[i]] != '"') {
                throw payload.malformedTag(parts[i], "an object with a name that is no string", "a string");
            }
            Member earlier = members.put(name(payload, parts[i]), new Member(parts[i], parts[i + 1]));
            if (earlier != null) {
                payload.follow(earlier.reference); // as devalue does, before the later value takes its place
            }
        }
        return members;
    }

    private static Map<String, Member> plainMembers(Payload payload, int start) {
        byte[] text = payload.bytes();
        Map<String, Member> members = new LinkedHashMap<>();
        for (int at = JsonText.first(text, start); text[at] != '}'; ) {
            int value = JsonText.memberValue(text, at);
            members.put(name(payload, at), new Member(at, value));
            at = JsonText.next(text, JsonText.afterValue(text, value));
        }
        return members;
    }

    private static String name(Payload payload, int at) {
        String name = JsonText.string(payload.bytes(), at);
        if (name.equals(PROTO)) {
            throw payload.forbiddenKey(at);
        }
        return name;
    }

    private static Map<String, Member> inJavaScriptOrder(Map<String, Member> members) {
        Map<Long, String> indices = new TreeMap<>();
        for (String name : members.keySet()) {
            long index = arrayIndex(name);
            if (index >= 0) {
                indices.put(index, name);
            }
        }
        if (indices.isEmpty()) {
            return members;
        }
        Map<String, Member> ordered = new LinkedHashMap<>();
        for (String name : indices.values()) {
            ordered.put(name, members.get(name));
        }
        members.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The array index that a name is: an integer below 2³² − 1 in its canonical form; −1 for any other name. */
    static long arrayIndex(String name) {
        int length = name.length();
        if (length == 0 || length > 10 || length > 1 && name.charAt(0) == '0') {
            return -1;
        }
        long index = 0;
        for (int i = 0; i < length; i++) {
            char digit = name.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            index = 10 * index + digit - '0';
        }
        return index < (1L << 32) - 1 ? index : -1;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.OBJECT;
    }

    /** {@return whether the object has JavaScript's prototype; false for {@code ["null",…]}} */
    public boolean hasPrototype() {
        return hasPrototype;
    }

    /** {@return the number of members} */
    public int size() {
        return members().size();
    }

    /** {@return the names of the members, in JavaScript's order} */
    public Set<String> names() {
        return Collections.unmodifiableSet(members().keySet());
    }

    /**
     * {@return a member's value; null when there is no such member, which is another thing than a value that is null or
     * undefined}
     *
     * @param name the member's name
     * @throws PayloadException when the member's reference leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue get(String name) {
        Member member = members().get(name);
        return member == null ? null : PayloadValue.at(payload(), member.reference);
    }

    /** Where the reference to a member's value begins; the member is there. */
    int referenceTo(String name) {
        return Objects.requireNonNull(members().get(name)).reference;
    }

    /**
     * {@return the place of a member's name; null when there is no such member}
     *
     * @param name the member's name
     */
    public @Nullable Location locationOfName(String name) {
        Member member = members().get(name);
        return member == null
                ? null
                : payload().locationOfValue(member.name, payload().slotAt(member.name));
    }

    /**
     * {@return the members, in JavaScript's order}
     *
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public List<Map.Entry<String, PayloadValue>> entries() {
        return members().entrySet().stream()
                .<Map.Entry<String, PayloadValue>>map(member -> new SimpleImmutableEntry<>(
                        member.getKey(), PayloadValue.at(payload(), member.getValue().reference)))
                .toList();
    }
}
