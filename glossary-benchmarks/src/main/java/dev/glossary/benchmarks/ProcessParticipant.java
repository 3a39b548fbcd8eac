package dev.glossary.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.glossary.benchmarks.ThreadParticipant.Operation;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * A benchmark method in this JVM, measured by the CPU time of the whole process, as a process beside it is: collector and
 * compiler count. The clock ticks every ten milliseconds or so.
 */
final class ProcessParticipant implements Participant {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ThreadParticipant measured;

    ProcessParticipant(String name, Operation operation) {
        this.measured = new ThreadParticipant(name, operation);
    }

    @Override
    public String name() {
        return measured.name();
    }

    @Override
    public Slice run(int operations) throws IOException {
        long nanos = SYSTEM.getProcessCpuTime();
        long allocatedBytes = measured.run(operations).allocatedBytes();
        return new Slice(operations, SYSTEM.getProcessCpuTime() - nanos, allocatedBytes);
    }
}
