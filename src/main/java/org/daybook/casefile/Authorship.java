package org.daybook.casefile;

/**
 * Who records something, and for whom. It is kept with every entry, since a statement rests on the memory of its
 * author.
 *
 * @param author who records it; empty for the owner of the diary
 * @param onBehalfOf for whom; empty if for the author
 */
public record Authorship(String author, String onBehalfOf) {
    /** The owner of the diary, for herself. */
    public static final Authorship OWNER = new Authorship("", "");

    /** The same author, for nobody else. */
    public Authorship alone() {
        return new Authorship(author, "");
    }
}
