package org.daybook.text;

import org.daybook.field.Field;

/**
 * One thing a case record says, as it is read.
 *
 * @param field which field says it
 * @param label what it is
 * @param text what is said, several things on lines of their own
 */
public record CaseRecordLine(Field field, String label, String text) {}
