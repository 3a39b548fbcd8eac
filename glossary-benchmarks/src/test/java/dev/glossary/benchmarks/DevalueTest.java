package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What devalue makes of the inputs: skipped where there is no Node or no npm, but with {@code CI=true} a failure. */
class DevalueTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void install_devalue() throws InterruptedException {
        try {
            Devalue.install(Path.of(""), folder);
        } catch (IOException notThere) {
            if ("true".equals(System.getenv("CI"))) {
                fail(notThere);
            }
            abort(notThere.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Input.class, names = "TERMS_10_000", mode = Mode.EXCLUDE)
    void reads_the_terms_that_were_written(Input input) throws IOException {
        List<Document> documents = input.documents();

        try (Devalue devalue = Devalue.start(folder, documents)) {
            assertThat(devalue.terms())
                    .isEqualTo(documents.stream().map(Document::terms).toList());
        }
    }

    @Test
    void says_how_long_it_took() throws IOException {
        try (Devalue devalue = Devalue.start(folder, Input.PAGE.documents())) {
            assertThat(devalue.participant("decode").run(500).micros()).isPositive();
            assertThat(devalue.participant("encode").run(500).micros()).isPositive();
        }
    }
}
