package org.daybook.ui.common;

/**
 * A failure in words, with the action to offer.
 *
 * @param text one or two calm sentences
 * @param offer what the screen should offer beside the words
 */
public record Problem(String text, Offer offer) {
    /** What a screen can offer after a failure. */
    public enum Offer {
        /** Nothing but to read it. */
        NONE,
        /** The same again. */
        TRY_AGAIN,
        /** Another file to open. */
        CHOOSE_ANOTHER_FILE,
        /** Another name or folder to write to. */
        CHOOSE_ANOTHER_PLACE,
        /** What can still be read of a damaged file, in a new diary. */
        SALVAGE,
        /** The recovery code instead of the passphrase. */
        USE_RECOVERY_CODE
    }
}
