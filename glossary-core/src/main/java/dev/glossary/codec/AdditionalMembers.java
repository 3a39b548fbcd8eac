package dev.glossary.codec;

import dev.glossary.finding.Excerpt;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns members that the model has no name for into what JSON can say. One of these serves one term, and counts for all
 * of it.
 *
 * <p>Recursion goes no deeper than {@link ReadOptions#maxAdditionalLevels()}, whatever the page holds.
 */
final class AdditionalMembers {
    private final ReadOptions options;
    private final Budget page;
    private final Set<PayloadValue> open = new HashSet<>();
    private int values;

    AdditionalMembers(ReadOptions options, Budget page) {
        this.options = options;
        this.page = page;
    }

    /** What all terms of a page may take: many times what stands there, lest they all share one large value. */
    static final class Budget {
        private static final int VALUES_PER_SLOT = 16;
        private static final int LEAST = 100_000;

        private final NuxtPage page;

        /** What is left of it; −1 before somebody has asked. */
        private long values = -1;

        Budget(NuxtPage page) {
            this.page = page;
        }

        boolean isSpent() {
            if (values < 0) {
                long slots = 0;
                for (Payload payload : page.payloads()) {
                    slots += payload.slots();
                }
                values = VALUES_PER_SLOT * slots + LEAST;
            }
            boolean isSpent = values == 0;
            values -= isSpent ? 0 : 1;
            return isSpent;
        }
    }

    /** Why a member is not kept. */
    private static final class NotKept extends Exception {
        private static final long serialVersionUID = 1L;

        NotKept(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return Objects.requireNonNull(getMessage());
        }
    }

    /**
     * Keeps the plain value of a member that is not undefined.
     *
     * @return why it is not kept: when JSON cannot say it, or there is too much of it; null when it is
     */
    @Nullable
    String keep(String name, PayloadValue member, Map<String, @Nullable Object> into) {
        try {
            into.put(name, plain(member));
            return null;
        } catch (NotKept why) {
            return why.reason();
        }
    }

    private @Nullable Object plain(PayloadValue member) throws NotKept {
        int valuesBefore = values;
        boolean isKept = false;
        try {
            Object plain = plain(member.unwrap(), 0);
            isKept = true;
            return plain;
        } catch (PayloadException malformed) {
            throw new NotKept("it holds " + malformed.problem());
        } finally {
            open.clear();
            values = isKept ? values : valuesBefore;
        }
    }

    private @Nullable Object plain(PayloadValue value, int level) throws NotKept {
        if (++values > options.maxAdditionalValues()) {
            throw new NotKept(
                    "the term's additional members hold more than " + options.maxAdditionalValues() + " values");
        }
        if (page.isSpent()) {
            throw new NotKept("the page's terms share it, or others, too often");
        }
        if (value instanceof PayloadScalar scalar) {
            return plain(scalar);
        }
        if (level == options.maxAdditionalLevels()) {
            throw new NotKept("it is more than " + options.maxAdditionalLevels() + " levels deep");
        }
        if (!open.add(value)) {
            throw new NotKept("it holds itself");
        }
        Object plain = switch (value.kind()) {
            case ARRAY -> plain(value.asArray(), level);
            case OBJECT -> plain(value.asObject(), level);
            default ->
                throw new NotKept("it holds a " + Excerpt.of(value.asTagged().tag()) + ", which JSON has not");
        };
        open.remove(value);
        return plain;
    }

    private static @Nullable Object plain(PayloadScalar scalar) throws NotKept {
        return switch (scalar.kind()) {
            case NULL -> null;
            case BOOLEAN -> scalar.asBoolean();
            case TEXT -> scalar.text();
            case NUMBER -> finite(scalar.asDouble());
            default -> throw new NotKept("it holds " + scalar.kind() + ", which JSON has not");
        };
    }

    private static double finite(double number) throws NotKept {
        if (!Double.isFinite(number)) {
            throw new NotKept("it holds a number that is not finite, which JSON has not");
        }
        return number;
    }

    private List<@Nullable Object> plain(PayloadArray array, int level) throws NotKept {
        List<@Nullable Object> list = new ArrayList<>();
        if (array.indices().length < array.length()) {
            throw new NotKept("it holds a hole, which JSON has not");
        }
        for (PayloadValue element : array.values()) {
            list.add(plain(element.unwrap(), level + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> plain(PayloadObject object, int level) throws NotKept {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, PayloadValue> member : object.entries()) {
            PayloadValue value = member.getValue().unwrap();
            if (!value.isUndefined()) {
                map.put(member.getKey(), plain(value, level + 1));
            }
        }
        return map;
    }
}
