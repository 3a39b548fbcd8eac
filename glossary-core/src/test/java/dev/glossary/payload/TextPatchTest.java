package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPatchTest {
    private final WriteOptions options = WriteOptions.standard();

    private String patched(String json, String name, String text) {
        Payload payload = Payload.of(json);
        TextPatch patch = new TextPatch(payload, options);
        assertThat(patch.replace(payload.root().asObject(), name, text)).isTrue();
        return new String(patch.toBytes(), UTF_8);
    }

    @Test
    void changes_the_bytes_of_a_text_alone() {
        assertThat(patched(" [ {\"b\" : 2, \"a\":1} , \"one\" ,\n\"two\" , \"orphan\" ] \n", "a", "say \"1\""))
                .isEqualTo(" [ {\"b\" : 2, \"a\":1} , \"say \\\"1\\\"\" ,\n\"two\" , \"orphan\" ] \n");
    }

    @Test
    void gives_a_slot_of_its_own_to_what_was_shared() {
        assertThat(patched("[{\"a\":1,\"b\":1},\"one\"]", "a", "two")).isEqualTo("[{\"a\":2,\"b\":1},\"one\",\"two\"]");
    }

    @Test
    void does_not_count_what_nothing_leads_to() {
        assertThat(patched("[{\"a\":1},\"one\",{\"x\":1}]", "a", "two")).isEqualTo("[{\"a\":1},\"two\",{\"x\":1}]");
    }

    @Test
    void adds_one_slot_for_equal_texts() {
        Payload payload = Payload.of("[{\"a\":1,\"b\":1,\"c\":1},\"one\"]");
        TextPatch patch = new TextPatch(payload, options);
        patch.replace(payload.root().asObject(), "a", "two");
        patch.replace(payload.root().asObject(), "b", "two");

        assertThat(new String(patch.toBytes(), UTF_8)).isEqualTo("[{\"a\":2,\"b\":2,\"c\":1},\"one\",\"two\"]");
        assertThat(patch).hasToString("TextPatch[2 changed, 1 added]");
    }

    @Test
    void takes_the_latter_of_two_texts() {
        Payload payload = Payload.of("[{\"a\":1},\"one\"]");
        TextPatch patch = new TextPatch(payload, options);
        patch.replace(payload.root().asObject(), "a", "two");
        patch.replace(payload.root().asObject(), "a", "three");

        assertThat(new String(patch.toBytes(), UTF_8)).isEqualTo("[{\"a\":1},\"three\"]");
    }

    @Test
    void refuses_what_is_no_text_in_a_slot() {
        String json = "[{\"a\":1,\"b\":-1,\"c\":2},[\"Ref\",3],5,\"x\"]";
        Payload payload = Payload.of(json);
        TextPatch patch = new TextPatch(payload, options);

        assertThat(patch.replace(payload.root().asObject(), "a", "two")).isFalse();
        assertThat(patch.replace(payload.root().asObject(), "b", "two")).isFalse();
        assertThat(patch.replace(payload.root().asObject(), "c", "two")).isFalse();
        assertThat(patch.replace(payload.root().asObject(), "d", "two")).isFalse();
        assertThat(new String(patch.toBytes(), UTF_8)).isEqualTo(json);
    }

    @Test
    void keeps_the_form_of_slashes() {
        assertThat(patched("[{\"a\":1,\"b\":2},\"one\",\"x\\u002Fy\"]", "a", "1/2"))
                .isEqualTo("[{\"a\":1,\"b\":2},\"1\\u002F2\",\"x\\u002Fy\"]");
    }
}
