/** A day's use of the real program in its real window, for a script that watches from outside what it leaves behind. */
@NullMarked
package org.daybook.traces;

import org.jspecify.annotations.NullMarked;
