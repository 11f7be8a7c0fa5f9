/**
 * Conversations as a phone, a computer or a service exported them, as immutable records: messages, who wrote them,
 * when, and where in the original each is found. Nothing here reads a file; the importers do.
 */
@NullMarked
package org.daybook.conversation;

import org.jspecify.annotations.NullMarked;
