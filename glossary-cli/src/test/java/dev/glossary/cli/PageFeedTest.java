package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.payload.PayloadOptions;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PageFeedTest {
    @Command
    static final class Reading {
        @Mixin
        private final PathOptions paths = new PathOptions();
    }

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private final Terminal terminal = new Terminal(
            new ByteArrayInputStream("".getBytes(UTF_8)), new PrintWriter(new StringWriter()), new PrintWriter(err));

    @Test
    void goes_on_after_a_page_that_makes_the_library_fail() {
        Path pages = Pages.write(folder, "a.jsonl", "[{}]\n[{}]\n");
        Path last = Pages.write(folder, "b_payload.json", "[{}]");
        Reading reading = new Reading();
        new CommandLine(reading).parseArgs(pages.toString(), last.toString());
        List<String> seen = new ArrayList<>();

        boolean complete = PageFeed.read(reading.paths, PayloadOptions.standard(), terminal, page -> {
            if (seen.isEmpty()) {
                seen.add("failed");
                throw new IllegalStateException("boom");
            }
            seen.add(page.title());
        });

        assertThat(complete).isFalse();
        assertThat(seen).containsExactly("failed", Pages.name(pages) + ", payload 1 on line 2", Pages.name(last));
        assertThat(err.toString())
                .startsWith("glossary: " + Pages.name(pages)
                        + ", payload 0 on line 1: internal error: java.lang.IllegalStateException: boom at ")
                .hasLineCount(1);
    }
}
