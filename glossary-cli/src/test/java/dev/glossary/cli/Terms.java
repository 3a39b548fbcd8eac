package dev.glossary.cli;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.GlossaryWriter;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Terms as content teams write them, and pages of theirs. */
final class Terms {
    private Terms() {}

    /** A term in which no rule finds anything, to be spoilt by a test; it is related to itself by no way. */
    static Term.Builder clean(String slug, String name) {
        return Term.builder()
                .slug(slug)
                .term(name)
                .shortDefinition(
                        "The " + name + " is a way to fasten a rope that holds under load and opens afterwards.")
                .seoTitle(name + ": How to Tie It and When to Trust It")
                .seoDescription("How to tie the " + name + " in three moves, and two cases in which it can come loose.")
                .explanation("Sailors reach for the " + name + " when a line must be made fast to a post or a ring."
                        + " It is tied with a small eye, through which the free end goes up, round the standing part and"
                        + " down again.\n\nBecause the load presses the turns together, the loop keeps its size.")
                .relatedTerms(List.of(RelatedTerm.of("toggle", "Toggle")))
                .faq(List.of(
                        Faq.of("Can the " + name + " come undone?", "Yes, if stiff rope is shaken without a load.")))
                .category("knots");
    }

    /** Writes the page of a term, {@code SLUG/_payload.json}. */
    static Path write(Path folder, Term term) {
        Path file = folder.resolve(term.slug()).resolve("_payload.json");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, GlossaryWriter.create().toBytes(term, "term-" + term.slug(), null));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes the page of a term that no rule finds anything in. */
    static Path write(Path folder, Term.Builder term) {
        return write(folder, term.build());
    }

    /** The one term of a page. */
    static Term read(Path file) {
        try {
            return GlossaryReader.create().read(file).terms().get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
