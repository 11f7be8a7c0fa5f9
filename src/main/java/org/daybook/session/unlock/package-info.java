/**
 * How a diary comes to be open: created, unlocked, restored, salvaged or merged. What is there while it is open is in
 * {@code session}, and the file itself is in {@code vault}.
 */
@NullMarked
package org.daybook.session.unlock;

import org.jspecify.annotations.NullMarked;
