/** A colleague’s own key: its file, its public half as text to hand out, and what can be wrong with either. */
@NullMarked
package org.daybook.colleague;

import org.jspecify.annotations.NullMarked;
