package dev.glossary.cli;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Validator;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of each file: those of the run, with what the configuration overrides for it. Safe for use by several threads. */
final class FileRules {
    private final List<Configuration.FileOverride> overrides;
    private final Judge base;

    /** By the overrides that count. */
    private final Map<BitSet, Judge> judges = new ConcurrentHashMap<>();

    /** What one set of rules comes to. */
    static final class Judge {
        private final RuleSet rules;
        private final GlossaryReader reader;
        private final Validator validator;

        private Judge(RuleSet rules) {
            this.rules = rules;
            this.reader = GlossaryReader.of(ReadingRules.options(rules));
            this.validator = Validator.afterReading(rules);
        }

        RuleSet rules() {
            return rules;
        }

        GlossaryReader reader() {
            return reader;
        }

        Validator validator() {
            return validator;
        }
    }

    FileRules(RuleSet rules, List<Configuration.FileOverride> overrides) {
        this.overrides = overrides;
        this.base = new Judge(rules);
    }

    /** {@return the rules of the run} */
    Judge base() {
        return base;
    }

    /**
     * {@return the rules of a file}
     *
     * @param source the file, as reports print it
     */
    Judge of(String source) {
        if (overrides.isEmpty()) {
            return base;
        }
        BitSet counting = new BitSet();
        for (int i = 0; i < overrides.size(); i++) {
            counting.set(i, overrides.get(i).isAbout(source));
        }
        return counting.isEmpty() ? base : judges.computeIfAbsent(counting, this::judge);
    }

    private Judge judge(BitSet counting) {
        RuleSet rules = base.rules;
        for (int i = 0; i < overrides.size(); i++) {
            rules = counting.get(i) ? overrides.get(i).change().apply(rules) : rules;
        }
        return new Judge(rules);
    }

    /** {@return how a file is read} */
    PayloadOptions reading(String source) {
        return of(source).reader.options().payload();
    }
}
