package dev.glossary.cli;

import dev.glossary.finding.NearestName;
import dev.glossary.validate.Parameter;
import dev.glossary.validate.Range;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleScope;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a {@code glossary-lint.json}. What it does not know is an error, with the nearest name that it does. */
final class ConfigurationReader {
    private static final List<String> MEMBERS = List.of(
            "$schema",
            "preset",
            "language",
            "include",
            "exclude",
            "failOn",
            "corpus",
            "rules",
            "overrides",
            "suppress",
            "baseline");
    private static final List<String> OF_OVERRIDE = List.of("files", "rules");
    private static final List<String> OF_SUPPRESSION = List.of("rule", "slug", "path", "files", "reason", "until");

    private final Path file;
    private final Path folder;
    private final String name;

    private ConfigurationReader(Path file) {
        this.file = file;
        Path parent = file.toAbsolutePath().getParent();
        this.folder = parent == null ? file.toAbsolutePath() : parent;
        this.name = PageFile.nameOf(fromHere(file));
    }

    /** A path as seen from the working directory, where it lies below that. */
    private static Path fromHere(Path path) {
        Path workingDirectory = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        return absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : path;
    }

    /**
     * Looks for a configuration in a directory, and then upward to the first folder with {@code .git}.
     *
     * @return the file; null when there is none
     */
    static @Nullable Path find(Path directory) {
        for (Path folder = directory.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(Configuration.FILE_NAME);
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
            if (Files.exists(folder.resolve(".git"))) {
                return null;
            }
        }
        return null;
    }

    /**
     * Reads a configuration.
     *
     * @param file the file
     * @param preset the preset that counts instead of that of the file; null for that
     * @throws BadConfiguration when the file cannot be read or followed
     */
    static Configuration read(Path file, RuleSet.@Nullable Preset preset) {
        return new ConfigurationReader(file).read(preset);
    }

