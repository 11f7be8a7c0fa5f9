/** Conversations that a messenger exported as text, read line by line. */
@NullMarked
package org.daybook.importing.chat;

import org.jspecify.annotations.NullMarked;
