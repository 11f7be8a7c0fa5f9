package org.daybook.job;

/** The form in which a portfolio is written; the code is the key of its texts. */
public enum OutputForm {
    PDF("pdf"),
    FOLDER("folder"),
    ZIP("zip"),
    LOCKED_ZIP("locked-zip"),
    /** In sets to upload to a portal one after the other. */
    UPLOAD("upload"),
    PAPER("paper");

    private final String code;

    OutputForm(String code) {
        this.code = code;
    }

    /** The key of its texts. */
    public String code() {
        return code;
    }

    /** Whether files of exhibits can go with it. */
    public boolean hasFiles() {
        return this == FOLDER || this == ZIP || this == LOCKED_ZIP || this == UPLOAD;
    }
}
