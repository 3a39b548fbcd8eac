package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What readers are told about a term. */
final class ContentRules {
    /** An explanation with so many words of the definition, each of so many letters, is about the same thing. */
    private static final int LEAST_COMMON_WORDS = 3;

    private static final int LEAST_LETTERS = 6;

    private static final List<String> NOT_THE_NAME = Arrays.stream(TextField.values())
            .filter(field -> field != TextField.TERM)
            .map(TextField::key)
            .toList();

    private static final Parameter<List<String>> FIELDS =
            Parameter.choices("fields", NOT_THE_NAME, NOT_THE_NAME, "The members that are looked into.");
    private static final Parameter<Integer> MAX_GAP = Parameter.count(
            "maxGap", 4, "How many words stand between two mentions at most, that they are said to be near.");
    private static final Parameter<Integer> MIN_WORDS =
            Parameter.count("minWords", 8, "How many words a passage has at least; a name counts as one.");
    private static final Parameter<List<String>> PATTERNS = Parameter.phrases(
            "patterns",
            List.of(
                    "a strong|good|great|useful|helpful|clear page|explanation|article|entry|definition should|must|needs",
                    "a strong|good|great|useful|helpful|clear page|explanation|article|entry|definition therefore should|must|needs",
                    "this … view|page|article|entry keeps the explanation",
                    "in this article|guide|tutorial|post|section we|you|I|we'll|you'll|I'll"),
            "Phrases that speak about the page: a|b for either word, * for any word, … for up to six.");
    private static final Parameter<List<String>> LIST = Parameter.textsOrFile(
            "list",
            "Sentences that stand on many pages, with □ for names of terms; without it, the rule says nothing.");

    private static final Rule SLUG_PHRASE_IN_TEXT = Rule.define(
                    "slug-phrase-in-text",
                    RuleGroup.CONTENT,
                    Severity.WARNING,
                    "No text uses the words of the slug where the name of the term should stand.")
            .fix(FixKind.SUGGESTED)
            .parameters(FIELDS)
            .onTerms(settings -> {
                Set<String> fields = Set.copyOf(settings.get(FIELDS));
                StopWords stopWords = StopWords.of(settings);
                return (term, out) -> checkSlugPhrase(term, fields, stopWords, out);
            });

    private static final Rule TERM_REPEATED_NEARBY = Rule.define(
                    "term-repeated-nearby",
                    RuleGroup.CONTENT,
                    Severity.WARNING,
                    "No sentence says the name of the term twice with few words between.")
            .parameters(MAX_GAP)
            .onTerms(settings -> {
                int maxGap = settings.get(MAX_GAP);
                StopWords stopWords = StopWords.of(settings);
                return (term, out) -> checkNearby(term, maxGap, stopWords, out);
            });

    private static final Rule REPEATED_PASSAGE = Rule.define(
                    "repeated-passage",
                    RuleGroup.CONTENT,
                    Severity.INFO,
                    "No passage of a definition, explanation or answer stands twice on a page.")
            .parameters(MIN_WORDS)
            .onTerms(settings -> {
                int minWords = Math.max(1, settings.get(MIN_WORDS));
                return (term, out) -> checkPassages(term, minWords, out);
            });

    private static final Rule META_COMMENTARY = Rule.define(
                    "meta-commentary",
                    RuleGroup.CONTENT,
                    Severity.INFO,
                    "No text speaks about the page instead of the term.")
            .parameters(PATTERNS)
            .onTexts(settings -> {
                Phrases phrases = Phrases.of(settings.isEnglish() ? settings.get(PATTERNS) : List.of());
                return (text, out) -> checkCommentary(text, phrases, out);
            });

    private static final Rule TERM_NOT_MENTIONED = Rule.define(
                    "term-not-mentioned",
                    RuleGroup.CONTENT,
                    Severity.WARNING,
                    "The explanation mentions the term, or a word of its name.")
            .onTerms(settings -> {
                StopWords stopWords = StopWords.of(settings);
                return (term, out) -> checkMentioned(term, stopWords, out);
            });

