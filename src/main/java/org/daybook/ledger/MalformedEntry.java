package org.daybook.ledger;

/** Stored bytes that authenticate and are still not in the form of an entry. Says where, never what stood there. */
final class MalformedEntry extends Exception {
    private static final long serialVersionUID = 1;

    MalformedEntry(String path) {
        super("malformed: " + path);
    }
}
