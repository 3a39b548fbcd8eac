package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.NearestName;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.RelatedTerm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slugs and categories, which make URLs and filters. */
final class IdentifierRules {
    /** A pattern is not applied to longer texts: some take more than linear time. */
    private static final int LONGEST_MATCHED = 200;

    private static final Parameter<String> PATTERN = Parameter.pattern(
            "pattern",
            SlugForm.PATTERN,
            "What an identifier must match as a whole, when it has at most 200 characters.");
    private static final Parameter<Integer> MAX =
            Parameter.count("max", 100, "How many characters an identifier has at most.");
    private static final Parameter<List<String>> IGNORE =
            Parameter.texts("ignore", "Slugs that may differ from what they stand for.");
    private static final Parameter<String> LEVEL = Parameter.choice(
            "level",
            "parent",
            List.of("parent", "grandparent"),
            "Which directory of a page bears the slug: that of the file, or the one around it.");
    private static final Parameter<List<String>> ALLOWED =
            Parameter.textsOrFile("allowed", "The categories there are; unset, any will do that has the form.");

    private static final Rule SLUG_FORMAT = Rule.define(
                    "slug-format",
                    RuleGroup.IDENTIFIERS,
                    Severity.WARNING,
                    "A slug is lower-case ASCII letters and digits, in words with single hyphens between them.")
            .fix(FixKind.SUGGESTED)
            .parameters(PATTERN, MAX)
            .onTerms(settings -> {
                Predicate<String> form = form(settings.get(PATTERN));
                int max = settings.get(MAX);
                return (term, out) -> {
                    checkSlug(term.path().field("slug"), term.term().slug(), form, max, out);
                    for (int i = 0; i < term.relations().size(); i++) {
                        RelatedTerm related = term.relations().get(i);
                        checkSlug(term.relation(i).field("slug"), related.slug(), form, max, out);
                    }
                };
            });

    private static final Rule SLUG_NAME_MISMATCH = Rule.define(
                    "slug-name-mismatch",
                    RuleGroup.IDENTIFIERS,
                    Severity.INFO,
                    "A slug has a word in common with the name that it stands for.")
            .parameters(IGNORE)
            .onTerms(settings -> {
                Set<String> ignored = Set.copyOf(settings.get(IGNORE));
                return (term, out) -> {
                    checkName(
                            term.path().field("slug"),
                            term.term().slug(),
                            term.term().term(),
                            ignored,
                            out);
                    for (int i = 0; i < term.relations().size(); i++) {
                        RelatedTerm related = term.relations().get(i);
                        checkName(term.relation(i).field("slug"), related.slug(), related.name(), ignored, out);
                    }
                };
            });

    private static final Rule PATH_SLUG_MISMATCH = Rule.define(
                    "path-slug-mismatch",
                    RuleGroup.IDENTIFIERS,
                    Severity.WARNING,
                    "The page of a term lies in a directory that bears its slug.")
            .parameters(LEVEL)
            .onTerms(settings -> {
                int level = settings.get(LEVEL).equals("parent") ? 1 : 2;
                return (term, out) -> checkPath(term, level, out);
            });

    private static final Rule CATEGORY_FORMAT = Rule.define(
                    "category-format",
                    RuleGroup.IDENTIFIERS,
                    Severity.WARNING,
                    "A category has the form of a slug, and is one of those that are allowed.")
            .parameters(PATTERN, ALLOWED)
            .onTerms(settings -> {
                Predicate<String> form = form(settings.get(PATTERN));
                List<String> allowed = settings.find(ALLOWED);
                return (term, out) -> checkCategory(term, form, allowed, out);
            });

    static final List<Rule> ALL = List.of(SLUG_FORMAT, SLUG_NAME_MISMATCH, PATH_SLUG_MISMATCH, CATEGORY_FORMAT);

    private IdentifierRules() {}

