package org.daybook.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daybook.session.Diary;

/** What a command says of a diary of the tests, for those that run it on a disk or a system that refuses something. */
public final class SaidCommand {
    private SaidCommand() {}

    /**
     * Runs it in a process of its own, and prints what it answered.
     *
     * @param arguments of the command, which is given the passphrase of a test’s diary, twice for a new one
     */
    public static void main(String[] arguments) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(say(arguments));
    }

    /** The exit code, what was said of a failure, and what was said otherwise. */
    public static String say(String... arguments) {
        Shell shell = new Shell();
        int code = shell.run((Diary.PASSPHRASE + "\n").repeat(2), Optional.empty(), arguments);
        return "exit " + code + "\n" + shell.err() + shell.out();
    }
}
