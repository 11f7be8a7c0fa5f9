package org.daybook.exhibit;

/**
 * What an exhibit is called.
 *
 * @param title in few words, may be empty
 * @param description what it shows or is, may be empty
 * @param producer the initials of whoever will produce it in court; empty if it is she whose diary it is
 */
public record ExhibitNaming(String title, String description, String producer) {
    /** Nothing said. */
    public static final ExhibitNaming NOT_SAID = new ExhibitNaming("", "", "");
}
