package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are known as values: those of what a cursor does not walk through. Classes of their own, which a new JVM does
 * not load for a page that has none of these.
 */
abstract class ValueParts extends Parts {
    private final @Nullable PayloadValue holder;
    private final PageReader reader;

    private ValueParts(@Nullable PayloadValue holder, @Nullable Parts above, PageReader reader) {
        super(above);
        this.holder = holder;
        this.reader = reader;
    }

    /** The members of a page. */
    static Parts of(NuxtPage app, PageReader reader) {
        return new Members(app, reader);
    }

    /** The members of an object. */
    static Parts of(PayloadObject object, Parts above, PageReader reader) {
        return new Fields(object, above, reader);
    }

    /** What a tagged value holds; what it is a part of itself, when it holds nothing that may hold terms. */
    static Parts of(PayloadTagged tagged, Parts above, PageReader reader) {
        return switch (tagged.type()) {
            case SET -> new Contents(tagged, above, reader);
            case MAP -> ofMap(tagged, above, reader);
            case CUSTOM -> new Inside(tagged, above, reader);
            default -> above;
        };
    }

    private static Parts ofMap(PayloadTagged map, Parts above, PageReader reader) {
        try {
            return new Entries(map, above, reader);
        } catch (PayloadException malformed) {
            if (map.contents().size() % 2 == 1) {
                reader.report(malformed, above.partPath());
            }
            return new Contents(map, above, reader);
        }
    }

    abstract PayloadValue value();

    @Override
    PayloadReading standOn() {
        PayloadValue value = value();
        PayloadReading reading = reader.reading(value.payload());
        reading.in().standOn(value);
        return reading;
    }

    @Override
    @Nullable
    PayloadValue holder() {
        return holder;
    }

    /** Parts that are known by their names. */
    private abstract static class NamedParts extends ValueParts {
        private final Iterator<String> names;
        String name = "";

        NamedParts(Set<String> names, @Nullable PayloadValue holder, @Nullable Parts above, PageReader reader) {
            super(holder, above, reader);
            this.names = names.iterator();
        }

        @Override
        boolean next() {
            boolean isThere = names.hasNext();
            name = isThere ? names.next() : name;
            return isThere;
        }

        @Override
        DataPath step(DataPath container) {
            return container.field(name);
        }
    }

    /** The members of a page. */
    private static final class Members extends NamedParts {
        private final NuxtPage app;

        Members(NuxtPage app, PageReader reader) {
            super(app.memberNames(), null, null, reader);
            this.app = app;
        }

        @Override
        PayloadValue value() {
            return Objects.requireNonNull(app.member(name));
        }
    }

    /** The members of an object. */
    private static final class Fields extends NamedParts {
        private final PayloadObject object;

        Fields(PayloadObject object, Parts above, PageReader reader) {
            super(object.names(), object, above, reader);
            this.object = object;
        }

        @Override
        PayloadValue value() {
            return Objects.requireNonNull(object.get(name));
        }
    }

    /** Parts that are known by their places. */
    private abstract static class NumberedParts extends ValueParts {
        private final int count;
        int at = -1;

        NumberedParts(int count, @Nullable PayloadValue holder, Parts above, PageReader reader) {
            super(holder, above, reader);
            this.count = count;
        }

        @Override
        boolean next() {
            return ++at < count;
        }

        @Override
        DataPath step(DataPath container) {
            return container.element(at);
        }
    }

    /** The keys and values of a map, in turn. */
    private static final class Entries extends NumberedParts {
        private final List<Map.Entry<PayloadValue, PayloadValue>> entries;

        Entries(PayloadTagged map, Parts above, PageReader reader) {
            this(map, map.entries(), above, reader);
        }

        private Entries(
                PayloadTagged map,
                List<Map.Entry<PayloadValue, PayloadValue>> entries,
                Parts above,
                PageReader reader) {
            super(2 * entries.size(), map, above, reader);
            this.entries = entries;
        }

        @Override
        PayloadValue value() {
            Map.Entry<PayloadValue, PayloadValue> entry = entries.get(at / 2);
            return at % 2 == 0 ? entry.getKey() : entry.getValue();
        }

        @Override
        DataPath step(DataPath container) {
            PayloadValue key = entries.get(at / 2).getKey();
            return key.isText() ? container.field(key.asText()) : container.element(at / 2);
        }
    }

    /** All parts of a set or of a malformed map, each by itself, so that one that leads nowhere hides no other. */
    private static final class Contents extends NumberedParts {
        private final List<PayloadValue> contents;

        Contents(PayloadTagged tagged, Parts above, PageReader reader) {
            super(tagged.contents().size(), tagged, above, reader);
            this.contents = tagged.contents();
        }

        @Override
        PayloadValue value() {
            return contents.get(at);
        }
    }

    /** What stands inside a custom type: where that stands. */
    private static final class Inside extends NumberedParts {
        private final PayloadTagged custom;

        Inside(PayloadTagged custom, Parts above, PageReader reader) {
            super(1, above.holder(), above, reader);
            this.custom = custom;
        }

        @Override
        PayloadValue value() {
            return custom.value();
        }

        @Override
        DataPath step(DataPath container) {
            return container;
        }
    }
}
