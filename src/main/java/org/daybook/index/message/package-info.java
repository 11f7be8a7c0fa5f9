/**
 * The rows of imported messages in memory, for search. They are many, so they are kept apart from the records in
 * {@code index}, and as bytes.
 */
@NullMarked
package org.daybook.index.message;

import org.jspecify.annotations.NullMarked;
