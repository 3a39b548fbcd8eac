package dev.glossary.cli;

import dev.glossary.report.PageReport;
import dev.glossary.report.ReportFormat;
import dev.glossary.report.ReportSettings;
import dev.glossary.report.ReportSummary;
import dev.glossary.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes all reports of a run at once. Those that go to files are there as a whole at the end, or not at all. */
final class ReportOutputs implements Closeable {
    /** Where a step of GitHub Actions puts what stands on the page of its run. */
    static final String JOB_SUMMARY = "GITHUB_STEP_SUMMARY";

    private final Trouble trouble;
    private final List<Output> outputs = new ArrayList<>();

    /** A report and where it goes. */
    private static final class Output {
        private final String name;
        private final ReportWriter report;

        /** Null for a report on standard output, or one that is added to a file. */
        private final @Nullable AtomicFile file;

        /** Null for a report on standard output. */
        private final @Nullable Writer writer;

        private boolean hasFailed;

        Output(String name, ReportWriter report, @Nullable AtomicFile file, @Nullable Writer writer) {
            this.name = name;
            this.report = report;
            this.file = file;
            this.writer = writer;
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Writing {
        void write(Output output) throws IOException;
    }

    private ReportOutputs(Trouble trouble) {
        this.trouble = trouble;
    }

    /**
     * Begins reports. One that cannot be begun is trouble, and the others are written.
     *
     * @param requests what is wanted
     * @param settings what reports look like; colours are for standard output alone
     * @param jobSummary the file of the job's summary, which gets a report in Markdown beside annotations; null for none
     */
    static ReportOutputs open(
            List<ReportRequest> requests,
            ReportSettings settings,
            @Nullable Path jobSummary,
            Terminal terminal,
            Trouble trouble) {
        ReportOutputs reports = new ReportOutputs(trouble);
        ReportSettings plain = settings.withColor(false);
        boolean annotates = false;
        for (ReportRequest request : requests) {
            annotates |= request.format() == ReportFormat.GITHUB;
            Path file = request.file();
            if (file == null) {
                ReportWriter report = request.format().writer(terminal.out(), settings);
                reports.outputs.add(new Output("standard output", report, null, null));
            } else {
                reports.openFile(request.format(), file, plain);
            }
        }
        if (annotates && jobSummary != null) {
            reports.openJobSummary(jobSummary, plain);
        }
        return reports;
    }

    private void openFile(ReportFormat format, Path path, ReportSettings settings) {
        String name = PageFile.nameOf(path);
        try {
            AtomicFile file = AtomicFile.open(path, FileState.of(path));
            Writer writer = new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
            outputs.add(new Output(name, format.writer(writer, settings), file, writer));
        } catch (IOException failed) {
            trouble.cannotWrite(name, failed);
        }
    }

    private void openJobSummary(Path path, ReportSettings settings) {
        String name = PageFile.nameOf(path);
        try {
            Writer writer = Files.newBufferedWriter(
                    path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            outputs.add(new Output(name, ReportFormat.MARKDOWN.writer(writer, settings), null, writer));
        } catch (IOException failed) {
            trouble.cannotWrite(name, failed);
        }
    }

    void page(PageReport page) {
        forEach(output -> output.report.page(page));
    }

    void finish(ReportSummary summary) {
        forEach(output -> {
            output.report.finish(summary);
            if (output.writer != null) {
                output.writer.flush();
            }
            if (output.file != null) {
                output.file.commit();
            }
        });
    }

    private void forEach(Writing writing) {
        for (Output output : outputs) {
            if (!output.hasFailed) {
                try {
                    writing.write(output);
                } catch (IOException failed) {
                    output.hasFailed = true;
                    trouble.cannotWrite(output.name, failed);
                }
            }
        }
    }

    @Override
    public void close() {
        for (Output output : outputs) {
            try {
                if (output.file != null) {
                    output.file.close();
                } else if (output.writer != null) {
                    output.writer.close();
                }
            } catch (IOException failed) {
                trouble.cannotWrite(output.name, failed);
            }
        }
    }
}
