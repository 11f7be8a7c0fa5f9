package org.daybook.ui.toolkit.task;

/**
 * A failure in words, with the remedy to offer.
 *
 * @param text one or two calm sentences
 * @param offer the remedy the screen should offer beside the words
 */
public record Problem(String text, Offer offer) {
    /** The remedy a screen can offer after a failure. */
    public enum Offer {
        /** Nothing. */
        NONE,
        /** To try the same again. */
        TRY_AGAIN,
        /** To choose another file to open. */
        CHOOSE_ANOTHER_FILE,
        /** To choose another name or folder to write to. */
        CHOOSE_ANOTHER_PLACE,
        /** To rescue what can still be read of a damaged file into a new diary. */
        SALVAGE,
        /** To use the recovery code instead of the passphrase. */
        USE_RECOVERY_CODE
    }
}
