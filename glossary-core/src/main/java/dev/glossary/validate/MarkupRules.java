package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Markup in texts that are plain. */
final class MarkupRules {
    private static final Rule UNSAFE_MARKUP = Rule.define(
                    "unsafe-markup",
                    RuleGroup.TEXT,
                    Severity.ERROR,
                    "No text holds HTML that runs code or loads another page.")
            .onTexts(settings -> (text, out) -> {
                if (text.profile().has(TextProfile.LESS_THAN | TextProfile.COLON)) {
                    checkUnsafe(text, out);
                }
            });

    private static final List<String> ALL_FIELDS =
            Arrays.stream(TextField.values()).map(TextField::key).toList();
    private static final Parameter<List<String>> MARKUP_FIELDS =
            Parameter.choices("markupFields", List.of(), ALL_FIELDS, "The members that may hold markup.");
    private static final Parameter<List<String>> ALLOW_TAGS =
            Parameter.texts("allowTags", List.of("s"), "Names in angle brackets that are no HTML, such as s in <s>.");

    private static final int MARKS = TextProfile.LESS_THAN
            | TextProfile.AMPERSAND
            | TextProfile.ASTERISK
            | TextProfile.NUMBER_SIGN
            | TextProfile.BRACKET
            | TextProfile.BACKTICK;

    private static final Rule MARKUP_IN_TEXT = Rule.define(
                    "markup-in-text",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "Texts that are plain hold no HTML, no character references and no Markdown.")
            .fix(FixKind.SUGGESTED)
            .parameters(MARKUP_FIELDS, ALLOW_TAGS)
            .onTexts(settings -> {
                Set<String> fields = Set.copyOf(settings.get(MARKUP_FIELDS));
                Set<String> tags = new HashSet<>();
                settings.get(ALLOW_TAGS).forEach(tag -> tags.add(tag.toLowerCase(Locale.ROOT)));
                Markup markup = new Markup(tags);
                return (text, out) -> {
                    if (text.profile().has(MARKS) && !text.field().isIn(fields)) {
                        checkMarkup(text, markup, out);
                    }
                };
            });

    static final List<Rule> ALL = List.of(UNSAFE_MARKUP, MARKUP_IN_TEXT);

    private MarkupRules() {}

    private static void checkUnsafe(TextView view, Findings out) {
        for (Markup.Part part : UnsafeMarkup.in(view.text())) {
            String found = view.text().substring(part.start(), part.end());
            out.at(view, part.start(), part.end())
                    .say("“" + Excerpt.of(found) + "” " + part.what() + " where the text is shown as HTML");
        }
    }

    private static final Words MARKUP = Words.of("html xhtml xml markup markdown");

    /** Whether the term is about markup: then a text may show it. */
    private static boolean isAboutMarkup(TermView term) {
        for (int i = 0; i < MARKUP.count(); i++) {
            if (term.termWords().contain(MARKUP, i)) {
                return true;
            }
        }
        return false;
    }

    private static void checkMarkup(TextView view, Markup markup, Findings out) {
        String text = view.text();
        Markup.Part first = markup.firstIn(text);
        if (first == null
                || isAboutMarkup(view.term())
                || !UnsafeMarkup.in(text).isEmpty()) {
            return;
        }
        String plain = markup.without(text);
        boolean isGone = markup.firstIn(plain) == null && !plain.isBlank();
        out.at(view, first.start(), first.end())
                .fix(isGone ? Fix.suggested(view.replacedBy(plain)) : null)
                .say("“" + Excerpt.of(text.substring(first.start(), first.end())) + "” is " + first.what()
                        + ", and the text is plain");
    }
}
