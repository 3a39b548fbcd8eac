package dev.glossary.report;

import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.validate.RuleSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What reports look like, and what they show. Immutable and safe for use by several threads. */
public final class ReportSettings {
    /** The least {@link #width()}: below it there is no room for an excerpt. */
    public static final int LEAST_WIDTH = 40;

    private static final ReportSettings STANDARD = new ReportSettings(new Builder());

    private final int width;
    private final boolean isAscii;
    private final boolean isColored;
    private final boolean showsSuppressed;
    private final boolean isQuiet;
    private final @Nullable Severity failOn;
    private final String toolVersion;
    private final String runName;
    private final RuleSet rules;
    private final Function<String, @Nullable String> hashes;

    private ReportSettings(Builder from) {
        width = from.width;
        isAscii = from.isAscii;
        isColored = from.isColored;
        showsSuppressed = from.showsSuppressed;
        isQuiet = from.isQuiet;
        failOn = from.failOn;
        toolVersion = from.toolVersion;
        runName = from.runName;
        rules = from.rules;
        hashes = from.hashes;
    }

    /** {@return the defaults, named at each method below} */
    public static ReportSettings standard() {
        return STANDARD;
    }

    /** {@return how many columns an excerpt may take; 100 by default} Messages and paths are never cut. */
    public int width() {
        return width;
    }

    /** {@return whether excerpts are framed in ASCII; false by default} What the page says is shown as it is. */
    public boolean isAscii() {
        return isAscii;
    }

    /** {@return whether text is coloured for a terminal; false by default} */
    public boolean isColored() {
        return isColored;
    }

    /**
     * {@return whether findings are shown that do not count, because of a baseline or because they are suppressed; false by
     * default}
     */
    public boolean showsSuppressed() {
        return showsSuppressed;
    }

    /**
     * {@return whether findings alone are shown that count for {@link #failOn()}, and no numbers where a format can do
     * without; false by default}
     */
    public boolean isQuiet() {
        return isQuiet;
    }

    /** {@return from which severity on a finding is a failure; null when none is; {@link Severity#ERROR} by default} */
    public @Nullable Severity failOn() {
        return failOn;
    }

    /** {@return the version of the tool that made the report; empty when it is not to be told, as by default} */
    public String toolVersion() {
        return toolVersion;
    }

    /** {@return the name of the run, which keeps it apart from other runs for one commit; {@code check} by default} */
    public String runName() {
        return runName;
    }

    /** {@return the rules that were asked; {@link RuleSet#recommended()} by default} */
    public RuleSet rules() {
        return rules;
    }

    /**
     * {@return what tells the SHA-256 of a file, 64 hexadecimal digits, by its name in reports; null for a file that cannot
     * be read, as by default for all} SARIF asks once for each file with findings, at the end.
     */
    public Function<String, @Nullable String> hashes() {
        return hashes;
    }

    /** {@return settings with another {@link #width()}; what is less than {@link #LEAST_WIDTH} is taken to be that} */
    public ReportSettings withWidth(int columns) {
        return with(to -> to.width = Math.max(LEAST_WIDTH, columns));
    }

    /** {@return settings with another {@link #isAscii()}} */
    public ReportSettings withAscii(boolean ascii) {
        return with(to -> to.isAscii = ascii);
    }

    /** {@return settings with another {@link #isColored()}} */
    public ReportSettings withColor(boolean color) {
        return with(to -> to.isColored = color);
    }

    /** {@return settings with another {@link #showsSuppressed()}} */
    public ReportSettings withSuppressed(boolean show) {
        return with(to -> to.showsSuppressed = show);
    }

    /** {@return settings with another {@link #isQuiet()}} */
    public ReportSettings withQuiet(boolean quiet) {
        return with(to -> to.isQuiet = quiet);
    }

    /** {@return settings with another {@link #failOn()}; null for none} */
    public ReportSettings withFailOn(@Nullable Severity severity) {
        return with(to -> to.failOn = severity);
    }

    /** {@return settings with another {@link #toolVersion()}} */
    public ReportSettings withToolVersion(String version) {
        return with(to -> to.toolVersion = Objects.requireNonNull(version));
    }

    /** {@return settings with another {@link #runName()}} */
    public ReportSettings withRunName(String name) {
        return with(to -> to.runName = Objects.requireNonNull(name));
    }

    /** {@return settings with other {@link #rules()}} */
    public ReportSettings withRules(RuleSet set) {
        return with(to -> to.rules = Objects.requireNonNull(set));
    }

    /** {@return settings with other {@link #hashes()}; called by the thread that writes the report} */
    public ReportSettings withHashes(Function<String, @Nullable String> sha256) {
        return with(to -> to.hashes = Objects.requireNonNull(sha256));
    }

    /**
     * {@return whether a finding makes the run fail: it is new, and at least as bad as {@link #failOn()}}
     *
     * @param finding a finding with its severity and status
     */
    public boolean fails(ReportedFinding finding) {
        return failOn != null
                && finding.status() == FindingStatus.NEW
                && finding.severity().isAtLeast(failOn);
    }

    /** The findings of a payload that are part of the report. */
    List<ReportedFinding> shown(PageReport page) {
        return page.findings().stream().filter(this::shows).toList();
    }

    /** Whether a finding is part of the report. */
    boolean shows(ReportedFinding finding) {
        return (showsSuppressed || finding.status() == FindingStatus.NEW) && (!isQuiet || fails(finding));
    }

    private ReportSettings with(Consumer<Builder> change) {
        Builder to = new Builder(this);
        change.accept(to);
        return new ReportSettings(to);
    }

    /** The components while they change. */
    private static final class Builder {
        private int width = 100;
        private boolean isAscii;
        private boolean isColored;
        private boolean showsSuppressed;
        private boolean isQuiet;
        private @Nullable Severity failOn = Severity.ERROR;
        private String toolVersion = "";
        private String runName = "check";
        private RuleSet rules = RuleSet.recommended();
        private Function<String, @Nullable String> hashes = source -> null;

        Builder() {}

        Builder(ReportSettings from) {
            width = from.width;
            isAscii = from.isAscii;
            isColored = from.isColored;
            showsSuppressed = from.showsSuppressed;
            isQuiet = from.isQuiet;
            failOn = from.failOn;
            toolVersion = from.toolVersion;
            runName = from.runName;
            rules = from.rules;
            hashes = from.hashes;
        }
    }
}
