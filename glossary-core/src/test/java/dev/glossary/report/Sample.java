package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.Replacement;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run that was made by hand, with every kind of finding that a report has to show. */
final class Sample {
    private static final Term STEMS = Term.builder()
            .slug("word-stems")
            .term("Word Stems")
            .shortDefinition("The part of a word that stays when its endings go.")
            .seoTitle("Word Stems in word stems - Example Site")
            .seoDescription("What a stem is, and how a stemmer finds it.")
            .explanation("A stemmer cuts endings off until forms of one word look alike. It knows no grammar, and often"
                    + " what it leaves is no word at all.\n\nSearch engines were glad of the the trick for decades:"
                    + " “runs”, “running” and “runner” meet at one place of the index, and a query for one finds the"
                    + " other two. What is lost is precision.\nA lemmatizer keeps it, at a price, since it has to know"
                    + " the language and the part of speech of")
            .addRelatedTerms(RelatedTerm.of("lemmatizer", "Lemmatiser"), RelatedTerm.of("lemmatizer", "Lemmatizer"))
            .addFaq(Faq.of("Is a stem a word?", "Often not: “univers” is the stem of “university”."))
            .category("nlp")
            .build();

    private static final Term MORPHEMES = Term.builder()
            .slug("morphological-analysis")
            .term("形態素解析")
            .seoTitle("形態素解析とは\u200b何か")
            .explanation("形態素解析は、文を意味のある最小の単位に分け、それぞれの品詞を調べる作業である。日本語の文には単語の間に空白が"
                    + "ないので、検索や翻訳の前に、まずこの作業をしなければならない。辞書と統計を使う方法が多い。")
            .addFaq(Faq.of("Cafe\u0301 or caf\u00e9?", "\u202eBoth\u0007 \tare read."))
            .build();

    private static final Term BUILT = Term.builder()
            .slug("tf|idf")
            .term("tf|idf")
            .seoTitle("<b>tf|idf</b>")
            .build();

    private final List<ReportedFinding> findings = new ArrayList<>();

    private Sample() {}

    /** The payloads of the run. */
    static List<PageReport> pages() {
        return List.of(stems(), morphemes(), unreadable(), line(), builtInCode());
    }

    static ReportSummary summary() {
        ReportSummary.Builder summary = ReportSummary.builder()
                .corpus("partial")
                .staleBaseline(1)
                .addNote("the suppression of repeated-passage in word-stems has expired on 2026-01-31");
        pages().forEach(page -> {
            summary.addFile();
            summary.add(page);
        });
        return summary.build();
    }

