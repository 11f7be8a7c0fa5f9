/**
 * Conversations that a messenger exported as text, read line by line. Exports as JSON are in {@code
 * importing.account}.
 */
@NullMarked
package org.daybook.importing.chat;

import org.jspecify.annotations.NullMarked;
