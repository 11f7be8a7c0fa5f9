package org.daybook.exhibit;

import org.daybook.record.Coded;

/** Something odd about a file; the code is what is stored. */
public enum FileWarning implements Coded {
    /** It can run as a program. */
    PROGRAM,
    /** Its name holds invisible characters that make it look like another kind of file. */
    MISLEADING_NAME,
    /** Its content does not match its name. */
    OTHER_CONTENT,
    /** It holds no bytes. */
    EMPTY,
    /** Its content could not be read as the kind of file it is. */
    UNREADABLE,
    /** It ends before its picture does, which is shown as far as it goes. */
    CUT_OFF
}
