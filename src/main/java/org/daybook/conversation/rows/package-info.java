/**
 * The rows of conversations as lines of JSON, in which they are stored and printed, and back. Sealing them is left to
 * {@code session}.
 */
@NullMarked
package org.daybook.conversation.rows;

import org.jspecify.annotations.NullMarked;
