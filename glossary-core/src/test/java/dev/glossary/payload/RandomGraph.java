package dev.glossary.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A value made of everything that a payload can hold, by steps in scrambled order: shared values, rings, holes, things
 * that the root does not lead to. The same seed gives the same steps.
 *
 * <p>Things have levels. What holds others holds those of its level and below, and a custom type those below it: so rings
 * there are, and none that leads through a custom type, which devalue would revive twice. A <i>wild</i> graph has these
 * too, and custom types that bear the names of built-in ones: devalue writes it, and nobody can read it back.
 */
final class RandomGraph {
    private static final long MAX_LENGTH = (1L << 32) - 1;

    /** The level of what holds nothing that could lead back. */
    private static final int LEAF = -1;

    private static final List<String> CUSTOM_NAMES =
            List.of("Reactive", "ShallowReactive", "Ref", "EmptyRef", "a name with spaces", "a/b", "\u65e5\u672c");
    private static final List<String> SHADOWING_NAMES = List.of("Date", "Set", "Object", "null", "BigInt", "Ref");

    private static final List<String> VIEWS = List.of(
            "Int8Array",
            "Uint8Array",
            "Uint8ClampedArray",
            "Int16Array",
            "Uint16Array",
            "Int32Array",
            "Uint32Array",
            "Float32Array",
            "Float64Array",
            "BigInt64Array",
            "BigUint64Array",
            "DataView");

    private enum Form {
        ARRAY,
        SET,
        MAP,
        OBJECT,
        CUSTOM,
        LEAF
    }

    private record Thing(int reference, Form form, int level) {}

    private final Steps steps;
    private final Random random;
    private final Ingredients some;
    private final boolean isOld;
    private final boolean isWild;
    private final int levels;
    private final List<Thing> things = new ArrayList<>();

    /** Buffers and their lengths in bytes. */
    private final Map<Integer, Integer> buffers = new HashMap<>();

    private final Map<Integer, Long> lengths = new HashMap<>();
    private final List<Runnable> fillings = new ArrayList<>();

    private RandomGraph(Steps steps, long seed, Dialect dialect, boolean isWild) {
        this.steps = steps;
        this.random = new Random(seed);
        this.some = new Ingredients(random, dialect == Dialect.DEVALUE_6);
        this.isOld = dialect.isOld();
        this.isWild = isWild;
        this.levels = some.between(1, 4);
    }

    /** Tells the steps, and gives the reference of the root. */
    static int make(Steps steps, long seed, Dialect dialect, boolean isWild) {
        return new RandomGraph(steps, seed, dialect, isWild).root();
    }

    private int root() {
        int count = some.oneIn(25) ? 150 : some.between(3, 30);
        for (int i = 0; i < count; i++) {
            things.add(some.oneIn(4) ? leaf() : container(some.random().nextInt(levels)));
        }
        Thing root = container(levels - 1);
        things.add(root);
        for (Thing thing : things) {
            plan(thing, thing.equals(root) ? some.between(3, 9) : some.between(0, 4));
        }
        if (some.oneIn(8)) {
            plan(some.of(things), some.between(20, 80));
        }
        Collections.shuffle(fillings, random);
        fillings.forEach(Runnable::run);
        return root.reference;
    }

    private Thing leaf() {
        int reference = switch (random.nextInt(8)) {
            case 0 -> some.oneIn(5) ? steps.invalidDate() : steps.date(some.instant());
            case 1 -> {
                Map.Entry<String, String> pattern = some.of(Ingredients.PATTERNS);
                yield steps.regExp(pattern.getKey(), pattern.getValue());
            }
            case 2 -> steps.url(some.of(Ingredients.URLS));
            case 3 -> steps.urlSearchParams(some.of(Ingredients.QUERIES));
            case 4 -> {
                Map.Entry<String, String> temporal = some.of(Ingredients.TEMPORALS);
                yield steps.temporal(temporal.getKey(), temporal.getValue());
            }
            case 5 -> boxed();
            case 6 -> buffer();
            default -> view();
        };
        return new Thing(reference, Form.LEAF, LEAF);
    }

    private int boxed() {
        return steps.boxed(
                switch (random.nextInt(isOld ? 3 : 4)) {
                    case 0 -> steps.bool(random.nextBoolean());
                    case 1 -> steps.number(isOld ? some.plainNumber() : some.number());
                    case 2 -> steps.text(some.text());
                    default -> steps.bigInteger(some.bigInteger());
                });
    }

    /** Version 5.6 first reads a view of the whole buffer: that must be possible. */
    private int buffer() {
        byte[] bytes = some.bytes(isOld ? 8 * some.between(0, 4) : some.between(0, 40));
        int buffer = steps.arrayBuffer(bytes);
        buffers.put(buffer, bytes.length);
        return buffer;
    }

