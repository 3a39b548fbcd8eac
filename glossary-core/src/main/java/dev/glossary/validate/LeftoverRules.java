package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Severity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What editors, templates and programs leave behind in texts. */
final class LeftoverRules {
    private static final Parameter<List<String>> PLACEHOLDERS = Parameter.phrases(
            "patterns",
            List.of(
                    "lorem ipsum dolor",
                    "insert definition|description|explanation|answer here",
                    "insert the|a|an|your definition|description|explanation|answer here",
                    "definition|description|explanation goes here"),
            "Phrases that stand for a text to come: a|b, * and … as ever.");
    private static final Parameter<List<String>> NO_PLACEHOLDERS =
            Parameter.texts("except", "Whole texts that are no placeholders, such as N/A.");

    private static final Rule PLACEHOLDER_TEXT = Rule.define(
                    "placeholder-text",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No text is a placeholder, or holds one that a template should have filled.")
            .parameters(PLACEHOLDERS, NO_PLACEHOLDERS)
            .onTerms(settings -> {
                Placeholders placeholders = new Placeholders(
                        Phrases.of(settings.get(PLACEHOLDERS)),
                        Set.copyOf(settings.get(NO_PLACEHOLDERS)),
                        settings.isEnglish());
                return placeholders::check;
            });

    private static final Parameter<List<String>> RESIDUE = Parameter.phrases(
            "patterns",
            List.of(
                    "as an AI language|assistant I|my",
                    "as an AI model|assistant I|my",
                    "as an AI language model I|my",
                    "as of my last|knowledge",
                    "I hope this helps",
                    "let me know if you"),
            "Phrases of chat assistants: a|b for either word, * for any word, … for up to six.");

    /** These begin an answer of an assistant; further on they may belong to the text. */
    private static final Phrases OPENINGS = Phrases.of(List.of(
            "certainly here is|are|here's",
            "certainly here's",
            "sure here is|are",
            "sure here's",
            "of course here is|are",
            "of course here's",
            "here is|are a|an|the explanation|definition|answer|glossary",
            "here's a|an|the explanation|definition|answer|glossary"));

    private static final Rule GENERATOR_RESIDUE = Rule.define(
                    "generator-residue",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No text holds what a chat assistant says around its answer.")
            .parameters(RESIDUE)
            .onTexts(settings -> {
                if (!settings.isEnglish()) {
                    return (text, out) -> {};
                }
                Phrases phrases = Phrases.of(settings.get(RESIDUE));
                return (text, out) -> checkResidue(text, phrases, out);
            });

    private static final Parameter<List<String>> HOSTS =
            Parameter.texts("except", "Hosts that readers can reach, such as wiki.internal.");

    private static final Rule LOCAL_URL = Rule.define(
                    "local-url",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No text holds the URL of a host that readers cannot reach.")
            .parameters(HOSTS)
            .onTexts(settings -> {
                Set<String> except = new HashSet<>();
                settings.get(HOSTS).forEach(host -> except.add(host.toLowerCase(Locale.ROOT)));
                return (text, out) -> {
                    if (text.profile().has(TextProfile.COLON)) {
                        checkUrls(text, except, out);
                    }
                };
            });

    private static final List<String> MAY_BE_CUT = Arrays.stream(TextField.values())
            .filter(field -> field.isProse() || field == TextField.SEO_TITLE)
            .map(TextField::key)
            .toList();
    private static final List<String> ALL_FIELDS =
            Arrays.stream(TextField.values()).map(TextField::key).toList();
    private static final Parameter<List<String>> FIELDS =
            Parameter.choices("fields", MAY_BE_CUT, ALL_FIELDS, "The members whose ends are looked at.");

    private static final Rule TRUNCATED_TEXT = Rule.define(
                    "truncated-text",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "No description, explanation, answer or title breaks off.")
            .parameters(FIELDS)
            .onTexts(settings -> {
                Set<String> fields = Set.copyOf(settings.get(FIELDS));
                boolean isEnglish = settings.isEnglish();
                return (text, out) -> {
                    if (text.field().isIn(fields)) {
                        checkEnd(text, isEnglish, out);
                    }
                };
            });

    private static final Parameter<List<List<String>>> PAIRS = Parameter.pairs(
            "pairs",
            List.of(
                    List.of("term", "shortDefinition"),
                    List.of("seoTitle", "seoDescription"),
                    List.of("seoTitle", "shortDefinition"),
                    List.of("shortDefinition", "explanation"),
                    List.of("seoDescription", "explanation"),
                    List.of("faq.question", "faq.answer")),
            ALL_FIELDS,
            "The members that must differ; of relations and answers, those of the same element.");

    private static final Rule FIELDS_IDENTICAL = Rule.define(
                    "fields-identical",
                    RuleGroup.TEXT,
                    Severity.WARNING,
                    "Members that tell different things are not the same text.")
            .parameters(PAIRS)
            .onTerms(settings -> {
                List<List<TextField>> pairs = settings.get(PAIRS).stream()
                        .map(pair -> pair.stream().map(TextField::of).toList())
                        .toList();
                return (term, out) -> checkIdentical(term, pairs, out);
            });

    static final List<Rule> ALL =
            List.of(PLACEHOLDER_TEXT, GENERATOR_RESIDUE, LOCAL_URL, TRUNCATED_TEXT, FIELDS_IDENTICAL);

    private LeftoverRules() {}

    private static void checkResidue(TextView view, Phrases phrases, Findings out) {
        Words words = view.words();
        int count = view.mayHold(phrases) ? words.count() : Math.min(words.count(), 1); // the first may open
        for (int i = 0; i < count; i++) {
            int end = phrases.endAt(words, i);
            if (i == 0 && end < 0) {
                end = endOfOpening(words);
            }
            if (end >= 0 && !isQuoted(view.text(), words.start(i))) {
                int from = words.start(i);
                int to = words.end(end - 1);
                out.at(view, from, to)
                        .say("“" + Excerpt.of(view.text().substring(from, to)) + "” sounds like a chat assistant");
                i = end - 1;
            }
        }
    }

    /** Whether a quote opens before a place: a text about assistants may say what they say. */
    static boolean isQuoted(String text, int at) {
        return at > 0 && "“\"‘'«„`".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** The first word after an opening, over the exclamation mark that may stand in it; −1 when there is none. */
    private static int endOfOpening(Words words) {
        if (words.count() == 0) {
            return -1;
        }
        int end = OPENINGS.endAt(words, 0);
        if (end >= 0 || words.count() < 3 || !(isExclaimed(words, 0) || isExclaimed(words, 1))) {
            return end;
        }
        String start = words.text(0).toLowerCase(Locale.ROOT);
        boolean isOf = start.equals("of") && words.text(1).equalsIgnoreCase("course");
        int last = isOf ? 1 : 0;
        boolean isCertain = start.equals("certainly") || start.equals("sure") || isOf;
        String next = words.text(last + 1).toLowerCase(Locale.ROOT).replace('’', '\'');
        return isExclaimed(words, last) && isCertain && (next.equals("here") || next.equals("here's")) ? last + 2 : -1;
    }

    private static boolean isExclaimed(Words words, int word) {
        return words.text().startsWith("!", words.end(word));
    }

    /** Terms about networks may show what their readers can try at home. */
    private static final Words NETWORKS = Words.of("localhost loopback router gateway port ports server servers"
            + " proxy network networks dns mdns host hosts ip ipv4 ipv6 intranet lan");

    private static boolean isAboutNetworks(TermView term) {
        for (int i = 0; i < NETWORKS.count(); i++) {
            if (term.termWords().contain(NETWORKS, i)) {
                return true;
            }
        }
        return false;
    }

    private static void checkUrls(TextView view, Set<String> except, Findings out) {
        String text = view.text();
        int colon = text.indexOf("://");
        while (colon >= 0) {
            int start = Urls.schemeBefore(text, colon);
            int end = Urls.endOfAuthority(text, colon + 3);
            String host = Urls.host(text.substring(colon + 3, end)).toLowerCase(Locale.ROOT);
            if (start >= 0 && Urls.isLocal(host) && !except.contains(host) && !isAboutNetworks(view.term())) {
                out.at(view, start, end).say("readers cannot reach the host “" + Excerpt.of(host) + "”");
            }
            colon = text.indexOf("://", colon + 3);
        }
    }

    private static final int LONGEST_STATEMENT = 80;
    private static final Set<String> NEVER_LAST = Set.of("and", "or", "the", "a", "an");
    private static final Set<String> NEVER_LAST_AFTER_A_SENTENCE = Set.of(
            "of", "to", "with", "in", "for", "on", "by", "from", "as", "is", "are", "may", "can", "will", "would",
            "must", "which", "than");

    private static void checkEnd(TextView view, boolean isEnglish, Findings out) {
        String text = view.text();
        int end = text.length();
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = end - 1;
        boolean isCut = false;
        if (text.charAt(end - 1) == '…') {
            isCut = !isSeries(text, from);
        } else if (text.startsWith("...", end - 3)) {
            from = end - 3;
            isCut = !isSeries(text, from);
        } else if (view.field().isProse()) {
            char last = text.charAt(end - 1);
            isCut = ",:–".indexOf(last) >= 0 || (last == ';' && !isCode(text, end));
            if (!isCut && isEnglish) {
                from = startOfLastWord(text, end);
                isCut = isCutAfter(view, text.substring(from, end));
            }
        }
        if (isCut) {
            out.at(view, from, end).say("the text breaks off after “" + Excerpt.of(lastPart(text, from, end)) + "”");
        }
    }

    /** Whether dots go on with a series, such as {@code 1, 2, 4, …} or {@code 1/2 + 1/4 + …}. */
    private static boolean isSeries(String text, int dots) {
        int end = dots;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || "+-−*·×=<>".indexOf(text.charAt(end - 1)) >= 0) {
            return end > 0;
        }
        boolean isMember = end > 1 && text.charAt(end - 1) == ',' && Character.isLetterOrDigit(text.charAt(end - 2));
        boolean isSingle = end < 3 || !Character.isLetterOrDigit(text.charAt(end - 3));
        return isMember && (isSingle || Character.isDigit(text.charAt(end - 2)));
    }

    /** Whether a text ends with a statement of a program, such as {@code int x = 1;}. */
    private static boolean isCode(String text, int end) {
        for (int i = end - 1; i >= 0 && end - i < LONGEST_STATEMENT && text.charAt(i) != '\n'; i--) {
            if ("=<>(){}[]".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int startOfLastWord(String text, int end) {
        int from = end;
        // No word of the lists is longer.
        while (from > 0 && end - from < 6 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** A phrase without a full stop may end in a preposition (“what a sail is hoisted with”), a sentence may not. */
    private static boolean isCutAfter(TextView view, String word) {
        return NEVER_LAST.contains(word)
                || (NEVER_LAST_AFTER_A_SENTENCE.contains(word)
                        && view.sentences().count() > 1);
    }

    /** The last words before a cut, for the message. */
    private static String lastPart(String text, int from, int end) {
        int start = Math.max(0, from - 30);
        int space = text.indexOf(' ', start);
        return text.substring(start == 0 || space < 0 || space >= from ? start : space + 1, end);
    }

    private static void checkIdentical(TermView term, List<List<TextField>> pairs, Findings out) {
        for (List<TextField> pair : pairs) {
            for (TextView text : term.texts()) {
                TextView first = text.field() == pair.get(1) ? term.text(pair.get(0), text.element()) : null;
                if (first != null && isSame(first.text(), text.text())) {
                    out.at(text)
                            .related(first.path())
                            .say("the text says the same as " + first.path() + ": “" + Excerpt.of(text.text()) + "”");
                }
            }
        }
    }

    private static boolean isSame(String a, String b) {
        return TextKey.same(a, b) && !TextKey.of(a).isEmpty();
    }

    /** What stands for a text to come. */
    private record Placeholders(Phrases phrases, Set<String> except, boolean isEnglish) {
        private static final Set<String> WHOLE = Set.of("TODO", "TBD", "FIXME", "undefined", "null", "NaN", "N/A");
        private static final Set<String> FIRST = Set.of("TODO", "TBD", "FIXME");
        private static final Set<String> VALUES = Set.of("undefined", "null", "NaN");
        private static final Phrases TO_COME = Phrases.of(List.of("coming soon", "under construction"));
        private static final int MOST_WORDS = 1_000;
        private static final Words TEMPLATES =
                Words.of("template placeholder interpolation mustache handlebar jinja liquid prompt variable brace");
        private static final Phrases EMPTY_QUESTIONS = Phrases.of(List.of(
                "what|why is|are undefined|null|NaN",
                "advantages|benefits|examples|limitations|types|uses of undefined|null|NaN"));

        void check(TermView term, Findings out) {
            for (TextView text : term.texts()) {
                checkText(text, out);
            }
            String category = term.term().category();
            if (category != null) {
                checkCategory(term.path().field("category"), category, out);
            }
        }

        private void checkText(TextView view, Findings out) {
            String text = view.text().strip();
            if (text.length() <= 9 && WHOLE.contains(text) && !except.contains(text) && !isAbout(view, text)) {
                out.at(view).say("the whole text is “" + text + "”");
                return;
            }
            Words words = view.words();
            if (words.count() == 0 && view.field().isProse() && TextKey.of(text).isEmpty()) {
                out.at(view).say("the whole text is “" + Excerpt.of(text) + "”");
                return;
            }
            if (words.count() == 2 && !except.contains(text) && isToCome(words)) {
                out.at(view).say("the whole text is “" + Excerpt.of(text) + "”");
                return;
            }
            if (words.count() > 1 && words.end(0) <= 5 && isFirst(view, words.text(0))) {
                out.at(view, 0, words.end(0)).say("the text begins with “" + words.text(0) + "”");
                return;
            }
            if (view.field() == TextField.SEO_TITLE && words.count() > 1 && isValue(view, words.text(0))) {
                out.at(view, words.start(0), words.end(0))
                        .say("“" + words.text(0) + "” stands where the name of the term should");
                return;
            }
            checkPhrases(view, out);
            if (view.profile().has(TextProfile.BRACKET)) {
                checkObject(view, out);
            }
            boolean isFilledByTemplates = !view.field().isProse() || view.field() == TextField.SEO_DESCRIPTION;
            if (isFilledByTemplates && view.profile().has(TextProfile.BRACE)) {
                int[] hole = hole(view.text());
                if (hole.length > 0 && !isExample(view.term(), view.text().substring(hole[0], hole[1]))) {
                    out.at(view, hole[0], hole[1])
                            .say("“" + Excerpt.of(view.text().substring(hole[0], hole[1]))
                                    + "” should have been filled by a template");
                }
            }
        }

        private boolean isToCome(Words words) {
            return isEnglish && TO_COME.endAt(words, 0) == 2;
        }

        /** Whether a hole is shown by a term about such things, and is none that a glossary would fill. */
        private static boolean isExample(TermView term, String hole) {
            Words names = Words.of(hole);
            if (names.count() > 0
                    && (names.text(0).equals("term") || names.text(0).equals("slug"))) {
                return false;
            }
            for (int i = 0; i < TEMPLATES.count(); i++) {
                if (term.termWords().containBeginning(TEMPLATES, i, TEMPLATES.end(i) - TEMPLATES.start(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isFirst(TextView view, String word) {
            return FIRST.contains(word) && !except.contains(word) && !isAbout(view, word);
        }

        /** Whether the term, or the related term that the text names, has such a name. */
        private static boolean isAbout(TextView view, String word) {
            TermView term = view.term();
            String slug = view.field() == TextField.RELATED_NAME
                    ? term.relations().get(view.element()).slug()
                    : term.term().slug();
            Words wanted = Words.of(word);
            boolean isName = view.field() != TextField.TERM
                    && view.field() != TextField.RELATED_NAME
                    && term.termWords().find(wanted, 0) >= 0;
            return isName || (slug != null && Words.of(slug).find(wanted, 0) >= 0);
        }

        private void checkPhrases(TextView view, Findings out) {
            Words words = view.words();
            boolean isQuestion =
                    isEnglish && (view.field() == TextField.QUESTION || view.field() == TextField.SEO_TITLE);
            if (!isQuestion && !view.mayHold(phrases)) {
                return;
            }
            for (int i = 0; i < words.count(); i++) {
                int end = phrases.endAt(words, i);
                if (end >= 0
                        && (isQuoted(view.text(), words.start(i))
                                || view.term().termWords().find(Words.of(words.text(i)), 0) >= 0)) {
                    end = -1;
                }
                if (end < 0 && isQuestion) {
                    end = EMPTY_QUESTIONS.endAt(words, i);
                    if (end >= 0 && !isValue(view, words.text(end - 1))) {
                        end = -1;
                    }
                }
                if (end >= 0) {
                    String found = view.text().substring(words.start(i), words.end(end - 1));
                    out.at(view, words.start(i), words.end(end - 1))
                            .say("“" + Excerpt.of(found) + "” is a placeholder");
                    return;
                }
            }
        }

        private static boolean isValue(TextView view, String word) {
            return VALUES.contains(word) && !isAbout(view, word) && !isExplained(view.term(), word);
        }

        /** Whether an explanation speaks of a value; at its beginning, the value stands for the name of the term. */
        private static boolean isExplained(TermView term, String word) {
            TextView explanation = term.text(TextField.EXPLANATION);
            Words wanted = Words.of(word);
            for (int i = 1;
                    explanation != null && i < Math.min(explanation.words().count(), MOST_WORDS);
                    i++) {
                if (explanation.words().same(i, wanted, 0)) {
                    return true;
                }
            }
            return false;
        }

        /** {@code [object Object]}, which JavaScript makes of an object. */
        private static void checkObject(TextView view, Findings out) {
            String text = view.text();
            int at = text.indexOf("[object ");
            int letter = at + 8;
            if (at >= 0 && letter < text.length() && Character.isUpperCase(text.charAt(letter))) {
                int end = letter;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                boolean isShown = isQuoted(text, at);
                if (text.startsWith("]", end)
                        && !isShown
                        && view.term().termWords().find(Words.of("object"), 0) < 0) {
                    out.at(view, at, end + 1)
                            .say("“" + Excerpt.of(text.substring(at, end + 1))
                                    + "” is what JavaScript makes of an object");
                }
            }
        }

        private static void checkCategory(DataPath path, String category, Findings out) {
            int[] hole = hole(category);
            if (hole.length > 0) {
                out.at(path)
                        .say("“" + Excerpt.of(category.substring(hole[0], hole[1]))
                                + "” should have been filled by a template");
            }
        }

        /** Where the first {@code {{…}}} or <code>${…}</code> stands; empty when there is none. */
        private static int[] hole(String text) {
            int[] twice = between(text, "{{", "}}");
            return twice.length > 0 ? twice : between(text, "${", "}");
        }

        private static int[] between(String text, String open, String close) {
            int from = text.indexOf(open);
            int to = from < 0 ? -1 : text.indexOf(close, from + 2);
            return to < 0 ? new int[0] : new int[] {from, to + close.length()};
        }
    }
}
