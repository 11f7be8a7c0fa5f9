package org.daybook.portfolio.bundle;

/** What becomes of an exhibit's file in a bundle. */
enum FileDisposition {
    /** It goes, byte for byte the same. */
    ORIGINAL("original"),
    /** A copy goes that holds the picture alone. */
    COPY("copy"),
    /** It is a physical item and has no file. */
    PHYSICAL_ITEM("thing"),
    /** Its entry could not be read, and so it cannot be found. */
    LOST("lost"),
    /** No files were chosen. */
    NOT_CHOSEN("not-chosen"),
    /** It is marked as distressing, and those were not chosen. */
    COVERED("covered"),
    /** It is not as it was when it was added, or cannot be read. */
    DAMAGED("damaged"),
    /** It may tell a place, and no copy can be made that does not. */
    NOT_LOOKED_INSIDE("not-looked-inside"),
    /** It is a picture of which no copy can be made. */
    NO_COPY("no-copy");

    private final String code;

    FileDisposition(String code) {
        this.code = code;
    }

    /** The end of the key of its words. */
    String code() {
        return code;
    }
}
