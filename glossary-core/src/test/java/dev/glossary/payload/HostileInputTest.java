package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a payload may hold costs no more than its size: no stack, no memory that it only names, no quadratic time. */
class HostileInputTest {
    static List<HostileInput> inputs() {
        return HostileInputs.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void is_read_or_refused_in_linear_time(HostileInput input) {
        assertThat(input.outcome()).isEqualTo(input.expected());
    }

    @Test
    void is_read_or_refused_in_a_heap_of_64_megabytes() throws Exception {
        String output = ChildJvm.run(HostileInputs.class, "-Xmx64m", "-Xss512k");

        assertThat(output).isEmpty();
    }
}
