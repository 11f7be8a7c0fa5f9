package org.daybook.text;

import org.daybook.field.Field;

/**
 * One value of a case record, as it is read.
 *
 * @param field which field says it
 * @param label what it is
 * @param text what is said, each of several values on a line of its own
 */
public record CaseRecordLine(Field field, String label, String text) {}
