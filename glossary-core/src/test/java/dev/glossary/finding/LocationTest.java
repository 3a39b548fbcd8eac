package dev.glossary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places as people and editors read them. */
class LocationTest {
    @Test
    void is_written_as_editors_understand_it() {
        assertThat(new Location("a/_payload.json", -1, 17, 3, 2, 5, 2, 8, 4)).hasToString("a/_payload.json:2:5");
        assertThat(new Location(null, -1, 17, 3, 2, 5, 2, 8, 4)).hasToString("2:5");
    }

    @Test
    void points_to_its_slot_in_the_flat_array() {
        assertThat(new Location(null, -1, 0, 0, 1, 1, 1, 1, 15).rawPointer()).isEqualTo("/15");
        assertThat(new Location(null, -1, 0, 0, 1, 1, 1, 1, 0).rawPointer()).isEqualTo("/0");
        assertThat(new Location(null, -1, 0, 0, 1, 1, 1, 1, -1).rawPointer()).isNull();
    }
}
