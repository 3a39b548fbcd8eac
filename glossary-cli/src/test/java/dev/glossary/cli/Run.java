package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleScope;
import dev.glossary.validate.Rules;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** One run of the command line in this JVM: what it printed, and its exit code. */
record Run(int code, String out, String err) {
    /** Runs the tool that the JVM knows as {@code glossary}. */
    static Run glossary(Object... arguments) {
        ToolProvider tool = ToolProvider.findFirst("glossary").orElseThrow();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = tool.run(new PrintWriter(out), new PrintWriter(err), strings(arguments));
        return new Run(code, out.toString(), err.toString());
    }

    /** Runs the same with a standard input. */
    static Run reading(String input, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
        int code = GlossaryToolProvider.run(in, new PrintWriter(out), new PrintWriter(err), strings(arguments));
        return new Run(code, out.toString(), err.toString());
    }

    /** Checks with the rules that the reader sees to, and nothing else, one line for each finding. */
    static Run inspected(Object... arguments) {
        return glossary(inspection(arguments));
    }

    /** Does the same with a standard input. */
    static Run inspectedFrom(String input, Object... arguments) {
        return reading(input, inspection(arguments));
    }

    private static Object[] inspection(Object... arguments) {
        String rules = Rules.all().stream()
                .filter(rule -> rule.scope() == RuleScope.STRUCTURE)
                .map(Rule::id)
                .collect(Collectors.joining(","));
        List<Object> all = new ArrayList<>(List.of("check", "--only", rules));
        if (!List.of(arguments).contains("--format")) {
            all.addAll(List.of("--format", "concise"));
        }
        all.addAll(List.of(arguments));
        return all.toArray();
    }

    private static String[] strings(Object... arguments) {
        String[] strings = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            strings[i] = arguments[i] instanceof Path path ? Pages.name(path) : String.valueOf(arguments[i]);
        }
        return strings;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The numbers on the last line, without how much of the glossary was seen. */
    String summary() {
        return lines().get(lines().size() - 1).replaceFirst(" · corpus: .*", "");
    }
}
