package org.daybook.job;

/** In what form a portfolio is made; the code names its words. */
public enum OutputForm {
    PDF("pdf"),
    FOLDER("folder"),
    ZIP("zip"),
    LOCKED_ZIP("locked-zip"),
    /** In sets that a portal takes one after the other. */
    UPLOAD("upload"),
    PAPER("paper");

    private final String code;

    OutputForm(String code) {
        this.code = code;
    }

    /** Names its words. */
    public String code() {
        return code;
    }

    /** Whether files of exhibits can go with it. */
    public boolean hasFiles() {
        return this == FOLDER || this == ZIP || this == LOCKED_ZIP || this == UPLOAD;
    }
}
