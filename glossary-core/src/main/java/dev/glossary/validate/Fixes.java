package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Fix;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out fixes on a term.
 *
 * <p>Of two fixes that want to change the same stretch of a text the first is carried out; whoever wants both checks the
 * result again. Not safe for use by several threads.
 */
public final class Fixes {
    private final Term term;
    private final Map<DataPath, List<Fix.ReplaceText>> texts = new LinkedHashMap<>();
    private final List<Fix.RenameMember> renamed = new ArrayList<>();
    private final Set<DataPath> removed = new TreeSet<>(Comparator.reverseOrder());
    private final List<Fix.AddRelation> added = new ArrayList<>();

    private Fixes(Term term) {
        this.term = term;
    }

    /**
     * {@return the term after as many fixes as can be carried out together; an equal one when there is none}
     *
     * @param term the term as it was when the fixes were found
     * @param fixes fixes of findings about this term, in the order in which they are preferred; edits of the file as a whole
     *     are passed over
     */
    public static Term apply(Term term, List<Fix> fixes) {
        Fixes all = new Fixes(term);
        fixes.forEach(all::take);
        return all.apply();
    }

    private void take(Fix fix) {
        if (fix.edits().stream().allMatch(this::isFree)) {
            fix.edits().forEach(this::take);
        }
    }

    /** Whether no fix that was taken changes the same. */
    private boolean isFree(Fix.Edit edit) {
        if (edit instanceof Fix.ReplaceText change) {
            return texts.getOrDefault(change.path(), List.of()).stream()
                    .noneMatch(other -> overlap(other.span(), change.span()));
        }
        if (edit instanceof Fix.RenameMember rename) {
            return renamed.stream().noneMatch(other -> other.path().equals(rename.path()));
        }
        return true;
    }

    /** What is inserted overlaps what it touches: nobody knows which comes first. Other stretches may touch. */
    private static boolean overlap(TextSpan one, TextSpan other) {
        int end = one.offset() + one.length();
        int otherEnd = other.offset() + other.length();
        return one.length() == 0 || other.length() == 0
                ? one.offset() <= otherEnd && other.offset() <= end
                : one.offset() < otherEnd && other.offset() < end;
    }

    private void take(Fix.Edit edit) {
        if (edit instanceof Fix.ReplaceText change) {
            texts.computeIfAbsent(change.path(), absent -> new ArrayList<>()).add(change);
        } else if (edit instanceof Fix.RemoveElement removal) {
            removed.add(removal.path());
        } else if (edit instanceof Fix.RenameMember rename) {
            renamed.add(rename);
        } else if (edit instanceof Fix.AddRelation addition) {
            added.add(addition);
        }
    }

    private Term apply() {
        if (texts.isEmpty() && renamed.isEmpty() && removed.isEmpty() && added.isEmpty()) {
            return term;
        }
        List<RelatedTerm> relations = new ArrayList<>(term.relatedTerms());
        List<Faq> answers = new ArrayList<>(term.faq());
        Term.Builder fixed = Term.builder().from(term);
        texts.forEach((path, changes) -> changeText(path, changes, fixed, relations, answers));
        removed.forEach(path -> remove(path, relations, answers));
        for (Fix.AddRelation addition : added) {
            relations.add(RelatedTerm.of(addition.slug(), addition.name()));
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>(term.additionalFields());
        renamed.forEach(rename -> rename(rename, more, fixed));
        return fixed.relatedTerms(relations)
                .faq(answers)
                .additionalFields(AdditionalFields.of(more))
                .build();
    }

    private void changeText(
            DataPath path,
            List<Fix.ReplaceText> changes,
            Term.Builder fixed,
            List<RelatedTerm> relations,
            List<Faq> answers) {
        List<DataPath> steps = path.steps();
        String member = path.name();
        if (steps.size() == 1 && member != null) {
            changeText(member, changes, fixed);
        } else if (steps.size() == 3 && member != null) {
            int index = (int) steps.get(1).index();
            if ("relatedTerms".equals(steps.get(0).name())) {
                relations.set(index, changed(relations.get(index), member, changes));
            } else {
                answers.set(index, changed(answers.get(index), member, changes));
            }
        }
    }

    private void changeText(String member, List<Fix.ReplaceText> changes, Term.Builder fixed) {
        switch (member) {
            case "slug" -> change(term.slug(), changes, fixed::slug);
            case "term" -> change(term.term(), changes, fixed::term);
            case "shortDefinition" -> change(term.shortDefinition(), changes, fixed::shortDefinition);
            case "seoTitle" -> change(term.seoTitle(), changes, fixed::seoTitle);
            case "seoDescription" -> change(term.seoDescription(), changes, fixed::seoDescription);
            case "explanation" -> change(term.explanation(), changes, fixed::explanation);
            case "category" -> change(term.category(), changes, fixed::category);
            default -> throw new IllegalArgumentException(member + " is no text of a term");
        }
    }

    private static RelatedTerm changed(RelatedTerm relation, String member, List<Fix.ReplaceText> changes) {
        RelatedTerm.Builder fixed = RelatedTerm.builder().from(relation);
        if (member.equals("slug")) {
            change(relation.slug(), changes, fixed::slug);
        } else {
            change(relation.name(), changes, fixed::name);
        }
        return fixed.build();
    }

    private static Faq changed(Faq answer, String member, List<Fix.ReplaceText> changes) {
        Faq.Builder fixed = Faq.builder().from(answer);
        if (member.equals("question")) {
            change(answer.question(), changes, fixed::question);
        } else {
            change(answer.answer(), changes, fixed::answer);
        }
        return fixed.build();
    }

    private static void change(@Nullable String text, List<Fix.ReplaceText> changes, Consumer<String> setter) {
        if (text != null) {
            setter.accept(changed(text, changes));
        }
    }

    /** The text with all its changes, the last of them first, so that none moves another. */
    private static String changed(String text, List<Fix.ReplaceText> changes) {
        StringBuilder changed = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparingInt(
                                (Fix.ReplaceText change) -> change.span().offset())
                        .reversed())
                .forEach(change -> {
                    int begin = text.offsetByCodePoints(0, change.span().offset());
                    int end = text.offsetByCodePoints(begin, change.span().length());
                    changed.replace(begin, end, change.replacement());
                });
        return changed.toString();
    }

    /** Called for the last elements first. */
    private static void remove(DataPath path, List<RelatedTerm> relations, List<Faq> answers) {
        DataPath list = path.parent();
        if (list != null && "relatedTerms".equals(list.name())) {
            relations.remove((int) path.index());
        } else {
            answers.remove((int) path.index());
        }
    }

    /** Gives a member of the term its right name; what the model could not hold under that name stays where it is. */
    private void rename(Fix.RenameMember rename, Map<String, @Nullable Object> more, Term.Builder fixed) {
        String written = rename.path().name();
        boolean isOfTerm = rename.path().steps().size() == 1;
        if (isOfTerm
                && written != null
                && more.get(written) instanceof String text
                && set(rename.name(), text, fixed)) {
            more.remove(written);
        }
    }

    private boolean set(String member, String text, Term.Builder fixed) {
        switch (member) {
            case "shortDefinition" -> fixed.shortDefinition(text);
            case "seoTitle" -> fixed.seoTitle(text);
            case "seoDescription" -> fixed.seoDescription(text);
            case "explanation" -> fixed.explanation(text);
            case "category" -> fixed.category(text);
            default -> {
                return false;
            }
        }
        return true;
    }
}
