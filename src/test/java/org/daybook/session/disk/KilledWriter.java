package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.daybook.session.OwnProcess;
import org.daybook.suite.Runs;

/** Lets a {@link CrashingWriter} write and kills it (SIGKILL) at a random moment. */
final class KilledWriter {
    /** How many kills a test makes: one with every change, many in a deep run; {@code -Dcrash.kills=70} for more. */
    static final int KILLS = Integer.getInteger("crash.kills", Runs.of(1, 20));

    private final Random random = Runs.random(KilledWriter.class);

    /**
     * Waits until the writer is about to write, lets it go on for a while, and kills it.
     *
     * @param longest for which it goes on at most, in milliseconds
     * @param arguments of the writer: the file, what it does, and what that needs
     * @return what it said
     */
    List<String> killed(int longest, Object... arguments) throws Exception {
        Process writer = new ProcessBuilder(OwnProcess.command(CrashingWriter.class, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(out.readLine()).isEqualTo("open");
            Thread killer = Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(random.nextInt(longest));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // The handle leaves the stream open, so that all it said before can still be read.
                writer.toHandle().destroyForcibly();
            });
            out.lines().forEach(lines::add);
            killer.join();
        }
        assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(writer.exitValue()).as("it wrote until it was killed").isEqualTo(128 + 9);
        return lines;
    }
}
