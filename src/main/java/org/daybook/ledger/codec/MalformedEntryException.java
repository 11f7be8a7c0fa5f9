package org.daybook.ledger.codec;

/** Bytes that do not have the form of an entry or of a part of one. The message gives the place, never the content. */
public final class MalformedEntryException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedEntryException(String path) {
        super("malformed: " + path);
    }
}