    private static final Rule DEFINITION_CIRCULAR = Rule.define(
                    "definition-circular",
                    RuleGroup.CONTENT,
                    Severity.INFO,
                    "A definition does not define the term by its own name.")
            .onTerms(settings -> {
                boolean isEnglish = settings.isEnglish();
                return (term, out) -> checkCircular(term, isEnglish, out);
            });

    private static final Rule BOILERPLATE_PHRASE = Rule.define(
                    "boilerplate-phrase",
                    RuleGroup.CONTENT,
                    Severity.INFO,
                    "No sentence is one of those that are known to stand on many pages.")
            .parameters(LIST)
            .onTexts(settings -> {
                List<String> list = settings.find(LIST);
                Set<Long> known = new HashSet<>();
                if (list != null) {
                    list.forEach(sentence -> known.add(MaskedText.hashOf(sentence)));
                }
                return (text, out) -> checkBoilerplate(text, known, out);
            });

    static final List<Rule> ALL = List.of(
            SLUG_PHRASE_IN_TEXT,
            TERM_REPEATED_NEARBY,
            REPEATED_PASSAGE,
            META_COMMENTARY,
            TERM_NOT_MENTIONED,
            DEFINITION_CIRCULAR,
            BOILERPLATE_PHRASE);

    private ContentRules() {}

    private static void checkSlugPhrase(TermView term, Set<String> fields, StopWords stopWords, Findings out) {
        String slug = term.term().slug();
        String name = term.term().term();
        if (slug.indexOf('-') < 0 || !SlugForm.isSlug(slug)) {
            return;
        }
        String phrase = slug.replace('-', ' ');
        String lowerName = name.toLowerCase(Locale.ROOT).replace('-', ' ');
        if (indexOfWords(lowerName, phrase, 0) >= 0 || !isOfName(Words.of(slug), term, stopWords)) {
            return;
        }
        for (TextView text : term.texts()) {
            if (text.field().isIn(fields)) {
                int at = indexOfWords(text.text(), phrase, 0);
                while (at >= 0) {
                    int end = at + phrase.length();
                    out.at(text, at, end)
                            .fix(Fix.suggested(new Fix.ReplaceText(text.path(), text.span(at, end), name)))
                            .say("“" + Excerpt.of(phrase) + "” is the slug; the term is called “" + Excerpt.of(name)
                                    + "”");
                    at = indexOfWords(text.text(), phrase, end);
                }
            }
        }
    }

