package org.daybook;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.daybook.cli.Commands;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.Terminal;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.session.Environment;
import org.daybook.session.unlock.Diaries;
import org.daybook.settings.PortableFolder;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Messages;

/** Starts Daybook: the window without arguments, a command with them. A command starts no toolkit. */
public final class Launcher {
    /** Name and version, written on every entry and printed in every portfolio. */
    static final String PROGRAM = "Daybook 0.1.0";

    /** Her own folder, as the system says. */
    static final Path HOME = Path.of(System.getProperty("user.home", ""));

    private Launcher() {}

    public static void main(String[] args) {
        SilentLogConfiguration.begin();
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            // The runtime keeps there what it found out about fonts, with the name of the computer. Here it cannot.
            System.setProperty("user.home", "/dev/null");
        }
        portable().ifPresent(Launcher::unpackOnlyThere);
        if (args.length > 0) {
            int code = commands().run(args);
            // The start script knows 1 as what Java ends with when it fails, and is told of an answer by another
            // number.
            System.exit(code == ExitCode.NO ? Integer.getInteger("daybook.no", code) : code);
        }
        Thread.ofPlatform().daemon().start(new StartupPreloader());
        Application.launch(Notebook.class);
    }

    /** Where all is kept that would be kept on the computer, if the program is carried about. */
    static Optional<Path> portable() {
        return PortableFolder.of(System.getProperty("java.class.path", ""));
    }

    /** Where the program keeps what this computer may remember. */
    static SettingsFile settingsFile() {
        return new SettingsFile(portable()
                .orElseGet(() -> SettingsFile.folder(System.getProperty("os.name", ""), System.getenv(), HOME)));
    }

    // The parts of the toolkit and of the database that are no Java, where they do not lie beside the runtime already.
    private static void unpackOnlyThere(Path folder) {
        String parts = folder.resolve("parts").toString();
        List.of("javafx.cachedir", "org.sqlite.tmpdir", "pdfbox.fontcache")
                .forEach(name -> System.setProperty(name, parts));
    }

    private static Commands commands() {
        Environment environment = new Environment(Clock.systemDefaultZone(), new SecureRandom(), PROGRAM);
        Messages messages = new Messages(Locale.getDefault());
        return new Commands(
                environment,
                new Diaries(environment),
                () -> PortfolioWriters.of(messages, Optional.empty()),
                messages,
                Terminal.ofThisProgram());
    }
}
