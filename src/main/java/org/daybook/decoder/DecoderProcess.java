package org.daybook.decoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.daybook.decoder.sandbox.Sandbox;

/** One running decoder. For one thread at a time, except that any thread may kill it. */
final class DecoderProcess {
    private final Process process;
    private final DecoderMessagePipe messages;
    private boolean warm;
    private boolean withoutSandbox;

    DecoderProcess(Process process) {
        this.process = process;
        this.messages = new DecoderMessagePipe(
                new BufferedInputStream(process.getInputStream(), DecoderMessagePipe.LONGEST),
                new BufferedOutputStream(process.getOutputStream(), DecoderMessagePipe.LONGEST));
    }

    DecoderMessagePipe messages() {
        return messages;
    }

    DecoderClient about(SeekableByteChannel content, BooleanSupplier cancelled) {
        return new DecoderClient(messages, content, cancelled);
    }

    /**
     * Waits until it is warm.
     *
     * @throws IOException if it is not, or is not closed off where it has to be; nothing was sent to it
     */
    void awaitWarm(DecoderClient talk) throws IOException {
        if (!warm) {
            withoutSandbox = !talk.greet() && Sandbox.isDue();
            if (withoutSandbox) {
                throw new DecoderMessagePipe.Misunderstood();
            }
            warm = true;
        }
    }

    /** Whether it said that it is not closed off, although this system can do that. */
    boolean isWithoutSandbox() {
        return withoutSandbox;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The processor time that it used; empty if the system does not report it. */
    Duration busy() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long pid() {
        return process.pid();
    }

    /** Kills it. Returns at once. */
    void kill() {
        process.destroyForcibly();
    }
}
