package org.daybook.importing;

import org.daybook.conversation.SourceLocation;
import org.daybook.record.Coded;

/**
 * A part of a source that could not be read or is not as expected; the rest was read.
 *
 * @param kind what is wrong; its words are in the bundles
 */
public record ImportWarning(SourceLocation location, WarningKind kind) {

    /** What is wrong; the code is what is printed. */
    public enum WarningKind implements Coded {
        /** A row that cannot be read was skipped. */
        ROW_SKIPPED,
        /** A date could not be read. */
        TIME_UNREADABLE,
        /** A time is before 1990 or after tomorrow. */
        TIME_UNLIKELY,
        /** Bytes that are not valid text. */
        BROKEN_TEXT,
        /** Text before the first message. */
        TEXT_BEFORE_FIRST,
        /** The file ends within a row. */
        CUT_SHORT,
        /** The file states a number of rows that it does not have. */
        COUNT_DIFFERS,
        /** A row or text exceeds the limit and was cut. */
        TOO_LONG,
        /** A file of the archive or folder could not be opened. */
        ITEM_UNREADABLE,
        /** A path of the archive, or a link in the folder, leads out of it; the file was not read. */
        PATH_ESCAPES,
        /** Rows of a kind that a newer version of the exporting program writes. */
        KIND_UNKNOWN,
        /** A file whose format is not known. */
        NOT_RECOGNISED,
        /** The file cannot be read from this place on; everything before it was. */
        REST_UNREADABLE,
        /** Two files of the archive have the same path; the first was read. */
        SAME_PATH
    }
}
