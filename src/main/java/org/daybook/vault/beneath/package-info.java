/**
 * The file below an open vault: whether it is still what was written, and what of it is held in memory in case it is
 * not. What is done then is in {@code vault}.
 */
@NullMarked
package org.daybook.vault.beneath;

import org.jspecify.annotations.NullMarked;
