package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Term;

/**
 * A term that was read from JSON.
 *
 * @param term the term
 * @param path the way to it, with its slug
 * @param slugOffset where its slug stands, in bytes from the start of the file, from 0
 */
record JsonTerm(Term term, DataPath path, long slugOffset) {
    /** {@return what is wrong with its slug} */
    JsonProblem slugProblem(String rule, String message) {
        return new JsonProblem(rule, message, path.field("slug"), slugOffset);
    }
}
