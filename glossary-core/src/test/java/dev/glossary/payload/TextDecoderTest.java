package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK's decoder makes of bytes without escapes, and what the escapes stand for. */
class TextDecoderTest {
    private static final List<String> ALPHABETS = List.of(
            "abcdefghij klmnop",
            "abcdefghijklmnopqrstuvwxyz     é",
            "the old “quay” — and it’s “new”  again and again, plain",
            "ледник тает весной ",
            "ελληνικά λέξεις ",
            "冰川融化在春天，",
            "हिन्दी ไทย 한국어 ",
            "лёд 🌊 ❄️ 🙂 вода 👩‍🔬 ",
            "\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff");

    @BeforeEach
    void words_are_used() {
        Swar.warmUp(1 << 20);
    }

    /** A text of one alphabet, or of several in turn. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int part = 0; part < parts; part++) {
            String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
            int[] points = alphabet.codePoints().toArray();
            int length = random.nextInt(random.nextInt(8) == 0 ? 400 : 40);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
        }
        return text.toString();
    }

    /**
     * Decodes the string that begins after the first byte, given how much of it is known to be plain, some of that and all: at
     * the end of a text, near to it, and in the midst of one, where it goes by blocks; without marks of the whole text and with
     * them.
     */
    private static @Nullable String decoded(byte[] bytes, Random random) {
        int plain = Swar.afterPlain(bytes, 1, bytes.length);
        int known = 1 + random.nextInt(plain);
        String atEnd = TextDecoder.ofThread().decode(bytes, 1, known, bytes.length);

        for (int after : new int[] {random.nextInt(200), 200}) {
            byte[] more = Arrays.copyOf(bytes, bytes.length + after);
            for (int begin : new int[] {known, plain}) {
                assertThat(TextDecoder.ofThread().decode(more, 1, begin, more.length))
                        .isEqualTo(atEnd);
                SpecialBytes specials = new SpecialBytes(more, more.length);
                assertThat(TextDecoder.ofThread().decode(more, 1, begin, more.length, specials))
                        .isEqualTo(atEnd);
                specials.release();
            }
        }
        return atEnd;
    }

    private static byte[] inQuotes(String json) {
        return ('"' + json + "\",\"after\"").getBytes(UTF_8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void decodes_what_the_jdk_decodes(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String text = text(random);

            assertThat(decoded(inQuotes(text), random)).isEqualTo(text);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void puts_in_the_place_of_an_escape_what_it_stands_for(int seed) {
        Random random = new Random(seed);
        List<String> escapes =
                List.of("\\n", "\\\"", "\\\\", "\\/", "\\u003C", "\\u00e9", "\\u2019", "\\ud83D\\ude42", "\\ud83d");
        List<String> meanings = List.of("\n", "\"", "\\", "/", "<", "é", "’", "🙂", "\ud83d");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder json = new StringBuilder();
            StringBuilder text = new StringBuilder();
            int parts = random.nextInt(12);
            for (int part = 0; part < parts; part++) {
                String plain = text(random);
                int escape = random.nextInt(escapes.size());
                json.append(plain).append(escapes.get(escape));
                text.append(plain).append(meanings.get(escape));
            }

            assertThat(decoded(inQuotes(json.toString()), random)).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\n\\n", "\\\\", "\\\"", "\\u000a", "\\n\\u000a", "“", "\\n”"})
    void decodes_what_stands_far_apart_in_a_long_text(String special) {
        String meaning = special.replace("\\u000a", "\\n").translateEscapes();
        Random random = new Random(1);
        for (int first = 60; first <= 70; first++) {
            for (int next = 28; next <= 36; next++) {
                String json = farApart(special, first, next);

                assertThat(decoded(inQuotes(json), random)).isEqualTo(farApart(meaning, first, next));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\q", "\\n\\q", "\\u000", "\n", "\\n\n"})
    void refuses_what_json_does_not_have_in_a_long_text(String malformed) {
        Random random = new Random(1);
        for (int next = 28; next <= 36; next++) {
            String json = farApart("\\n", 80, next) + malformed + "x".repeat(next);

            assertThat(decoded(inQuotes(json), random)).isNull();
        }
    }

    private static String farApart(String special, int first, int next) {
        return "a".repeat(first) + (special + "b".repeat(next)).repeat(3) + special + "c" + special;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void refuses_the_bytes_that_the_jdk_refuses(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 4_000; round++) {
            byte[] bytes = inQuotes(text(random));
            int at = 1 + random.nextInt(Math.max(1, bytes.length - 10));
            bytes[at] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(128) : bytes[at] ^ 1 << random.nextInt(8));
            bytes[at] = bytes[at] == '\\' ? (byte) 0xff : bytes[at]; // an escape is no matter of UTF-8

            assertThat(decoded(bytes, random)).isEqualTo(expected(bytes));
        }
    }

    /** Forms just beyond the bounds of table 3-7 of the Unicode Standard. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c080",
                "c1bf",
                "c27f",
                "c2c0",
                "e08080",
                "e09fbf",
                "e0a07f",
                "e0a0c0",
                "eda080",
                "edbfbf",
                "efbf7f",
                "f0808080",
                "f08fbfbf",
                "f0908f7f",
                "f4908080",
                "f5808080",
                "ff",
                "c2",
                "e0a0",
                "f09080"
            })
    void refuses_what_is_just_no_utf_8(String hex) {
        byte[] malformed = HexFormat.of().parseHex(hex);
        Random random = new Random(1);
        for (String before : List.of("", "plain ", "“quay” ", "ледник ", "冰川融化", "ледник тает весной 🙂")) {
            byte[] bytes = inQuotes(before + "X".repeat(malformed.length) + " and after");
            System.arraycopy(malformed, 0, bytes, 1 + before.getBytes(UTF_8).length, malformed.length);

            assertThat(decoded(bytes, random)).as("after “%s”", before).isNull();
        }
    }

    /** What stands before the first quote, as the JDK decodes it; null when that is malformed, or no plain text. */
    private static @Nullable String expected(byte[] bytes) {
        int end = 1;
        while (bytes[end] != '"') {
            if (bytes[end] >= 0 && bytes[end] < ' ') {
                return null;
            }
            end++;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 1, end - 1)).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    @Test
    void refuses_a_text_that_ends_anywhere_before_its_quote() {
        byte[] whole = "\"the “old” ледник\\n\\u2019冰川 🙂 and more of it\"".getBytes(UTF_8);
        List<Integer> accepted = new ArrayList<>();
        for (int to = 1; to <= whole.length; to++) {
            if (TextDecoder.ofThread().decode(whole, 1, 1, to) != null) {
                accepted.add(to);
            }
        }

        assertThat(accepted).containsExactly(whole.length);
    }

    @Test
    void looks_no_further_than_to_the_end_of_the_text() {
        byte[] whole = inQuotes("x".repeat(100) + "\\n" + "“ледник” ".repeat(20) + "\\u003c");
        byte[] more = Arrays.copyOf(whole, whole.length + 400);
        int quote = whole.length - ",\"after\"".length() - 1;

        assertThat(TextDecoder.ofThread().decode(more, 1, 1, quote)).isNull();
        assertThat(TextDecoder.ofThread().decode(more, 1, 1, quote + 1)).isNotNull();
    }

    @Test
    void keeps_no_memory_of_a_large_text() {
        String large = "“" + "x".repeat(3_000_000) + "”";

        assertThat(TextDecoder.ofThread().decode(inQuotes(large), 1, 1, inQuotes(large).length))
                .isEqualTo(large);
        assertThat(TextDecoder.ofThread().memory()).isLessThan(1 << 14);
    }
}
