/** The rows of imported messages in memory, for search. */
@NullMarked
package org.daybook.index.message;

import org.jspecify.annotations.NullMarked;
