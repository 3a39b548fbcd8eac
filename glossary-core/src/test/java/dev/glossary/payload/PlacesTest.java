package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import org.junit.jupiter.api.Test;

/** Places in the file, told from offsets in an array. */
class PlacesTest {
    private static final byte[] TEXT = "[\"ä\",\n\"b\n\"]".getBytes(UTF_8);

    @Test
    void tells_the_first_byte_and_the_first_byte_after() {
        Places places = new Places(TEXT, Source.of("p.json"));

        assertThat(places.at(1, 4, 0)).isEqualTo(new Location("p.json", -1, 1, 4, 1, 2, 1, 5, 0));
    }

    @Test
    void tells_a_place_between_bytes() {
        Places places = new Places(TEXT, Source.UNNAMED);

        assertThat(places.at(TEXT.length, 0, -1)).isEqualTo(new Location(null, -1, 12, 0, 3, 3, 3, 3, -1));
    }

    @Test
    void tells_a_place_over_several_lines() {
        Places places = new Places(TEXT, Source.UNNAMED);

        assertThat(places.at(5, 5, -1)).isEqualTo(new Location(null, -1, 5, 5, 1, 5, 3, 1, -1));
    }

    @Test
    void counts_on_from_its_source() {
        Places places = new Places(TEXT, Source.line("pages.ndjson", 2, 5_000_000_000L, 9));

        assertThat(places.at(7, 3, 1)).isEqualTo(new Location("pages.ndjson", 2, 5_000_000_007L, 3, 10, 1, 11, 1, 1));
    }
}
