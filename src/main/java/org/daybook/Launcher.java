package org.daybook;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.LogManager;
import javafx.application.Application;
import org.daybook.cli.Commands;
import org.daybook.cli.Terminal;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.session.Diaries;
import org.daybook.text.Formats;
import org.daybook.text.Messages;

/** Starts Daybook: the window without arguments, a command with them. A command starts no toolkit. */
public final class Launcher {
    /** Name and version, written on every entry and printed in every portfolio. */
    static final String PROGRAM = "Daybook 0.1.0";

    private Launcher() {}

    public static void main(String[] args) {
        // Libraries log to standard error, and might quote what she wrote.
        LogManager.getLogManager().reset();
        if (args.length > 0) {
            System.exit(commands().run(args));
        }
        Application.launch(DaybookApp.class);
    }

    private static Commands commands() {
        Clock clock = Clock.systemDefaultZone();
        SecureRandom random = new SecureRandom();
        Messages messages = new Messages(Locale.getDefault());
        PdfPortfolioWriter writer = new PdfPortfolioWriter(messages, new Formats(messages));
        return new Commands(
                new Commands.Tools(
                        clock,
                        random,
                        PROGRAM,
                        new Diaries(clock, random, PROGRAM),
                        new PortfolioCompiler(writer),
                        new BundleCompiler(writer, messages),
                        messages),
                Terminal.ofThisProgram());
    }
}
