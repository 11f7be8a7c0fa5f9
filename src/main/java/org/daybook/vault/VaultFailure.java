package org.daybook.vault;

import org.daybook.vault.beneath.UnderlyingFileChange;

/**
 * Why a diary could not be opened or written; {@code ErrorPresenter} puts it into words. It never contains a path, her
 * words or a key.
 */
public abstract sealed class VaultFailure extends Exception {
    private VaultFailure() {}

    private VaultFailure(String fact) {
        super(fact);
    }

    /** The passphrase opens none of its slots; the attempt was noted in the file. */
    public static final class WrongPassphrase extends VaultFailure {
        private final Doubt doubt;

        /** Why the passphrase may be right after all. */
        public enum Doubt {
            NONE,
            /** Somebody changed the cost of a guess to one that the program never chooses. */
            FILE_CHANGED,
            /** The key file may be the wrong one. */
            KEY_FILE
        }

        public WrongPassphrase(Doubt doubt) {
            this.doubt = doubt;
        }

        /** Why the passphrase may be right after all. */
        public Doubt doubt() {
            return doubt;
        }
    }

    /** The passphrase opens it only together with a key file, and none was given. */
    public static final class KeyFileNeeded extends VaultFailure {}

    /** The key file given does not exist, or is too short or too long to be one. */
    public static final class NoKeyFile extends VaultFailure {}

    /** The recovery code opens none of its slots; the attempt was noted in the file. */
    public static final class WrongRecoveryCode extends VaultFailure {}

    /** Nobody gave the colleague whose own key it is access to this diary, or the access was ended. */
    public static final class NoAccess extends VaultFailure {}

    /** A colleague's own key opens it, but the words of whoever gave the access were not compared, or are others. */
    public static final class SenderNotConfirmed extends VaultFailure {
        private final String words;
        private final UnconfirmedReason reason;

        /** What speaks against it. */
        public enum UnconfirmedReason {
            /** The key has never opened this diary. */
            FIRST,
            /** The key knows this diary by other words. */
            OTHER_THAN_KNOWN,
            /** Its owner told other words. */
            OTHER_THAN_TOLD
        }

        /** @param words the four words of the diary in this file */
        public SenderNotConfirmed(String words, UnconfirmedReason reason) {
            this.words = words;
            this.reason = reason;
        }

        /** The four words of the diary in this file, to be compared with those that its owner sees. */
        public String words() {
            return words;
        }

        /** What speaks against it. */
        public UnconfirmedReason reason() {
            return reason;
        }
    }

    /** The day on which the colleague's access ends has passed. */
    public static final class AccessExpired extends VaultFailure {}

    /** Whoever opened the diary may not do this: what the owner allows does not go so far. */
    public static final class AccessDenied extends VaultFailure {}

    /** A colleague would give more than was given to them, or for longer. */
    public static final class MoreThanOwn extends VaultFailure {}

    /** What is private cannot be kept from a colleague before the diary has new keys, as by a new recovery code. */
    public static final class KeysFirst extends VaultFailure {}

    /** A colleague's key opens more now than is to be given, and what is known stays known until there is a new key. */
    public static final class EndAccessFirst extends VaultFailure {}

    /** A diary has no room for the access of another colleague. */
    public static final class TooManyColleagues extends VaultFailure {}

    /** There is no such file. */
    public static final class Missing extends VaultFailure {}

    /** It is a folder, or something else that is no file. */
    public static final class NotAFile extends VaultFailure {}

    /** The name is longer than the system allows, with what is added to it while the diary is written to. */
    public static final class NameTooLong extends VaultFailure {}

    /** The file exists but is empty. */
    public static final class EmptyVault extends VaultFailure {}

    /** The file is not a diary. */
    public static final class NotAVault extends VaultFailure {}

    /** A newer version of the program wrote it. */
    public static final class NewerFormat extends VaultFailure {
        private final long found;
        private final long known;

        public NewerFormat(long found, long known) {
            super("format " + found + ", known " + known);
            this.found = found;
            this.known = known;
        }

