package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which characters may stand in a text. */
final class CharacterRules {
    private static final Parameter<List<String>> ALLOW =
            Parameter.characters("allow", "Characters that may stand in a text, such as U+00AD.");
    private static final Parameter<List<String>> EXCEPT =
            Parameter.texts("except", "Words that may mix scripts, whatever their case.");

    private static final Rule CONTROL_CHARACTER = Rule.define(
                    "control-character",
                    RuleGroup.TEXT,
                    Severity.ERROR,
                    "No text holds control characters, noncharacters, or characters that turn the direction of writing.")
            .fix(FixKind.SAFE)
            .parameters(ALLOW)
            .onTexts(settings -> {
                Set<Integer> allowed = codePoints(settings.get(ALLOW));
                return (text, out) -> {
                    if (text.profile()
                            .has(TextProfile.CONTROL
                                    | TextProfile.NONCHARACTER
                                    | TextProfile.FORMAT
                                    | TextProfile.SURROGATE)) {
                        checkControls(text, allowed, out);
                    }
                };
            });

    private static final Rule INVISIBLE_CHARACTER = Rule.define(
                    "invisible-character",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No text holds characters that nobody sees, but where a script or an emoji needs them.")
            .fix(FixKind.SAFE)
            .parameters(ALLOW)
            .onTexts(settings -> {
                Set<Integer> allowed = codePoints(settings.get(ALLOW));
                return (text, out) -> {
                    if (text.profile().has(TextProfile.FORMAT)) {
                        checkInvisible(text, allowed, out);
                    }
                };
            });

    private static final Rule MIXED_SCRIPT = Rule.define(
                    "mixed-script",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No word mixes Latin letters with Cyrillic or Greek ones that look the same.")
            .fix(FixKind.SUGGESTED)
            .parameters(EXCEPT)
            .onTexts(settings -> {
                Set<String> except = new HashSet<>();
                settings.get(EXCEPT).forEach(word -> except.add(word.toLowerCase(Locale.ROOT)));
                return (text, out) -> {
                    if (text.profile().has(TextProfile.GREEK_OR_CYRILLIC)) {
                        checkScripts(text, except, out);
                    }
                };
            });

    private static final Rule MOJIBAKE = Rule.define(
                    "mojibake",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No text holds what is left of characters that were read in the wrong encoding.")
            .fix(FixKind.SUGGESTED)
            .onTexts(settings -> (text, out) -> {
                if (text.profile().has(TextProfile.MISREAD)) {
                    checkMojibake(text, out);
                }
            });

    private static final Rule NOT_NFC = Rule.define(
                    "not-nfc", RuleGroup.TEXT, Severity.WARNING, "Every text is in Unicode normal form C.")
            .fix(FixKind.SAFE)
            .onTexts(settings -> (text, out) -> {
                if (text.profile().has(TextProfile.PERHAPS_NOT_NFC)) {
                    checkNormalForm(text, out);
                }
            });

    static final List<Rule> ALL = List.of(CONTROL_CHARACTER, INVISIBLE_CHARACTER, MIXED_SCRIPT, MOJIBAKE, NOT_NFC);

    private CharacterRules() {}

    private static Set<Integer> codePoints(List<String> names) {
        Set<Integer> points = new HashSet<>();
        names.forEach(name -> points.add(Integer.parseInt(name.substring(2), 16)));
        return points;
    }

    private static String nameOf(int point) {
        String digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static void checkControls(TextView view, Set<Integer> allowed, Findings out) {
        String text = view.text();
        boolean mayIsolate = false;
        boolean knowsDirection = false;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            String complaint = complaintAbout(point);
            if (complaint != null && !allowed.contains(point) && !Mojibake.isInside(text, i)) {
                if (isIsolate(point) && !knowsDirection) {
                    mayIsolate = text.codePoints().anyMatch(CharacterRules::isRightToLeft);
                    knowsDirection = true;
                }
                if (!(isIsolate(point) && mayIsolate)) {
                    out.at(view, i, next)
                            .fix(withoutControl(view, i, next, point))
                            .say(nameOf(point) + " " + complaint);
                }
            }
            i = next;
        }
    }

    private static @Nullable String complaintAbout(int point) {
        if (Character.isISOControl(point)) {
            return point == '\n' || point == '\t' || point == '\r' ? null : "is a control character";
        }
        if ((point >= 0x202A && point <= 0x202E) || isIsolate(point)) {
            return "turns the direction of writing";
        }
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF) ? "is no character" : null;
    }

    private static boolean isIsolate(int point) {
        return point >= 0x2066 && point <= 0x2069;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Fix withoutControl(TextView view, int from, int to, int point) {
        if (point >= 0x80 && point <= 0x9F) {
            // Mostly a quote or a dash of Windows-1252 that was read as Latin-1.
            return Fix.suggested(replacement(view, from, to, Mojibake.windows1252(point)));
        }
        boolean parts = point == 0x0B || point == 0x0C || (point >= 0x1C && point <= 0x1F);
        boolean isBetweenWords = from > 0
                && to < view.text().length()
                && !Character.isWhitespace(view.text().charAt(from - 1))
                && !Character.isWhitespace(view.text().charAt(to));
        Fix.ReplaceText edit = replacement(view, from, to, parts && isBetweenWords ? " " : "");
        return Character.isISOControl(point) ? Fix.safe(edit) : Fix.suggested(edit);
    }

    private static Fix.ReplaceText replacement(TextView view, int from, int to, String other) {
        return new Fix.ReplaceText(view.path(), view.span(from, to), other);
    }

    private static void checkInvisible(TextView view, Set<Integer> allowed, Findings out) {
        String text = view.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c) && !allowed.contains((int) c) && !isNeeded(text, i)) {
                out.at(view, i, i + 1)
                        .fix(Fix.safe(replacement(view, i, i + 1, "")))
                        .say(nameOf(c) + " is invisible; what looks like one word is another for a search");
            }
        }
    }

