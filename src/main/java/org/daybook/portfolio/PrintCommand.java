package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.progress.Progress;

/**
 * The system's print command, {@code lp} of CUPS, which receives a PDF through a pipe: this program writes no file.
 * What the system keeps is beyond its control.
 *
 * <p>Started without a shell, with nothing in its arguments but numbers and fixed words.
 */
public final class PrintCommand {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/lp"), Path.of("/usr/local/bin/lp"), Path.of("/bin/lp"));

    /** Once it has read everything, the command only prints the name of the job. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int AT_A_TIME = 1 << 16;

    /** The name of the job in the queue, which others may see. */
    private static final String TITLE = "notes";

    private final Path command;
    private final Duration patience;

    PrintCommand(Path command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /** The command of this system; empty if there is none, as on Windows. */
    public static Optional<PrintCommand> ofSystem(String osName) {
        return osName.toLowerCase(Locale.ROOT).startsWith("windows") ? Optional.empty() : in(PLACES);
    }

    /** The first of these that can be executed. */
    static Optional<PrintCommand> in(List<Path> places) {
        return places.stream().filter(Files::isExecutable).findFirst().map(place -> new PrintCommand(place, PATIENCE));
    }

    /**
     * Sends a PDF to the printer. Blocking; returns when the command has accepted it, which is before it is on paper.
     *
     * @param pdf not kept and not changed
     * @throws PortfolioFailure.Cancelled if {@code progress} said so; whether it is in the queue by then is not known
     * @throws PortfolioFailure.NotPrinted if the command did not accept it
     */
    public void print(byte[] pdf, PrintJob job, Progress progress) throws PortfolioFailure {
        Process process = start(job);
        AtomicBoolean over = new AtomicBoolean();
        Thread guard = Thread.ofPlatform().daemon().name("printing").start(() -> guard(process, progress, over));
        boolean taken = false;
        try {
            feed(process, pdf, progress);
            taken = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // The command closed the pipe early: it refused.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over.set(true);
            guard.interrupt();
            process.destroyForcibly();
        }
        if (!taken) {
            throw progress.isCancelled() ? new PortfolioFailure.Cancelled() : new PortfolioFailure.NotPrinted();
        }
    }

    private Process start(PrintJob job) throws PortfolioFailure.NotPrinted {
        try {
            return new ProcessBuilder(arguments(job))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new PortfolioFailure.NotPrinted();
        }
    }

    private List<String> arguments(PrintJob job) {
        List<String> arguments =
                new ArrayList<>(List.of(command.toString(), "-s", "-n", String.valueOf(job.copies()), "-t", TITLE));
        if (!job.pages().equals(PageRanges.ALL)) {
            arguments.addAll(List.of("-P", job.pages().toString()));
        }
        arguments.add("-");
        return arguments;
    }

    private static void feed(Process process, byte[] pdf, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        try (OutputStream in = process.getOutputStream()) {
            for (int from = 0; from < pdf.length; from += AT_A_TIME) {
                progress.requireWanted(PortfolioFailure.Cancelled::new);
                in.write(pdf, from, Math.min(AT_A_TIME, pdf.length - from));
            }
        }
    }

    /** A command that takes no more bytes blocks the pipe: only its end lets go of it. */
    private void guard(Process process, Progress progress, AtomicBoolean over) {
        try {
            while (!over.get()) {
                if (progress.isCancelled()) {
                    process.destroyForcibly();
                    return;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            // All is over.
        }
    }
}
