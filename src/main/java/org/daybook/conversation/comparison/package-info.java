/** What differs between two exports of one conversation: what was deleted, edited, renamed or added since. */
@NullMarked
package org.daybook.conversation.comparison;

import org.jspecify.annotations.NullMarked;
