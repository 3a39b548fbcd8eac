package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.Source;
import java.math.BigInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the options of writing change: the dialect of devalue 5.9.4 and of 5.6.4, and Nuxt's slashes. */
class WriteOptionsTest {
    private static final WriteOptions STANDARD = WriteOptions.standard();

    @Test
    void standard_is_what_devalue_6_does() {
        assertThat(STANDARD.dialect()).isEqualTo(Dialect.DEVALUE_6);
        assertThat(STANDARD.escapesSlashes()).isFalse();
    }

    @Test
    void are_equal_when_their_components_are() {
        WriteOptions other = STANDARD.withDialect(Dialect.DEVALUE_5_9).withEscapedSlashes(true);

        assertThat(other).isEqualTo(STANDARD.withEscapedSlashes(true).withDialect(Dialect.DEVALUE_5_9));
        assertThat(other)
                .hasSameHashCodeAs(STANDARD.withEscapedSlashes(true).withDialect(Dialect.DEVALUE_5_9))
                .isNotEqualTo(STANDARD)
                .isNotEqualTo(other.withEscapedSlashes(false))
                .isNotEqualTo(other.withDialect(Dialect.DEVALUE_6))
                .isNotEqualTo(null)
                .hasToString("WriteOptions[DEVALUE_5_9, escaped slashes]");
        assertThat(STANDARD).hasToString("WriteOptions[DEVALUE_6]");
    }

