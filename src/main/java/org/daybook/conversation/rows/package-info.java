/** The rows of conversations as lines of JSON, in which they are stored and printed, and back. */
@NullMarked
package org.daybook.conversation.rows;

import org.jspecify.annotations.NullMarked;
