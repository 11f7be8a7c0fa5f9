/** Joining screenshots of one conversation into one long picture. */
@NullMarked
package org.daybook.ui.reel;

import org.jspecify.annotations.NullMarked;
