package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of texts are known where they stand, and nothing else is taken for one. */
class TextRowTest {
    private static final FieldNames FAQ = FieldNames.of("question", "answer");
    private static final String ROOM = ",\"behind\"]";

    @BeforeAll
    static void warmUp() {
        Swar.warmUp(1 << 20); // before that nothing is compared by words
    }

    private static String row(int first, String... names) {
        StringBuilder row = new StringBuilder();
        for (int field = 0; field < names.length; field++) {
            row.append(field == 0 ? '{' : ',').append('"').append(names[field]).append("\":");
            row.append(first + field);
        }
        return row.append("},\"").toString();
    }

    private static boolean isRow(String text, int first, String... names) {
        TextRow row = FieldNames.of(names).row(first);
        byte[] bytes = text.getBytes(UTF_8);
        return row != null && row.isAt(bytes, 0, bytes.length, first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"slug,name", "question,answer", ",a", "ä,ö", "a,twelve bytes", "sevenby,eightbyt", "é", "a,b,c"})
    void are_known_with_references_of_any_length(String list) {
        String[] names = list.split(",");
        for (int slot : new int[] {1, 7, 10, 42, 97, 100, 997, 1_000, 5_678, 10_000, 123_456, 9_999_997}) {
            String text = row(slot, names) + ROOM;

            assertThat(isRow(text, slot, names)).as(text).isTrue();
            assertThat(isRow(text, slot + 1, names))
                    .as("%s, a slot later", text)
                    .isFalse();
            assertThat(isRow(text, slot - 1, names))
                    .as("%s, a slot before", text)
                    .isFalse();
        }
    }

    @Test
    void have_a_length_that_leads_to_the_first_text() {
        TextRow row = Objects.requireNonNull(FAQ.row(10));

        assertThat(row.length()).isEqualTo("{\"question\":10,\"answer\":11},".length());
    }

    @ParameterizedTest(name = "from slot {0}")
    @ValueSource(ints = {9, 99, 999, 9_999})
    void are_left_to_others_where_the_references_get_longer(int first) {
        assertThat(isRow(row(first, "slug", "name") + ROOM, first, "slug", "name"))
                .isFalse();
    }

    @Test
    void are_left_to_others_where_a_name_or_a_reference_is_long() {
        assertThat(isRow(row(1, "thirteen byte") + ROOM, 1, "thirteen byte")).isFalse();
        assertThat(isRow(row(1, "a", "thirteen byte") + ROOM, 1, "a", "thirteen byte"))
                .isFalse();
        assertThat(isRow(row(1) + ROOM, 1)).isFalse();
        assertThat(isRow("{\n1},\"" + ROOM, 1, "a\"b")).isFalse();
        assertThat(FAQ.row(10_000_000)).isNull();
        assertThat(FAQ.row(1_000_000_000)).isNull();
    }

    @Test
    void are_nothing_in_which_any_byte_is_another() {
        byte[] text = (row(41, "question", "answer") + ROOM).getBytes(UTF_8);
        TextRow row = Objects.requireNonNull(FAQ.row(41));
        for (int at = 0; at <= row.length(); at++) {
            byte right = text[at];
            for (int b = 0; b < 256; b++) {
                text[at] = (byte) b;

                assertThat(row.isAt(text, 0, text.length, 41))
                        .as("byte %d at %d", b, at)
                        .isEqualTo((byte) b == right);
            }
            text[at] = right;
        }
    }

    @Test
    void are_not_looked_for_beyond_the_end_of_the_text() {
        byte[] text = (row(41, "question", "answer") + ROOM).getBytes(UTF_8);
        TextRow row = Objects.requireNonNull(FAQ.row(41));
        for (int to = 0; to <= text.length; to++) {
            byte[] cut = new byte[to];
            System.arraycopy(text, 0, cut, 0, to);

            assertThat(row.isAt(cut, 0, to, 41)).as("%d bytes", to).isEqualTo(to >= row.length() + Long.BYTES);
            assertThat(row.isAt(text, 0, to, 41)).as("%d bytes of more", to).isEqualTo(to >= row.length() + Long.BYTES);
        }
    }

    /** Of a list of such objects every byte is changed in turn, into each that means something and some that do not. */
    @Test
    void say_the_same_as_their_members_do_whatever_is_wrong_in_them() {
        byte[] text =
                ("[[1,4,7],{\"question\":2,\"answer\":3},\"why\",\"so\",{\"question\":5,\"answer\":6},\"a\\n\",\"é\","
                                + "{\"question\":8,\"answer\":9},\"q\",\"\",0]")
                        .getBytes(UTF_8);
        byte[] others = "\"\\{}[],:0123456789 -n\n\0\t\u007fé".getBytes(UTF_8);
        int read = 0;
        for (int at = 0; at < text.length; at++) {
            byte right = text[at];
            for (byte other : others) {
                text[at] = other;

                List<@Nullable String> inOneStep = questions(text, true);

                assertThat(inOneStep).as(new String(text, UTF_8)).isEqualTo(questions(text, false));
                read += inOneStep.contains("refused") ? 0 : 1;
            }
            text[at] = right;
        }
        assertThat(read).as("changed texts that can be read").isBetween(100, text.length * others.length / 2);
    }

    /** The texts of a list's elements, read in one step where that goes; and why it ended early, if it did. */
    private static List<@Nullable String> questions(byte[] text, boolean inOneStep) {
        List<@Nullable String> read = new ArrayList<>();
        @Nullable String[] texts = new @Nullable String[2];
        try {
            Payload payload = Payload.begin(text, Source.UNNAMED, PayloadOptions.standard());
            FieldCursor in = payload.cursor();
            if (in.kind() == ValueKind.ARRAY) {
                in.enter();
                while (in.next()) {
                    if (inOneStep && in.texts(FAQ, texts)) {
                        read.addAll(List.of(Objects.requireNonNull(texts[0]), Objects.requireNonNull(texts[1])));
                    } else if (in.kind() == ValueKind.OBJECT) {
                        in.enter(FAQ);
                        read.add(in.text(0));
                        read.add(in.text(1));
                        in.leave();
                    }
                }
            }
            payload.finish();
            read.add(payload.slots() + " slots");
        } catch (PayloadException refusal) {
            return List.of("refused", refusal.getMessage()); // the other way may have read another text by then
        }
        return read;
    }
}
