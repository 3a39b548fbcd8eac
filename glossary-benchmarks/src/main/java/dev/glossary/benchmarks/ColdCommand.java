package dev.glossary.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures how long the first page takes in a new JVM, by the clock: from before the first class to the terms. */
@Command(name = "cold", description = "Measures the first page in a new JVM.")
final class ColdCommand implements Callable<Integer> {
    private static final List<Class<?>> JACKSON2_STREAMING = List.of(com.fasterxml.jackson.core.JsonFactory.class);
    private static final List<Class<?>> JACKSON2 =
            List.of(ObjectMapper.class, com.fasterxml.jackson.core.JsonFactory.class, JsonProperty.class);
    private static final List<Class<?>> JACKSON3_STREAMING = List.of(tools.jackson.core.json.JsonFactory.class);
    private static final List<Class<?>> JACKSON3 =
            List.of(JsonMapper.class, tools.jackson.core.json.JsonFactory.class, JsonProperty.class);

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "15",
            description = "How many JVMs are started for each, in turns; 15 by default.")
    private int rounds;

    @Option(
            names = "--archive",
            description = "Gives each JVM an archive of the classes that reading a page loads"
                    + " (-XX:ArchiveClassesAtExit), as apps have one that start often.")
    private boolean archive;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Environment.print(spec);
        Path folder = Files.createTempDirectory("cold");
        try {
            Path page = Files.write(
                    folder.resolve("page.json"), Input.PAGE.documents().get(0).page());
            List<Turn> turns = new ArrayList<>();
            for (ColdParticipant participant : participants(page)) {
                turns.add(new Turn(archive ? participant.archived(folder) : participant, 1));
            }
            printTable(turns, new Rounds(rounds).of(turns), out);
        } finally {
            deleteAll(folder);
        }
        return 0;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static List<ColdParticipant> participants(Path page) {
        return List.of(
                new ColdParticipant("glossary", List.of(), page),
                new ColdParticipant("jackson2-tree", JACKSON2, page),
                new ColdParticipant("jackson2-streaming", JACKSON2_STREAMING, page),
                new ColdParticipant("jackson3-tree", JACKSON3, page),
                new ColdParticipant("jackson3-streaming", JACKSON3_STREAMING, page),
                new ColdParticipant("fastjson2", List.of(JSON.class), page),
                new ColdParticipant("dsl-json", List.of(DslJson.class), page),
                new ColdParticipant("gson-tree", List.of(Gson.class), page),
                new ColdParticipant("gson-streaming", List.of(Gson.class), page));
    }

    private static void printTable(List<Turn> turns, Results results, PrintWriter out) {
        out.println("| first page | median ms | best ms | × jackson2-tree | × gson-tree |");
        out.println("|---|--:|--:|--:|--:|");
        for (Turn turn : turns) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.2f | %.2f |%n",
                    turn.name(),
                    results.medianMicros(turn.name()) / 1e3,
                    results.bestMicros(turn.name()) / 1e3,
                    results.speed(turn.name(), "jackson2-tree"),
                    results.speed(turn.name(), "gson-tree"));
        }
        out.flush();
    }
}
