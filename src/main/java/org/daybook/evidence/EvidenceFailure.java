package org.daybook.evidence;

import java.nio.file.Path;

/**
 * Why a file could not be added, read or copied out; {@code ErrorPresenter} puts it into words. Nothing of the file is
 * in the diary then, and the original is unchanged. It never contains a path or her words.
 */
public abstract sealed class EvidenceFailure extends Exception {
    /** What to say of a file that was not found: a name that was not read as it is leads to none. */
    public static EvidenceFailure notFound(Path file) {
        return file.toString().indexOf('\uFFFD') >= 0 ? new UnreadableFileName() : new Missing();
    }

    /** The file does not exist, or no longer exists. */
    public static final class Missing extends EvidenceFailure {}

    /**
     * Its name has characters that the settings of this system cannot represent, so the file cannot be found by its
     * name.
     */
    public static final class UnreadableFileName extends EvidenceFailure {}

    /** It is a folder, a device or something else that is not a file. */
    public static final class NotAFile extends EvidenceFailure {}

    /** The system refuses to read it. */
    public static final class CannotRead extends EvidenceFailure {}

    /** It grew, shrank or changed while it was read. */
    public static final class ChangedMeanwhile extends EvidenceFailure {}

    /** It was stopped, or the diary was locked meanwhile. */
    public static final class Stopped extends EvidenceFailure {}

    /** The sealed bytes are not those that were sealed. */
    public static final class Damaged extends EvidenceFailure {}

    /** A file of that name exists already; it was not touched. */
    public static final class AlreadyThere extends EvidenceFailure {}

    /** The copy could not be written, for lack of space or permission; the unfinished copy was removed. */
    public static final class CannotWrite extends EvidenceFailure {}

    /** The disk is full. */
    public static final class NoSpace extends EvidenceFailure {}
}