    private int view() {
        List<Integer> known = new ArrayList<>(buffers.keySet());
        int buffer = known.isEmpty() || some.oneIn(2) ? buffer() : some.of(known);
        String tag = some.of(isOld ? VIEWS.subList(0, VIEWS.size() - 1) : VIEWS);
        int bytes = buffers.getOrDefault(buffer, 0);
        int size = BufferWindow.elementSize(tag);
        if (bytes % size == 0 && some.oneIn(3)) {
            return steps.view(tag, buffer);
        }
        int first = some.between(0, bytes / size);
        return steps.view(tag, buffer, first * size, some.between(0, bytes / size - first));
    }

    private Thing container(int level) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Thing(steps.array(), Form.ARRAY, level);
            case 2 -> new Thing(steps.set(), Form.SET, level);
            case 3, 4 -> new Thing(steps.map(), Form.MAP, level);
            case 5 -> new Thing(steps.objectWithoutPrototype(), Form.OBJECT, level);
            case 6, 7 -> new Thing(steps.custom(some.of(isWild ? SHADOWING_NAMES : CUSTOM_NAMES)), Form.CUSTOM, level);
            default -> new Thing(steps.object(), Form.OBJECT, level);
        };
    }

    /** Plans what is to be put into a thing. */
    private void plan(Thing thing, int count) {
        switch (thing.form) {
            case LEAF -> {}
            case CUSTOM -> fillings.add(() -> steps.setInside(thing.reference, inside(thing)));
            case ARRAY -> planElements(thing, count);
            default -> {
                for (int i = 0; i < count; i++) {
                    fillings.add(() -> fill(thing));
                }
            }
        }
    }

    private void fill(Thing thing) {
        switch (thing.form) {
            case SET -> steps.add(thing.reference, value(thing.level));
            case MAP -> steps.putEntry(thing.reference, value(thing.level), value(thing.level));
            case OBJECT -> {
                if (some.oneIn(3)) {
                    int field = random.nextInt(Ingredients.FIELDS.size());
                    steps.put(thing.reference, Ingredients.FIELDS, field, value(thing.level));
                } else {
                    steps.put(thing.reference, some.name(), value(thing.level));
                }
            }
            default -> throw new AssertionError(thing.form);
        }
    }

    private void planElements(Thing array, int count) {
        int style = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            switch (style) {
                case 0 -> fillings.add(() -> push(array));
                case 1 -> fillings.add(() -> set(array, random.nextInt(2 * count)));
                case 2 -> fillings.add(() -> set(array, random.nextInt(12 * count)));
                default -> fillings.add(() -> set(array, index()));
            }
        }
        if (some.oneIn(3)) {
            fillings.add(() -> extend(array, length(array) + random.nextInt(30)));
        }
        if (some.oneIn(40)) {
            fillings.add(() -> extend(array, MAX_LENGTH));
        }
    }

    /** Near the largest, or of few digits; arrays of millions of holes take their time in Node. */
    private long index() {
        return some.oneIn(8) ? MAX_LENGTH - 1 - random.nextInt(3) : (long) Math.exp(9 * random.nextDouble());
    }

    private void push(Thing array) {
        if (length(array) < MAX_LENGTH) {
            steps.push(array.reference, value(array.level));
            lengths.merge(array.reference, 1L, Long::sum);
        }
    }

    private void set(Thing array, long index) {
        steps.set(array.reference, index, value(array.level));
        lengths.merge(array.reference, index + 1, Math::max);
    }

    private void extend(Thing array, long length) {
        long allowed = Math.min(MAX_LENGTH, length);
        steps.extend(array.reference, allowed);
        lengths.put(array.reference, allowed);
    }

    private long length(Thing array) {
        return lengths.getOrDefault(array.reference, 0L);
    }

    /** A primitive, or a thing of a level or below it. */
    private int value(int level) {
        for (int attempt = 0; attempt < 4; attempt++) {
            Thing thing = some.of(things);
            if (thing.level <= level || isWild) {
                return some.oneIn(3) ? primitive() : thing.reference;
            }
        }
        return primitive();
    }

    /** Only what JavaScript takes for true is written by a reducer. */
    private int inside(Thing custom) {
        for (int attempt = 0; attempt < 8; attempt++) {
            Thing thing = some.of(things);
            if (thing.level < custom.level || isWild) {
                return thing.reference;
            }
        }
        return switch (random.nextInt(4)) {
            case 0 -> steps.bool(true);
            case 1 -> steps.number(some.between(1, 5));
            case 2 -> steps.number(Double.NEGATIVE_INFINITY);
            default -> steps.text("_" + some.text());
        };
    }

    private int primitive() {
        return switch (random.nextInt(10)) {
            case 0 -> steps.undefined();
            case 1 -> steps.nullValue();
            case 2 -> steps.bool(random.nextBoolean());
            case 3 -> steps.bigInteger(some.bigInteger());
            case 4, 5, 6 -> steps.number(some.number());
            default -> steps.text(some.text());
        };
    }
}
