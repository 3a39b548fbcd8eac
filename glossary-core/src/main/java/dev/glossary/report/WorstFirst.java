package dev.glossary.report;

import dev.glossary.finding.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The worst of many things, up to a limit; of those that are as bad, the first. For services that take no more.
 *
 * @param <T> the things
 */
final class WorstFirst<T> {
    private final int most;
    private final Map<Severity, List<T>> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> left = new EnumMap<>(Severity.class);
    private int size;

    WorstFirst(int most) {
        this.most = most;
    }

    void add(Severity severity, T thing) {
        of(severity).add(thing);
        size++;
        if (size > most) {
            dropLast();
        }
    }

    private void dropLast() {
        Severity least = Severity.ERROR;
        for (Severity severity : Severity.values()) {
            least = of(severity).isEmpty() ? least : severity;
        }
        List<T> things = of(least);
        things.remove(things.size() - 1);
        size--;
        left.merge(least, 1L, Long::sum);
    }

    /** {@return what is kept, the worst first} */
    List<T> all() {
        List<T> all = new ArrayList<>(size);
        kept.values().forEach(all::addAll);
        return all;
    }

    private List<T> of(Severity severity) {
        return kept.computeIfAbsent(severity, none -> new ArrayList<>());
    }

    /** {@return how many were left out} */
    long left() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return what was left out, {@code 1 error, 0 warnings, 27 infos}} */
    String describeLeft() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            parts.add(SummaryText.count(left.getOrDefault(severity, 0L), severity.toString()));
        }
        return String.join(", ", parts);
    }
}
