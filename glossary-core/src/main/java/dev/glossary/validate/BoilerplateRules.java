package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What many terms say in the same words. */
final class BoilerplateRules {
    static final Parameter<Integer> MIN_DOCS =
            Parameter.limit("minDocs", 3, "How many terms have a sentence that is boilerplate, at least.");
    static final Parameter<Double> MIN_SHARE =
            Parameter.share("minShare", 0.01, "Which share of all terms that is, at least.");
    private static final Parameter<Double> MAX =
            Parameter.share("max", 0.5, "The largest share of the words that may stand in such sentences.");

    private static final int MOST_SENTENCES = 50;
    private static final int MOST_RELATED = 9;

    private static final Rule BOILERPLATE_SENTENCE = Rule.define(
                    "boilerplate-sentence",
                    RuleGroup.CORPUS,
                    Severity.INFO,
                    "No sentence stands on many pages with another name in it.")
            .needingAllTerms()
            .parameters(MIN_DOCS, MIN_SHARE)
            .onGlossary((settings, context) -> new SentenceCheck(context.sentences()));

    private static final Rule BOILERPLATE_RATIO = Rule.define(
                    "boilerplate-ratio",
                    RuleGroup.CORPUS,
                    Severity.INFO,
                    "Most of what an explanation and its answers say does not stand on many other pages.")
            .needingAllTerms()
            .parameters(MAX)
            .onGlossary((settings, context) -> new RatioCheck(settings.get(MAX), context.sentences()));

    static final List<Rule> ALL = List.of(BOILERPLATE_SENTENCE, BOILERPLATE_RATIO);

    private BoilerplateRules() {}

    /** Tells of each sentence once, at the first term that has it. */
    private static final class SentenceCheck extends CollectingCheck {
        private final SentenceIndex sentences;

        SentenceCheck(SentenceIndex sentences) {
            this.sentences = sentences;
        }

        @Override
        public void finish(Findings out) {
            Map<Long, List<Integer>> holders = new HashMap<>();
            for (int term = 0; term < terms.size(); term++) {
                SentenceIndex.OfTerm ofTerm = sentences.get(term);
                for (int i = 0; i < ofTerm.sentences(); i++) {
                    if (sentences.isBoilerplate(ofTerm, i)) {
                        addHolder(holders.computeIfAbsent(ofTerm.hash(i), absent -> new ArrayList<>(1)), term);
                    }
                }
            }
            holders.entrySet().stream()
                    .sorted(Comparator.comparingInt(
                                    (Map.Entry<Long, List<Integer>> each) -> -sentences.termsWith(each.getKey()))
                            .thenComparing(each -> each.getValue().get(0))
                            .thenComparing(Map.Entry::getKey))
                    .limit(MOST_SENTENCES)
                    .forEach(each -> say(each.getKey(), each.getValue(), out));
        }

        /** A copy of a term on another page is no other term. */
        private void addHolder(List<Integer> holders, int term) {
            if (holders.size() > MOST_RELATED) {
                return;
            }
            String slug = terms.slug(term);
            for (int holder : holders) {
                if (holder == term || (!slug.isBlank() && slug.equals(terms.slug(holder)))) {
                    return;
                }
            }
            holders.add(term);
        }

        private void say(long hash, List<Integer> holders, Findings out) {
            TermView first = terms.view(holders.get(0));
            List<DataPath> others = holders.stream().skip(1).map(terms::path).toList();
            for (TextView text : first.texts()) {
                MaskedText masked = text.masked();
                for (int i = 0; text.field().isProse() && i < masked.sentenceCount(); i++) {
                    if (masked.sentenceHash(i) == hash) {
                        int count = sentences.termsWith(hash);
                        out.at(text, masked.sentenceStart(i), masked.sentenceEnd(i))
                                .related(others)
                                .say("“" + Excerpt.of(masked.show(i)) + "” stands in " + count + " of "
                                        + sentences.distinct() + " terms (" + percent(count, sentences.distinct())
                                        + ")");
                        return;
                    }
                }
            }
        }
    }

    /** Tells of terms that say little of their own. */
    private static final class RatioCheck extends CollectingCheck {
        private final double max;
        private final SentenceIndex sentences;

        RatioCheck(double max, SentenceIndex sentences) {
            this.max = max;
            this.sentences = sentences;
        }

        @Override
        public void finish(Findings out) {
            for (int term = 0; term < terms.size(); term++) {
                SentenceIndex.OfTerm ofTerm = sentences.get(term);
                int words = 0;
                int common = 0;
                for (int text = 0; text < ofTerm.texts(); text++) {
                    if (ofTerm.field(text) == TextField.EXPLANATION || ofTerm.field(text) == TextField.ANSWER) {
                        for (int i = ofTerm.begin(text); i < ofTerm.end(text); i++) {
                            words += ofTerm.length(i);
                            common += sentences.isBoilerplate(ofTerm, i) ? ofTerm.length(i) : 0;
                        }
                    }
                }
                if (common > max * words) {
                    out.at(terms.path(term))
                            .say(common + " of " + words + " words (" + percent(common, words)
                                    + ") of the explanation and the answers stand in sentences that many terms have");
                }
            }
        }
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
    }
}