        /** The file's format number. */
        public long found() {
            return found;
        }

        /** The newest format number this version knows. */
        public long known() {
            return known;
        }
    }

    /** Something in it that is needed to open it is damaged, in both copies where there are two. */
    public static final class Damaged extends VaultFailure {
        /** What is damaged. */
        public enum DamagedPart {
            DATABASE,
            HEADER,
            SLOTS,
            FILE_CONTENT,
            /** Its end is missing. */
            END
        }

        private final DamagedPart part;

        public Damaged(DamagedPart part) {
            super("damaged: " + part);
            this.part = part;
        }

        public DamagedPart part() {
            return part;
        }
    }

    /** It has tables, triggers or views other than those of a vault; nothing of it was run. */
    public static final class Altered extends VaultFailure {}

    /**
     * A slot is not as the program makes it: a passphrase that costs more than any that the program chooses, or
     * something under the right recovery code that was put there without knowing the code.
     */
    public static final class SlotChanged extends VaultFailure {}

    /** Another program, or another window, has it open. */
    public static final class InUse extends VaultFailure {}

    /** The file or its folder cannot be written to. */
    public static final class ReadOnly extends VaultFailure {}

    /** It is open read-only. */
    public static final class LookOnly extends VaultFailure {
        private final LookOnlyReason reason;

        /**
         * Why nothing can be written to it: something is not as it was written; all can be read, but what is needed to
         * write is damaged; it was opened to be viewed, as a backup is; its file or folder cannot be written to; the
         * disk is full; a newer version recorded what this one does not know; a fault kept the program from taking in what it
         * had recorded.
         */
        public enum LookOnlyReason {
            CHANGED,
            DAMAGED,
            VIEWED,
            PLACE,
            FULL,
            NEWER,
            FAULT
        }

        public LookOnly(LookOnlyReason reason) {
            super("read-only: " + reason);
            this.reason = reason;
        }

        /** Why nothing can be written to it. */
        public LookOnlyReason reason() {
            return reason;
        }
    }

    /** There is too little free memory for the key derivation of this diary. */
    public static final class NotEnoughMemory extends VaultFailure {}

    /** The text is longer than one entry or draft can hold; nothing was written. */
    public static final class TextTooLong extends VaultFailure {}

    /** A file of that name, or its journal, exists already; it was not touched. */
    public static final class AlreadyThere extends VaultFailure {}

    /** The disk is full. */
    public static final class NoSpace extends VaultFailure {}

    /** The file has reached the largest size the disk allows: 4 GiB on FAT32. */
    public static final class LargestForDisk extends VaultFailure {}

    /** A copy was written but differs from the diary; it was removed. */
    public static final class CopyDiffers extends VaultFailure {}

    /** A journal is beside it: a change was interrupted, and opening it normally completes or undoes that. */
    public static final class Unfinished extends VaultFailure {}

    /** She stopped it; no file was created under the name that she gave. */
    public static final class Stopped extends VaultFailure {}

    /** The disk failed while it was read: what is on it may be whole. */
    public static final class CannotRead extends VaultFailure {}

    /**
     * The disk refused at the very end of a transaction: all of it is in the file, as whoever opens that sees, but the
     * disk did not confirm that it is stored for good. Nothing more is written until the file is opened again.
     */
    public static final class Unconfirmed extends VaultFailure {}

    /**
     * What has the name of the open diary's file is no longer what was opened, so nothing was written. What is open
     * can be written to another file.
     */
    public static final class FileChanged extends VaultFailure {
        private final UnderlyingFileChange change;

        public FileChanged(UnderlyingFileChange change) {
            super("file: " + change);
            this.change = change;
        }

        public UnderlyingFileChange change() {
            return change;
        }
    }

    /** The diary went on in another file while something was being added, so that it is to be added again. */
    public static final class MovedMeanwhile extends VaultFailure {}

    /** The system refuses to read or write. */
    public static final class CannotReadOrWrite extends VaultFailure {
        /** @param fact a code, never a path */
        public CannotReadOrWrite(String fact) {
            super(fact);
        }
    }
}
