package org.daybook.colleague;

/** Why a file of an own key, or the text of a public key, cannot be used. It never contains a path or a name. */
public abstract sealed class OwnKeyFailure extends Exception {
    /** There is no such file. */
    public static final class Missing extends OwnKeyFailure {}

    /** The file is not an own key. */
    public static final class NotAnOwnKey extends OwnKeyFailure {}

    /** A newer version of the program wrote it. */
    public static final class NewerFormat extends OwnKeyFailure {}

    /** The file is of an own key, and is cut off or was changed. */
    public static final class Damaged extends OwnKeyFailure {}

    /** Somebody changed it so that opening it takes more work than for any that the program makes. */
    public static final class CostChanged extends OwnKeyFailure {}

    /** The passphrase is not that of the file. */
    public static final class WrongPassphrase extends OwnKeyFailure {}

    /** There is too little free memory for the key derivation. */
    public static final class NotEnoughMemory extends OwnKeyFailure {}

    /** A file of that name exists already; it was not touched. */
    public static final class AlreadyThere extends OwnKeyFailure {}

    /** The system refuses to read or write. */
    public static final class CannotReadOrWrite extends OwnKeyFailure {}

    /** The text has no code of a public key: too few or too many letters and digits, or others than a code has. */
    public static final class NoPublicCode extends OwnKeyFailure {}

    /** The code has the right length, and a letter or digit in it is wrong. */
    public static final class MistypedPublicCode extends OwnKeyFailure {}
}
