/**
 * The index of the records in memory, for the timeline and for search, discarded when the diary is locked. What is
 * typed into the search field is understood by {@code query}.
 */
@NullMarked
package org.daybook.index;

import org.jspecify.annotations.NullMarked;
