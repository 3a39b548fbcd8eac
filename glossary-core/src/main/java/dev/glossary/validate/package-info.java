/**
 * What must be true of a glossary: rules, sets of rules, and the validator that walks a glossary once for all of them.
 *
 * <p>It knows nothing of payloads: a glossary that was built in code is judged by the same rules. Rules and rule sets are
 * immutable and may be shared between threads.
 */
@NullMarked
package dev.glossary.validate;

import org.jspecify.annotations.NullMarked;