    /** Of a form of the house, whether a text has it; texts that are too long for a pattern are taken to have it. */
    private static Predicate<String> form(String regex) {
        if (regex.equals(SlugForm.PATTERN)) {
            return SlugForm::isSlug;
        }
        Pattern pattern = Pattern.compile(regex);
        return text -> length(text) > LONGEST_MATCHED || pattern.matcher(text).matches();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void checkSlug(DataPath path, @Nullable String slug, Predicate<String> form, int max, Findings out) {
        if (slug == null || slug.isBlank()) {
            return;
        }
        if (!form.test(slug)) {
            String better = SlugForm.of(slug);
            boolean isBetter = !better.isEmpty() && better.length() <= max && form.test(better);
            TextSpan whole = new TextSpan(0, length(slug));
            out.at(path)
                    .fix(isBetter ? Fix.suggested(new Fix.ReplaceText(path, whole, better)) : null)
                    .say("“" + Excerpt.of(slug) + "” is no slug"
                            + (isBetter ? "; “" + Excerpt.of(better) + "” is one" : ""));
        } else if (length(slug) > max) {
            out.at(path).say("the slug has " + length(slug) + " characters, and may have " + max);
        }
    }

    private static void checkName(
            DataPath path, @Nullable String slug, @Nullable String name, Set<String> ignored, Findings out) {
        if (slug == null || name == null || slug.isBlank() || ignored.contains(slug)) {
            return;
        }
        if (shareWord(Words.of(slug), Words.of(name)) || !isLatin(name)) {
            return;
        }
        String plainSlug = SlugForm.of(slug);
        String plainName = SlugForm.of(name);
        if (!plainName.isEmpty() && !plainSlug.isEmpty() && !areAlike(plainSlug, plainName)) {
            out.at(path)
                    .say("the slug “" + Excerpt.of(slug) + "” has no word in common with “" + Excerpt.of(name) + "”");
        }
    }

    /** Whether a text has letters, and Latin ones only. */
    private static boolean isLatin(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
    }

    /** Whether one says the other in another form. */
    private static boolean areAlike(String slug, String name) {
        Words slugWords = Words.of(slug);
        Words nameWords = Words.of(name);
        if (shareWord(slugWords, nameWords)) {
            return true;
        }
        String slugKey = slug.replace("-", "");
        String nameKey = name.replace("-", "");
        return isWithin(slugKey, nameKey)
                || Abbreviations.isShortFor(slugKey, nameKey)
                || Abbreviations.isShortFor(nameKey, slugKey)
                || Abbreviations.withNumberAsLetter(nameKey).equals(slugWords.initials())
                || Abbreviations.withNumberAsLetter(slugKey).equals(nameWords.initials())
                || slugKey.equals(nameWords.initials())
                || slugKey.equals(nameWords.without(StopWords.ENGLISH).initials())
                || nameKey.equals(slugWords.initials());
    }

    /** Whether a slug is a name, or has something before or behind it: {@code dotnet} says .NET. */
    private static boolean isWithin(String slug, String name) {
        return slug.equals(name) || (name.length() > 2 && (slug.endsWith(name) || slug.startsWith(name)));
    }

    /** Whether a word of one begins as a word of the other does. */
    private static boolean shareWord(Words a, Words b) {
        for (int i = 0; i < a.count(); i++) {
            if (b.containStem(a, i)) {
                return true;
            }
        }
        for (int i = 0; i < b.count(); i++) {
            if (a.containStem(b, i)) {
                return true;
            }
        }
        return false;
    }

    private static void checkPath(TermView term, int level, Findings out) {
        String source = term.source();
        String slug = term.term().slug();
        if (source == null || !term.isAlone() || slug.isBlank()) {
            return;
        }
        String directory = directoryOf(source, level);
        if (directory != null && !directory.equals(slug)) {
            out.at(term.path().field("slug"))
                    .say("the slug is “" + Excerpt.of(slug) + "”, and the page lies in “" + Excerpt.of(directory)
                            + "”");
        }
    }

    /** The directory that should bear the slug; null when the file is no page of its own, or lies in none. */
    private static @Nullable String directoryOf(String source, int level) {
        String[] steps = source.split("/", -1);
        String file = steps[steps.length - 1];
        int at = steps.length - 1 - level;
        boolean isPage = file.equals("_payload.json") || file.equals("index.html");
        if (!isPage || at < 0) {
            return null;
        }
        String directory = decoded(steps[at]);
        return directory.isEmpty() || directory.equals(".") || directory.equals("..") ? null : directory;
    }

    /** A step of a URL without its percent signs; itself when they mean nothing. */
    private static String decoded(String step) {
        if (step.indexOf('%') < 0) {
            return step;
        }
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return step; // a directory may have a percent sign in its name
        }
    }

    private static void checkCategory(
            TermView term, Predicate<String> form, @Nullable List<String> allowed, Findings out) {
        String category = term.term().category();
        if (category == null || category.isBlank() || category.contains("{{") || category.contains("${")) {
            return; // another rule reports what is missing, and what a template has not filled
        }
        DataPath path = term.path().field("category");
        if (!form.test(category)) {
            out.at(path)
                    .say("“" + Excerpt.of(category) + "” does not have the form of a category, such as “"
                            + example(category) + "”");
        } else if (allowed != null && !allowed.contains(category)) {
            String nearest = NearestName.to(category, allowed);
            out.at(path)
                    .say("no category “" + Excerpt.of(category) + "” is allowed"
                            + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
    }

    private static String example(String category) {
        String better = SlugForm.of(category.toLowerCase(Locale.ROOT));
        return better.isEmpty() ? "search" : Excerpt.of(better);
    }
}
