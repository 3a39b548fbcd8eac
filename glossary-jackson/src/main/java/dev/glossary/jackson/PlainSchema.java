package dev.glossary.jackson;

import dev.glossary.validate.Parameter;
import dev.glossary.validate.Rules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The JSON Schema (2020-12) of a term and of a glossary as plain JSON, for whoever writes terms without Java: what it accepts
 * has the types of the model, all that the rule {@code required-field} wants, and slugs of the form that
 * {@code slug-format} wants. It is made of these rules.
 *
 * <p>A slug that is too long is not held against the pattern, which takes some engines a frame of the stack for each word.
 *
 * <p>An object is held to be a term, an array a glossary; {@code #term} and {@code #glossary} are anchors of their parts.
 */
public final class PlainSchema {
    /** Lists: an empty one is left out in writing, so an absent one is no mistake. */
    private static final List<String> LISTS = List.of("relatedTerms", "faq");

    private PlainSchema() {}

    /** {@return the schema, a JSON text that ends with a line feed} */
    public static String text() {
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "urn:dev.glossary:plain:1",
                  "title": "Terms as plain JSON",
                  "description": "A term, or a glossary: an array of terms. Further members are kept as they are.",
                  "type": ["object", "array"],
                  "if": { "type": "array" },
                  "then": { "$ref": "#/$defs/glossary" },
                  "else": { "$ref": "#/$defs/term" },
                  "$defs": {
                    "glossary": {
                      "$anchor": "glossary",
                      "type": "array",
                      "items": { "$ref": "#/$defs/term" }
                    },
                    "term": {
                      "$anchor": "term",
                      "type": "object",
                      "required": [%3$s],
                      "properties": {
                        "slug": { "$ref": "#/$defs/slug" },
                        "term": { "$ref": "#/$defs/text" },
                        "shortDefinition": { "$ref": "#/$defs/text" },
                        "seoTitle": { "$ref": "#/$defs/text" },
                        "seoDescription": { "$ref": "#/$defs/text" },
                        "explanation": { "$ref": "#/$defs/text" },
                        "relatedTerms": {
                          "description": "What the term has to do with; may be absent.",
                          "type": "array",
                          "items": { "$ref": "#/$defs/relatedTerm" }
                        },
                        "faq": {
                          "description": "Questions and their answers; may be absent.",
                          "type": "array",
                          "items": { "$ref": "#/$defs/faq" }
                        },
                        "category": { "$ref": "#/$defs/text" }
                      }
                    },
                    "relatedTerm": {
                      "type": "object",
                      "required": [%4$s],
                      "properties": {
                        "slug": { "$ref": "#/$defs/slug" },
                        "name": { "$ref": "#/$defs/text" }
                      }
                    },
                    "faq": {
                      "type": "object",
                      "required": [%5$s],
                      "properties": {
                        "question": { "$ref": "#/$defs/text" },
                        "answer": { "$ref": "#/$defs/text" }
                      }
                    },
                    "slug": {
                      "description": "What stands for the term in URLs.",
                      "type": "string",
                      "maxLength": %1$s,
                      "if": { "maxLength": %1$s },
                      "then": { "pattern": "^(?:%2$s)$" }
                    },
                    "text": { "description": "Not blank.", "type": "string", "pattern": "\\\\S" }
                  }
                }
                """.formatted(
                slugFormat("max"), slugFormat("pattern"), required(""), required("relatedTerms."), required("faq."));
    }

    /** The names, in quotes, that must be there directly below a path. */
    private static String required(String path) {
        return parameter("required-field", "optional").choices().stream()
                .filter(name -> name.startsWith(path) && name.indexOf('.', path.length()) < 0)
                .filter(name -> !LISTS.contains(name))
                .map(name -> '"' + name.substring(path.length()) + '"')
                .collect(Collectors.joining(", "));
    }

    private static Object slugFormat(String name) {
        return Objects.requireNonNull(parameter("slug-format", name).standard());
    }

    private static Parameter<?> parameter(String rule, String name) {
        return Objects.requireNonNull(Rules.get(rule).parameter(name));
    }
}
