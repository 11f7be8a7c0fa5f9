package org.daybook.text;

import org.daybook.field.Field;

/**
 * One value of a case record, ready to show or print.
 *
 * @param field the field it comes from
 * @param label the label of the field
 * @param text the value; several values are on separate lines
 */
public record CaseRecordLine(Field field, String label, String text) {}
