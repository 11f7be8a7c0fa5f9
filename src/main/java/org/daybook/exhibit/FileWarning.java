package org.daybook.exhibit;

/** Something odd about a file; the code is what is stored. */
public enum FileWarning {
    /** It can run as a program. */
    PROGRAM("program"),
    /** Its name holds invisible characters that make it look like another kind of file. */
    MISLEADING_NAME("misleading-name"),
    /** Its content does not match its name. */
    OTHER_CONTENT("other-content"),
    /** It holds no bytes. */
    EMPTY("empty"),
    /** Its content could not be read as the kind of file it is. */
    UNREADABLE("unreadable"),
    /** It ends before its picture does, which is shown as far as it goes. */
    CUT_OFF("cut-off");

    private final String code;

    FileWarning(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
