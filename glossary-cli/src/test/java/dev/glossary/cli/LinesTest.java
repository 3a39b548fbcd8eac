package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static List<String> lines(String text, long maxBytes) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.number() + "@" + lines.byteOffset() + (lines.isTooLong() ? " too long: " : ": ")
                    + new String(lines.bytes(), UTF_8));
        }
        return all;
    }

    @Test
    void have_numbers_and_places() throws IOException {
        assertThat(lines("é\n\n \t\r\nb\r\nc", 100)).containsExactly("1@0: é", "4@8: b", "5@11: c");
    }

    @Test
    void are_blank_ones_too_with_their_ends_when_all_are_asked_for() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream("a\r\n \n\r\nb\n\nc\r".getBytes(UTF_8)), 100);
        StringBuilder all = new StringBuilder();
        List<Boolean> blanks = new ArrayList<>();

        while (lines.nextOfAll()) {
            all.append(new String(lines.bytes(), UTF_8)).append(lines.lineEnd());
            blanks.add(lines.isBlank());
        }

        assertThat(all).hasToString("a\r\n \n\r\nb\n\nc\r");
        assertThat(blanks).containsExactly(false, true, true, false, true, false);
    }

    @Test
    void of_nothing_are_none() throws IOException {
        assertThat(lines("", 100)).isEmpty();
        assertThat(lines("\n\n", 100)).isEmpty();
    }

    @Test
    void are_cut_when_they_are_too_long() throws IOException {
        assertThat(lines("abc\nabcd\nab", 3)).containsExactly("1@0: abc", "2@4 too long: abc", "3@9: ab");
    }

    @Test
    void may_be_longer_than_the_buffer() throws IOException {
        String longLine = "x".repeat(200_000);

        assertThat(lines(longLine + "\n" + longLine, 1_000_000))
                .containsExactly("1@0: " + longLine, "2@200001: " + longLine);
        assertThat(lines(longLine + "\nb", 10)).containsExactly("1@0 too long: xxxxxxxxxx", "2@200001: b");
    }
}
