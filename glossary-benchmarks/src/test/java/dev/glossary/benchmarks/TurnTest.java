package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnTest {
    @Test
    void lasts_when_the_compiler_has_done_its_work() throws IOException {
        Participant participant = new Participant() {
            private int runs;

            @Override
            public String name() {
                return "slow at first";
            }

            @Override
            public Slice run(int operations) {
                long compiling = runs++ == 0 ? 1_000_000_000 : 0;
                return new Slice(operations, compiling + 1_000_000L * operations, 0);
            }
        };

        Turn turn = Turn.lasting(Duration.ofMillis(100), participant, 10);

        assertThat(turn.operations()).isEqualTo(160);
    }
}
