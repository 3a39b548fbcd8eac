package dev.glossary.cli;

import dev.glossary.validate.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code glossary-lint.json} says.
 *
 * @param folder the folder that paths and globs are relative to: that of the file, or the working directory without one
 * @param file the file; null when there is none
 * @param rules the rules, but for what single files have of their own
 * @param include what is checked when no PATH is given; empty when that is not said
 * @param exclude what is not checked, although a directory or glob leads to it
 * @param overrides what single files have of their own, the later ones last
 * @param suppressions what is not to count
 * @param failOn from which severity on a finding makes the run fail; null when that is not said
 * @param corpus whether the files are the whole glossary; null when that is not said
 * @param baseline the file of findings that are known; null when there is none
 */
record Configuration(
        Path folder,
        @Nullable Path file,
        RuleSet rules,
        List<String> include,
        List<Glob> exclude,
        List<FileOverride> overrides,
        List<Suppression> suppressions,
        @Nullable FailOn failOn,
        @Nullable Corpus corpus,
        @Nullable Path baseline) {

    /** What a configuration is called that is found by itself. */
    static final String FILE_NAME = "glossary-lint.json";

    /**
     * What some files have of their own.
     *
     * @param files which
     * @param change what differs in their rules
     */
    record FileOverride(List<Glob> files, UnaryOperator<RuleSet> change) {
        boolean isAbout(String source) {
            return files.stream().anyMatch(glob -> glob.matches(source));
        }
    }

    /**
     * What is not to count.
     *
     * @param rule the rule
     * @param slug the term; null for all
     * @param path the value below the term, such as {@code faq[0].answer}; null for all
     * @param files which files; empty for all
     * @param reason why
     * @param until the last day on which this holds; null for ever
     * @param place where it is said
     */
    record Suppression(
            String rule,
            @Nullable String slug,
            @Nullable String path,
            List<Glob> files,
            String reason,
            @Nullable LocalDate until,
            String place) {}

    /** The standard rules, and nothing else. */
    static Configuration none(Path workingDirectory) {
        return new Configuration(
                workingDirectory,
                null,
                RuleSet.recommended(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /**
     * {@return this configuration with other rules}
     *
     * @param others the rules of the run
     * @param change what counts more than what single files have of their own
     */
    Configuration withRules(RuleSet others, UnaryOperator<RuleSet> change) {
        List<FileOverride> changed = overrides.stream()
                .map(each -> new FileOverride(
                        each.files(), set -> change.apply(each.change().apply(set))))
                .toList();
        return new Configuration(
                folder, file, others, include, exclude, changed, suppressions, failOn, corpus, baseline);
    }

    boolean excludes(String source) {
        return exclude.stream().anyMatch(glob -> glob.matches(source));
    }
}
