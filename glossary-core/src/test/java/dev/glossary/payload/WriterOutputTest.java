package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Bytes come out of a writer in several ways, which are the same bytes, and after that it can be used again. */
class WriterOutputTest {
    private final PayloadWriter out = PayloadWriter.create();

    @Test
    void all_ways_out_give_the_same_bytes() throws IOException {
        int root = out.text("caf\u00e9");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        long written = out.writeTo(root, stream);
        ByteBuffer buffer = out.toByteBuffer(root);

        assertThat(stream.toByteArray()).isEqualTo(out.toBytes(root)).hasSize((int) written);
        assertThat(stream.toByteArray()).isEqualTo("[\"caf\u00e9\"]".getBytes(UTF_8));
        assertThat(buffer).isEqualTo(ByteBuffer.wrap(stream.toByteArray()));
        assertThat(buffer.isReadOnly()).isTrue();
    }

    @Test
    void a_byte_buffer_has_nothing_but_the_payload() {
        out.toBytes(out.text("a longer payload of which nothing is to be seen"));

        ByteBuffer buffer = out.toByteBuffer(out.nullValue());

        assertThat(buffer.capacity()).isEqualTo("[null]".length());
    }

    @Test
    void leaves_a_stream_open_and_writes_nothing_to_it_when_the_value_is_refused() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        int refused = out.custom("Ref");

        assertThatExceptionOfType(UnwritableValueException.class).isThrownBy(() -> out.writeTo(refused, stream));
        assertThat(stream.size()).isZero();
        out.writeTo(out.nullValue(), stream);
        assertThat(stream.toString(UTF_8)).isEqualTo("[null]");
    }

    @Test
    void lets_the_failure_of_a_stream_pass() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> out.writeTo(out.nullValue(), broken))
                .withMessage("broken");
    }

    @Test
    void opens_what_it_wrote_in_its_own_dialect() {
        PayloadWriter old = PayloadWriter.of(WriteOptions.standard().withDialect(Dialect.DEVALUE_5_6));

        Payload payload = old.toPayload(old.boxed(old.number(7)));

        assertThat(payload.options().dialect()).isEqualTo(Dialect.DEVALUE_5_6);
        assertThat(payload.root().asTagged().boxed().asLong()).isEqualTo(7);
    }

    @Test
    void writes_again_what_it_has_written_and_more_that_came_later() {
        int list = out.array();
        out.add(list, out.text("a"));
        String first = written(list);
        out.add(list, out.text("b"));

        assertThat(first).isEqualTo("[[1],\"a\"]");
        assertThat(written(list)).isEqualTo("[[1,2],\"a\",\"b\"]");
        assertThat(written(list)).isEqualTo("[[1,2],\"a\",\"b\"]");
    }

    @Test
    void can_be_used_again_after_it_was_cleared() {
        int before = out.object();
        out.put(before, "name", out.text("before"));
        out.put(before, "more", out.number(1));
        out.toBytes(before);

        out.clear();
        int after = out.object();
        out.put(after, "name", out.text("after"));

        assertThat(written(after)).isEqualTo("[{\"name\":1},\"after\"]");
    }

    @Test
    void remembers_no_primitive_after_it_was_cleared() {
        for (int i = 0; i < 3; i++) {
            out.clear();
            int list = out.array();
            for (int j = 0; j < i; j++) {
                out.array();
            }
            out.add(list, out.text("a"));
            out.add(list, out.number(5));
            out.add(list, out.bigInteger(BigInteger.ONE));
            out.add(list, out.nullValue());
            out.add(list, out.bool(true));

            assertThat(written(list)).isEqualTo("[[1,2,3,4,5],\"a\",5,[\"BigInt\",\"1\"],null,true]");
        }
    }

    @Test
    void can_be_used_again_after_a_refusal() {
        int list = out.array();
        int custom = out.custom("Ref");
        out.add(list, out.array());
        out.add(list, custom);

        assertThatExceptionOfType(UnwritableValueException.class).isThrownBy(() -> out.toBytes(list));
        out.setInside(custom, out.nullValue());

        assertThat(written(list)).isEqualTo("[[1,2],[],[\"Ref\",3],null]");
    }

    private String written(int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
