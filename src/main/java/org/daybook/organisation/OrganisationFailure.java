package org.daybook.organisation;

/** Why an organisation's settings file cannot be used. It contains nothing of what the file says. */
public final class OrganisationFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with the file. */
    public enum Fault {
        /** There is no such file, or it is a folder. */
        MISSING("missing"),
        /** The system refuses to read it. */
        CANNOT_READ("cannot-read"),
        /** It has no bytes. */
        EMPTY("empty"),
        /** It is larger than any such file. */
        TOO_LARGE("too-large"),
        /** It is something else, or is not text. */
        NO_SETTINGS("no-settings"),
        /** A newer version of the program knows its format. */
        NEWER("newer"),
        /** A line that must be there is missing or cannot be read. */
        WRONG_LINE("wrong-line"),
        /** It has lines that mean nothing in this version, such as misspelt ones. */
        UNKNOWN_LINES("unknown-lines");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The code in keys of messages. */
        public String code() {
            return code;
        }
    }

    private final Fault fault;
    private final String line;

    OrganisationFailure(Fault fault) {
        this(fault, "");
    }

    /** @param line the name of the line, as the format has it */
    OrganisationFailure(Fault fault, String line) {
        super(fault.code);
        this.fault = fault;
        this.line = line;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The name of the line that is wrong, or how many are; empty where that says nothing. */
    public String line() {
        return line;
    }
}