    private static boolean isInvisible(char c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
    }

    /** Whether a script joins or parts letters by it, or an emoji is made with it. */
    private static boolean isNeeded(String text, int at) {
        if (at == 0) {
            return false;
        }
        char c = text.charAt(at);
        int before = text.codePointBefore(at);
        if (c == 0x200B) {
            return isWrittenWithoutSpaces(before);
        }
        if (c != 0x200C && c != 0x200D) {
            return false;
        }
        return isOfJoiningScript(before) || (c == 0x200D && isEmojiPart(before) && beginsEmoji(text, at + 1));
    }

    /** Thai, Lao, Myanmar and Khmer mark the ends of words by zero-width spaces. */
    private static boolean isWrittenWithoutSpaces(int point) {
        return (point >= 0xE00 && point <= 0xEFF)
                || (point >= 0x1000 && point <= 0x109F)
                || (point >= 0x1780 && point <= 0x17FF);
    }

    /** Arabic, Syriac, the scripts of India and those derived from them, Tibetan, Myanmar, Khmer and Mongolian. */
    private static boolean isOfJoiningScript(int point) {
        return (point >= 0x600 && point <= 0x109F)
                || (point >= 0x1700 && point <= 0x1CFF)
                || (point >= 0xA800 && point <= 0xABFF)
                || (point >= 0xFB50 && point < 0xFEFF)
                || (point >= 0x10A00 && point <= 0x11FFF);
    }

    private static boolean isEmojiPart(int point) {
        return switch (Character.getType(point)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> true;
            default -> point == 0xFE0F || point == 0x20E3;
        };
    }

    private static boolean beginsEmoji(String text, int at) {
        return at < text.length() && Character.getType(text.codePointAt(at)) == Character.OTHER_SYMBOL;
    }

    private static void checkScripts(TextView view, Set<String> except, Findings out) {
        Words words = view.words();
        for (int i = 0; i < words.count(); i++) {
            String word = words.text(i);
            String single = LookAlikes.inOneScript(word);
            if (!single.equals(word) && !except.contains(word.toLowerCase(Locale.ROOT))) {
                out.at(view, words.start(i), words.end(i))
                        .fix(Fix.suggested(replacement(view, words.start(i), words.end(i), single)))
                        .say("“" + Excerpt.of(word) + "” mixes letters of two scripts that look the same");
            }
        }
    }

    private static void checkMojibake(TextView view, Findings out) {
        if (Mojibake.isTopic(view.term().termWords())) {
            return;
        }
        String text = view.text();
        int i = 0;
        while (i < text.length()) {
            int length = Mojibake.lengthAt(text, i);
            if (length > 0) {
                String meant = Mojibake.decoded(text.substring(i, i + length));
                out.at(view, i, i + length)
                        .fix(meant == null ? null : Fix.suggested(replacement(view, i, i + length, meant)))
                        .say(
                                meant == null
                                        ? "U+FFFD stands for a character that could not be read"
                                        : "“" + Excerpt.of(text.substring(i, i + length)) + "” was probably “"
                                                + Excerpt.of(meant) + "”, read in the wrong encoding");
            }
            i += Math.max(1, length);
        }
    }

    private static void checkNormalForm(TextView view, Findings out) {
        if (Normalizer.isNormalized(view.text(), Normalizer.Form.NFC)) {
            return;
        }
        Fix.ReplaceText edit = view.replacedBy(Normalizer.normalize(view.text(), Normalizer.Form.NFC));
        int from = view.text().offsetByCodePoints(0, edit.span().offset());
        int to = view.text().offsetByCodePoints(from, edit.span().length());
        out.at(view, from, to)
                .fix(Fix.safe(edit))
                .say("“" + Excerpt.of(view.text().substring(from, to)) + "” is not in Unicode normal form C");
    }
}
