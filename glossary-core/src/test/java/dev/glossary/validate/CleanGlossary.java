package dev.glossary.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A glossary of bookbinding in which a reader finds nothing wrong, written for this project. */
final class CleanGlossary {
    private CleanGlossary() {}

    /** A line of the resource: {@code title: Kettle Stitch}. */
    private record Line(String name, String text) {
        static Line of(String line) {
            int colon = line.indexOf(": ");
            return new Line(line.substring(0, colon), line.substring(colon + 2));
        }
    }

    static Glossary read() {
        List<List<Line>> blocks = new ArrayList<>();
        for (String block : resource().strip().split("\n\n", -1)) {
            blocks.add(block.lines().map(Line::of).toList());
        }
        Map<String, String> names = new HashMap<>();
        for (List<Line> block : blocks) {
            names.put(text(block, "slug"), text(block, "term"));
        }
        return Glossary.of(blocks.stream().map(block -> term(block, names)).toList());
    }

    private static Term term(List<Line> block, Map<String, String> names) {
        Term.Builder term = Term.builder()
                .slug(text(block, "slug"))
                .term(text(block, "term"))
                .shortDefinition(text(block, "definition"))
                .seoTitle(text(block, "title"))
                .seoDescription(text(block, "description"))
                .category(text(block, "category"))
                .explanation(block.stream()
                        .filter(line -> line.name.equals("text"))
                        .map(Line::text)
                        .collect(Collectors.joining("\n\n")));
        for (String slug : text(block, "related").split(" ", -1)) {
            term.addRelatedTerm(RelatedTerm.of(slug, Objects.requireNonNull(names.get(slug), slug)));
        }
        for (int i = 0; i < block.size(); i++) {
            if (block.get(i).name.equals("q")) {
                term.addFaq(Faq.of(block.get(i).text, block.get(i + 1).text));
            }
        }
        return term.build();
    }

    private static String text(List<Line> block, String name) {
        return block.stream().filter(line -> line.name.equals(name)).findFirst().orElseThrow().text;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(CleanGlossary.class.getResourceAsStream("bookbinding.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
