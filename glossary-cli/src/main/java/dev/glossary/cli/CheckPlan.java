package dev.glossary.cli;

import dev.glossary.validate.RuleSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be checked, and by which rules.
 *
 * @param configuration the configuration
 * @param fileRules the rules of each file
 * @param files the files, in the order of the report
 * @param corpus how much of the glossary they are
 * @param isWhole whether they are all files that there are, as far as a command can know: no single file was named
 * @param knownSlugs slugs that lead somewhere although no page has their term
 * @param threads how many threads work
 * @param maxFindings how many findings are shown
 * @param showsProgress whether it is said on a terminal how far the run has come
 */
record CheckPlan(
        Configuration configuration,
        FileRules fileRules,
        List<PageFile> files,
        Corpus corpus,
        boolean isWhole,
        List<String> knownSlugs,
        int threads,
        int maxFindings,
        boolean showsProgress) {

    RuleSet rules() {
        return fileRules.base().rules();
    }

    /** {@return a plan for all files but standard input, which can be read only once} */
    CheckPlan withoutStdin() {
        return new CheckPlan(
                configuration,
                fileRules,
                files.stream().filter(file -> !file.isStdin()).toList(),
                corpus,
                isWhole,
                knownSlugs,
                threads,
                maxFindings,
                showsProgress);
    }

    /** {@return whether any rule compares terms with each other} */
    boolean comparesTerms() {
        return fileRules.base().validator().assembly().isAsked();
    }

    /** {@return whether a report must tell how much of the glossary the files are} */
    boolean saysCorpus() {
        return corpus == Corpus.OFF || comparesTerms();
    }

    Suppressions suppressions() {
        return new Suppressions(configuration.suppressions(), LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * Reads and checks the pages, and lets each go after it was handed on.
     *
     * @param sink is given each page, in the order of the files
     */
    void readEach(Terminal terminal, Trouble trouble, Consumer<CheckedPage> sink) {
        read(terminal, trouble, false, sink);
    }

    /**
     * {@return all pages, checked, whose terms can be compared}
     *
     * @param watcher is told of each page, in the order of the files
     */
    CheckedGlossary read(Terminal terminal, Trouble trouble, Consumer<CheckedPage> watcher) {
        CheckedGlossary glossary = new CheckedGlossary(fileRules, knownSlugs);
        read(terminal, trouble, true, page -> {
            glossary.add(page);
            watcher.accept(page);
        });
        return glossary;
    }

    private void read(Terminal terminal, Trouble trouble, boolean keepsViews, Consumer<CheckedPage> sink) {
        PageFeed<CheckedPage> feed = new PageFeed<>(
                terminal,
                trouble,
                fileRules::reading,
                page -> CheckedPage.of(
                        page, fileRules.of(String.valueOf(page.source().name())), keepsViews),
                sink);
        boolean heldAny = feed.read(files, threads);
        List<String> names = files.stream().map(PageFile::name).limit(3).toList();
        FileFinder.requireAny(heldAny, files, names, trouble);
    }
}
