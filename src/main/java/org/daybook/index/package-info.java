/** The in-memory index of the records, discarded when the diary is locked. */
@NullMarked
package org.daybook.index;

import org.jspecify.annotations.NullMarked;
