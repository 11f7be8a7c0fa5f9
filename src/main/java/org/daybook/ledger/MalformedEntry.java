package org.daybook.ledger;

/** Bytes that are not in the form of an entry or of a part of one. Says where, never what stood there. */
public final class MalformedEntry extends Exception {
    private static final long serialVersionUID = 1;

    MalformedEntry(String path) {
        super("malformed: " + path);
    }
}
