/**
 * An incident as immutable records: what happened, where, who did it, with what effect, and what was done about it.
 * Its fields are listed in {@code incident.field}; storage, screens and print are elsewhere.
 */
@NullMarked
package org.daybook.incident;

import org.jspecify.annotations.NullMarked;
