package dev.glossary.validate;

import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** White space that nobody meant. */
final class WhitespaceRules {
    private static final Parameter<Boolean> BEFORE_PUNCTUATION = Parameter.flag(
            "beforePunctuation", true, "Whether a space before , . ; : ? ! is reported; only in English texts.");

    private static final Rule IRREGULAR_WHITESPACE = Rule.define(
                    "irregular-whitespace",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "White space is one space, or one or two line feeds, and stands between words.")
            .fix(FixKind.SAFE)
            .parameters(BEFORE_PUNCTUATION)
            .onTexts(settings -> {
                boolean beforeStops = settings.isEnglish() && settings.get(BEFORE_PUNCTUATION);
                return (text, out) -> check(text, beforeStops, out);
            });

    static final List<Rule> ALL = List.of(IRREGULAR_WHITESPACE);

    private static final String STOPS = ",.;:?!";

    /** No clause ends with them: what stands after them is a sign that is spoken of (“the ? operator”). */
    private static final Set<String> NEVER_LAST =
            Set.of("the", "a", "an", "and", "or", "with", "of", "by", "as", "another", "each", "every");

    /** How far apart the two signs of a conditional operator are, at most. */
    private static final int MAX_OPERAND = 100;

    private WhitespaceRules() {}

    private static void check(TextView view, boolean beforeStops, Findings out) {
        TextProfile profile = view.profile();
        String text = view.text();
        boolean hasInner = profile.has(TextProfile.TAB_OR_RETURN)
                || profile.hasAfterSpace(TextProfile.SPACE)
                || (profile.has(TextProfile.LINE_FEED) && text.contains("\n\n\n"))
                || (beforeStops && profile.hasAfterSpace(TextProfile.STOP));
        if (!hasInner && !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1))) {
            return;
        }
        List<Fix.Edit> returns = new ArrayList<>();
        int firstReturn = -1;
        int i = 0;
        while (i < text.length()) {
            if (!isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int end = endOfRun(text, i);
            String regular = regular(text, i, end, beforeStops);
            if (!text.substring(i, end).equals(regular)) {
                Fix.ReplaceText edit = new Fix.ReplaceText(view.path(), view.span(i, end), regular);
                int aReturn = text.indexOf('\r', i);
                if (aReturn >= 0 && aReturn < end && i > 0 && end < text.length()) {
                    firstReturn = firstReturn < 0 ? i : firstReturn;
                    returns.add(edit);
                } else {
                    out.at(view, i, end).fix(Fix.safe(edit)).say(complaint(text, i, end, regular));
                }
            }
            i = end;
        }
        if (!returns.isEmpty()) {
            // From the last to the first, so that they may be done one by one.
            Collections.reverse(returns);
            out.at(view, firstReturn, endOfRun(text, firstReturn))
                    .fix(new Fix(true, returns))
                    .say("lines end with a carriage return, "
                            + (returns.size() == 1 ? "once" : returns.size() + " times"));
        }
    }

    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What should stand in the place of a run of white space. */
    private static String regular(String text, int from, int to, boolean beforeStops) {
        if (from == 0 || to == text.length() || (beforeStops && isBeforeStop(text, from, to))) {
            return "";
        }
        String run = text.substring(from, to);
        int lines = lineBreaks(run);
        if (lines == 0) {
            boolean isPlain = run.chars().allMatch(c -> c == ' ' || c == '\t');
            return isPlain ? " " : run.replace('\t', ' ');
        }
        if (lines < 3 && run.indexOf('\r') < 0 && run.indexOf('\t') < 0) {
            return run;
        }
        String indent = run.substring(Math.max(run.lastIndexOf('\n'), run.lastIndexOf('\r')) + 1);
        return "\n".repeat(Math.min(lines, 2)) + indent.replace('\t', ' ');
    }

    /** How many lines end; the two characters of Windows end one. */
    private static int lineBreaks(String run) {
        int lines = 0;
        for (int i = 0; i < run.length(); i++) {
            boolean isReturn = run.charAt(i) == '\r' && !(i + 1 < run.length() && run.charAt(i + 1) == '\n');
            lines += isReturn || run.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Whether spaces stand between a letter and a stop that ends a word. */
    private static boolean isBeforeStop(String text, int from, int to) {
        return Character.isLetter(text.codePointBefore(from))
                && STOPS.indexOf(text.charAt(to)) >= 0
                && (to + 1 == text.length() || isSpace(text.charAt(to + 1)))
                && text.substring(from, to).chars().allMatch(c -> c == ' ')
                && !isSign(text, from, to);
    }

    /** Whether a stop is spoken of, or belongs to a formula: “the ! operator”, {@code f : A → B}, {@code x ? y : z}. */
    private static boolean isSign(String text, int from, int to) {
        int start = from;
        // No word of the list is longer.
        while (start > 0 && from - start < 8 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, from);
        return (word.length() == 1 && !word.equals("I"))
                || NEVER_LAST.contains(word.toLowerCase(Locale.ROOT))
                || isConditional(text, to);
    }

    /** Whether the other sign of a conditional operator stands near, with spaces on both sides, too. */
    private static boolean isConditional(String text, int stop) {
        if (text.charAt(stop) == '?') {
            return text.substring(stop, Math.min(text.length(), stop + MAX_OPERAND))
                    .contains(" : ");
        }
        return text.charAt(stop) == ':'
                && text.substring(Math.max(0, stop - MAX_OPERAND), stop).contains(" ? ");
    }

    private static String complaint(String text, int from, int to, String regular) {
        if (from == 0) {
            return "the text begins with white space";
        }
        if (to == text.length()) {
            return "the text ends with white space";
        }
        if (regular.isEmpty()) {
            return "a space stands before “" + text.charAt(to) + "”";
        }
        String run = text.substring(from, to);
        return run.indexOf('\t') >= 0
                ? "a tab stands between words"
                : run.indexOf('\n') >= 0
                        ? lineBreaks(run) + " line feeds stand in a row"
                        : run.length() + " spaces stand in a row";
    }

    /** White space as Unicode has it. */
    private static boolean isSpace(char c) {
        return c < 128 ? c == ' ' || (c >= '\t' && c <= '\r') : c == '\u0085' || Character.isSpaceChar(c);
    }
}
