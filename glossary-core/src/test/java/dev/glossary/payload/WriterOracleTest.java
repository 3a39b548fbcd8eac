package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Source;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written is what devalue writes: where there is Node, it makes the same values, or reads what Java wrote, and
 * writes them itself. {@code -Dglossary.seeds=20000} asks about more than the usual number.
 */
class WriterOracleTest {
    private static final int SEEDS = Integer.getInteger("glossary.seeds", 3_000);

    /** So many seeds are put to one process of Node. */
    private static final int SEEDS_A_BATCH = 1_000;

    /** The vectors' seeds are below. */
    private static final int FIRST_SEED = 1_000_001;

    private static final Map<String, Dialect> VERSIONS = Map.of(
            "6.0.3", Dialect.DEVALUE_6,
            "5.9.4", Dialect.DEVALUE_5_9,
            "5.6.4", Dialect.DEVALUE_5_6);

    @TempDir(factory = NodeOracle.InTarget.class)
    static @Nullable Path folder;

    private static @Nullable NodeOracle oracle;

    @BeforeAll
    static void ask_where_there_is_node() throws IOException {
        oracle = NodeOracle.withDevalue(Objects.requireNonNull(folder));
    }

    /** What was written for one graph, with slashes as they are and as Nuxt escapes them. */
    private record Written(
            String name, String text, String nuxt, @Nullable String description) {}

    @Test
    void writes_what_devalue_writes_after_the_same_steps_and_reads_it_back() throws IOException {
        List<String> differences = new ArrayList<>();

        for (int first = 1; first <= SEEDS; first += SEEDS_A_BATCH) {
            List<Written> written = writeQuestions(first, Math.min(SEEDS, first + SEEDS_A_BATCH - 1));
            ask("ask-steps.mjs", "questions.jsonl", "answers.jsonl");
            Iterator<Written> each = written.iterator();
            int answers = Vector.forEach(file("answers.jsonl"), answer -> compare(each.next(), answer, differences));
            assertThat(answers).isEqualTo(written.size());
        }

        assertThat(differences).isEmpty();
    }

    private static List<Written> writeQuestions(int firstSeed, int lastSeed) throws IOException {
        List<Written> written = new ArrayList<>();
        try (Writer questions = Files.newBufferedWriter(file("questions.jsonl"), US_ASCII)) {
            for (Map.Entry<String, Dialect> version : VERSIONS.entrySet()) {
                WriteOptions options = WriteOptions.standard().withDialect(version.getValue());
                PayloadWriter out = PayloadWriter.of(options);
                PayloadWriter nuxt = PayloadWriter.of(options.withEscapedSlashes(true));
                for (int seed = firstSeed; seed <= lastSeed; seed++) {
                    written.add(write(seed, version.getKey(), out, nuxt, questions));
                    out.clear();
                    nuxt.clear();
                }
            }
        }
        return written;
    }

    private static Written write(int seed, String version, PayloadWriter out, PayloadWriter nuxt, Writer questions)
            throws IOException {
        boolean isWild = seed % 8 == 0;
        Steps steps = new Steps(List.of(out, nuxt));
        int root = RandomGraph.make(steps, seed, out.options().dialect(), isWild);
        Written written = new Written(
                version + " seed-" + seed,
                new String(out.toBytes(root), UTF_8),
                new String(nuxt.toBytes(root), UTF_8),
                isWild ? null : Description.of(out.toPayload(root).root()));
        questions.write("{\"name\":" + Description.quoted(written.name)
                + ",\"version\":" + Description.quoted(version)
                + ",\"steps\":" + steps.json()
                + ",\"root\":" + root
                + ",\"text\":" + Description.quoted(written.text)
                + ",\"nuxt\":" + Description.quoted(written.nuxt)
                + ",\"parses\":" + !isWild + "}\n");
        return written;
    }

    private static void compare(Written written, Vector answer, List<String> differences) {
        String nuxt = answer.get("made").replace("/", "\\u002F");
        expect(written, "made", written.text, answer.get("made"), differences);
        expect(written, "made for Nuxt", written.nuxt, nuxt, differences);
        if (written.description != null) {
            expect(written, "value", written.description, answer.get("describe"), differences);
            expect(written, "again", written.text, answer.get("again"), differences);
            expect(written, "value read", written.description, answer.get("describeAgain"), differences);
            expect(written, "again for Nuxt", written.nuxt, answer.get("nuxtAgain"), differences);
            expect(written, "value read for Nuxt", written.description, answer.get("describeNuxt"), differences);
        }
    }

    private static void expect(Written written, String what, String ours, String devalues, List<String> differences) {
        if (!ours.equals(devalues)) {
            differences.add(written.name + ", " + what + ":\n" + ours + "\nand not\n" + devalues);
        }
    }

    @Test
    void writes_again_what_devalue_has_written() throws IOException {
        List<String> differences = new ArrayList<>();

        for (int done = 0; done < SEEDS; done += SEEDS_A_BATCH) {
            int count = Math.min(SEEDS_A_BATCH, SEEDS - done);
            ask("ask-values.mjs", Integer.toString(FIRST_SEED + done), Integer.toString(count), "values.jsonl");
            int values = Vector.forEach(file("values.jsonl"), value -> {
                rewrite(value, value.text(), differences);
                rewrite(value, value.text().replace("/", "\\u002F"), differences);
            });
            assertThat(values).isEqualTo(VERSIONS.size() * count);
        }

        assertThat(differences).isEmpty();
    }

    private static void rewrite(Vector value, String text, List<String> differences) {
        Dialect dialect = Objects.requireNonNull(VERSIONS.get(value.get("version")));
        Payload payload = Payload.of(text.getBytes(UTF_8), Source.UNNAMED, Vector.OPTIONS.withDialect(dialect));
        PayloadWriter out = PayloadWriter.of(WriteOptions.of(payload, WriteOptions.standard()));

        String again = new String(out.toBytes(out.copy(payload.root())), UTF_8);

        Written written = new Written(value.get("name"), again, text, null);
        expect(written, "rewritten", again, text, differences);
        expect(written, "value", Description.of(payload.root()), value.get("describe"), differences);
    }

    private static void ask(String script, String... arguments) {
        Objects.requireNonNull(oracle).ask(script, arguments);
    }

    private static Path file(String name) {
        return Objects.requireNonNull(folder).resolve(name);
    }
}
