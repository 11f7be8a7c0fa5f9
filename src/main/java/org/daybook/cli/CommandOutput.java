package org.daybook.cli;

import java.util.Arrays;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;

/**
 * Says things in the words of the bundles. All that goes to the terminal goes through here: what is put into the words
 * may come from files and from strangers, and is shown so that it can neither steer the terminal nor look like a line
 * of its own.
 *
 * @param terminal where it says them
 * @param messages the words
 */
record CommandOutput(Terminal terminal, Messages messages) {

    /** Says an answer. */
    void say(String key, Object... arguments) {
        terminal.out().println(words(key, arguments));
        terminal.out().flush();
    }

    /** Says a line that is in words already. */
    void sayLine(String line) {
        terminal.out().println(VisibleText.onOneLine(line));
        terminal.out().flush();
    }

    /** Says what went wrong, apart from the answers. */
    void warn(String key, Object... arguments) {
        warnLine(words(key, arguments));
    }

    /** Says what went wrong, in words already. */
    void warnLine(String words) {
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
    Formats formats() {
        return new Formats(messages);
    }
}
