package org.daybook.casefile.entry;

/**
 * Who records something, and for whom. It is kept with every entry, since a statement rests on the memory of its
 * author.
 *
 * @param author who records it; empty for the owner of the diary
 * @param onBehalfOf for whom; empty if for the author
 * @param isOtherOwner whether the author is the owner of another diary, whose name is not known; not stored
 */
public record Authorship(String author, String onBehalfOf, boolean isOtherOwner) {
    /** The owner of the diary, for herself. */
    public static final Authorship OWNER = new Authorship("", "");

    /** A name says who it was, in whichever diary. */
    public Authorship {
        isOtherOwner = isOtherOwner && author.isBlank();
    }

    /** Somebody who records in this diary. */
    public Authorship(String author, String onBehalfOf) {
        this(author, onBehalfOf, false);
    }

    /** Whether the owner of this diary is the author. */
    public boolean isOwners() {
        return author.isBlank() && !isOtherOwner;
    }

    /** The same author, for nobody else. */
    public Authorship alone() {
        return new Authorship(author, "", isOtherOwner);
    }
}
