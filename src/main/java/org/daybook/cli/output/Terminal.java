package org.daybook.cli.output;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out where answers go
 * @param err where errors go
 * @param prompt asks a person; empty if there is nobody to ask
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, Optional<Prompt> prompt) {

    /** Asks a person for something that is not shown while it is typed. */
    @FunctionalInterface
    public interface Prompt {
        /** What was typed, for the caller to wipe; empty if nothing was, or the input ended. */
        char[] ask(String question);
    }

    public static Terminal ofThisProgram() {
        Console console = System.console();
        Optional<Prompt> prompt = console != null && console.isTerminal()
                ? Optional.of(question -> ask(console, question))
                : Optional.empty();
        return new Terminal(System.in, new PrintWriter(System.out, true), new PrintWriter(System.err, true), prompt);
    }

    private static char[] ask(Console console, String question) {
        char[] typed = console.readPassword("%s ", question);
        return typed == null ? new char[0] : typed;
    }
}
