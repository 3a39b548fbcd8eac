package dev.glossary.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What readers of a page read one after the other: its definition, its explanation and its answers, as one row of words in
 * which names count as one word, and no passage goes from one text into the next.
 *
 * <p>A text that says the same as one before it is left out: other rules report that.
 */
final class Passages implements LongestRepeat.Row {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final List<MaskedText> masked = new ArrayList<>();
    private final List<TextView> texts = new ArrayList<>();

    /** Where each text begins in the row; one more element stands after each, which ends it. */
    private int[] begins = new int[8];

    private final long[] hashes;
    private int count;

    /** @param most how many elements there are at most */
    private Passages(int most) {
        this.hashes = new long[most];
    }

    static Passages of(TermView term) {
        List<TextView> read = new ArrayList<>();
        int most = 0;
        for (TextView text : term.texts()) {
            if (text.field().isProse() && text.field() != TextField.SEO_DESCRIPTION) {
                read.add(text);
                most += text.masked().count() + 1;
            }
        }
        Passages passages = new Passages(most);
        Set<Long> wholes = new HashSet<>();
        read.forEach(text -> passages.add(text, wholes));
        return passages;
    }

    private void add(TextView text, Set<Long> wholes) {
        MaskedText tokens = text.masked();
        int begin = count;
        int end = begin + tokens.count();
        long whole = tokens.count();
        for (int token = 0; token < tokens.count(); token++) {
            long hash = tokens.hashOfWords(token);
            hashes[begin + token] = hash;
            whole = whole * FACTOR + hash;
        }
        if (!wholes.add(whole)) {
            return;
        }
        // Unlike any other element, so that no run of hashes goes on past the end of a text.
        hashes[end] = Words.mixed(~(long) end);
        count = end + 1;
        if (texts.size() == begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
        }
        begins[texts.size()] = begin;
        texts.add(text);
        masked.add(tokens);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long hash(int element) {
        return hashes[element];
    }

    @Override
    public boolean same(int element, int other) {
        int mine = index(element);
        int yours = index(other);
        int token = element - begins[mine];
        int otherToken = other - begins[yours];
        return token < masked.get(mine).count()
                && otherToken < masked.get(yours).count()
                && masked.get(mine).same(token, masked.get(yours), otherToken);
    }

    /** The text that an element is a word of. */
    TextView text(int element) {
        return texts.get(index(element));
    }

    /** Where an element begins in its text. */
    int start(int element) {
        return masked.get(index(element)).start(element - begins[index(element)]);
    }

    /** Where an element ends in its text, exclusive. */
    int end(int element) {
        return masked.get(index(element)).end(element - begins[index(element)]);
    }

    private int index(int element) {
        int found = Arrays.binarySearch(begins, 0, texts.size(), element);
        return found >= 0 ? found : -found - 2;
    }
}
