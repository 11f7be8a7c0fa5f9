package org.daybook.cli;

/** A command cannot go on, for a reason that has its words in the bundle. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final int exitCode;

    /** @param key of the words, which are shown to the person */
    CommandFailure(String key, int exitCode) {
        super(key);
        this.key = key;
        this.exitCode = exitCode;
    }

    String key() {
        return key;
    }

    int exitCode() {
        return exitCode;
    }
}
