package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {
    /** Takes some bytes, and then breaks. */
    private static final class Breaking extends OutputStream {
        private int left;

        Breaking(int left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("Broken pipe");
            }
        }
    }

    @Test
    void remembers_what_went_wrong_first() {
        WatchedOutput output = new WatchedOutput(new Breaking(3));

        PrintWriter writer = new PrintWriter(output, true, UTF_8);
        writer.println("ab");
        assertThat(output.failure()).isNull();
        writer.println("cd");

        assertThat(output.failure()).hasMessage("Broken pipe");
    }

    @Test
    void ends_a_run_quietly_when_it_breaks() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append(Pages.term("a" + i, "A")).append('\n');
        }
        WatchedOutput output = new WatchedOutput(new Breaking(10));
        StringWriter err = new StringWriter();

        int code = GlossaryToolProvider.run(
                new ByteArrayInputStream(lines.append(Pages.BROKEN).toString().getBytes(UTF_8)),
                new PrintWriter(output, false, UTF_8),
                new PrintWriter(err),
                "show",
                "--format",
                "jsonl",
                "-");

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
    }
}
