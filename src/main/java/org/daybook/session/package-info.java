/**
 * Everything that exists while a diary is open, on a thread of its own; closing it wipes the keys. How it comes to be
 * open is in {@code session.unlock}, long work on it in {@code job}, and what is shown of it in {@code ui}.
 */
@NullMarked
package org.daybook.session;

import org.jspecify.annotations.NullMarked;
