package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands before and after a character, alone or among other texts, it becomes the bytes that it is to be. */
class TextEncoderTest {
    /** Characters of each number of bytes, the first and the last of these, and all that are escaped. */
    private static final String[] CHARACTERS = {
        "a",
        "~",
        "\u007f",
        "|",
        "?",
        "'",
        "\"",
        "\\",
        "<",
        "/",
        "\0",
        "\t",
        "\n",
        "\u001f",
        "\u0080",
        "\u00e9",
        "\u00ff",
        "\u0100",
        "\u0141",
        "\u043f",
        "\u07ff",
        "\u0800",
        "\u2019",
        "\u2028",
        "\u2029",
        "\u206f",
        "\u2070",
        "\u5b57",
        "\ud7ff",
        "\ue000",
        "\uffff",
        "\ud83d\ude00",
        "\ud800\udc00",
        "\udbff\udfff",
        "\ud800",
        "\udfff",
        "\udc00\ud800"
    };

    @BeforeAll
    static void warmUp() {
        Swar.warmUp(1 << 18);
    }

    @Test
    void encodes_each_character_at_each_place_among_plain_ones() {
        for (String character : CHARACTERS) {
            for (int length = 0; length <= 70; length++) {
                for (int place = 0; place <= length; place++) {
                    String text = "x".repeat(place) + character + "y".repeat(length - place);

                    assertThat(encoded(List.of(text), true)).isEqualTo(expected(text, true));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void encodes_texts_that_were_added_together_each_by_itself(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            boolean escapesSlashes = random.nextBoolean();
            List<String> texts = new ArrayList<>();
            StringBuilder expected = new StringBuilder();
            int percentPlain = random.nextInt(101);
            for (int i = random.nextInt(20); i >= 0; i--) {
                String text = text(random, random.nextInt(200), percentPlain);
                texts.add(text);
                expected.append(expected(text, escapesSlashes));
            }

            assertThat(encoded(texts, escapesSlashes)).isEqualTo(expected.toString());
        }
    }

    /** Long ones are looked through by other means than short ones. */
    @Test
    void encodes_each_latin_character_among_many_plain_ones() {
        for (char c = 0; c < 0x100; c++) {
            for (int length : new int[] {500, 511, 512, 600, 1100}) {
                for (int place : new int[] {0, 1, 63, 64, 65, length / 2, length - 9, length - 1}) {
                    String text = "x".repeat(place) + c + "y".repeat(length - place - 1);

                    assertThat(encoded(List.of("ab", text, "cd"), true)).isEqualTo("ab" + expected(text, true) + "cd");
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void encodes_much_latin_with_a_few_others(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> texts = new ArrayList<>();
            StringBuilder expected = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(600); length > 0; length--) {
                    int dice = random.nextInt(200);
                    text.append(dice < 3 ? (char) random.nextInt(0x100) : dice == 3 && i == 5 ? '\u2019' : 'x');
                }
                texts.add(text.toString());
                expected.append(expected(text.toString(), false));
            }

            assertThat(encoded(texts, false)).isEqualTo(expected.toString());
        }
    }

    @Test
    void keeps_pairs_whole_wherever_they_stand_behind_another_character() {
        for (int place = 0; place <= 70; place++) {
            for (int gap = 0; gap <= 40; gap++) {
                String text = "x".repeat(place) + '\u2019' + "y".repeat(gap) + "\ud83d\ude00z";

                assertThat(encoded(List.of(text), false)).isEqualTo(text);
            }
        }
    }

    @Test
    void halves_of_a_pair_in_two_texts_are_no_pair() {
        String many = "x".repeat(50);

        assertThat(encoded(List.of(many + '\ud83d', '\ude00' + many), false)).isEqualTo(many + "\\ud83d\\ude00" + many);
    }

    @Test
    void takes_no_more_than_there_is_room_for() {
        TextEncoder encoder = new TextEncoder(false);

        assertThat(encoder.add("x".repeat(TextEncoder.ROOM - 1))).isTrue();
        assertThat(encoder.add("xx")).isFalse();
        assertThat(encoder.add("x")).isTrue();
        assertThat(encoder.add("x")).isFalse();
        assertThat(encoder.add("")).isTrue();
        encoder.clear();
        assertThat(encoder.add("xx")).isTrue();
    }

    @Test
    void takes_a_long_text_by_parts_but_no_pair() {
        String text = "x".repeat(TextEncoder.ROOM - 1) + "\ud83d\ude00y";
        TextEncoder encoder = new TextEncoder(false);

        int first = encoder.addSome(text, 0);
        encoder.clear();

        assertThat(first).isEqualTo(TextEncoder.ROOM - 1);
        assertThat(encoder.addSome(text, first)).isEqualTo(text.length());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void writes_the_same_however_long_a_text_is(long seed) {
        Random random = new Random(seed);
        for (int length = TextEncoder.ROOM - 40; length < 3 * TextEncoder.ROOM; length += 1 + random.nextInt(1500)) {
            String text = text(random, length, 90);
            JsonOutput out = new JsonOutput(true);
            out.string(text);

            assertThat(new String(out.toByteArray(), UTF_8)).isEqualTo('"' + expected(text, true) + '"');
        }
    }

    /** A word is looked at as its bytes are: each value of a byte at each place, among all that may stand before it. */
    @Test
    void finds_what_is_not_plain_at_each_place_of_a_word() {
        for (int b = 0; b < 256; b++) {
            boolean isPlain = b >= ' ' && b < 0x80 && "\"\\</|".indexOf(b) < 0;
            for (int place = 0; place < Long.BYTES; place++) {
                for (byte other : "a!#.0;=[]~\u007f".getBytes(UTF_8)) {
                    byte[] bytes = new byte[Long.BYTES];
                    Arrays.fill(bytes, other);
                    bytes[place] = (byte) b;

                    long special = Swar.escapable(Swar.word(bytes, 0));

                    assertThat(special == 0).as("byte %d at %d", b, place).isEqualTo(isPlain);
                    assertThat(special == 0 ? place : Swar.first(special)).isEqualTo(place);
                }
            }
        }
    }

    private static String text(Random random, int length, int percentPlain) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(100) < percentPlain ? "plain" : CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    private static String encoded(List<String> texts, boolean escapesSlashes) {
        TextEncoder encoder = new TextEncoder(escapesSlashes);
        int units = 0;
        for (String text : texts) {
            assertThat(encoder.add(text)).isTrue();
            units += text.length();
        }
        byte[] bytes = new byte[TextEncoder.MAX_UNIT * units + TextEncoder.SLACK];
        int length = 0;
        for (String text : texts) {
            length = encoder.encode(text.length(), bytes, length);
        }
        return new String(bytes, 0, length, UTF_8);
    }

    /** The plain way, character by character. */
    private static String expected(String text, boolean escapesSlashes) {
        StringBuilder expected = new StringBuilder();
        text.codePoints().forEach(c -> {
            int letter = "\b\f\n\r\t\"\\".indexOf(c);
            if (letter >= 0) {
                expected.append('\\').append("bfnrt\"\\".charAt(letter));
            } else if (c == '<' || c == '/' && escapesSlashes) {
                expected.append(String.format("\\u%04X", c));
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c >= 0xd800 && c < 0xe000) {
                expected.append(String.format("\\u%04x", c));
            } else {
                expected.appendCodePoint(c);
            }
        });
        return expected.toString();
    }
}
