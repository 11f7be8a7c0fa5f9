/**
 * Makes sheets for supporters inside the window, and shows the log of what was shared. What is on a sheet is in {@code
 * support}.
 */
@NullMarked
package org.daybook.ui.support;

import org.jspecify.annotations.NullMarked;
