/**
 * What differs between two exports of one conversation: what was deleted, edited, renamed or added since. Both have
 * been read already; nothing here knows a format or the diary.
 */
@NullMarked
package org.daybook.conversation.comparison;

import org.jspecify.annotations.NullMarked;
