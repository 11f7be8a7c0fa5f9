package org.daybook.portfolio.bundle;

import org.daybook.record.Coded;

/** How an exhibit's file is included in a bundle, or why it is not. */
enum FileDisposition implements Coded {
    /** The original is included, byte for byte. */
    ORIGINAL("original"),
    /** A copy of the picture without metadata is included. */
    COPY("copy"),
    /** Of the messages in it those are included that are printed, with the proof that they belong to it. */
    EXTRACT("extract"),
    /** It holds messages, and none that is printed. */
    NO_MESSAGES("no-messages"),
    /** It is a physical item and has no file. */
    PHYSICAL_ITEM("thing"),
    /** Its entry could not be read, and so it cannot be found. */
    LOST("lost"),
    /** No files were chosen. */
    NOT_CHOSEN("not-chosen"),
    /** It is marked as distressing, and those were not chosen. */
    COVERED("covered"),
    /** It has changed since it was added, or cannot be read. */
    DAMAGED("damaged"),
    /** It may reveal a place, and no copy without it can be made. */
    NOT_LOOKED_INSIDE("not-looked-inside"),
    /** It is a picture of which no copy can be made. */
    NO_COPY("no-copy");

    private final String code;

    FileDisposition(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
