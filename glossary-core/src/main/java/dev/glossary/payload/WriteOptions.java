package dev.glossary.payload;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How payloads are written: what may differ without a difference in meaning. Immutable and safe for use by several
 * threads.
 */
public final class WriteOptions {
    private static final WriteOptions STANDARD = new WriteOptions(Dialect.DEVALUE_6, false);

    private final Dialect dialect;
    private final boolean escapesSlashes;

    private WriteOptions(Dialect dialect, boolean escapesSlashes) {
        this.dialect = dialect;
        this.escapesSlashes = escapesSlashes;
    }

    /** {@return what {@code stringify} of devalue 6.0 does} */
    public static WriteOptions standard() {
        return STANDARD;
    }

    /**
     * {@return the options that a payload was written with, as far as its bytes and its own options show}
     *
     * <p>A slash that stands there as <code>&#92;u002F</code> shows that they are escaped, one that stands there as it is that they
     * are not; of both the former counts. Linear in the size of the payload.
     *
     * @param payload the payload
     * @param otherwise whose {@link #escapesSlashes()} counts when no slash is there at all
     */
    public static WriteOptions of(Payload payload, WriteOptions otherwise) {
        return otherwise
                .withDialect(payload.options().dialect())
                .withEscapedSlashes(SlashForm.of(payload).isEscaped(otherwise.escapesSlashes));
    }

    /** {@return which version of devalue writes so; {@link Dialect#DEVALUE_6} by default} */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * {@return whether each slash in a string is written <code>&#92;u002F</code>, as Nuxt does since 3.21 and 4.4; false by default}
     */
    public boolean escapesSlashes() {
        return escapesSlashes;
    }

    /** {@return options with another {@link #dialect()}} */
    public WriteOptions withDialect(Dialect other) {
        return new WriteOptions(Objects.requireNonNull(other), escapesSlashes);
    }

    /** {@return options with another {@link #escapesSlashes()}} */
    public WriteOptions withEscapedSlashes(boolean escaped) {
        return new WriteOptions(dialect, escaped);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WriteOptions that && dialect == that.dialect && escapesSlashes == that.escapesSlashes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dialect, escapesSlashes);
    }

    /** {@return the components, such as {@code WriteOptions[DEVALUE_6, escaped slashes]}} */
    @Override
    public String toString() {
        return "WriteOptions[" + dialect + (escapesSlashes ? ", escaped slashes]" : "]");
    }
}
