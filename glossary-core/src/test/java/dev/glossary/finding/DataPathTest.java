package dev.glossary.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths: how they are written, compared and moved. */
class DataPathTest {
    private static final DataPath TERM = DataPath.term(3, "bm25");
    private static final DataPath ANSWER = TERM.field("faq").element(0).field("answer");

    @Test
    void is_written_as_a_person_writes_it() {
        assertThat(ANSWER).hasToString("faq[0].answer");
        assertThat(DataPath.page().field("data").field("$f+x").field("items").element(3))
                .hasToString("data[\"$f+x\"].items[3]");
        assertThat(DataPath.page().element(4294967294L).element(0)).hasToString("[4294967294][0]");
        assertThat(TERM).hasToString("");
        assertThat(DataPath.page()).hasToString("");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name        | name
                    seo-title   | seo-title
                    $s_1        | $s_1
                    1st         | ["1st"]
                    ``          | [""]
                    a.b         | ["a.b"]
                    a b         | ["a b"]
                    größe       | ["größe"]
                    a"b\\c      | ["a\\"b\\\\c"]
                    """)
    void puts_a_name_that_is_no_identifier_in_quotes(String name, String text) {
        assertThat(DataPath.page().field(name)).hasToString(text);
    }

    @Test
    void makes_visible_what_a_terminal_would_obey() {
        assertThat(DataPath.page().field("a\n\u001b\u202e\ud800")).hasToString("[\"a\\u000a\\u001b\\u202e\\ud800\"]");
    }

    @Test
    void has_a_json_pointer() {
        assertThat(ANSWER.pointer()).isEqualTo("/faq/0/answer");
        assertThat(TERM.pointer()).isEmpty();
        assertThat(DataPath.page().field("a/b~c").field("").pointer()).isEqualTo("/a~1b~0c/");
    }

    @Test
    void knows_its_last_step_and_where_it_begins() {
        assertThat(ANSWER.name()).isEqualTo("answer");
        assertThat(ANSWER.index()).isEqualTo(-1);
        assertThat(ANSWER.parent()).isEqualTo(TERM.field("faq").element(0));
        assertThat(TERM.field("faq").element(2).index()).isEqualTo(2);
        assertThat(TERM.field("faq").element(2).name()).isNull();
        assertThat(ANSWER.termOrdinal()).isEqualTo(3);
        assertThat(ANSWER.slug()).isEqualTo("bm25");
    }

    @Test
    void has_no_step_at_its_beginning() {
        assertThat(TERM.name()).isNull();
        assertThat(TERM.index()).isEqualTo(-1);
        assertThat(TERM.parent()).isNull();
        assertThat(TERM.steps()).isEmpty();
        assertThat(DataPath.page().termOrdinal()).isEqualTo(-1);
        assertThat(DataPath.page().slug()).isNull();
    }

    @Test
    void has_steps_each_as_the_path_that_it_ends() {
        assertThat(ANSWER.steps())
                .containsExactly(TERM.field("faq"), TERM.field("faq").element(0), ANSWER);
    }

    @Test
    void stays_in_a_page() {
        DataPath inPage = DataPath.page().field("data");

        assertThat(inPage.renumbered(ordinal -> 7)).isSameAs(inPage);
    }

    @Test
    void moves_to_another_term() {
        assertThat(ANSWER.renumbered(ordinal -> ordinal + 4))
                .isEqualTo(DataPath.term(7, "bm25").field("faq").element(0).field("answer"));
    }

    @Test
    void equals_a_path_of_the_same_steps_from_the_same_term() {
        DataPath same = DataPath.term(3, "bm25").field("faq").element(0).field("answer");

        assertThat(ANSWER).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(ANSWER).isNotEqualTo(ANSWER.renumbered(ordinal -> 4));
        assertThat(ANSWER)
                .isNotEqualTo(DataPath.term(3, "other").field("faq").element(0).field("answer"));
        assertThat(ANSWER).isNotEqualTo(ANSWER.parent());
        assertThat(ANSWER).isNotEqualTo(DataPath.page().field("faq").element(0).field("answer"));
        assertThat(DataPath.page().element(3)).isNotEqualTo(DataPath.term(3, null));
        assertThat(DataPath.page().field("0")).isNotEqualTo(DataPath.page().element(0));
    }

    @Test
    void lies_at_or_below_what_holds_it() {
        assertThat(ANSWER.isAtOrBelow(ANSWER)).isTrue();
        assertThat(ANSWER.isAtOrBelow(TERM)).isTrue();
        assertThat(TERM.isAtOrBelow(ANSWER)).isFalse();
        assertThat(ANSWER.isAtOrBelow(TERM.field("faq").element(1))).isFalse();
        assertThat(ANSWER.isAtOrBelow(DataPath.page())).isFalse();
    }

    @Test
    void is_ordered_by_term_and_then_step_by_step() {
        DataPath page = DataPath.page();
        List<DataPath> ordered = List.of(
                page,
                page.element(2),
                page.element(10),
                page.field("a"),
                page.field("a").element(0),
                page.field("b"),
                DataPath.term(0, null),
                DataPath.term(0, ""),
                DataPath.term(0, "a"),
                DataPath.term(0, "a").field("x"),
                DataPath.term(1, "a"));

        assertThat(new TreeSet<>(List.of(
                        ordered.get(10),
                        ordered.get(5),
                        ordered.get(3),
                        ordered.get(8),
                        ordered.get(0),
                        ordered.get(7),
                        ordered.get(2),
                        ordered.get(9),
                        ordered.get(1),
                        ordered.get(6),
                        ordered.get(4))))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void refuses_indices_that_there_are_not() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> TERM.element(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> DataPath.term(-1, null));
    }

    @Test
    void may_be_as_long_as_it_likes() {
        DataPath one = DataPath.page();
        DataPath other = DataPath.page();
        for (int i = 0; i < 100_000; i++) {
            one = one.element(0);
            other = other.element(0);
        }

        assertThat(one.equals(other)).isTrue();
        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        assertThat(one.compareTo(other)).isZero();
        assertThat(one.toString()).hasSize(300_000);
    }
}
