package org.daybook.conversation;

import org.daybook.record.Coded;

/**
 * Where in an imported file a row is found, so that anyone can compare it with the original.
 *
 * @param item the path of the file within the archive or folder that was imported, with '/' between folders; empty if
 *     a single file was imported
 * @param scheme how {@code value} is to be read
 * @param value the place in that file
 */
public record SourceLocation(String item, Scheme scheme, String value) {

    /** How a place in a file is given; the code is what is stored. */
    public enum Scheme implements Coded {
        /** Lines, counted from 1 and ended by LF: {@code 12} or {@code 12-14}. */
        LINE,
        /** A JSON pointer as RFC 6901 defines it: {@code /messages/12}. */
        POINTER,
        /** An XPath 1.0 expression: {@code /smses/*[12]}. */
        ELEMENT,
        /** Bytes counted from 0, first and last: {@code 1024-2047}. */
        BYTES,
        /** The whole file; the value is empty. */
        WHOLE
    }

    /** The lines from {@code first} to {@code last}, counted from 1. */
    public static SourceLocation lines(String item, long first, long last) {
        return new SourceLocation(item, Scheme.LINE, first == last ? Long.toString(first) : first + "-" + last);
    }

    /** A value in a JSON file. */
    public static SourceLocation pointer(String item, String pointer) {
        return new SourceLocation(item, Scheme.POINTER, pointer);
    }

    /** An element of an XML file. */
    public static SourceLocation element(String item, String path) {
        return new SourceLocation(item, Scheme.ELEMENT, path);
    }

    /** The bytes from {@code first} to {@code last}, counted from 0. */
    public static SourceLocation bytes(String item, long first, long last) {
        return new SourceLocation(item, Scheme.BYTES, first + "-" + last);
    }

    public static SourceLocation whole(String item) {
        return new SourceLocation(item, Scheme.WHOLE, "");
    }

    /** In one line, as it is printed: {@code chat.txt, line=12-14}. */
    @Override
    public String toString() {
        String place = scheme == Scheme.WHOLE ? "" : scheme.code() + "=" + value;
        return item.isEmpty() || place.isEmpty() ? item + place : item + ", " + place;
    }
}
