package dev.glossary.benchmarks;

import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * One way to write terms as bytes, written as a competent user of its library would write it.
 *
 * <p>Writing a payload is more than writing JSON: values are numbered and equal ones shared. Nobody but us does that on
 * the JVM, so the others write the same terms as plain JSON, which is the least that anybody would do to publish them.
 *
 * <p>Not safe for use by several threads, unless it says so.
 */
interface Encoder {
    /** {@return the name by which it is chosen, such as {@code jackson2}} */
    String name();

    /** {@return what it writes} */
    Form form();

    /** {@return a term as bytes, which are good until the next call} */
    ByteBuffer encode(Term term) throws IOException;

    /** {@return a list of terms as bytes, which are good until the next call} */
    ByteBuffer encode(List<Term> terms) throws IOException;
}
