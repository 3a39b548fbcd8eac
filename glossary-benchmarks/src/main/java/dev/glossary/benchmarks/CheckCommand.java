package dev.glossary.benchmarks;

import dev.glossary.finding.Finding;
import dev.glossary.model.Term;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleScope;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures in turns what rules cost, beside Jackson 2 that reads the same pages as trees and resolves the references. */
@Command(
        name = "check",
        description =
                "Measures in turns what the rules cost over generated pages of one glossary: all presets, and each"
                        + " rule by itself.")
final class CheckCommand implements Callable<Integer> {
    private static final List<RuleSet.Preset> PRESETS =
            List.of(RuleSet.Preset.STRUCTURE, RuleSet.Preset.RECOMMENDED, RuleSet.Preset.ALL);
    private static final String READING = "reading, no rule asked";
    private static final int DEAREST = 10;

    @Option(names = "--terms", paramLabel = "N", description = "How many pages there are; 10,000 by default.")
    private int terms = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds are measured; 5 by default.")
    private int rounds = 5;

    @Option(names = "--each", description = "Measure each rule by itself, too, and print the ten dearest.")
    private boolean each;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Environment.print(spec);
        List<Document> pages = Input.pages(terms);
        List<Turn> turns = new ArrayList<>();
        Decoder reference = Decoders.named(Decoders.REFERENCE);
        turns.add(turn(Decoders.REFERENCE, () -> decode(reference, pages)));
        for (RuleSet.Preset preset : PRESETS) {
            turns.add(turn(preset.toString(), RuleSet.of(preset), pages));
        }
        if (each) {
            turns.add(turn(READING, RuleSet.recommended().only(List.of("json-syntax")), pages));
            for (Rule rule : judged()) {
                turns.add(turn(rule.id(), RuleSet.recommended().only(List.of(rule.id())), pages));
            }
        }
        Results results = new Rounds(rounds).of(turns);
        printPresets(results, pages, out);
        if (each) {
            List<String> dearest = dearest(results);
            printDearest(dearest, results, withoutEach(dearest, pages), out);
        }
        return 0;
    }

    private static List<String> dearest(Results results) {
        return judged().stream()
                .map(Rule::id)
                .sorted(Comparator.comparingDouble(id -> -results.medianMicros(id)))
                .limit(DEAREST)
                .toList();
    }

    /** Measures all rules but one: what is saved is what that one costs when others need the words of the texts anyway. */
    private Results withoutEach(List<String> ids, List<Document> pages) throws IOException {
        RuleSet all = RuleSet.of(RuleSet.Preset.ALL);
        List<Turn> turns = new ArrayList<>();
        turns.add(turn(all.preset().toString(), all, pages));
        ids.forEach(id -> turns.add(turn(id, all.without(id), pages)));
        return new Rounds(rounds).of(turns);
    }

    /** The rules that cost something beside reading. */
    private static List<Rule> judged() {
        return Rules.all().stream()
                .filter(rule -> rule.scope() != RuleScope.STRUCTURE)
                .toList();
    }

    private static Turn turn(String name, RuleSet rules, List<Document> pages) {
        ValidateBenchmark benchmark = new ValidateBenchmark(rules, pages);
        return turn(name, () -> benchmark.checkTogether(pages));
    }

    /** A turn is one pass over all pages. */
    private static Turn turn(String name, ThreadParticipant.Operation operation) {
        return new Turn(new ThreadParticipant(name, operation), 1);
    }

    private static List<Term> decode(Decoder decoder, List<Document> pages) throws IOException {
        List<Term> last = List.of();
        for (Document page : pages) {
            last = decoder.decode(page.page());
        }
        return last;
    }

    private void printPresets(Results results, List<Document> pages, PrintWriter out) {
        out.printf(Locale.ROOT, "| %,d terms | µs per term | × time of %s | findings |%n", terms, Decoders.REFERENCE);
        out.println("|---|--:|--:|--:|");
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | 1 | |%n",
                Decoders.REFERENCE,
                results.medianMicros(Decoders.REFERENCE) / terms);
        for (RuleSet.Preset preset : PRESETS) {
            List<Finding> found = new ValidateBenchmark(RuleSet.of(preset), pages).checkTogether(pages);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %,d |%n",
                    preset,
                    results.medianMicros(preset.toString()) / terms,
                    results.speed(Decoders.REFERENCE, preset.toString()),
                    found.size());
        }
        out.println();
        out.flush();
    }

    private void printDearest(List<String> ids, Results alone, Results without, PrintWriter out) {
        String all = RuleSet.Preset.ALL.toString();
        double whole = alone.medianMicros(all);
        double reading = alone.medianMicros(READING);
        out.println("| rule | µs per term by itself, without reading | of all | of all, beside the others |");
        out.println("|---|--:|--:|--:|");
        ids.forEach(id -> out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f %% | %.0f %% |%n",
                id,
                (alone.medianMicros(id) - reading) / terms,
                100 * (alone.medianMicros(id) - reading) / whole,
                100 * (1 - 1 / without.speed(id, all))));
        out.flush();
    }
}
