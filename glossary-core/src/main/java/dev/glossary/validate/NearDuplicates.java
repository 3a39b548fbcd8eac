package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Finds explanations that are alike: Broder's resemblance of their runs of five words, where a mask stands for names and
 * boilerplate sentences are left out.
 *
 * <p>Only explanations that share a band of their signature (64 MinHashes in 16 bands of four) are compared, and no more
 * than 50 with one. Of explanations that are all alike, each is compared with the first alone.
 *
 * <p>A. Broder, “On the resemblance and containment of documents”, 1997.
 */
final class NearDuplicates implements GlossaryCheck {
    private static final int RUN = 5;
    private static final int MIN_WORDS = 30;
    private static final int HASHES = 64;
    private static final int BANDS = 16;
    private static final int MOST_CANDIDATES = 50;

    /** Odd factors, and what is added: each pair makes another hash of a run. */
    private static final int[] FACTORS = new int[HASHES];

    private static final int[] ADDENDS = new int[HASHES];

    static {
        Random random = new Random(1997);
        for (int i = 0; i < HASHES; i++) {
            FACTORS[i] = random.nextInt() | 1;
            ADDENDS[i] = random.nextInt();
        }
    }

    private final double threshold;
    private final SentenceIndex sentences;
    private final SeenTerms terms = new SeenTerms();

    /** The words of each explanation, as hashes, and the first word of each sentence. */
    private final List<int[]> words = new ArrayList<>();

    private final List<int[]> begins = new ArrayList<>();

    /** The runs of the explanations that are like none before them, and which those are. */
    private final List<int[]> distinctRuns = new ArrayList<>();

    private final List<Integer> distinct = new ArrayList<>();

    /** By bands, which of the distinct ones have it. */
    private final Map<Long, int[]> buckets = new HashMap<>();

    NearDuplicates(double threshold, SentenceIndex sentences) {
        this.threshold = threshold;
        this.sentences = sentences;
    }

    @Override
    public void accept(TermView term) {
        terms.add(term);
        TextView explanation = term.text(TextField.EXPLANATION);
        if (explanation == null) {
            words.add(new int[0]);
            begins.add(new int[] {0});
            return;
        }
        MaskedText masked = explanation.masked();
        int[] hashes = new int[masked.count()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = (int) (masked.hash(i) ^ masked.hash(i) >>> 32);
        }
        int[] firsts = new int[masked.sentenceCount() + 1];
        for (int i = 0; i < masked.sentenceCount(); i++) {
            firsts[i] = masked.firstToken(i);
        }
        firsts[masked.sentenceCount()] = hashes.length;
        words.add(hashes);
        begins.add(firsts);
    }

    @Override
    public void finish(Findings out) {
        int[] signature = new int[HASHES];
        for (int term = 0; term < terms.size(); term++) {
            int[] own = ownWords(term);
            words.set(term, new int[0]); // needed no more
            if (own.length >= MIN_WORDS) {
                int[] runs = runs(own);
                sign(runs, signature);
                int like = findLike(runs, signature, terms.slug(term));
                if (like >= 0) {
                    say(term, like, runs, out);
                } else {
                    keep(term, runs, signature);
                }
            }
        }
    }

    /** The words of an explanation, without those of boilerplate sentences. */
    private int[] ownWords(int term) {
        int[] all = words.get(term);
        int[] firsts = begins.get(term);
        int[] own = new int[all.length];
        int count = 0;
        SentenceIndex.OfTerm ofTerm = sentences.get(term);
        int text = explanationIn(ofTerm);
        for (int i = 0; i + 1 < firsts.length; i++) {
            if (!sentences.isBoilerplate(ofTerm, ofTerm.begin(text) + i)) {
                System.arraycopy(all, firsts[i], own, count, firsts[i + 1] - firsts[i]);
                count += firsts[i + 1] - firsts[i];
            }
        }
        return Arrays.copyOf(own, count);
    }

    private static int explanationIn(SentenceIndex.OfTerm term) {
        for (int text = 0; text < term.texts(); text++) {
            if (term.field(text) == TextField.EXPLANATION) {
                return text;
            }
        }
        return 0;
    }

    /** The hashes of all runs, sorted, each once. */
    private static int[] runs(int[] words) {
        int[] runs = new int[words.length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            long hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 0x9E3779B97F4A7C15L + words[j];
            }
            runs[i] = (int) Words.mixed(hash);
        }
        Arrays.sort(runs);
        int count = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[count++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, count);
    }

    /** The least of each hash over all runs; a loop that the JVM makes vectors of. */
    private static void sign(int[] runs, int[] signature) {
        Arrays.fill(signature, Integer.MAX_VALUE);
        for (int run : runs) {
            for (int i = 0; i < HASHES; i++) {
                signature[i] = Math.min(signature[i], run * FACTORS[i] + ADDENDS[i]);
            }
        }
    }

    private static long band(int[] signature, int band) {
        long hash = band;
        for (int i = band * HASHES / BANDS; i < (band + 1) * HASHES / BANDS; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + signature[i];
        }
        return Words.mixed(hash);
    }

    /** The first of the distinct ones that is like these runs, of another term; −1 when none is. */
    private int findLike(int[] runs, int[] signature, String slug) {
        int[] candidates = new int[BANDS * MOST_CANDIDATES];
        int count = 0;
        for (int band = 0; band < BANDS; band++) {
            for (int candidate : buckets.getOrDefault(band(signature, band), new int[0])) {
                candidates[count++] = candidate;
            }
        }
        Arrays.sort(candidates, 0, count);
        for (int i = 0; i < count; i++) {
            boolean isNew = i == 0 || candidates[i] != candidates[i - 1];
            if (isNew
                    && !slug.equals(terms.slug(distinct.get(candidates[i])))
                    && resemblance(runs, distinctRuns.get(candidates[i])) >= threshold) {
                return candidates[i];
            }
        }
        return -1;
    }

    /** The share that the runs of two explanations have in common (Jaccard). */
    private static double resemblance(int[] a, int[] b) {
        int common = 0;
        int j = 0;
        for (int run : a) {
            while (j < b.length && b[j] < run) {
                j++;
            }
            common += j < b.length && b[j] == run ? 1 : 0;
        }
        return (double) common / (a.length + b.length - common);
    }

    private void keep(int term, int[] runs, int[] signature) {
        for (int band = 0; band < BANDS; band++) {
            int number = distinct.size();
            buckets.merge(band(signature, band), new int[] {number}, (known, more) -> {
                if (known.length == MOST_CANDIDATES) {
                    return known;
                }
                int[] longer = Arrays.copyOf(known, known.length + 1);
                longer[known.length] = number;
                return longer;
            });
        }
        distinct.add(term);
        distinctRuns.add(runs);
    }

    private void say(int term, int like, int[] runs, Findings out) {
        int other = distinct.get(like);
        DataPath path = terms.path(term).field("explanation");
        String share = String.format(Locale.ROOT, "%.0f %%", 100 * resemblance(runs, distinctRuns.get(like)));
        out.at(path)
                .related(terms.path(other).field("explanation"))
                .say("the explanation is that of “" + Excerpt.of(terms.slug(other))
                        + "” but for names and a few words (" + share + " of the runs of five words are the same)");
    }
}
