package dev.glossary.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark method in this JVM, measured by the CPU time of the thread: what other processes do on the machine does not
 * count, nor do the collector and the compiler in threads of their own.
 */
final class ThreadParticipant implements Participant {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final Operation operation;

    /** The last result, kept so that nobody may leave out the making of it. */
    @SuppressWarnings("UnusedVariable")
    private volatile @Nullable Object result;

    ThreadParticipant(String name, Operation operation) {
        this.name = name;
        this.operation = operation;
    }

    /** A benchmark method, such as {@link DecodeBenchmark#decode()}. */
    @FunctionalInterface
    interface Operation {
        Object run() throws IOException;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Slice run(int operations) throws IOException {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < operations; i++) {
            result = operation.run();
        }
        long cpuNanos = THREADS.getCurrentThreadCpuTime() - nanos;
        return new Slice(operations, cpuNanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
