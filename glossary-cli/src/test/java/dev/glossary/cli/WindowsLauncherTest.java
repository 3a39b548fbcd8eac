package dev.glossary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The script {@code bin/glossary.cmd}, which no machine of ours can run: it must at least say what its sibling says. */
class WindowsLauncherTest {
    private static String script(String name) throws IOException {
        return Files.readString(Path.of("..", "bin", name));
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void builds_and_runs_what_the_other_script_does() throws IOException {
        for (String same : List.of(
                "mvn -q -DskipTests -Dspotless\\.check\\.skip package -pl glossary-cli -am",
                "-XX:\\S+ -Xshare:\\S+",
                "dev\\.glossary\\.cli\\.Main",
                "\\b(?:all|sources|javadoc|tests)\\.jar")) {
            assertThat(all(same, script("glossary.cmd")))
                    .isEqualTo(all(same, script("glossary")))
                    .isNotEmpty();
        }
    }

    @Test
    void speaks_utf_8() throws IOException {
        assertThat(script("glossary.cmd")).contains("-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8", "chcp 65001");
    }

    @Test
    void is_laid_out_as_the_shell_of_windows_wants_it() throws IOException {
        String script = script("glossary.cmd");

        assertThat(script.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(script).matches("\\p{ASCII}+");
        assertThat(all("(?m)(?<=call :)\\w+", script)).isEqualTo(all("(?m)(?<=^:)\\w+", script));
    }
}
