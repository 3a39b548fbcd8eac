package dev.glossary.cli;

import dev.glossary.finding.NearestName;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glossary}, the command around all others. */
@Command(
        name = "glossary",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisHeading = "",
        customSynopsis = {
            "Usage: glossary [check] [OPTIONS] PATH...",
            "       glossary show [OPTIONS] PATH...",
            "       glossary fmt [OPTIONS] PATH...",
            "       glossary convert --to FORM [OPTIONS] PATH...",
            "       glossary rules [--format FORMAT]",
            "       glossary explain RULE [--on FILE...]",
            "       glossary init [--force] [DIRECTORY]",
            "       glossary schema config|finding|plain",
            "       glossary generate-completion",
            "",
        },
        description = {
            "Reads and writes glossary terms in the payloads of Nuxt pages: _payload.json files, HTML pages, NDJSON.",
            "",
            "PATH is a file, a directory, a glob such as 'content/**/_payload.json', or - for standard input.",
            "A file that bears the name of a command is meant by ./NAME.",
            "",
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All is well.",
            "1:There are findings at or above --fail-on; or a file is no payload, is not canonical, had to be left as it"
                    + " is, or lost something.",
            "2:Wrong usage, a configuration that cannot be followed, a file that cannot be opened or written, no file at"
                    + " all, or an internal error.",
        })
final class TopCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Puts the command {@code check} before arguments that name no command. */
    static String[] withDefault(Set<String> commands, String... arguments) {
        if (arguments.length == 0 || commands.contains(arguments[0])) {
            return arguments;
        }
        return switch (arguments[0]) {
            case "-h", "--help", "-V", "--version" -> arguments;
            default -> {
                String[] all = new String[arguments.length + 1];
                all[0] = "check";
                System.arraycopy(arguments, 0, all, 1, arguments.length);
                yield all;
            }
        };
    }

    /**
     * {@return the command that the first argument, which is none, was probably meant to be; null when it is a file or
     * directory, or like no command}
     */
    static @Nullable String meant(Set<String> commands, String... arguments) {
        if (arguments.length == 0 || commands.contains(arguments[0])) {
            return null;
        }
        try {
            return Files.exists(Path.of(arguments[0])) ? null : NearestName.to(arguments[0], commands);
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no PATH is given");
    }
}
