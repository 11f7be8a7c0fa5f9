/** The in-memory index of what is recorded, thrown away at lock. */
@NullMarked
package org.daybook.index;

import org.jspecify.annotations.NullMarked;