    /** Whatever the options are by which another payload was written: it has no slash, it has one, or it has an escape. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["no slash"]             | false | true
            ["\\\\u002F"]            | false | true
            ["\\u0041"]              | false | true
            ["a/b"]                  | false | false
            ["a\\/b"]                | false | true
            ["a\\u002Fb"]            | true  | true
            ["a\\u002fb"]            | true  | true
            ["a/b","\\u002F"]        | true  | true
            [{"\\u002F":1},"a/b"]    | true  | true
            -1                       | false | true
            """)
    void tell_from_a_payload_how_it_was_written(String json, boolean escapes, boolean escapesOtherwise) {
        Payload payload = Payload.of(json);

        assertThat(WriteOptions.of(payload, STANDARD).escapesSlashes()).isEqualTo(escapes);
        assertThat(WriteOptions.of(payload, STANDARD.withEscapedSlashes(true)).escapesSlashes())
                .isEqualTo(escapesOtherwise);
    }

    @Test
    void take_the_dialect_of_a_payload_from_its_own_options() {
        PayloadOptions old = PayloadOptions.standard().withDialect(Dialect.DEVALUE_5_6);
        Payload payload = Payload.of("[1]".getBytes(UTF_8), Source.UNNAMED, old);

        assertThat(WriteOptions.of(payload, STANDARD).dialect()).isEqualTo(Dialect.DEVALUE_5_6);
    }

    @Test
    void look_at_nothing_around_a_payload() {
        byte[] page = "<a href='/'>[1]\\u002F</a>".getBytes(UTF_8);
        Payload payload = Payload.of(page, 12, 15, Source.UNNAMED, PayloadOptions.standard());

        assertThat(WriteOptions.of(payload, STANDARD.withEscapedSlashes(true)).escapesSlashes())
                .isTrue();
        assertThat(WriteOptions.of(payload, STANDARD).escapesSlashes()).isFalse();
    }

    @Test
    void slashes_are_escaped_in_every_string() {
        PayloadWriter out = PayloadWriter.of(STANDARD.withEscapedSlashes(true));
        int object = out.object();
        out.put(object, "a/b", out.text("</a>"));
        out.put(object, "bytes", out.arrayBuffer(new byte[] {-1, -1, -1, -1}));
        out.put(object, "pattern", out.regExp("/", "g"));
        out.put(object, "custom", out.custom("a/b", out.url("x:/")));
        int bare = out.objectWithoutPrototype();
        out.put(bare, "/", out.number(0.5));
        out.put(object, "bare", bare);

        assertThat(written(out, object))
                .isEqualTo("[{\"a\\u002Fb\":1,\"bytes\":2,\"pattern\":3,\"custom\":4,\"bare\":6},\"\\u003C\\u002Fa>\","
                        + "[\"ArrayBuffer\",\"\\u002F\\u002F\\u002F\\u002F\\u002Fw==\"],"
                        + "[\"RegExp\",\"\\\\\\u002F\",\"g\"],[\"a\\u002Fb\",5],[\"URL\",\"x:\\u002F\"],"
                        + "[\"null\",\"\\u002F\",7],0.5]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DEVALUE_5_9", "DEVALUE_5_6"})
    void a_surrogate_without_its_partner_has_no_form_before_devalue_6(Dialect dialect) {
        PayloadWriter out = PayloadWriter.of(STANDARD.withDialect(dialect));
        int list = out.array();
        out.add(list, out.text("\ud83d\ude00"));
        out.add(list, out.text("\ude00\ud83d"));

        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.toBytes(list))
                .withMessage("[1]: a surrogate without its partner, which needs the form of devalue 6");
    }

    static Stream<Arguments> surrogates() {
        return Stream.of(
                place("a text at its end", ".a", out -> out.text("\ud83d\ude00\ud83d")),
                place("a text at its beginning", ".a", out -> out.text("\ude00\ud83d\ude00")),
                place("a name", ".a", out -> {
                    int object = out.object();
                    out.put(object, "x", out.nullValue());
                    out.put(object, "\ud800", out.nullValue());
                    return object;
                }),
                place("a name without a prototype around", ".a", out -> {
                    int object = out.objectWithoutPrototype();
                    out.put(object, "\udc00", out.nullValue());
                    return object;
                }),
                place("a key", ".a.get(\"\\ud800\")", out -> {
                    int map = out.map();
                    out.putEntry(map, out.text("\ud800"), out.nullValue());
                    return map;
                }),
                place("an element", ".a", out -> {
                    int set = out.set();
                    out.add(set, out.text("\ud800"));
                    return set;
                }),
                place("a pattern", ".a", out -> out.regExp("\ud800", "")),
                place("an address", ".a", out -> out.url("\ud800")),
                place("a boxed text", ".a", out -> out.boxed(out.text("\ud800"))),
                place("the name of a custom type", ".a", out -> out.custom("\ud800", out.nullValue())),
                place("a value in a custom type", ".a", out -> out.custom("Ref", out.text("\ud800"))));
    }

    private static Arguments place(String what, String path, ToIntFunction<PayloadWriter> value) {
        return Arguments.of(Named.of(what, value), path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surrogates")
    void tells_where_a_surrogate_without_its_partner_stands(ToIntFunction<PayloadWriter> value, String path) {
        for (Dialect dialect : Dialect.values()) {
            PayloadWriter out = PayloadWriter.of(STANDARD.withDialect(dialect));
            int root = out.object();
            out.put(root, "a", value.applyAsInt(out));

            if (dialect == Dialect.DEVALUE_6) {
                assertThat(out.toPayload(root).check(10))
                        .anyMatch(finding -> finding.finding().rule().equals("json-encoding"));
            } else {
                assertThatExceptionOfType(UnwritableValueException.class)
                        .isThrownBy(() -> out.toBytes(root))
                        .satisfies(refusal -> assertThat(refusal.path()).isEqualTo(path));
            }
        }
    }

    @Test
    void devalue_5_9_writes_all_else_as_devalue_6_does() {
        PayloadWriter out = PayloadWriter.of(STANDARD.withDialect(Dialect.DEVALUE_5_9));
        int list = out.array();
        out.add(list, out.view("Int32Array", out.arrayBuffer(new byte[16]), 4, 2));
        out.add(list, out.boxed(out.text("a")));
        out.add(list, out.boxed(out.number(Double.NaN)));

        assertThat(written(out, list))
                .isEqualTo("[[1,3,5],[\"Int32Array\",2,4,2],[\"ArrayBuffer\",\"AAAAAAAAAAAAAAAAAAAAAA==\"],"
                        + "[\"Object\",4],\"a\",[\"Object\",-3]]");
    }

    @Test
    void devalue_5_6_writes_where_a_view_begins_and_ends_in_elements() {
        PayloadWriter out = PayloadWriter.of(STANDARD.withDialect(Dialect.DEVALUE_5_6));
        int buffer = out.arrayBuffer(new byte[16]);
        int list = out.array();
        out.add(list, out.view("Uint8Array", buffer, 1, 5));
        out.add(list, out.view("Int32Array", buffer, 4, 2));
        out.add(list, out.view("Float64Array", buffer, 8, 1));
        out.add(list, out.view("Uint16Array", buffer));
        out.add(list, out.view("Uint16Array", buffer, 16, 0));

        assertThat(written(out, list))
                .isEqualTo("[[1,3,4,5,6],[\"Uint8Array\",2,1,6],[\"ArrayBuffer\",\"AAAAAAAAAAAAAAAAAAAAAA==\"],"
                        + "[\"Int32Array\",2,1,3],[\"Float64Array\",2,1,2],[\"Uint16Array\",2],"
                        + "[\"Uint16Array\",2,8,8]]");
    }

    @Test
    void devalue_5_6_writes_a_boxed_primitive_itself() {
        PayloadWriter out = PayloadWriter.of(STANDARD.withDialect(Dialect.DEVALUE_5_6));
        int list = out.array();
        out.add(list, out.boxed(out.text("a<")));
        out.add(list, out.boxed(out.number(1.5)));
        out.add(list, out.boxed(out.bool(false)));
        out.add(list, out.number(1.5));

        assertThat(written(out, list))
                .isEqualTo("[[1,2,3,4],[\"Object\",\"a\\u003C\"],[\"Object\",1.5],[\"Object\",false],1.5]");
    }

    static Stream<Arguments> what_5_6_has_not() {
        return Stream.of(
                refused("a DataView, which devalue 5.6 has not", out -> out.view("DataView", buffer(out))),
                refused("a Float16Array, which devalue 5.6 has not", out -> out.view("Float16Array", buffer(out))),
                refused(
                        "a boxed primitive that devalue 5.6 cannot write",
                        out -> out.boxed(out.bigInteger(BigInteger.ONE))),
                refused("a boxed primitive that devalue 5.6 cannot write", out -> out.boxed(out.number(Double.NaN))),
                refused("a boxed primitive that devalue 5.6 cannot write", out -> out.boxed(out.number(-0.0))));
    }

    private static Arguments refused(String problem, ToIntFunction<PayloadWriter> value) {
        return Arguments.of(problem, Named.of(problem, value));
    }

    private static int buffer(PayloadWriter out) {
        return out.arrayBuffer(new byte[2]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("what_5_6_has_not")
    void refuses_what_devalue_5_6_cannot_write(String problem, ToIntFunction<PayloadWriter> value) {
        PayloadWriter out = PayloadWriter.of(STANDARD.withDialect(Dialect.DEVALUE_5_6));
        int root = out.object();
        out.put(root, "a", value.applyAsInt(out));

        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.toBytes(root))
                .withMessage(".a: " + problem);
    }

    private static String written(PayloadWriter out, int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
