/**
 * Content of any length sealed in segments that are opened one by one, wherever reading begins. Keys, and what is
 * sealed in one piece, are in {@code crypto}.
 */
@NullMarked
package org.daybook.crypto.stream;

import org.jspecify.annotations.NullMarked;
