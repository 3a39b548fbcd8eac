package dev.glossary.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value: {@code faq[0].answer} inside a term, or {@code data.terms[3]} inside a page.
 *
 * <p>A path begins at a {@link #term(int, String) term}, which it then names, or at a {@link #page() page}. It shares
 * its beginning with the paths it was made from, so that many long paths cost little. Immutable and safe for use by
 * several threads.
 */
public final class DataPath implements Comparable<DataPath> {
    private static final DataPath PAGE = new DataPath(null, null, -1);
    private static final Comparator<@Nullable String> SLUGS = Comparator.nullsFirst(Comparator.<String>naturalOrder());

    /** Null at the beginning of a path. */
    private final @Nullable DataPath parent;

    /** The member's name; at the beginning the slug; null for an element. */
    private final @Nullable String name;

    /** The element's index; at the beginning the term's ordinal; −1 for a member and for a page. */
    private final long index;

    private DataPath(@Nullable DataPath parent, @Nullable String name, long index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** {@return the path of a whole page} */
    public static DataPath page() {
        return PAGE;
    }

    /**
     * {@return the path of a whole term}
     *
     * @param ordinal the term's place in its glossary, from 0
     * @param slug its slug; null or empty when it has none
     */
    public static DataPath term(int ordinal, @Nullable String slug) {
        return new DataPath(null, slug, Objects.checkIndex(ordinal, Integer.MAX_VALUE));
    }

    /**
     * {@return the path of a member of the value that this path leads to}
     *
     * @param member the member's name
     */
    public DataPath field(String member) {
        return new DataPath(this, Objects.requireNonNull(member), -1);
    }

    /**
     * {@return the path of an element of the value that this path leads to}
     *
     * @param element the element's index, from 0
     */
    public DataPath element(long element) {
        if (element < 0) {
            throw new IndexOutOfBoundsException(element);
        }
        return new DataPath(this, null, element);
    }

    /**
     * {@return the same steps from the term at another place of its glossary; this path when it begins at a page}
     *
     * @param ordinals from a term's place to its new place, both from 0
     */
    public DataPath renumbered(IntUnaryOperator ordinals) {
        int ordinal = termOrdinal();
        int moved = ordinal < 0 ? ordinal : ordinals.applyAsInt(ordinal);
        if (moved == ordinal) {
            return this;
        }
        DataPath path = term(moved, slug());
        for (DataPath step : steps()) {
            path = new DataPath(path, step.name, step.index);
        }
        return path;
    }

    /** {@return the steps from the beginning, each as the path that it ends; empty at the beginning} */
    public List<DataPath> steps() {
        List<DataPath> steps = new ArrayList<>();
        for (DataPath step = this; step.parent != null; step = step.parent) {
            steps.add(step);
        }
        Collections.reverse(steps);
        return Collections.unmodifiableList(steps);
    }

    /** {@return the path without its last step; null at the beginning} */
    public @Nullable DataPath parent() {
        return parent;
    }

    /** {@return the name of the last step when that is a member; else null} */
    public @Nullable String name() {
        return parent == null ? null : name;
    }

    /** {@return the index of the last step when that is an element, from 0; else −1} */
    public long index() {
        return parent == null ? -1 : index;
    }

    /** {@return the ordinal of the term at which the path begins, from 0; −1 when it begins at a page} */
    public int termOrdinal() {
        return (int) beginning().index;
    }

    /** {@return the slug of the term at which the path begins; null when it has none or the path begins at a page} */
    public @Nullable String slug() {
        return beginning().name;
    }

    /** {@return whether the other path leads to the same value or to one that holds it} */
    public boolean isAtOrBelow(DataPath other) {
        for (DataPath path = this; path != null; path = path.parent) {
            if (path.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the steps as a JSON Pointer (RFC 6901), such as {@code /faq/0/answer}; empty at the beginning} */
    public String pointer() {
        StringBuilder text = new StringBuilder();
        for (DataPath step : steps()) {
            text.append('/');
            if (step.name == null) {
                text.append(step.index);
            } else {
                text.append(step.name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return text.toString();
    }

    /**
     * Orders by term, and then step by step: elements by index before members by name, a value before what it holds.
     */
    @Override
    public int compareTo(DataPath other) {
        int terms = Long.compare(beginning().index, other.beginning().index);
        if (terms != 0) {
            return terms;
        }
        List<DataPath> these = steps();
        List<DataPath> those = other.steps();
        for (int i = 0; i < Math.min(these.size(), those.size()); i++) {
            DataPath mine = these.get(i);
            DataPath yours = those.get(i);
            int order = mine.name == null
                    ? yours.name == null ? Long.compare(mine.index, yours.index) : -1
                    : yours.name == null ? 1 : mine.name.compareTo(yours.name);
            if (order != 0) {
                return order;
            }
        }
        int lengths = Integer.compare(these.size(), those.size());
        return lengths != 0 ? lengths : SLUGS.compare(slug(), other.slug());
    }

    /** {@return whether the other is a path of the same steps from the same term, or from a page as this one} */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof DataPath that)) {
            return false;
        }
        DataPath mine = this;
        DataPath yours = that;
        while (true) {
            if (mine.equalsStep(yours)) {
                if (mine.parent == null || yours.parent == null) {
                    return mine.parent == null && yours.parent == null;
                }
                mine = mine.parent;
                yours = yours.parent;
            } else {
                return false;
            }
        }
    }

    private boolean equalsStep(DataPath that) {
        return index == that.index && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (DataPath step = this; step != null; step = step.parent) {
            hash = 31 * hash + Objects.hashCode(step.name) + Long.hashCode(step.index);
        }
        return hash;
    }

    /**
     * {@return the steps as a person writes them, such as {@code faq[0].answer}; empty at the beginning} A name that is
     * no identifier stands in quotes: {@code data["$f+x"].items[3]}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (DataPath step : steps()) {
            if (step.name == null) {
                text.append('[').append(step.index).append(']');
            } else if (isIdentifier(step.name)) {
                text.append(text.isEmpty() ? "" : ".").append(step.name);
            } else {
                text.append("[\"");
                step.name.codePoints().forEach(point -> appendQuoted(text, point));
                text.append("\"]");
            }
        }
        return text.toString();
    }

    /**
     * {@return the slug and the steps, as reports tell which value they speak of; empty when there is neither} A slug of
     * more than 60 code points is cut, and nothing in it is obeyed by a terminal.
     */
    public String subject() {
        String slug = slug();
        String shown = slug == null ? "" : Excerpt.of(slug).strip();
        String steps = toString();
        return shown + (shown.isEmpty() || steps.isEmpty() ? "" : " ") + steps;
    }

    private static void appendQuoted(StringBuilder text, int point) {
        if (point == '"' || point == '\\') {
            text.append('\\').append((char) point);
        } else {
            Excerpt.append(text, point);
        }
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars()
                        .allMatch(c -> c == '$' || c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    private DataPath beginning() {
        DataPath path = this;
        while (path.parent != null) {
            path = path.parent;
        }
        return path;
    }
}
