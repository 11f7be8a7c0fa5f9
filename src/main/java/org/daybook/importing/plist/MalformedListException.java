package org.daybook.importing.plist;

/** What is read is no property list, or a damaged one. */
final class MalformedListException extends Exception {}
