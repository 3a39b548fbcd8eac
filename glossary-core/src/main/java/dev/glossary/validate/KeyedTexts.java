package dev.glossary.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their {@link TextKey}. Most texts differ soon, so that the key of a whole text is made only of those that begin
 * as another one does.
 */
final class KeyedTexts {
    private static final int BEGINNING = 24;

    /** The first text of each beginning of a key. */
    private final Map<String, TextView> first = new HashMap<>();

    /** The beginnings that several texts share. */
    private final Set<String> shared = new HashSet<>();

    /** By their keys: the texts that begin as others do. */
    private final Map<String, TextView> whole = new HashMap<>();

    /** Adds a text, and tells the first of the same key; null when there is none, or nothing is left of the text. */
    @Nullable
    TextView add(TextView text) {
        String beginning = TextKey.beginning(text.text(), BEGINNING);
        if (beginning.isEmpty()) {
            return null;
        }
        TextView like = first.putIfAbsent(beginning, text);
        if (like == null) {
            return null;
        }
        if (shared.add(beginning)) {
            whole.put(TextKey.of(like.text()), like);
        }
        return whole.putIfAbsent(TextKey.of(text.text()), text);
    }
}
