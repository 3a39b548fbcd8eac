package dev.glossary.benchmarks;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Source;
import dev.glossary.model.Term;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.TermView;
import dev.glossary.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How long it takes to find what is wrong with the terms of a page: reading it, and asking the rules. */
public class ValidateBenchmark extends DocumentBenchmark {
    /** Which rules are asked, by the name of a preset. */
    @Param({"STRUCTURE", "RECOMMENDED", "ALL"})
    public RuleSet.Preset preset = RuleSet.Preset.RECOMMENDED;

    private final GlossaryReader reader = GlossaryReader.create();
    private Validator validator = Validator.afterReading(RuleSet.recommended());

    /** For JMH, which makes it and sets the parameters. */
    public ValidateBenchmark() {}

    /** For those who take turns over the same documents. */
    ValidateBenchmark(RuleSet rules, List<Document> documents) {
        validator = Validator.afterReading(rules);
        take(documents);
    }

    /** Generates the documents. */
    @Setup
    public void setUp() {
        validator = Validator.afterReading(RuleSet.of(preset));
        take(Input.of(input).documents());
    }

    /** Inspects the next document, and asks the rules about each of its terms and about all of them. */
    @Benchmark
    public List<Finding> check() {
        Validator.Assembly assembly = validator.assembly();
        List<Finding> found = new ArrayList<>(check(nextDocument(), 0, assembly));
        found.addAll(assembly.finish());
        return found;
    }

    /** Does the same with many pages of one glossary. */
    List<Finding> checkTogether(List<Document> pages) {
        Validator.Assembly assembly = validator.assembly();
        List<Finding> found = new ArrayList<>();
        int ordinal = 0;
        for (Document page : pages) {
            found.addAll(check(page, ordinal, assembly));
            ordinal += page.terms().size();
        }
        found.addAll(assembly.finish());
        return found;
    }

    private List<Finding> check(Document document, int firstOrdinal, Validator.Assembly assembly) {
        LoadedGlossary loaded = reader.inspect(document.page(), Source.UNNAMED);
        List<Finding> found = new ArrayList<>();
        loaded.findings().forEach(reported -> found.add(reported.finding()));
        int ordinal = firstOrdinal;
        for (Term term : loaded.glossary()) {
            TermView view = TermView.read(term, ordinal++, null, false, Set.of());
            found.addAll(validator.check(view));
            assembly.add(view);
        }
        return found;
    }
}
