package org.daybook.decoder;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.daybook.decoder.DecoderLostException.LossReason;
import org.jspecify.annotations.Nullable;

/**
 * The processes that decode: one is started on first use and kept warm, a few may run side by side, and one that takes
 * too long is killed. Safe for several threads. Closing it kills them all and waits for none.
 */
final class DecoderPool implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 100;

    private final DecoderLimits limits;
    private final DecoderLauncher command;
    private final Semaphore room;
    private final Set<DecoderProcess> all = new HashSet<>();
    private final Deque<DecoderProcess> idle = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor watch;
    private boolean closed;

    /** Does not start a process yet. */
    DecoderPool(DecoderLimits limits) {
        this.limits = limits;
        this.command = new DecoderLauncher(limits);
        this.room = new Semaphore(limits.atOnce());
        // The kernel kills a decoder when the thread that started it ends, so this thread lives as long as the program.
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("decoder").factory());
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Starts a decoder ahead of its use. Returns at once. */
    void prepare() {
        try {
            watch.execute(() -> {
                try {
                    if (isWithoutAny()) {
                        keep(start());
                    }
                } catch (IOException e) {
                    // The next caller gets the failure.
                }
            });
        } catch (RejectedExecutionException e) {
            // It was closed.
        }
    }

    /** Kills every decoder, and starts no more. Returns at once. */
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(DecoderProcess::kill);
        all.clear();
        idle.clear();
        // What is dropped from the queue never ends by itself, and somebody may wait for it.
        for (Runnable dropped : watch.shutdownNow()) {
            if (dropped instanceof Future<?> awaited) {
                awaited.cancel(false);
            }
        }
    }

    /** Reserves a decoder for one file; closing the result returns the decoder, or kills it. */
    Asking begin(SeekableByteChannel content, BooleanSupplier cancelled) throws DecoderLostException {
        try {
            while (!room.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean() || isClosed()) {
                    throw new DecoderLostException(LossReason.CANCELLED);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DecoderLostException(LossReason.CANCELLED);
        }
        try {
            DecoderProcess process = take();
            return new Asking(process, process.about(content, cancelled));
        } catch (DecoderLostException | RuntimeException e) {
            room.release();
            throw e;
        }
    }

    private DecoderProcess take() throws DecoderLostException {
        DecoderProcess kept = kept();
        if (kept != null) {
            return kept;
        }
        try {
            return watch.submit(this::idleOrNewProcess).get();
        } catch (RejectedExecutionException | CancellationException e) {
            throw new DecoderLostException(LossReason.CANCELLED);
        } catch (ExecutionException e) {
            throw new DecoderLostException(isClosed() ? LossReason.CANCELLED : LossReason.OVER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DecoderLostException(LossReason.CANCELLED);
        }
    }

    private synchronized @Nullable DecoderProcess kept() {
        DecoderProcess found = idle.poll();
        while (found != null && !found.isAlive()) {
            all.remove(found);
            found = idle.poll();
        }
        return found;
    }

    /** Runs on the thread that starts decoders, so one that was being prepared is ready by now. */
    private DecoderProcess idleOrNewProcess() throws IOException {
        DecoderProcess kept = kept();
        return kept == null ? start() : kept;
    }

    private DecoderProcess start() throws IOException {
        DecoderProcess started = new DecoderProcess(command.start());
        synchronized (this) {
            if (closed) {
                started.kill();
                throw new IOException("closed");
            }
            all.add(started);
        }
        return started;
    }

    private synchronized void keep(DecoderProcess process) {
        if (closed || !idle.isEmpty()) {
            discard(process);
        } else {
            idle.add(process);
        }
    }

    private synchronized void discard(DecoderProcess process) {
        process.kill();
        all.remove(process);
    }

    private synchronized boolean isWithoutAny() {
        return !closed && all.stream().noneMatch(DecoderProcess::isAlive);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    synchronized List<Long> pids() {
        return all.stream()
                .filter(DecoderProcess::isAlive)
                .map(DecoderProcess::pid)
                .toList();
    }

    /** One decoder, while it works on one file. */
    final class Asking implements AutoCloseable {
        private final DecoderProcess process;
        private final DecoderClient talk;
        private boolean lost;
        private volatile boolean over;

        private Asking(DecoderProcess process, DecoderClient talk) {
            this.process = process;
            this.talk = talk;
        }

        /** Reads an answer of the decoder. */
        interface AnswerReader<T> {
            T read() throws IOException;
        }

        /** Sends a question, and waits for the answer. */
        DecoderMessage ask(DecoderMessage question) throws DecoderLostException, IOException {
            try {
                return watched(() -> {
                    process.awaitWarm(talk);
                    return talk.ask(question);
                });
            } catch (DecoderClient.UnreadableContent e) {
                throw e.ofContent();
            }
        }

        /** The pixels that follow an answer. */
        DecoderClient.DecodedPixels pixels(DecoderMessage answer, int longestSide, long most)
                throws DecoderLostException, IOException {
            if (answer.kind() != DecoderMessageKind.PIXELS) {
                throw lost();
            }
            return watched(() -> talk.pixels(answer, longestSide, most));
        }

        /** Reads an answer; a decoder that breaks the protocol is lost. */
        <T> T read(AnswerReader<T> reading) throws DecoderLostException {
            try {
                return reading.read();
            } catch (IOException | BufferUnderflowException e) {
                throw lost();
            }
        }

        /** Tells the decoder something that it does not answer. */
        void tell(DecoderMessage message) {
            try {
                process.messages().send(message);
            } catch (IOException e) {
                lost = true;
            }
        }

        boolean isLost() {
            return lost;
        }

        @Override
        public void close() {
            if (lost) {
                discard(process);
                prepare();
            } else {
                keep(process);
            }
            room.release();
        }

        private <T> T watched(AnswerReader<T> reading) throws DecoderLostException, DecoderClient.UnreadableContent {
            Future<?> watching = watch(process.busy(), System.nanoTime());
            try {
                return reading.read();
            } catch (DecoderClient.UnreadableContent e) {
                throw e;
            } catch (IOException | BufferUnderflowException e) {
                throw lost();
            } catch (RuntimeException | Error e) {
                // It still waits for bytes of this file, and would take the next question for them.
                lost = true;
                throw e;
            } finally {
                watching.cancel(false);
            }
        }

        private Future<?> watch(Duration busy, long began) throws DecoderLostException {
            try {
                return watch.scheduleWithFixedDelay(
                        () -> {
                            over |= process.busy().minus(busy).compareTo(limits.time()) > 0
                                    || System.nanoTime() - began
                                            > limits.atAll().toNanos();
                            if (over || talk.isCancelled()) {
                                process.kill();
                            }
                        },
                        LOOK_EVERY_MS,
                        LOOK_EVERY_MS,
                        TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                throw lost();
            }
        }

        private DecoderLostException lost() {
            lost = true;
            if (talk.isCancelled() || isClosed()) {
                return new DecoderLostException(LossReason.CANCELLED);
            }
            if (process.isWithoutSandbox()) {
                return new DecoderLostException(LossReason.NOT_CLOSED_OFF);
            }
            return new DecoderLostException(over ? LossReason.OVER : LossReason.DIED);
        }
    }
}
