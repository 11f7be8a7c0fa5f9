package org.daybook.casefile;

/**
 * Who records something, and for whom. A statement rests on the memory of whoever wrote it, so it is kept with every
 * entry.
 *
 * @param author who records it; empty for the owner of the diary
 * @param onBehalfOf for whom; empty for the author
 */
public record Authorship(String author, String onBehalfOf) {
    /** The owner of the diary, for herself. */
    public static final Authorship OWNER = new Authorship("", "");
}
