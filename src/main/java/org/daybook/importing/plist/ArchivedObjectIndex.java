package org.daybook.importing.plist;

/** The number of another object in an archive of objects (a UID). */
public record ArchivedObjectIndex(long value) {}
