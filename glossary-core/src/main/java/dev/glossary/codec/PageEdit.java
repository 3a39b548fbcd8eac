package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import dev.glossary.nuxt.CarrierFile;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.TextPatch;
import dev.glossary.payload.UnwritableValueException;
import dev.glossary.payload.WriteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page that is being changed: terms are replaced, removed and added, and everything else stays what it is.
 *
 * <p>Of a replaced term only the members that differ are written anew; the others stay, those too that the model has no
 * place for. Wrappers, keys, rings and shared values stay; what a term shares with something else is not changed there.
 * A term that several values share, or that the page has equal copies of, is one term and changes everywhere.
 *
 * <p>A payload in which nothing changes keeps its bytes. One in which something does is written as devalue would, with its
 * slashes in the form that they had: so a page that devalue wrote stays such a page, while slots that nothing refers to,
 * and white space, are not written again.
 *
 * <pre>{@code
 * PageEdit edit = GlossaryWriter.create().edit(NuxtPage.read(file));
 * Term bm25 = edit.glossary().get("bm25");
 * edit.replace(bm25, Term.builder().from(bm25).category("ranking").build());
 * Files.write(file, edit.toBytes());
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class PageEdit {
    private final NuxtPage page;
    private final PageReader read;
    private final Glossary glossary;
    private final WriteOptions options;

    /** The terms by their equals, of which a page has no two. */
    private final Map<Term, Integer> ordinals = new HashMap<>();

    /** What becomes of terms, by their ordinals; null for one that is removed. */
    private final Map<Integer, @Nullable Term> changes = new LinkedHashMap<>();

    private final List<Addition> additions = new ArrayList<>();

    /** The keys that are taken in objects and Maps that get terms. */
    private final Map<PayloadValue, Set<String>> keysByHolder = new HashMap<>();

    /** Where the page has its terms, once somebody has asked. */
    private @Nullable PayloadValue placeForMore;

    /**
     * A term that is added.
     *
     * @param holder the list, Set, object or Map that gets it
     * @param key the key in an object or Map
     */
    private record Addition(PayloadValue holder, String key, Term term) {}

    PageEdit(NuxtPage page, PageReader read, WriteOptions options) {
        this.page = page;
        this.read = read;
        this.options = options;
        this.glossary = Glossary.of(read.terms());
        for (Term term : glossary) {
            ordinals.put(term, ordinals.size());
        }
    }

    /** {@return the terms of the page as it was read} */
    public Glossary glossary() {
        return glossary;
    }

    /**
     * Puts another term in the place of one. Said twice of one term, the latter counts.
     *
     * @param before a term of the page as it was read
     * @param after what is to stand in its place; when it is equal, the term stays what it is
     * @return this
     * @throws IllegalArgumentException when the page has no such term
     */
    public PageEdit replace(Term before, Term after) {
        int ordinal = ordinal(before);
        if (before.equals(after)) {
            changes.remove(ordinal);
        } else {
            changes.put(ordinal, after);
        }
        return this;
    }

    /**
     * Removes a term from wherever it stands: a list gets shorter, an object or a Map loses a member. What else names the
     * term, such as a relation of another term, stays.
     *
     * @param term a term of the page as it was read
     * @return this
     * @throws IllegalArgumentException when the page has no such term
     */
    public PageEdit remove(Term term) {
        changes.put(ordinal(term), null);
        return this;
    }

    private int ordinal(Term term) {
        Integer ordinal = ordinals.get(term);
        if (ordinal == null) {
            throw new IllegalArgumentException("the page has no such term");
        }
        return ordinal;
    }

    /**
     * Adds a term where the page has its terms: at the end of the list or Set that holds the last of them, or under its
     * slug in the object or Map that holds that under its own.
     *
     * @param term the term
     * @return this
     * @throws IllegalStateException when no term of the page stands in such a place; {@link #add(String, Term)} adds one
     *     all the same
     * @throws IllegalArgumentException when the place is one by slug, and the slug is taken
     */
    public PageEdit add(Term term) {
        PayloadValue place = placeForMore;
        if (place == null) {
            place = findPlaceForMore();
            placeForMore = place;
        }
        return add(place, term.slug(), term);
    }

    private PayloadValue findPlaceForMore() {
        for (int ordinal = glossary.size() - 1; ordinal >= 0; ordinal--) {
            String slug = glossary.terms().get(ordinal).slug();
            for (PageReader.Standing standing : read.standings(ordinal)) {
                PayloadValue holder = standing.holder();
                if (holder != null && isPlaceForMore(holder, standing.path(), slug)) {
                    return holder;
                }
            }
        }
        throw new IllegalStateException("no term of the page stands in a list, or under its slug");
    }

    private static boolean isPlaceForMore(PayloadValue holder, DataPath path, String slug) {
        return holder instanceof PayloadArray
                || holder instanceof PayloadTagged tagged && tagged.type() == PayloadTagged.Type.SET
                || slug.equals(path.name());
    }

    /**
     * Adds a term under a key of its own, as the result of an async call.
     *
     * @param key the key, which the page's data have not yet
     * @param term the term
     * @return this
     * @throws IllegalArgumentException when the page has data of this key
     * @throws IllegalStateException when the page has no object {@code data}
     */
    public PageEdit add(String key, Term term) {
        if (!(page.member("data") instanceof PayloadObject data)) {
            throw new IllegalStateException("the page has no object named data");
        }
        return add(data, key, term);
    }

    private PageEdit add(PayloadValue holder, String key, Term term) {
        if (isByKey(holder)
                && !keysByHolder.computeIfAbsent(holder, PageEdit::keysOf).add(key)) {
            throw new IllegalArgumentException("the page has something under that key already");
        }
        additions.add(new Addition(holder, key, term));
        return this;
    }

    private static Set<String> keysOf(PayloadValue holder) {
        if (holder instanceof PayloadObject object) {
            return new HashSet<>(object.names());
        }
        Set<String> keys = new HashSet<>();
        for (Map.Entry<PayloadValue, PayloadValue> entry : holder.asTagged().entries()) {
            if (entry.getKey().isText()) {
                keys.add(entry.getKey().asText());
            }
        }
        return keys;
    }

    private static boolean isByKey(PayloadValue holder) {
        return holder instanceof PayloadObject
                || holder instanceof PayloadTagged tagged && tagged.type() == PayloadTagged.Type.MAP;
    }

    /** {@return whether something is to differ} */
    public boolean isChange() {
        return !changes.isEmpty() || !additions.isEmpty();
    }

    /**
     * {@return the file of the page, with its terms as they are to be}
     *
     * @throws IllegalStateException when the page was read from several files; {@link #toFiles} gives all of them
     * @throws PayloadException when a reference in a payload that changes leads nowhere, or to a malformed value
     * @throws UnwritableValueException when the dialect of the page has no form for a text
     */
    public byte[] toBytes() {
        if (page.files().size() != 1) {
            throw new IllegalStateException("the page has " + page.files().size() + " files");
        }
        return toFiles().get(0).bytes();
    }

    /**
     * {@return the files of the page, in the order of {@link NuxtPage#files()}, with its terms as they are to be} Of HTML
     * only the text of the script changes.
     *
     * @throws PayloadException when a reference in a payload that changes leads nowhere, or to a malformed value
     * @throws UnwritableValueException when the dialect of the page has no form for a text
     */
    public List<EditedFile> toFiles() {
        return toFiles(false);
    }

    /**
     * {@return the files of the page as {@link #toFiles} does, but that a payload in which no more than texts differ keeps
     * all its other bytes} So white space, order and slots that nothing leads to stay, where they were not as devalue
     * writes them.
     *
     * @throws PayloadException when a reference in a payload that changes leads nowhere, or to a malformed value
     * @throws UnwritableValueException when the dialect of the page has no form for a text
     */
    public List<EditedFile> toFilesInPlace() {
        return toFiles(true);
    }

    private List<EditedFile> toFiles(boolean inPlace) {
        Map<Payload, PayloadEdit> edits = editsByPayload();
        WriteOptions shown = page.writeOptions(options);
        List<EditedFile> edited = new ArrayList<>();
        for (CarrierFile file : page.files()) {
            Map<Payload, byte[]> texts = new HashMap<>();
            for (Payload payload : file.payloads()) {
                PayloadEdit edit = edits.get(payload);
                if (edit != null) {
                    texts.put(payload, write(payload, edit, WriteOptions.of(payload, shown), inPlace));
                }
            }
            boolean isChanged = !texts.isEmpty();
            edited.add(new EditedFile(file.source(), isChanged ? file.with(texts) : file.bytes(), isChanged));
        }
        return List.copyOf(edited);
    }

    /** All that is to differ in one payload. */
    private static final class PayloadEdit {
        private final List<PayloadObject> removed = new ArrayList<>();
        private final List<Replacement> replaced = new ArrayList<>();
        private final List<Addition> added = new ArrayList<>();
    }

    /** A term, the object that holds it, and what is to stand in its place. */
    private record Replacement(PayloadObject object, Term before, Term after) {}

    private Map<Payload, PayloadEdit> editsByPayload() {
        Map<Payload, PayloadEdit> edits = new HashMap<>();
        changes.forEach((ordinal, after) -> {
            Term before = glossary.terms().get(ordinal);
            for (PayloadObject object : read.objects(ordinal)) {
                PayloadEdit edit = edits.computeIfAbsent(object.payload(), absent -> new PayloadEdit());
                if (after == null) {
                    edit.removed.add(object);
                } else {
                    edit.replaced.add(new Replacement(object, before, after));
                }
            }
        });
        for (Addition addition : additions) {
            edits.computeIfAbsent(addition.holder.payload(), absent -> new PayloadEdit())
                    .added
                    .add(addition);
        }
        return edits;
    }

    private static byte[] write(Payload payload, PayloadEdit edit, WriteOptions options, boolean inPlace) {
        byte[] patched = inPlace ? patch(payload, edit, options) : null;
        return patched == null ? writeAnew(payload, edit, options) : patched;
    }

    /** The payload with other texts in their places; null when more than that is to differ. */
    private static byte @Nullable [] patch(Payload payload, PayloadEdit edit, WriteOptions options) {
        if (!edit.removed.isEmpty() || !edit.added.isEmpty()) {
            return null;
        }
        TextPatch patch = new TextPatch(payload, options);
        for (Replacement each : edit.replaced) {
            if (!MemberPatcher.patch(each.object, each.before, each.after, patch)) {
                return null;
            }
        }
        return patch.toBytes();
    }

    /** What is to be replaced or left out is said before anything is taken over that may lead to it. */
    private static byte[] writeAnew(Payload payload, PayloadEdit edit, WriteOptions options) {
        PayloadWriter out = PayloadWriter.of(options);
        edit.removed.forEach(out::leaveOut);
        int[] objects = new int[edit.replaced.size()];
        for (int i = 0; i < objects.length; i++) {
            PayloadObject original = edit.replaced.get(i).object;
            objects[i] = MemberEditor.emptyLike(original, out);
            out.replace(original, objects[i]);
        }
        for (int i = 0; i < objects.length; i++) {
            Replacement each = edit.replaced.get(i);
            MemberEditor.edit(each.object, each.before, each.after, objects[i], out);
        }
        edit.added.forEach(addition -> add(addition, out));
        return out.toBytes(out.copy(payload.root()));
    }

    private static void add(Addition addition, PayloadWriter out) {
        int holder = out.copy(addition.holder);
        int term = TermCodec.write(addition.term, out);
        if (addition.holder instanceof PayloadObject) {
            out.put(holder, addition.key, term);
        } else if (isByKey(addition.holder)) {
            out.putEntry(holder, out.text(addition.key), term);
        } else {
            out.add(holder, term);
        }
    }

    /** {@return how much is to differ} */
    @Override
    public String toString() {
        return "PageEdit[" + changes.size() + " changed, " + additions.size() + " added]";
    }
}
