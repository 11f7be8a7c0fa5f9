/**
 * The fields of an incident, listed once, with what stored entries, search, masks, screens and sheets ask of each, and
 * the way back from their values to an incident. The records that hold them are in {@code incident}, and the kinds of
 * field in {@code field}.
 */
@NullMarked
package org.daybook.incident.field;

import org.jspecify.annotations.NullMarked;
