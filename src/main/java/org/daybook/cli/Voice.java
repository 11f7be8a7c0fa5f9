package org.daybook.cli;

import org.daybook.text.Formats;
import org.daybook.text.Messages;

/**
 * Says things in the words of the bundles.
 *
 * @param terminal where it says them
 * @param messages the words
 */
record Voice(Terminal terminal, Messages messages) {

    /** Says an answer. */
    void say(String key, Object... arguments) {
        terminal.out().println(messages.get(key, arguments));
        terminal.out().flush();
    }

    /** Says a line that is in words already. */
    void sayLine(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }

    /** Says what went wrong, apart from the answers. */
    void warn(String key, Object... arguments) {
        terminal.err().println(messages.get(key, arguments));
        terminal.err().flush();
    }

    /** Dates and sizes as people read them. */
    Formats formats() {
        return new Formats(messages);
    }
}
