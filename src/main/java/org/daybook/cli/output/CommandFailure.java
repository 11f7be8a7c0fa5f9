package org.daybook.cli.output;

/** A command cannot continue, for a reason worded in the bundle. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final int exitCode;

    /** @param key the key of the message shown */
    public CommandFailure(String key, int exitCode) {
        super(key);
        this.key = key;
        this.exitCode = exitCode;
    }

    /** The key of the message shown. */
    public String key() {
        return key;
    }

    /** The {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
