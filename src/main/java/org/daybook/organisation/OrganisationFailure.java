package org.daybook.organisation;

import org.daybook.record.Coded;

/** Why an organisation's settings file cannot be used. It contains nothing of what the file says. */
public final class OrganisationFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with the file. */
    public enum OrganisationFault implements Coded {
        /** There is no such file, or it is a folder. */
        MISSING,
        /** The system refuses to read it. */
        CANNOT_READ,
        /** It has no bytes. */
        EMPTY,
        /** It is larger than any such file. */
        TOO_LARGE,
        /** It is something else, or is not text. */
        NO_SETTINGS,
        /** A newer version of the program knows its format. */
        NEWER,
        /** A line that must be there is missing or cannot be read. */
        WRONG_LINE,
        /** It has lines that mean nothing in this version, such as misspelt ones. */
        UNKNOWN_LINES
    }

    private final OrganisationFault fault;
    private final String line;

    OrganisationFailure(OrganisationFault fault) {
        this(fault, "");
    }

    /** @param line the name of the line, as the format has it */
    OrganisationFailure(OrganisationFault fault, String line) {
        super(fault.code());
        this.fault = fault;
        this.line = line;
    }

    public OrganisationFault fault() {
        return fault;
    }

    /** The name of the line that is wrong, or how many are; empty where that says nothing. */
    public String line() {
        return line;
    }
}
