package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of members have a number each, and no more of them are kept than a page has. */
class MemberNamesTest {
    private static final int MAX_KEPT = 1024;

    @Test
    void a_name_has_one_number_its_text_and_its_json() {
        MemberNames names = new MemberNames(true);
        int number = names.number("a/<");

        assertThat(names.number("b")).isNotEqualTo(number);
        assertThat(names.number("a/<")).isEqualTo(number);
        assertThat(names.text(number)).isEqualTo("a/<");
        assertThat(new String(names.json(number), UTF_8)).isEqualTo("\"a\\u002F\\u003C\"");
    }

    @Test
    void keeps_few_names_for_the_next_payload() {
        MemberNames names = named(MAX_KEPT);
        int number = names.number("k7");
        names.clear();

        assertThat(names.number("k7")).isEqualTo(number);
        assertThat(names.number("new")).isEqualTo(MAX_KEPT);
    }

    @Test
    void forgets_names_when_there_are_many() {
        MemberNames names = named(MAX_KEPT + 1);
        FieldNames fields = FieldNames.of("a", "b");
        names.number(fields, 1);
        names.clear();

        assertThat(names.number("new")).isZero();
        assertThat(names.text(names.number(fields, 1))).isEqualTo("b");
    }

    private static MemberNames named(int count) {
        MemberNames names = new MemberNames(false);
        for (int i = 0; i < count; i++) {
            names.number("k" + i);
        }
        return names;
    }
}
