package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads a payload while it is checked reads what it says once it is checked. */
class BegunPayloadTest {
    private static final FieldNames FAQ = FieldNames.of("question", "answer");
    private static final PayloadOptions WRAPPERS = PayloadOptions.standard().withTransparentTags(Set.of("Ref"));

    @BeforeAll
    static void warmUp() {
        Swar.warmUp(1 << 20);
    }

    private static FieldCursor begun(String json) {
        return Payload.begin(json.getBytes(UTF_8), Source.UNNAMED, WRAPPERS).cursor();
    }

    private static FieldCursor finished(String json) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, WRAPPERS).cursor();
    }

    static IntStream seeds() {
        return IntStream.range(0, 2_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_cursor_walks_through_it_as_through_a_finished_one(int seed) {
        String json = new RandomPayload(seed).json();

        List<String> walked = new Walk(begun(json), seed).lines();

        assertThat(walked).as(json).isEqualTo(new Walk(finished(json), seed).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ud83d \\ude00", "\\ude00\\n\\n"})
    void a_lone_surrogate_is_found_in_a_text_that_was_read_before_it_was_checked(String text) {
        Payload payload = Payload.begin(("[[1],\"" + text + "\"]").getBytes(UTF_8), Source.UNNAMED, WRAPPERS);
        FieldCursor in = payload.cursor();
        in.enter();
        in.next();
        in.text();

        assertThat(payload.check(1))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().rule()).isEqualTo("json-encoding"));
    }

    @Test
    void takes_the_texts_of_an_object_in_one_step() {
        FieldCursor in = begun(
                "[[1,4],{\"question\":2,\"answer\":3},\"why\",\"so\",{\"question\":5,\"answer\":6},\"a\\n\",\"é\"]");
        String[] texts = new String[2];
        in.enter();
        in.next();

        assertThat(in.texts(FAQ, texts)).isTrue();
        assertThat(texts).containsExactly("why", "so");
        assertThat(in.next()).isTrue();
        assertThat(in.texts(FAQ, texts)).isTrue();
        assertThat(texts).containsExactly("a\n", "é");
        assertThat(in.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"answer\":1,\"question\":2},\"so\",\"why\"]",
                "[{\"question\":2,\"answer\":1},\"so\",\"why\"]",
                "[{\"question\":1,\"answer\":1},\"both\"]",
                "[{\"question\":1,\"answer\":2},\"why\",7]",
                "[{\"question\":1,\"answer\":-1},\"why\"]",
                "[{\"question\":1,\"answer\":2,\"id\":3},\"why\",\"so\",7]",
                "[{\"question\":1},\"why\"]",
                "[{ \"question\":1,\"answer\":2},\"why\",\"so\"]",
                "[{\"question\":1,\"answer\":2.0},\"why\",\"so\"]",
                "[{},\"why\"]",
                "[[1,2],\"why\",\"so\"]",
            })
    void leaves_any_other_object_to_be_entered(String json) {
        FieldCursor in = begun(json);

        assertThat(in.texts(FAQ, new String[2])).isFalse();

        assertThat(new Walk(in, 0).lines()).isEqualTo(new Walk(finished(json), 0).lines());
    }

    @Test
    void reads_no_texts_without_names_and_none_without_room() {
        FieldCursor in = begun("[{\"question\":1,\"answer\":2},\"why\",\"so\"]");

        assertThat(in.texts(FieldNames.of(), new String[2])).isFalse();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> in.texts(FAQ, new String[1]));
        assertThat(in.texts(FAQ, new String[2])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"question\":1,\"answer\":2",
                "[{\"question\":1,\"answer\":2},\"why",
                "[{\"question\":1,\"answer\":2},\"why\",\"so\\x\"]",
                "[{\"question\":1,\"answer\":2},\"why\"}",
            })
    void says_what_is_wrong_with_a_broken_one(String json) {
        FieldCursor in = begun(json);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> {
                    if (!in.texts(FAQ, new String[2])) {
                        in.enter(FAQ);
                        in.text(0);
                        in.text(1);
                    }
                })
                .satisfies(broken -> assertThatExceptionOfType(PayloadException.class)
                        .isThrownBy(() -> Payload.of(json.getBytes(UTF_8)))
                        .withMessage(broken.getMessage()));
    }

    /** The first of its members decides how an object is taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1},7]",
                "[{\"id\":3,\"question\":1,\"answer\":2},\"why\",\"so\",7]",
                "[{\"id\":3,\"answer\":2,\"id\":3,\"answer\":1},\"why\",\"so\",7]",
                "[{\"queue\":3,\"question\":1},\"why\",\"so\",7]",
                "[{\"question\":1,\"question\":2,\"id\":3},\"why\",\"so\",7]",
                "[{\"1\":1,\"question\":2},\"why\",\"so\"]",
                "[{\"id\":1,\"\\u0071uestion\":2},\"why\",\"so\"]",
                "[{\"id\":1, \"question\":2},\"why\",\"so\"]",
                "[{\"id\":-1,\"question\":2},\"why\",\"so\"]",
                "[{\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"l\":1,\"answer\":1},\"so\"]",
                "[{\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"l\":1,\"m\":1,\"answer\":1},\"so\"]",
                "[{},7]",
            })
    void finds_named_members_behind_others(String json) {
        FieldCursor begun = begun(json);
        FieldCursor finished = finished(json);
        begun.enter(FAQ);
        finished.enter(FAQ);

        assertThat(begun.others()).isEqualTo(finished.others());
        assertThat(begun.isOrderly()).isEqualTo(finished.isOrderly());
        for (int field = 0; field < FAQ.size(); field++) {
            assertThat(begun.has(field)).isEqualTo(finished.has(field));
            assertThat(begun.text(field)).isEqualTo(finished.text(field));
        }
        while (finished.next()) {
            assertThat(begun.next()).isTrue();
            assertThat(begun.name()).isEqualTo(finished.name());
            assertThat(begun.kind()).isEqualTo(finished.kind());
            assertThat(begun.location()).isEqualTo(finished.location());
        }
        assertThat(begun.next()).isFalse();
        assertThat(new Walk(begun(json), 1).lines()).isEqualTo(new Walk(finished(json), 1).lines());
    }

    @Test
    void may_have_as_many_slots_as_are_allowed_whoever_takes_them() {
        String json =
                "[[1,4],{\"question\":2,\"answer\":3},\"why\",\"so\",{\"question\":5,\"answer\":6},\"a\\n\",\"é\"]";
        byte[] bytes = json.getBytes(UTF_8);
        for (int max = 1; max <= 8; max++) {
            Payload payload = Payload.begin(bytes, Source.UNNAMED, WRAPPERS.withMaxSlots(max));
            FieldCursor in = payload.cursor();
            String[] texts = new String[2];

            String rule = "";
            try {
                in.enter();
                while (in.next()) {
                    if (!in.texts(FAQ, texts)) {
                        in.enter(FAQ);
                        in.text(0);
                        in.text(1);
                        in.leave();
                    }
                }
                payload.finish();
            } catch (PayloadException tooMany) {
                rule = tooMany.rule();
            }

            assertThat(rule).as("at most %d", max).isEqualTo(max < 7 ? "payload-limits" : "");
        }
    }

    /** What a cursor meets on its way through a payload, in one of several ways for each container. */
    private static final class Walk {
        private static final int MAX_DEPTH = 6;

        private final FieldCursor in;
        private final Random choice;
        private final List<String> lines = new ArrayList<>();

        Walk(FieldCursor in, int seed) {
            this.in = in;
            this.choice = new Random(seed);
        }

        List<String> lines() {
            value(0);
            return lines;
        }

        private void value(int depth) {
            int entered = in.depth();
            try {
                found(in.kind(), depth);
            } catch (PayloadException malformed) {
                lines.add("" + malformed.getMessage());
                in.leaveTo(entered);
            }
        }

        private void found(ValueKind kind, int depth) {
            String line = "  ".repeat(depth) + kind + " " + in.slot();
            switch (kind) {
                case TEXT -> lines.add(line + " " + in.text());
                case ARRAY, OBJECT -> {
                    lines.add(line);
                    if (depth < MAX_DEPTH) {
                        container(kind, depth);
                    }
                }
                default -> lines.add(line);
            }
        }

        private void container(ValueKind kind, int depth) {
            boolean byNames = choice.nextBoolean();
            boolean isObject = kind == ValueKind.OBJECT;
            if (isObject && byNames) {
                faq();
                return;
            }
            in.enter();
            lines.add("orderly: " + in.isOrderly());
            parts(isObject, depth);
            in.leave();
            lines.add("  ".repeat(depth) + in.kind() + " " + in.slot());
        }

        private void faq() {
            String[] texts = new String[2];
            if (in.texts(FAQ, texts)) {
                lines.add("others 0: " + texts[0] + ", " + texts[1]);
                lines.add("[question, answer]");
                return;
            }
            in.enter(FAQ);
            lines.add("others " + in.others() + ": " + text(0) + ", " + text(1));
            List<String> names = new ArrayList<>();
            while (in.next()) {
                names.add(in.name());
            }
            lines.add(names.toString());
            in.leave();
        }

        private String text(int field) {
            try {
                return String.valueOf(in.text(field));
            } catch (PayloadException malformed) {
                return "" + malformed.getMessage();
            }
        }

        private void parts(boolean isObject, int depth) {
            while (in.next()) {
                lines.add(isObject ? in.name() : "" + in.index());
                if (choice.nextInt(4) > 0) { // what is not asked for is skipped
                    value(depth + 1);
                }
            }
        }
    }

    /** A payload mostly as {@code devalue} writes it: parts follow what they are a part of, and some are shared. */
    private static final class RandomPayload {
        private static final String[] NAMES = {"question", "answer", "id", "ünï", "__proto__", "7", "a\\u0062", "x", "y"
        };

        private final Random random;
        private final List<String> slots = new ArrayList<>();

        RandomPayload(int seed) {
            random = new Random(seed);
        }

        String json() {
            slot(0);
            String space = random.nextInt(4) == 0 ? " " : "";
            return "[" + space + String.join("," + space, slots) + space + "]";
        }

        private int slot(int depth) {
            int slot = slots.size();
            slots.add("");
            slots.set(
                    slot,
                    depth > 5 || slot > 200
                            ? text()
                            : switch (random.nextInt(8)) {
                                case 0, 1 -> object(depth);
                                case 2 -> faq(depth);
                                case 3, 4 -> array(depth);
                                case 5 -> "[\"Ref\"," + reference(depth) + "]";
                                case 6 ->
                                    random.nextBoolean() ? "" + random.nextInt() : "[\"Set\"," + reference(depth) + "]";
                                default -> text();
                            });
            return slot;
        }

        private String text() {
            return switch (random.nextInt(4)) {
                case 0 -> "\"\"";
                case 1 -> "\"" + "long ".repeat(random.nextInt(40)) + "\"";
                case 2 -> "\"a\\n\\\"b\\\" — “c”" + "d".repeat(random.nextInt(20)) + "\"";
                default -> "\"t" + slots.size() + "\"";
            };
        }

        private String reference(int depth) {
            return switch (random.nextInt(20)) {
                case 0 -> "-" + (1 + random.nextInt(7));
                case 1 -> "" + random.nextInt(slots.size());
                case 2 -> "" + (slots.size() + random.nextInt(20)); // may lead nowhere
                default -> "" + slot(depth + 1);
            };
        }

        private String faq(int depth) {
            return "{\"question\":" + reference(depth) + ",\"answer\":" + reference(depth) + "}";
        }

        private String object(int depth) {
            List<String> members = new ArrayList<>();
            for (int i = parts(); i > 0; i--) {
                String name = random.nextInt(3) == 0 ? NAMES[random.nextInt(NAMES.length)] : "m" + i;
                members.add("\"" + name + "\":" + (random.nextInt(30) == 0 ? " " : "") + reference(depth));
            }
            return "{" + String.join(",", members) + "}";
        }

        private String array(int depth) {
            List<String> elements = new ArrayList<>();
            for (int i = parts(); i > 0; i--) {
                elements.add(reference(depth));
            }
            return "[" + String.join(",", elements) + "]";
        }

        private int parts() {
            return random.nextInt(10) == 0 ? random.nextInt(30) : random.nextInt(5);
        }
    }
}
