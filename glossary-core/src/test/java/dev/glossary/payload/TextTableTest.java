package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.payload.ValueGraph.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is found by what it says, however many others there are, and however much alike they are. */
class TextTableTest {
    private final ValueGraph graph = new ValueGraph();
    private final TextTable table = new TextTable(graph);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void finds_what_a_map_would_find(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Map<String, Integer> known = new HashMap<>();
            for (int i = random.nextInt(20_000); i > 0; i--) {
                String text = "x".repeat(random.nextInt(60)) + random.nextInt(3_000);
                int node = number(text);

                assertThat(node).isEqualTo(known.computeIfAbsent(text, any -> node));
            }
            assertThat(IntStream.range(0, graph.nodes()).filter(node -> graph.canonical(node) == node))
                    .hasSameSizeAs(known.keySet());
            table.clear();
            graph.clear();
        }
    }

    /** They are looked up when somebody wants to know, with what else was added in the meantime. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void finds_the_same_however_many_are_looked_up_at_once(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Map<String, Integer> known = new HashMap<>();
            Map<Integer, Integer> expected = new HashMap<>();
            int different = 1 << random.nextInt(15);
            for (int i = random.nextInt(20_000); i > 0; i--) {
                String text = "x".repeat(random.nextInt(60)) + random.nextInt(different);
                int node = graph.addText(text);
                expected.put(node, known.computeIfAbsent(text, any -> node));
                if (random.nextInt(10) == 0) {
                    graph.add(Kind.ARRAY, null, 0);
                }
                if (random.nextInt(1_000) == 0) {
                    table.intern();
                }
            }
            table.intern();

            expected.forEach((node, first) ->
                    assertThat(graph.canonical(node)).as(graph.text(node)).isEqualTo(first));
            table.clear();
            graph.clear();
        }
    }

    /** They differ where the hash does not look. */
    @Test
    void finds_long_texts_that_are_much_alike() {
        int count = 20_000;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < count; i++) {
                String text = "x".repeat(320) + (1_000_000 + i) + "y".repeat(100);

                assertThat(number(text)).isEqualTo(i);
            }
        }
        assertThat(TextTable.hash("x".repeat(320) + 1_000_000 + "y".repeat(100)))
                .isEqualTo(TextTable.hash("x".repeat(320) + 1_019_999 + "y".repeat(100)));
    }

    /** Nobody who chose the texts can make it slow. */
    @Test
    void finds_many_short_texts_of_one_hash() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        for (int round = 0; round < 2; round++) {
            for (int bits = 0; bits < 1 << 15; bits++) {
                StringBuilder text = new StringBuilder();
                for (int bit = 0; bit < 15; bit++) {
                    text.append((bits >> bit & 1) == 0 ? "Aa" : "BB");
                }

                assertThat(number(text.toString())).isEqualTo(bits);
            }
        }
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {0, 1, 31, 32, 33, 34, 40, 4_000})
    void the_hash_of_equal_texts_is_the_same(int length) {
        String latin = "x".repeat(length);
        String sameInAnotherWay = ("\u2014" + latin).substring(1);

        assertThat(TextTable.hash(sameInAnotherWay)).isEqualTo(TextTable.hash(latin));
    }

    @Test
    void knows_nothing_after_it_was_cleared() {
        for (int count : new int[] {1, 40, 5_000, 3, 2, 1}) {
            for (int i = 0; i < count; i++) {
                assertThat(number("a text that is longer than others " + i)).isEqualTo(i);
            }
            table.clear();
            graph.clear();
        }
    }

    /** The node that stands for a text. */
    private int number(String text) {
        int node = graph.addText(text);
        table.intern();
        return graph.canonical(node);
    }
}
