package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.glossary.jackson.GlossaryJackson2Module;
import dev.glossary.model.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The reference, npm devalue, in a Node of its own that does what it is told and says how long it took; see
 * {@code src/main/node/turns.mjs}.
 */
final class Devalue implements AutoCloseable {
    private static final List<String> SCRIPTS = List.of("package.json", "package-lock.json", "turns.mjs");

    private static final ObjectReader LISTS_OF_TERMS = new ObjectMapper()
            .registerModule(new GlossaryJackson2Module())
            .readerFor(new TypeReference<List<List<Term>>>() {});

    private final Process node;
    private final Writer commands;
    private final BufferedReader answers;

    private Devalue(Process node) {
        this.node = node;
        this.commands = node.outputWriter(UTF_8);
        this.answers = node.inputReader(UTF_8);
    }

    /**
     * Copies the script to a folder, and lets npm install devalue there.
     *
     * @param module the folder of this module
     * @param folder where it is installed; it need not exist
     * @throws IOException when there is no npm, or it cannot install
     */
    static void install(Path module, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String script : SCRIPTS) {
            Path source = module.resolve("src/main/node").resolve(script);
            Files.copy(source, folder.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), UTF_8);
        if (npm.waitFor() != 0) {
            throw new IOException("npm cannot install devalue: " + said.strip());
        }
    }

    /**
     * Starts Node.
     *
     * @param folder where devalue is installed
     * @param documents what it shall read and write
     * @throws IOException when there is no Node
     */
    static Devalue start(Path folder, List<Document> documents) throws IOException {
        Path payloads = folder.resolve("payloads.ndjson");
        Payloads.write(documents, payloads);
        return new Devalue(new ProcessBuilder("node", "turns.mjs", "payloads.ndjson")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** {@return the terms of each document, which devalue has read, written and read again} */
    List<List<Term>> terms() throws IOException {
        return LISTS_OF_TERMS.readValue(ask("terms"));
    }

    /**
     * Lets it do something.
     *
     * @param what {@code decode} or {@code encode}
     */
    Participant participant(String what) {
        return new Participant() {
            @Override
            public String name() {
                return "devalue";
            }

            @Override
            public Slice run(int operations) throws IOException {
                long micros = Long.parseLong(ask(what + " " + operations));
                return new Slice(operations, micros * 1_000, 0);
            }
        };
    }

    private String ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Node has ended");
        }
        return answer;
    }

    @Override
    public void close() {
        node.destroy();
    }
}
