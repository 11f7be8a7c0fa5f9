package org.daybook.cli.output;

/** The exit codes of commands. */
public final class ExitCode {
    /** It was done, or the answer is yes. */
    public static final int DONE = 0;

    /** It was done, and the answer is no. */
    public static final int NO = 1;

    /** The command was not understood. */
    public static final int USAGE = 2;

    /** It could not be done. */
    public static final int COULD_NOT = 3;

    /** Nothing was found wrong, but there was nothing to compare the signer with. */
    public static final int NOT_COMPARED = 4;

    private ExitCode() {}
}
