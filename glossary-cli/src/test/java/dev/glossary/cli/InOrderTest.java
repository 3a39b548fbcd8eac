package dev.glossary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 7})
    void hands_results_on_in_the_order_of_the_work(int threads) {
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer> inOrder = new InOrder<>(threads, results::add)) {
            for (int i = 0; i < 2_000; i++) {
                int number = i;
                inOrder.submit(() -> {
                    if (number % 97 == 0) {
                        Thread.sleep(1);
                    }
                    return number;
                });
            }
            inOrder.finish();
        }

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 5})
    void lets_no_more_than_some_results_wait(int threads) {
        AtomicInteger asked = new AtomicInteger();
        List<Integer> waiting = new ArrayList<>();
        try (InOrder<Integer> inOrder = new InOrder<>(threads, result -> waiting.add(asked.get() - result))) {
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                inOrder.submit(() -> number);
                asked.incrementAndGet();
            }
            inOrder.finish();
        }

        assertThat(waiting).hasSize(1_000).allMatch(count -> count <= 32 * threads);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 3})
    void throws_what_the_work_threw(int threads) {
        try (InOrder<Integer> inOrder = new InOrder<>(threads, result -> {})) {
            assertThatThrownBy(() -> {
                        inOrder.submit(() -> {
                            throw new OutOfMemoryError("too little");
                        });
                        inOrder.finish();
                    })
                    .isInstanceOf(OutOfMemoryError.class);
        }
    }
}
