package dev.glossary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long MILLISECOND = 1_000_000;

    private final StringWriter screen = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private Terminal terminal(boolean isConsole) {
        return new Terminal(
                InputStream.nullInputStream(), new PrintWriter(new StringWriter()), new PrintWriter(screen), isConsole);
    }

    private String shown(boolean isConsole, boolean isWanted, int... milliseconds) {
        try (Progress progress = new Progress(terminal(isConsole), isWanted, 5_000, now::get)) {
            int done = 0;
            for (int time : milliseconds) {
                now.set(time * MILLISECOND);
                progress.done(++done);
            }
        }
        return screen.toString();
    }

    @Test
    void is_said_after_a_second_at_most_ten_times_a_second_and_wiped_away() {
        assertThat(shown(true, true, 500, 999, 1_000, 1_050, 1_100))
                .isEqualTo("\r\u001b[K3 of 5,000 files\r\u001b[K5 of 5,000 files\r\u001b[K");
    }

    @Test
    void is_not_said_of_short_runs_to_files_or_to_those_who_do_not_want_it() {
        assertThat(shown(true, true, 10, 900)).isEmpty();
        assertThat(shown(false, true, 2_000)).isEmpty();
        assertThat(shown(true, false, 2_000)).isEmpty();
    }
}
