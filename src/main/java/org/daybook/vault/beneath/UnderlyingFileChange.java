package org.daybook.vault.beneath;

/** How the file of an open diary was found not to be the one that is open. */
public enum UnderlyingFileChange {
    /** Another file has its name now. */
    REPLACED,
    /** Nothing has its name any more: it was moved, renamed or removed. */
    GONE,
    /** Something else was written into it, such as an older copy of the diary. */
    OVERWRITTEN,
    /** It was cut short. */
    CUT_SHORT,
    /** The folder or the drive that it is on does not answer. */
    UNREACHABLE;

    /** Whether what is in the file is not what was written to it, whatever its name leads to. */
    public boolean isInside() {
        return this == OVERWRITTEN || this == CUT_SHORT;
    }
}
