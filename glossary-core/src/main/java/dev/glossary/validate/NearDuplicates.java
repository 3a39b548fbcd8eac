package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Finds explanations that are alike: Broder's resemblance of their runs of five words, where a mask stands for names and
 * boilerplate sentences are left out.
 *
 * <p>Only explanations that share a band of their signature (64 MinHashes in 16 bands of four) are compared, and no more
 * than 50 with one. Of explanations that are all alike, each is compared with the first alone. Who shares a band shares its
 * first hash: most explanations share none, and of these no other hash is worked out.
 *
 * <p>A. Broder, “On the resemblance and containment of documents”, 1997.
 */
final class NearDuplicates implements GlossaryCheck {
    private static final int RUN = 5;
    private static final int MIN_WORDS = 30;
    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final int MOST_CANDIDATES = 50;

    /** Odd factors, and what is added: each pair makes another hash of a run. By rows, of which a band has one of each. */
    private static final int[][] FACTORS = new int[ROWS][BANDS];

    private static final int[][] ADDENDS = new int[ROWS][BANDS];

    static {
        Random random = new Random(1997);
        for (int i = 0; i < BANDS * ROWS; i++) {
            FACTORS[i % ROWS][i / ROWS] = random.nextInt() | 1;
            ADDENDS[i % ROWS][i / ROWS] = random.nextInt();
        }
    }

    private final double threshold;
    private final SentenceIndex sentences;
    private final SeenTerms terms = new SeenTerms();

    /** The words of each explanation, as hashes, and the first word of each sentence. */
    private final List<int[]> words = new ArrayList<>();

    private final List<int[]> begins = new ArrayList<>();

    /** How many explanations have a first hash of a band. */
    private final LongTable firsts = new LongTable();

    /** The explanations that are like none before them. */
    private final List<Runs> distinct = new ArrayList<>();

    /** By bands, the last of the entries of those that have it, which leads to the one before. */
    private final LongTable lastEntries = new LongTable();

    /** Of each entry which of the distinct ones, the entry before (−1 for none), and how many there are up to it. */
    private int[] entries = new int[3 * 64];

    private int entryCount;

    /** The runs of five words of an explanation, as hashes. */
    private static final class Runs {
        private final int term;
        private int[] hashes;
        private boolean isSet;

        /** The first hash of each band. */
        private final int[] firsts;

        Runs(int term, int[] hashes) {
            this.term = term;
            this.hashes = hashes;
            this.firsts = firsts(hashes);
        }

        /** The hashes, sorted, each once; only of explanations that are compared. */
        int[] set() {
            if (!isSet) {
                Arrays.sort(hashes);
                int count = 0;
                for (int i = 0; i < hashes.length; i++) {
                    if (i == 0 || hashes[i] != hashes[i - 1]) {
                        hashes[count++] = hashes[i];
                    }
                }
                hashes = Arrays.copyOf(hashes, count);
                isSet = true;
            }
            return hashes;
        }

        /** The share that the runs of two explanations have in common (Jaccard). */
        double resemblance(Runs other) {
            int[] a = set();
            int[] b = other.set();
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
    }

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
        for (Runs runs : allRuns()) {
            long[] bands = sharedBands(runs);
            Runs like = findLike(runs, bands);
            if (like == null) {
                keep(runs, bands);
            } else {
                say(runs, like, out);
            }
        }
    }

    /** The runs of all explanations that are long enough; their first hashes are counted. */
    private List<Runs> allRuns() {
        List<Runs> all = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            int[] own = ownWords(term);
            words.set(term, new int[0]); // needed no more
            if (own.length >= MIN_WORDS) {
                Runs runs = new Runs(term, runs(own));
                for (int band = 0; band < BANDS; band++) {
                    firsts.increment(first(band, runs));
                }
                all.add(runs);
            }
        }
        return all;
    }

    private static long first(int band, Runs runs) {
        return (long) band << Integer.SIZE | runs.firsts[band] & 0xFFFF_FFFFL;
    }

    /** The bands that another explanation may have, too, each as a hash. */
    private long[] sharedBands(Runs runs) {
        long[] bands = new long[BANDS];
        int count = 0;
        for (int band = 0; band < BANDS; band++) {
            if (firsts.get(first(band, runs)) > 1) {
                bands[count++] = band(band, runs);
            }
        }
        return Arrays.copyOf(bands, count);
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

    private static int[] runs(int[] words) {
        int[] runs = new int[words.length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            int hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 0x9E3779B1 + words[j];
            }
            hash ^= hash >>> 15;
            hash *= 0x85EBCA77;
            runs[i] = hash ^ hash >>> 13;
        }
        return runs;
    }

    /** The least of the first hash of each band over all runs; a loop that the JVM makes vectors of. */
    private static int[] firsts(int[] runs) {
        int[] factors = FACTORS[0];
        int[] addends = ADDENDS[0];
        int[] least = new int[BANDS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int run : runs) {
            for (int band = 0; band < BANDS; band++) {
                least[band] = Math.min(least[band], run * factors[band] + addends[band]);
            }
        }
        return least;
    }

    /** A band as a hash. */
    private static long band(int band, Runs runs) {
        long hash = band;
        for (int row = 0; row < ROWS; row++) {
            int least = Integer.MAX_VALUE;
            for (int run : runs.hashes) {
                least = Math.min(least, run * FACTORS[row][band] + ADDENDS[row][band]);
            }
            hash = hash * 0x9E3779B97F4A7C15L + least;
        }
        return Words.mixed(hash);
    }

    /** The first of the distinct ones that is like these runs, of another term; null when none is. */
    private @Nullable Runs findLike(Runs runs, long[] bands) {
        int[] candidates = new int[bands.length * MOST_CANDIDATES];
        int count = 0;
        for (long band : bands) {
            int entry = lastEntries.get(band);
            while (entry >= 0) {
                candidates[count++] = entries[3 * entry];
                entry = entries[3 * entry + 1];
            }
        }
        Arrays.sort(candidates, 0, count);
        for (int i = 0; i < count; i++) {
            Runs candidate = distinct.get(candidates[i]);
            boolean isNew = i == 0 || candidates[i] != candidates[i - 1];
            if (isNew
                    && !terms.slug(runs.term).equals(terms.slug(candidate.term))
                    && runs.resemblance(candidate) >= threshold) {
                return candidate;
            }
        }
        return null;
    }

    private void keep(Runs runs, long[] bands) {
        for (long band : bands) {
            int before = lastEntries.get(band);
            int length = before < 0 ? 1 : entries[3 * before + 2] + 1;
            if (length <= MOST_CANDIDATES) {
                if (3 * entryCount == entries.length) {
                    entries = Arrays.copyOf(entries, 2 * entries.length);
                }
                entries[3 * entryCount] = distinct.size();
                entries[3 * entryCount + 1] = before;
                entries[3 * entryCount + 2] = length;
                lastEntries.put(band, entryCount++);
            }
        }
        distinct.add(runs);
    }

    private void say(Runs runs, Runs like, Findings out) {
        String share = String.format(Locale.ROOT, "%.0f %%", 100 * runs.resemblance(like));
        out.at(terms.path(runs.term).field("explanation"))
                .related(terms.path(like.term).field("explanation"))
                .say("the explanation is that of “" + Excerpt.of(terms.slug(like.term))
                        + "” but for names and a few words (" + share + " of the runs of five words are the same)");
    }
}