    private Configuration read(RuleSet.@Nullable Preset preset) {
        ConfigNode root = ConfigNode.read(name, bytes(file));
        Map<String, ConfigNode> members = members(root, MEMBERS);
        textOrNull(members.get("$schema")); // which is for editors; but no text is no place
        RuleSet.Preset written = preset(members.get("preset"));
        RuleSet rules = RuleSet.of(preset == null ? written : preset);
        ConfigNode language = members.get("language");
        if (language != null) {
            rules = attempt(language, rules, set -> set.language(language.text()));
        }
        ConfigNode ofRules = members.get("rules");
        if (ofRules != null) {
            rules = change(ofRules).apply(rules);
        }
        ConfigNode include = members.get("include");
        ConfigNode baseline = members.get("baseline");
        return new Configuration(
                folder,
                file,
                rules,
                include == null ? List.of() : include.texts(),
                globs(members.get("exclude")),
                overrides(members.get("overrides"), rules),
                suppressions(members.get("suppress")),
                oneOf(members.get("failOn"), FailOn.values()),
                oneOf(members.get("corpus"), Corpus.values()),
                baseline == null ? null : path(baseline));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadConfiguration(PageFile.nameOf(file) + ": " + Trouble.reason(unreadable), unreadable);
        }
    }

    private static Map<String, ConfigNode> members(ConfigNode object, List<String> known) {
        Map<String, ConfigNode> members = object.members();
        members.forEach((member, value) -> {
            if (!known.contains(member)) {
                throw value.bad("there is no such member" + NearestName.suggestion(member, known));
            }
        });
        return members;
    }

    private static RuleSet.Preset preset(@Nullable ConfigNode node) {
        RuleSet.Preset preset = oneOf(node, RuleSet.Preset.values());
        return preset == null ? RuleSet.Preset.RECOMMENDED : preset;
    }

    /** The constant that a text names; null when there is no text. */
    private static <E extends Enum<E>> @Nullable E oneOf(@Nullable ConfigNode node, E[] constants) {
        if (node == null) {
            return null;
        }
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(node.value()))
                .findFirst()
                .orElseThrow(() -> node.bad("one of "
                        + Arrays.stream(constants).map(E::toString).collect(Collectors.joining(", "))
                        + " is expected"));
    }

    /** What {@code rules} changes in a set. */
    private UnaryOperator<RuleSet> change(ConfigNode rules) {
        List<UnaryOperator<RuleSet>> changes = new ArrayList<>();
        rules.members().forEach((id, node) -> changes.add(change(id, node)));
        return set -> {
            RuleSet changed = set;
            for (UnaryOperator<RuleSet> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        };
    }

    private UnaryOperator<RuleSet> change(String id, ConfigNode node) {
        Rule rule = Rules.find(id);
        if (rule == null) {
            List<String> ids = Rules.all().stream().map(Rule::id).toList();
            throw node.bad("there is no such rule" + NearestName.suggestion(id, ids));
        }
        if (node.isText()) {
            return severity(id, node);
        }
        if (!node.isObject()) {
            throw node.bad("a severity or an object with parameters is expected");
        }
        return set -> {
            RuleSet changed = set;
            for (Map.Entry<String, ConfigNode> member : node.members().entrySet()) {
                changed = member.getKey().equals("severity")
                        ? severity(id, member.getValue()).apply(changed)
                        : parameter(rule, member.getKey(), member.getValue(), changed);
            }
            return changed;
        };
    }

    private static UnaryOperator<RuleSet> severity(String id, ConfigNode node) {
        UnaryOperator<RuleSet> change = SeverityWord.change(id, node.value());
        if (change == null) {
            throw node.bad("expected " + SeverityWord.EXPECTED);
        }
        return change;
    }

    private RuleSet parameter(Rule rule, String parameter, ConfigNode node, RuleSet set) {
        Parameter<?> known = rule.parameter(parameter);
        if (known == null) {
            List<String> names = new ArrayList<>(List.of("severity"));
            rule.parameters().forEach(each -> names.add(each.name()));
            throw node.bad("the rule has no such parameter" + NearestName.suggestion(parameter, names));
        }
        return attempt(node, set, to -> to.with(rule.id(), parameter, value(known, node)));
    }

    private Object value(Parameter<?> parameter, ConfigNode node) {
        return switch (parameter.kind()) {
            case RANGE -> range(node);
            case TEXTS -> node.texts();
            case TEXTS_OR_FILE -> node.isText() ? texts(path(node)) : node.texts();
            case PAIRS -> node.elements().stream().map(ConfigNode::texts).toList();
            case SHARE -> node.value() instanceof Number number ? number.doubleValue() : plain(node);
            case FLAG, COUNT, CHOICE, PATTERN, INSTANT, DURATION -> plain(node);
        };
    }

    private static Object plain(ConfigNode node) {
        Object value = node.value();
        if (value == null) {
            throw node.bad("a value is expected");
        }
        return value;
    }

    private static Range range(ConfigNode node) {
        List<ConfigNode> ends = node.elements();
        if (ends.size() == 2
                && ends.get(0).value() instanceof Integer min
                && ends.get(1).value() instanceof Integer max) {
            try {
                return new Range(min, max);
            } catch (IllegalArgumentException empty) {
                throw node.bad(String.valueOf(empty.getMessage()));
            }
        }
        throw node.bad("two numbers are expected, the least and the most");
    }

    /** The texts of a JSON file that holds a list of them, and nothing else. */
    private static List<String> texts(Path file) {
        return ConfigNode.read(PageFile.nameOf(file), bytes(file)).texts();
    }

    private static RuleSet attempt(ConfigNode node, RuleSet set, UnaryOperator<RuleSet> change) {
        try {
            return change.apply(set);
        } catch (IllegalArgumentException unfit) {
            throw node.bad(String.valueOf(unfit.getMessage()));
        }
    }

    private Path path(ConfigNode node) {
        try {
            return fromHere(folder.resolve(node.text()));
        } catch (InvalidPathException noPath) {
            throw node.bad("a path is expected");
        }
    }

    private static List<Glob> globs(@Nullable ConfigNode node) {
        return node == null
                ? List.of()
                : node.elements().stream().map(ConfigurationReader::glob).toList();
    }

    private static Glob glob(ConfigNode node) {
        try {
            return Glob.of(node.text());
        } catch (InvalidPathException | PatternSyntaxException noGlob) {
            throw node.bad("a pattern of file names is expected");
        }
    }

    private List<Configuration.FileOverride> overrides(@Nullable ConfigNode node, RuleSet rules) {
        List<Configuration.FileOverride> overrides = new ArrayList<>();
        for (ConfigNode each : node == null ? List.<ConfigNode>of() : node.elements()) {
            Map<String, ConfigNode> members = members(each, OF_OVERRIDE);
            ConfigNode ofRules = required(each, members, "rules");
            UnaryOperator<RuleSet> change = change(ofRules);
            RuleSet changed = change.apply(rules); // which says now what cannot be followed
            ofRules.members().forEach((id, rule) -> requireSeverityAlone(Rules.get(id), rule, rules, changed));
            overrides.add(new Configuration.FileOverride(globs(required(each, members, "files")), change));
        }
        return overrides;
    }

    /** A rule that compares terms is asked once for all files; each can have its own opinion of what that finds. */
    private static void requireSeverityAlone(Rule rule, ConfigNode node, RuleSet base, RuleSet changed) {
        if (rule.scope() != RuleScope.GLOSSARY) {
            return;
        }
        if (node.isObject()) {
            node.members().forEach((parameter, value) -> {
                if (!parameter.equals("severity")) {
                    throw value.bad("the rule compares the terms of all files: set this in the other rules, for all");
                }
            });
        }
        if (changed.asks(rule) && !base.asks(rule)) {
            throw node.bad("the rule compares the terms of all files: switch it on in the other rules, for all");
        }
    }

    private static List<Configuration.Suppression> suppressions(@Nullable ConfigNode node) {
        List<Configuration.Suppression> suppressions = new ArrayList<>();
        for (ConfigNode each : node == null ? List.<ConfigNode>of() : node.elements()) {
            suppressions.add(suppression(each));
        }
        return suppressions;
    }

    private static Configuration.Suppression suppression(ConfigNode node) {
        Map<String, ConfigNode> members = members(node, OF_SUPPRESSION);
        ConfigNode rule = required(node, members, "rule");
        if (Rules.find(rule.text()) == null) {
            List<String> ids = Rules.all().stream().map(Rule::id).toList();
            throw rule.bad("there is no such rule" + NearestName.suggestion(rule.text(), ids));
        }
        ConfigNode reason = required(node, members, "reason");
        if (reason.text().isBlank()) {
            throw reason.bad("a reason is expected");
        }
        return new Configuration.Suppression(
                rule.text(),
                textOrNull(members.get("slug")),
                textOrNull(members.get("path")),
                globs(members.get("files")),
                reason.text(),
                date(members.get("until")),
                node.place());
    }

    private static @Nullable LocalDate date(@Nullable ConfigNode node) {
        try {
            return node == null ? null : LocalDate.parse(node.text());
        } catch (DateTimeParseException noDate) {
            throw node.bad("a date such as 2027-06-30 is expected");
        }
    }

    private static @Nullable String textOrNull(@Nullable ConfigNode node) {
        return node == null ? null : node.text();
    }

    private static ConfigNode required(ConfigNode object, Map<String, ConfigNode> members, String name) {
        ConfigNode member = members.get(name);
        if (member == null) {
            throw object.bad("the member " + name + " is missing");
        }
        return member;
    }
}
