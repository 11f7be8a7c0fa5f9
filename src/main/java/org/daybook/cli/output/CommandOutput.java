package org.daybook.cli.output;

import java.util.Arrays;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;

/**
 * Prints messages from the bundles. All terminal output goes through here: arguments may come from files and
 * strangers, and are escaped so that they can neither control the terminal nor pass for a line of output.
 *
 * @param terminal the terminal to print to
 * @param messages the words
 */
public record CommandOutput(Terminal terminal, Messages messages) {

    public void say(String key, Object... arguments) {
        terminal.out().println(words(key, arguments));
        terminal.out().flush();
    }

    public void sayLine(String line) {
        terminal.out().println(VisibleText.onOneLine(line));
        terminal.out().flush();
    }

    /** Prints a line of JSON, in which everything beyond ASCII is escaped already. */
    public void sayJson(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }

    /** Prints an error, separate from the results. */
    public void warn(String key, Object... arguments) {
        warnLine(words(key, arguments));
    }

    /** Prints a finished error message. */
    public void warnLine(String words) {
        terminal.err().println(words);
        terminal.err().flush();
    }

    private String words(String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(one -> one instanceof String text ? VisibleText.onOneLine(text) : one)
                .toArray();
        return messages.get(key, shown);
    }

    /** Dates and sizes as people read them. */
    public Formats formats() {
        return messages.formats();
    }
}