    /** Whether all words of a slug are words of the term's name that say something. */
    private static boolean isOfName(Words slug, TermView term, StopWords stopWords) {
        Words name = term.termWords().without(stopWords);
        for (int i = 0; i < slug.count(); i++) {
            if (!name.contain(slug, i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place from one on where a phrase stands as whole words, spelled like this; −1 when there is none. */
    private static int indexOfWords(String text, String phrase, int from) {
        int at = text.indexOf(phrase, from);
        while (at >= 0 && !(isWordEdge(text, at - 1) && isWordEdge(text, at + phrase.length()))) {
            at = text.indexOf(phrase, at + 1);
        }
        return at;
    }

    private static boolean isWordEdge(String text, int at) {
        return at < 0 || at >= text.length() || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }

    private static void checkNearby(TermView term, int maxGap, StopWords stopWords, Findings out) {
        if (term.termWords().without(stopWords).count() < 2) {
            return;
        }
        for (TextView text : term.texts()) {
            TextField field = text.field();
            if (field == TextField.EXPLANATION || field == TextField.SHORT_DEFINITION || field == TextField.ANSWER) {
                checkNearby(text, maxGap, out);
            }
        }
    }

    private static void checkNearby(TextView text, int maxGap, Findings out) {
        MaskedText masked = text.masked();
        int sentence = 0;
        int last = -1;
        for (int token = 0; token < masked.count(); token++) {
            if (masked.isOwnName(token)) {
                while (masked.endToken(sentence) <= token) {
                    sentence++;
                }
                if (last >= masked.firstToken(sentence)
                        && token - last - 1 <= maxGap
                        && !areTwoThings(text.text(), masked, last, token)) {
                    String mention = text.text().substring(masked.start(token), masked.end(token));
                    out.at(text, masked.start(token), masked.end(token))
                            .related(text, masked.start(last), masked.end(last))
                            .say("“" + Excerpt.of(mention) + "” follows another mention of the term "
                                    + (token - last == 1 ? "at once" : "after " + words(token - last - 1)));
                }
                last = token;
            }
        }
    }

    /**
     * Whether mentions are of different things or forms: “a random variable X and a random variable Y”, “hypertext markup
     * language, or HTML”.
     */
    private static boolean areTwoThings(String text, MaskedText masked, int first, int second) {
        return (isLabelled(text, masked.end(first)) && isLabelled(text, masked.end(second)))
                || isOneWord(text, masked.start(first), masked.end(first))
                || isOneWord(text, masked.start(second), masked.end(second));
    }

    /** Whether a space and a single letter or digit follow. */
    private static boolean isLabelled(String text, int end) {
        return end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isLetterOrDigit(text.charAt(end + 1))
                && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
    }

    private static boolean isOneWord(String text, int from, int to) {
        return Words.of(text.substring(from, to)).count() < 2;
    }

    private static String words(int number) {
        return number == 1 ? "1 word" : number + " words";
    }

    private static void checkPassages(TermView term, int minWords, Findings out) {
        Passages passages = Passages.of(term);
        LongestRepeat repeat = LongestRepeat.in(passages, minWords);
        if (repeat.isFound()) {
            TextView text = passages.text(repeat.second());
            int from = passages.start(repeat.second());
            int to = passages.end(repeat.second() + repeat.length() - 1);
            if (isName(text.text().substring(from, to))) {
                return;
            }
            TextView earlier = passages.text(repeat.first());
            String place = earlier.equals(text) ? "this text" : earlier.path().toString();
            out.at(text, from, to)
                    .related(
                            earlier, passages.start(repeat.first()), passages.end(repeat.first() + repeat.length() - 1))
                    .say("these " + repeat.length() + " words already stand in " + place + ": “"
                            + Excerpt.of(text.text().substring(from, to)) + "”");
        }
    }

    /** Whether a passage is a single long name: all words but small ones have capitals, or are numbers. */
    private static boolean isName(String passage) {
        if (passage.indexOf(',') >= 0) {
            return false;
        }
        Words words = Words.of(passage).without(StopWords.ENGLISH);
        for (int i = 0; i < words.count(); i++) {
            int first = passage.codePointAt(words.start(i));
            if (!Character.isUpperCase(first) && !Character.isDigit(first)) {
                return false;
            }
        }
        return true;
    }

    private static void checkCommentary(TextView text, Phrases phrases, Findings out) {
        if (!text.mayHold(phrases)) {
            return;
        }
        Words words = text.words();
        for (int i = 0; i < words.count(); i++) {
            int end = phrases.endAt(words, i);
            if (end >= 0 && !isAboutTexts(text.term()) && !LeftoverRules.isQuoted(text.text(), words.start(i))) {
                int from = words.start(i);
                int to = words.end(end - 1);
                out.at(text, from, to)
                        .say("“" + Excerpt.of(text.text().substring(from, to))
                                + "” speaks about the page and not about the term");
                i = end - 1;
            }
        }
    }

    /** Whether the term is about texts: then what sounds like talk about the page may be about the term. */
    private static boolean isAboutTexts(TermView term) {
        for (int i = 0; i < TEXTS.count(); i++) {
            if (term.termWords().containBeginning(TEXTS, i, Math.min(5, TEXTS.end(i) - TEXTS.start(i)))) {
                return true;
            }
        }
        return false;
    }

    private static void checkMentioned(TermView term, StopWords stopWords, Findings out) {
        TextView explanation = term.text(TextField.EXPLANATION);
        if (explanation == null) {
            return;
        }
        Words words = explanation.words();
        Words name = term.termWords().without(stopWords);
        for (int i = 0; i < name.count(); i++) {
            if (name.end(i) - name.start(i) > 2 && words.containStem(name, i)) {
                return;
            }
        }
        if (!TextKey.of(explanation.text()).contains(TextKey.of(term.term().term()))
                && !term.isAbbreviatedIn(words, stopWords)
                && !OtherNames.areIn(words, term, stopWords)
                && !isAboutDefinition(term, words)) {
            out.at(explanation)
                    .say("the explanation mentions neither “"
                            + Excerpt.of(term.term().term()) + "” nor a word of it");
        }
    }

    /**
     * Whether an explanation has words in common with the definition. A good text may do without the name of the term, but
     * it speaks of the same things.
     */
    private static boolean isAboutDefinition(TermView term, Words explanation) {
        TextView definition = term.text(TextField.SHORT_DEFINITION);
        int common = 0;
        for (int i = 0; definition != null && i < definition.words().count() && common < LEAST_COMMON_WORDS; i++) {
            Words words = definition.words();
            boolean isLong = words.end(i) - words.start(i) >= LEAST_LETTERS;
            common += isLong && explanation.containStem(words, i) ? 1 : 0;
        }
        return common >= LEAST_COMMON_WORDS;
    }

    private static final Words TEXTS = Words.of("page explanation article entry definition dictionary glossary");
    /** Names that are little words of other sentences, too, such as that of a last will. */
    private static final Set<String> AUXILIARIES = Set.of("will", "can", "may", "might", "must");

    private static final Phrases LONG_FORMS = Phrases.of(
            List.of("short for", "an|the abbreviation|acronym of|for", "abbreviation|acronym|initials of|for"));
    private static final Set<Long> ARTICLES = hashes("a an the");
    private static final Set<Long> DEFINING_WORDS =
            hashes("is are was were means mean refers refer denotes denote describes describe");

    private static Set<Long> hashes(String list) {
        Set<Long> hashes = new HashSet<>();
        Words words = Words.of(list);
        for (int i = 0; i < words.count(); i++) {
            hashes.add(words.hash(i));
        }
        return hashes;
    }

    private static void checkCircular(TermView term, boolean isEnglish, Findings out) {
        TextView definition = term.text(TextField.SHORT_DEFINITION);
        if (definition == null) {
            return;
        }
        if (isEnglish && AUXILIARIES.contains(term.term().term().toLowerCase(Locale.ROOT))) {
            return;
        }
        MaskedText masked = definition.masked();
        int end = masked.sentenceCount() == 0 ? 0 : masked.endToken(0);
        boolean isNamed = false;
        for (int token = 0; token < end; token++) {
            if (masked.isOwnName(token) && isWholeName(term, definition.text(), masked, token)) {
                if (isNamed || isEnglish && !isWhatIsDefined(definition.text(), masked, token)) {
                    String mention = definition.text().substring(masked.start(token), masked.end(token));
                    out.at(definition, masked.start(token), masked.end(token))
                            .say("the definition uses “" + Excerpt.of(mention) + "”, which it is to define");
                    return;
                }
                isNamed = true;
            }
        }
    }

    /** Whether a definition begins with what the name is short for. */
    private static boolean isOfLongForm(String definition) {
        return LONG_FORMS.endAt(Words.of(definition.substring(0, Math.min(definition.length(), 40))), 0) >= 0;
    }

    /** Whether what looks like the name is the name, signs and all: C is not C++. */
    private static boolean isWholeName(TermView term, String text, MaskedText masked, int token) {
        String key = TextKey.of(text.substring(masked.start(token), masked.end(token)));
        return key.equals(TextKey.of(term.term().term()))
                || key.equals(TextKey.of(term.term().slug()));
    }

    /** Whether the name stands where the definition says what it defines: “A sheet …”, “In sailing, a sheet is …”. */
    private static boolean isWhatIsDefined(String text, MaskedText masked, int token) {
        return token == 0
                || text.startsWith("(", masked.start(token) - 1)
                || isOfLongForm(text)
                || token == 1 && ARTICLES.contains(masked.hash(0))
                || token + 1 < masked.count() && DEFINING_WORDS.contains(masked.hash(token + 1));
    }

    private static void checkBoilerplate(TextView text, Set<Long> known, Findings out) {
        if (known.isEmpty() || !text.field().isProse()) {
            return;
        }
        MaskedText masked = text.masked();
        for (int sentence = 0; sentence < masked.sentenceCount(); sentence++) {
            if (known.contains(masked.sentenceHash(sentence))) {
                out.at(text, masked.sentenceStart(sentence), masked.sentenceEnd(sentence))
                        .say("this sentence is known from other pages: “" + Excerpt.of(masked.show(sentence)) + "”");
            }
        }
    }
}
