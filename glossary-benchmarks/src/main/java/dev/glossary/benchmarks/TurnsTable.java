package dev.glossary.benchmarks;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints what was measured in turns as a table in Markdown, a row for each input and participant. */
final class TurnsTable {
    private final Direction direction;
    private final PrintWriter out;

    TurnsTable(Direction direction, PrintWriter out) {
        this.direction = direction;
        this.out = out;
    }

    void printHead() {
        out.printf(
                "| input | %s | × %s | × best peer | best µs | allocated kB | × floor |%n",
                direction.name().toLowerCase(Locale.ROOT), direction.reference());
        out.println("|---|---|--:|--:|--:|--:|--:|");
        out.flush();
    }

    void printEnd() {
        out.println();
        out.flush();
    }

    /** Prints the rows of an input, in the order of the turns. */
    void printRows(Input input, List<Turn> turns, Results results) {
        List<String> names = turns.stream().map(Turn::name).toList();
        String bestPeer = bestPeer(names, results);
        for (String name : names) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %.2f | %.2f | %s |%n",
                    input.label(),
                    name.equals(bestPeer) ? name + " (best peer)" : name,
                    results.speed(name, direction.reference()),
                    results.speed(name, bestPeer),
                    results.bestMicros(name),
                    results.bytes(name) / 1e3,
                    names.contains(Direction.FLOOR) ? timesFloor(name, results) : "–");
        }
        out.flush();
    }

    private String bestPeer(List<String> names, Results results) {
        return names.stream()
                .filter(name -> !name.startsWith("glossary") && !name.startsWith("floor"))
                .max(Comparator.comparingDouble(name -> results.speed(name, direction.reference())))
                .orElseThrow();
    }

    private static String timesFloor(String name, Results results) {
        return String.format(Locale.ROOT, "%.2f", results.bytes(name) / results.bytes(Direction.FLOOR));
    }
}
