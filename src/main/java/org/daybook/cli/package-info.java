/**
 * The commands: the diary without a window. Nothing here, or started from here, uses JavaFX; the work itself is that
 * of the window too.
 */
@NullMarked
package org.daybook.cli;

import org.jspecify.annotations.NullMarked;
