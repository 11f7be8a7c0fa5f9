package org.daybook.exhibit;

/**
 * What an exhibit is called, what it shows, and the words in it.
 *
 * @param title a short title, may be empty
 * @param description what it shows or is, may be empty
 * @param transcript the words that can be read or heard in it, as somebody typed them; may be empty
 * @param producer the initials of whoever will produce it in court; empty if that is the owner of the diary
 */
public record ExhibitDescription(String title, String description, String transcript, String producer) {
    public static final ExhibitDescription NOT_SAID = new ExhibitDescription("", "", "", "");
}