    /** The report of the run, or of other pages. */
    static String report(ReportFormat format, ReportSettings settings, List<PageReport> pages, ReportSummary summary) {
        StringBuilder out = new StringBuilder();
        ReportWriter writer = format.writer(out, settings);
        try {
            for (PageReport page : pages) {
                writer.page(page);
            }
            writer.finish(summary);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static PageReport stems() {
        String source = "glossary/word-stems/_payload.json";
        DataPath term = DataPath.term(0, "word-stems");
        DataPath title = term.field("seoTitle");
        DataPath explanation = term.field("explanation");
        DataPath names = term.field("relatedTerms");
        Sample page = new Sample();
        TextSpan repeated = span(STEMS.seoTitle(), "word stems");
        page.add(
                new Finding(
                        "seo-repeated-phrase",
                        Severity.WARNING,
                        "“word stems” already occurs in this title",
                        title,
                        repeated,
                        List.of(new RelatedValue(title, span(STEMS.seoTitle(), "Word Stems"))),
                        null),
                place(source, 444, 10, 7),
                List.of(place(source, 430, 39, 7)));
        page.add(
                new Finding(
                        "slug-phrase-in-text",
                        Severity.WARNING,
                        "“word stems” looks like the slug",
                        title,
                        repeated,
                        List.of(),
                        Fix.suggested(new Fix.ReplaceText(title, repeated, "Word Stems"))),
                place(source, 444, 10, 7),
                List.of());
        page.add(
                new Finding(
                        "doubled-word",
                        Severity.INFO,
                        "“the the” is the same word twice",
                        explanation,
                        span(STEMS.explanation(), "the the"),
                        List.of(),
                        null),
                place(source, 700, 7, 9),
                List.of());
        page.add(
                Finding.of("field-length", Severity.INFO, "563 columns are more than 400", explanation),
                place(source, 530, 570, 9),
                List.of());
        page.add(
                new Finding(
                        "truncated-text",
                        Severity.WARNING,
                        "the text ends in “of”",
                        explanation,
                        lastSpan(STEMS.explanation(), "of"),
                        List.of(),
                        null),
                place(source, 1098, 2, 9),
                List.of());
        page.add(
                new Finding(
                        "seo-repeated-phrase",
                        Severity.WARNING,
                        "“word” is said too often",
                        explanation,
                        lastSpan(STEMS.explanation(), "word"),
                        List.of(new RelatedValue(explanation, span(STEMS.explanation(), "word"))),
                        null),
                place(source, 640, 4, 9),
                List.of(place(source, 530, 570, 9)));
        page.add(
                new Finding(
                        "related-name-mismatch",
                        Severity.WARNING,
                        "the term is named “Lemmatizer”",
                        names.element(0).field("name"),
                        null,
                        List.of(RelatedValue.of(DataPath.term(7, "lemmatizer").field("term"))),
                        Fix.safe(new Fix.ReplaceText(
                                names.element(0).field("name"), new TextSpan(0, 10), "Lemmatizer"))),
                place(source, 1130, 12, 14),
                List.of(place("glossary/lemmatizer/_payload.json", 151, 12, 5)));
        page.add(
                new Finding(
                        "related-duplicate",
                        Severity.WARNING,
                        "“lemmatizer” is related already",
                        names.element(1).field("slug"),
                        null,
                        List.of(RelatedValue.of(names.element(0).field("slug"))),
                        Fix.safe(new Fix.RemoveElement(names.element(1)))),
                place(source, 1110, 12, 13),
                List.of(place(source, 1110, 12, 13)));
        ReportedFinding shared = page.findings.remove(page.findings.size() - 1);
        page.findings.add(
                shared.withPlaces(shared.location(), List.of(names.element(0).field("slug")), shared.related()));
        ReportedFinding slug = page.findings.remove(1);
        page.findings.add(1, slug.withReplacements(List.of(new Replacement(444, 10, "Word Stems"))));
        page.add(
                Finding.of("unlinked-mention", Severity.INFO, "“precision” is a term of its own", explanation),
                place(source, 530, 570, 9),
                List.of(),
                FindingStatus.BASELINE);
        page.add(
                Finding.of("term-not-mentioned", Severity.WARNING, "the text does not say “Word Stems”", explanation),
                place(source, 530, 570, 9),
                List.of(),
                FindingStatus.SUPPRESSED);
        return page.of(source, -1, 0, STEMS);
    }

    private static PageReport morphemes() {
        String source = "glossary/日本語/_payload.json";
        DataPath term = DataPath.term(1, "morphological-analysis");
        DataPath faq = term.field("faq").element(0);
        Sample page = new Sample();
        page.add(
                new Finding(
                        "invisible-character",
                        Severity.WARNING,
                        "U+200B cannot be seen",
                        term.field("seoTitle"),
                        new TextSpan(7, 1),
                        List.of(),
                        Fix.safe(new Fix.ReplaceText(term.field("seoTitle"), new TextSpan(7, 1), ""))),
                place(source, 220, 3, 5),
                List.of());
        page.add(
                new Finding(
                        "repeated-passage",
                        Severity.INFO,
                        "“この作業を” stands here again",
                        term.field("explanation"),
                        span(MORPHEMES.explanation(), "この作業を"),
                        List.of(),
                        null),
                place(source, 480, 15, 6),
                List.of());
        page.add(
                new Finding(
                        "not-nfc",
                        Severity.WARNING,
                        "a letter and its accent are two characters",
                        faq.field("question"),
                        new TextSpan(3, 2),
                        List.of(),
                        null),
                place(source, 600, 3, 9),
                List.of());
        page.add(
                new Finding(
                        "control-character",
                        Severity.ERROR,
                        "U+202E turns the text around",
                        faq.field("answer"),
                        new TextSpan(0, 1),
                        List.of(),
                        null),
                place(source, 640, 3, 10),
                List.of());
        page.add(
                new Finding(
                        "control-character",
                        Severity.ERROR,
                        "U+0007 is a control character",
                        faq.field("answer"),
                        new TextSpan(5, 1),
                        List.of(),
                        null),
                place(source, 647, 6, 10),
                List.of());
        page.add(
                Finding.of(
                        "required-field",
                        Severity.ERROR,
                        "the member is required, and is absent",
                        term.field("category")),
                place(source, 60, 90, 3),
                List.of());
        return page.of(source, -1, 1, MORPHEMES);
    }

    private static PageReport unreadable() {
        String source = "glossary/50% done, and: more/_payload.json";
        Sample page = new Sample();
        page.add(
                new Finding(
                        "json-syntax",
                        Severity.ERROR,
                        "expected a value, found the end of the text",
                        null,
                        null,
                        List.of(),
                        null),
                new Location(source, -1, 812, 0, 3, 17, 3, 17, -1),
                List.of());
        return page.of(source, -1, 2, null);
    }

    private static PageReport line() {
        Sample page = new Sample();
        DataPath names = DataPath.term(2, null).field("relatedTerms").element(3).field("name");
        page.add(
                Finding.of("required-field", Severity.ERROR, "the member is required, and is null", names),
                new Location("all.ndjson", 41, 90_210, 4, 42, 511, 42, 515, 17),
                List.of());
        return page.of("all.ndjson", 41, 2, null);
    }

    private static PageReport builtInCode() {
        Sample page = new Sample();
        page.add(
                new Finding(
                        "markup-in-text",
                        Severity.WARNING,
                        "“<b>” is markup, and `code` | too",
                        DataPath.term(2, "tf|idf").field("seoTitle"),
                        new TextSpan(0, 3),
                        List.of(),
                        null),
                null,
                List.of());
        return page.of(null, -1, 2, BUILT);
    }

    private void add(Finding finding, @Nullable Location location, List<Location> related) {
        add(finding, location, related, FindingStatus.NEW);
    }

    private void add(Finding finding, @Nullable Location location, List<Location> related, FindingStatus status) {
        ReportedFinding reported = ReportedFinding.of(finding, location).withPlaces(location, List.of(), related);
        findings.add(
                status == FindingStatus.SUPPRESSED
                        ? reported.suppressed("stems are what the text is about")
                        : reported.withIdentity("0".repeat(32), status));
    }

    /** The findings in their order, with the fingerprints that a run of this page alone would give them. */
    private PageReport of(@Nullable String source, int payload, int ordinal, @Nullable Term term) {
        PageReport page = new PageReport(source, payload, ordinal, term == null ? List.of() : List.of(term), List.of());
        findings.sort(ReportedFinding.ORDER);
        Fingerprints prints = new Fingerprints();
        return page.withFindings(findings.stream()
                .map(finding -> {
                    ReportedFinding known = finding.withIdentity(
                            prints.next(finding, page.term(finding.finding().path())), finding.status());
                    return finding.reason() == null ? known : known.suppressed(finding.reason());
                })
                .toList());
    }

    private static Location place(String source, int offset, int length, int slot) {
        return new Location(source, -1, offset, length, 1, offset + 1, 1, offset + length + 1, slot);
    }

    private static TextSpan span(@Nullable String text, String part) {
        return new TextSpan(Objects.requireNonNull(text).indexOf(part), part.length());
    }

    private static TextSpan lastSpan(@Nullable String text, String part) {
        return new TextSpan(Objects.requireNonNull(text).lastIndexOf(part), part.length());
    }
}
