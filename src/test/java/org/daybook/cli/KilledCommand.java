package org.daybook.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.cli.output.Terminal;
import org.daybook.session.Diary;
import org.daybook.session.Environment;
import org.daybook.text.Messages;

/** Runs one command in a process of its own, to be killed; the passphrase is that of the tests. */
public final class KilledCommand {
    private KilledCommand() {}

    /** @param args the command and its options, but for that which reads the passphrase */
    public static void main(String[] args) {
        SecureRandom random = new SecureRandom();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream((Diary.PASSPHRASE + "\n").getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Optional.empty());
        System.exit(new Commands(
                        new Environment(Shell.NOON, random, "Daybook test"),
                        Diary.diaries(Shell.NOON, random),
                        Shell::writers,
                        new Messages(Locale.UK),
                        terminal)
                .run(withPassphrase(args)));
    }

    /** The same in this process. */
    static int run(Shell shell, String... args) {
        return shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), withPassphrase(args));
    }

    private static String[] withPassphrase(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--passphrase-stdin";
        return all;
    }
}
