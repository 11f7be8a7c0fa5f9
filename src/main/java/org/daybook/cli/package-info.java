/** The commands: the diary without a window. Nothing here or started from here uses JavaFX. */
@NullMarked
package org.daybook.cli;

import org.jspecify.annotations.NullMarked;
