package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever uses a writer wrongly is told so at once. */
class WriterMisuseTest {
    private static final FieldNames NAMES = FieldNames.of("slug");

    private final PayloadWriter out = PayloadWriter.create();

    /** The sentinels that are no values, and numbers that this writer did not give. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {-2, -7, -8, Integer.MIN_VALUE, 1, 1000, Integer.MAX_VALUE})
    void refuses_what_is_no_reference(int foreign) {
        int array = out.array();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> out.add(array, foreign))
                .withMessage("no reference of this writer: " + foreign);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> out.toBytes(foreign));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> out.add(foreign, array));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> out.custom("Ref", foreign));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> out.boxed(foreign));
    }

    static Stream<Named<Consumer<PayloadWriter>>> misuses() {
        return Stream.of(
                misuse("less than no values expected", out -> out.expect(-1)),
                misuse("an element put into an object", out -> out.add(out.object(), out.nullValue())),
                misuse("an element put into a text", out -> out.add(out.text(""), out.nullValue())),
                misuse("an element put into undefined", out -> out.add(out.undefined(), out.nullValue())),
                misuse("an element set in a Set", out -> out.set(out.set(), 0, out.nullValue())),
                misuse("a Set made longer", out -> out.extend(out.set(), 1)),
                misuse("a member put into an array", out -> out.put(out.array(), "a", out.nullValue())),
                misuse("a member put into a Map", out -> out.put(out.map(), NAMES, 0, out.nullValue())),
                misuse("a member that is no value", out -> out.put(out.object(), NAMES, 0, -2)),
                misuse("an entry put into a Set", out -> out.putEntry(out.set(), out.nullValue(), out.nullValue())),
                misuse("a key that is no value", out -> out.putEntry(out.map(), -7, out.nullValue())),
                misuse("an entry that is no value", out -> out.putEntry(out.map(), out.nullValue(), 99)),
                misuse("a value put inside an object", out -> out.setInside(out.object(), out.nullValue())),
                misuse("a hole put inside a custom type", out -> out.setInside(out.custom("Ref"), -2)),
                misuse("an index below 0", out -> out.set(out.array(), -1, out.nullValue())),
                misuse("an index beyond the last", out -> out.set(out.array(), 4294967295L, out.nullValue())),
                misuse("a length below 0", out -> out.extend(out.array(), -1)),
                misuse("a length beyond the largest", out -> out.extend(out.array(), 4294967296L)),
                misuse("an array made shorter", out -> {
                    int array = out.array();
                    out.add(array, out.nullValue());
                    out.extend(array, 0);
                }),
                misuse("an element after the last possible", out -> {
                    int array = out.array();
                    out.extend(array, 4294967295L);
                    out.add(array, out.nullValue());
                }),
                misuse("a boxed null", out -> out.boxed(out.nullValue())),
                misuse("a boxed undefined", out -> out.boxed(out.undefined())),
                misuse("a boxed object", out -> out.boxed(out.object())),
                misuse("a view of an array", out -> out.view("Uint8Array", out.array())),
                misuse("a view that devalue has not", out -> out.view("Uint128Array", buffer(out, 16))),
                misuse("a view that is a Date", out -> out.view("Date", buffer(out, 16), 0, 1)),
                misuse("a view of half an element", out -> out.view("Int32Array", buffer(out, 6))),
                misuse("a view from within an element", out -> out.view("Int32Array", buffer(out, 16), 2, 1)),
                misuse("a view from before the buffer", out -> out.view("Uint8Array", buffer(out, 4), -1, 1)),
                misuse("a view of less than nothing", out -> out.view("Uint8Array", buffer(out, 4), 2, -1)),
                misuse("a view beyond the buffer", out -> out.view("DataView", buffer(out, 4), 2, 3)),
                misuse("elements beyond the buffer", out -> out.view("Int32Array", buffer(out, 16), 8, 3)),
                misuse("a view far beyond", out -> out.view("Float64Array", buffer(out, 8), 0, Integer.MAX_VALUE)),
                misuse("a type that Temporal has not", out -> out.temporal("Temporal.Now", "2024")),
                misuse("a Temporal type without its prefix", out -> out.temporal("PlainDate", "2024-05-01")));
    }

    private static Named<Consumer<PayloadWriter>> misuse(String what, Consumer<PayloadWriter> misuse) {
        return Named.of(what, misuse);
    }

    private static int buffer(PayloadWriter out, int bytes) {
        return out.arrayBuffer(new byte[bytes]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misuses")
    void refuses(Consumer<PayloadWriter> misuse) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> misuse.accept(out));
    }

    @Test
    void says_what_it_was_given_instead() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> out.set(out.map(), 0, out.nullValue()))
                .withMessage("a reference to MAP, not to ARRAY");
    }

    @Test
    void a_reference_is_not_valid_any_more_after_the_writer_was_cleared() {
        out.array();
        int list = out.array();
        out.clear();
        out.array();

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> out.toBytes(list));
    }

    @Test
    @SuppressWarnings("NullAway") // what is tried
    void refuses_null_at_once() {
        int object = out.object();

        assertThatNullPointerException().isThrownBy(() -> out.text(null));
        assertThatNullPointerException().isThrownBy(() -> out.put(object, null, object));
        assertThatNullPointerException().isThrownBy(() -> out.custom(null));
        assertThatNullPointerException().isThrownBy(() -> out.url(null));
        assertThatNullPointerException().isThrownBy(() -> out.regExp(null, ""));
        assertThatNullPointerException().isThrownBy(() -> out.date((Instant) null));
        assertThatNullPointerException().isThrownBy(() -> out.arrayBuffer(null));
        assertThatNullPointerException().isThrownBy(() -> PayloadWriter.of(null));
        assertThat(new String(out.toBytes(object), UTF_8)).isEqualTo("[{}]");
    }
}
