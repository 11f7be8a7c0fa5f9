/**
 * A colleague’s own key: its file, its public half as text to hand out, and what can be wrong with either. The slots
 * in a diary that such a key opens are in {@code vault}.
 */
@NullMarked
package org.daybook.colleague;

import org.jspecify.annotations.NullMarked;
