package dev.glossary.finding;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change that would end a finding. A record for reading: its components may grow.
 *
 * @param isSafe whether it cannot change what readers are told; else it is a suggestion, which a person should see first
 * @param edits what is to be done, all of it or nothing; at least one
 */
public record Fix(boolean isSafe, List<Edit> edits) {
    /** Copies the list. */
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix holds at least one edit");
        }
    }

    /** {@return a fix that cannot change what readers are told} */
    public static Fix safe(Edit... edits) {
        return new Fix(true, List.of(edits));
    }

    /** {@return a fix that a person should see first} */
    public static Fix suggested(Edit... edits) {
        return new Fix(false, List.of(edits));
    }

    /** {@return {@code safe} or {@code suggested}, as reports say it} */
    public String safety() {
        return isSafe ? "safe" : "suggested";
    }

    Fix renumbered(IntUnaryOperator ordinals) {
        return new Fix(
                isSafe, edits.stream().map(edit -> edit.renumbered(ordinals)).toList());
    }

    /** One step of a fix. */
    public sealed interface Edit {
        /** {@return the value that is changed; null when it is the file as a whole} */
        @Nullable
        DataPath path();

        /**
         * {@return the same edit with its terms numbered in another way}
         *
         * @param ordinals from a term's place in its glossary to its new place, both from 0
         */
        Edit renumbered(IntUnaryOperator ordinals);
    }

    /**
     * A part of a text gives way to another.
     *
     * @param path the text
     * @param span the part, in code points of the decoded text
     * @param replacement what stands there then; may be empty
     */
    public record ReplaceText(DataPath path, TextSpan span, String replacement) implements Edit {
        @Override
        public ReplaceText renumbered(IntUnaryOperator ordinals) {
            return new ReplaceText(path.renumbered(ordinals), span, replacement);
        }
    }

    /**
     * An element of a list is dropped.
     *
     * @param path the element
     */
    public record RemoveElement(DataPath path) implements Edit {
        @Override
        public RemoveElement renumbered(IntUnaryOperator ordinals) {
            return new RemoveElement(path.renumbered(ordinals));
        }
    }

    /**
     * A member gets another name.
     *
     * @param path the member
     * @param name its new name
     */
    public record RenameMember(DataPath path, String name) implements Edit {
        @Override
        public RenameMember renumbered(IntUnaryOperator ordinals) {
            return new RenameMember(path.renumbered(ordinals), name);
        }
    }

    /**
     * A term gets another relation, after those it has.
     *
     * @param path the term
     * @param slug the slug of the relation
     * @param name its name
     */
    public record AddRelation(DataPath path, String slug, String name) implements Edit {
        @Override
        public AddRelation renumbered(IntUnaryOperator ordinals) {
            return new AddRelation(path.renumbered(ordinals), slug, name);
        }
    }

    /** A file is written as devalue would write it, which leaves out what nothing leads to. */
    public record WriteCanonically() implements Edit {
        @Override
        public @Nullable DataPath path() {
            return null;
        }

        @Override
        public WriteCanonically renumbered(IntUnaryOperator ordinals) {
            return this;
        }
    }

    /** The byte-order mark before a file is dropped. */
    public record RemoveByteOrderMark() implements Edit {
        @Override
        public @Nullable DataPath path() {
            return null;
        }

        @Override
        public RemoveByteOrderMark renumbered(IntUnaryOperator ordinals) {
            return this;
        }
    }
}
