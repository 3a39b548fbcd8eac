package dev.glossary.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many terms, in order.
 *
 * <p>Terms of one slug are all kept and told by {@link #duplicates()}; where one term is asked for, the first of them
 * answers. Immutable, compared by value (same terms, same order), safe for use by several threads. The tables for looking
 * up are made when they are first needed, in linear time.
 */
public final class Glossary implements Iterable<Term> {
    private final List<Term> terms;

    /** Made when somebody looks something up; two threads may both make them, and either will do. */
    private volatile @Nullable LookUp lookUp;

    private Glossary(List<Term> terms) {
        this.terms = terms;
    }

    /** The tables by which terms are looked up. */
    private static final class LookUp {
        private final Map<String, List<Term>> bySlug = new LinkedHashMap<>();
        private final Map<String, List<Term>> byCategory = new LinkedHashMap<>();
        private final Map<String, List<Term>> pointingAt = new LinkedHashMap<>();

        LookUp(List<Term> terms) {
            for (Term term : terms) {
                add(bySlug, term.slug(), term);
                String category = term.category();
                if (category != null) {
                    add(byCategory, category, term);
                }
                for (String target : targetsOf(term)) {
                    add(pointingAt, target, term);
                }
            }
            freeze(bySlug);
            freeze(byCategory);
            freeze(pointingAt);
        }

        private static void add(Map<String, List<Term>> index, String key, Term term) {
            index.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(term);
        }

        private static void freeze(Map<String, List<Term>> index) {
            index.replaceAll((key, found) -> Collections.unmodifiableList(found));
        }
    }

    private LookUp lookUp() {
        LookUp known = lookUp;
        if (known == null) {
            known = new LookUp(terms);
            lookUp = known;
        }
        return known;
    }

    /**
     * Makes a glossary of these terms, in the order of the collection.
     *
     * @param terms the terms; equal ones and ones of the same slug are kept
     */
    public static Glossary of(Collection<? extends Term> terms) {
        for (Term term : terms) {
            Objects.requireNonNull(term, "a glossary holds no null");
        }
        return new Glossary(List.copyOf(terms));
    }

    /**
     * Makes a glossary of these terms, in this order.
     *
     * @param terms the terms; equal ones and ones of the same slug are kept
     */
    public static Glossary of(Term... terms) {
        return of(List.of(terms));
    }

    /** {@return all terms, in order; unmodifiable} */
    public List<Term> terms() {
        return terms;
    }

    /** {@return the number of terms, those with the same slug counted one by one} */
    public int size() {
        return terms.size();
    }

    /** {@return whether there is no term} */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public Iterator<Term> iterator() {
        return terms.iterator();
    }

    /** {@return the terms as a stream, in order} */
    public Stream<Term> stream() {
        return terms.stream();
    }

    /**
     * Looks a term up; constant time.
     *
     * @param slug the slug, compared as it is written
     * @return the first term of this slug; null when there is none
     */
    public @Nullable Term get(String slug) {
        List<Term> found = lookUp().bySlug.get(slug);
        return found == null ? null : found.get(0);
    }

    /**
     * {@return all terms of a slug, in order; empty when there is none}
     *
     * @param slug the slug, compared as it is written
     */
    public List<Term> all(String slug) {
        return lookUp().bySlug.getOrDefault(slug, List.of());
    }

    /** {@return the slugs, each once, in the order of their first terms} */
    public Set<String> slugs() {
        return Collections.unmodifiableSet(lookUp().bySlug.keySet());
    }

    /** {@return the slugs that more than one term bears, with their terms; in order} */
    public Map<String, List<Term>> duplicates() {
        Map<String, List<Term>> several = new LinkedHashMap<>();
        lookUp().bySlug.forEach((slug, found) -> {
            if (found.size() > 1) {
                several.put(slug, found);
            }
        });
        return Collections.unmodifiableMap(several);
    }

    /** {@return the categories, each once, in the order of their first terms; terms without one count nowhere} */
    public Set<String> categories() {
        return Collections.unmodifiableSet(lookUp().byCategory.keySet());
    }

    /**
     * {@return the terms of a category, in order; empty when there is none}
     *
     * @param category the category, compared as it is written
     */
    public List<Term> inCategory(String category) {
        return lookUp().byCategory.getOrDefault(category, List.of());
    }

    /**
     * Follows a term's relations.
     *
     * @param term a term, of this glossary or not
     * @return the terms that its {@link Term#relatedTerms()} name, in their order, each once; a relation that names no
     *     term of this glossary leads to none
     */
    public List<Term> related(Term term) {
        List<Term> found = new ArrayList<>();
        for (String slug : targetsOf(term)) {
            Term target = get(slug);
            if (target != null) {
                found.add(target);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * {@return the terms that name this slug among their relations, in order; empty when there is none}
     *
     * @param slug the slug of a term, of this glossary or not
     */
    public List<Term> pointingAt(String slug) {
        return lookUp().pointingAt.getOrDefault(slug, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glossary that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** {@return the number of terms and the first slugs, such as {@code Glossary[3 terms: bm25, tf-idf, recall]}} */
    @Override
    public String toString() {
        int shown = 10;
        StringBuilder text = new StringBuilder("Glossary[").append(size()).append(size() == 1 ? " term" : " terms");
        String separator = ": ";
        for (String slug : slugs()) {
            text.append(separator).append(shown-- > 0 ? slug : "…");
            separator = ", ";
            if (shown < 0) {
                break;
            }
        }
        return text.append(']').toString();
    }

    private static Set<String> targetsOf(Term term) {
        Set<String> targets = new LinkedHashSet<>();
        for (RelatedTerm relation : term.relatedTerms()) {
            String slug = relation.slug();
            if (slug != null) {
                targets.add(slug);
            }
        }
        return targets;
    }
}
