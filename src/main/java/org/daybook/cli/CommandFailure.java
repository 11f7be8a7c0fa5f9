package org.daybook.cli;

/** A command cannot continue, for a reason worded in the bundle. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final int exitCode;

    /** @param key the key of the message shown */
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
