package org.daybook.cli.output;

/** A command cannot continue, for a reason worded in the bundle. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final int exitCode;
    private final String[] values;

    /**
     * @param key the key of the message shown
     * @param values the values in the message; nothing that was typed
     */
    public CommandFailure(String key, int exitCode, String... values) {
        super(key);
        this.key = key;
        this.exitCode = exitCode;
        this.values = values.clone();
    }

    /** The key of the message shown. */
    public String key() {
        return key;
    }

    public String[] values() {
        return values.clone();
    }

    /** The {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
