/** Sheets for whoever supports her, made inside the window, and the log of what was shared. */
@NullMarked
package org.daybook.ui.support;

import org.jspecify.annotations.NullMarked;
