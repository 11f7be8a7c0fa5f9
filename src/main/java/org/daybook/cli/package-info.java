/** The commands: the diary without a window. Nothing here, and nothing it starts, touches JavaFX. */
@NullMarked
package org.daybook.cli;

import org.jspecify.annotations.NullMarked;
