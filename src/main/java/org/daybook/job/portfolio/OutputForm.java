package org.daybook.job.portfolio;

import org.daybook.record.Coded;

/** The form in which a portfolio is written; the code is the key of its texts. */
public enum OutputForm implements Coded {
    PDF,
    FOLDER,
    ZIP,
    LOCKED_ZIP,
    /** In sets to upload to a portal one after the other. */
    UPLOAD,
    PAPER;

    /** Whether files of exhibits can go with it. */
    public boolean hasFiles() {
        return this == FOLDER || this == ZIP || this == LOCKED_ZIP || this == UPLOAD;
    }
}
