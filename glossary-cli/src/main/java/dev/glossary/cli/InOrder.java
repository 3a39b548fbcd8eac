package dev.glossary.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does work on several threads, and hands on the results one by one, on the thread that asks for it, in the order in which
 * it was asked for. No more than some results wait at a time.
 */
final class InOrder<T> implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 32;

    private final Consumer<T> sink;
    private final int mostWaiting;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();

    /** Null when the thread that asks does the work. */
    private final @Nullable ExecutorService workers;

    /**
     * @param threads how many threads work; 1 for the one that asks
     * @param sink is given the results
     */
    InOrder(int threads, Consumer<T> sink) {
        this.sink = sink;
        this.mostWaiting = WAITING_PER_THREAD * threads;
        this.workers = threads == 1 ? null : Executors.newFixedThreadPool(threads, InOrder::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "glossary-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks for work to be done; may hand on results of earlier work first. */
    void submit(Callable<T> work) {
        ExecutorService threads = workers;
        if (threads == null) {
            sink.accept(call(work));
            return;
        }
        while (waiting.size() >= mostWaiting
                || !waiting.isEmpty() && waiting.element().isDone()) {
            sink.accept(result(waiting.remove()));
        }
        waiting.add(threads.submit(work));
    }

    /** Hands on all results that are not handed on yet. */
    void finish() {
        while (!waiting.isEmpty()) {
            sink.accept(result(waiting.remove()));
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Ends the threads; what was not handed on is lost. */
    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
