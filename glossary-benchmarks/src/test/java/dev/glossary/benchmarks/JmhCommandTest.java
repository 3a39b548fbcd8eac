package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JmhCommandTest {
    @Test
    void takes_all_values_of_a_parameter_that_is_not_chosen() {
        List<String> arguments = JmhCommand.withEveryParameter(List.of("Encode", "-p", "encoder=glossary"));

        assertThat(arguments)
                .startsWith("Encode", "-p", "encoder=glossary")
                .contains("input=page,pages,terms100,terms10000,typographic,scripts,escapes")
                .contains("decoder=" + String.join(",", Decoders.names()))
                .filteredOn(argument -> argument.startsWith("encoder="))
                .hasSize(1);
    }
}
