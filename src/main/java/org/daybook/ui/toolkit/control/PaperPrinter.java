package org.daybook.ui.toolkit.control;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.PrintJob;
import org.daybook.portfolio.pdf.sheet.NoteSheet;
import org.daybook.progress.Progress;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;

/** Prints a few lines on paper by the system's print command, without creating a file. JavaFX thread. */
public final class PaperPrinter {
    private final NoteSheet sheet;
    private final Optional<PrintCommand> command;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;

    /** @param command empty where the system has none */
    public PaperPrinter(NoteSheet sheet, Optional<PrintCommand> command, BackgroundTasks tasks, ErrorPresenter errors) {
        this.sheet = sheet;
        this.command = command;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** Whether this computer can print without a file. */
    public boolean isPossible() {
        return command.isPresent();
    }

    /**
     * Prints one sheet.
     *
     * @param above words above the lines; may be empty
     * @param done run once the command has accepted it
     * @param failed given the reason if it was not printed
     */
    public void print(String above, List<String> lines, Runnable done, Consumer<Problem> failed) {
        tasks.run(() -> {
                    print(above, lines);
                    return true;
                })
                .onSuccess(_ -> done.run())
                .onFailure(errors, failed)
                .start();
    }

    private void print(String above, List<String> lines) throws PortfolioFailure, IOException {
        byte[] pdf = sheet.pdf(above, lines);
        try {
            command.orElseThrow(PortfolioFailure.NotPrinted::new).print(pdf, PrintJob.ONCE, Progress.UNWATCHED);
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }
}
