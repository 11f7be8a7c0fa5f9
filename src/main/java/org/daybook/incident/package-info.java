/**
 * An incident as immutable records: what happened, where, who did it, with what effect, and what was done about it.
 * How an incident is stored, shown or printed is not known here.
 */
@NullMarked
package org.daybook.incident;

import org.jspecify.annotations.NullMarked;
