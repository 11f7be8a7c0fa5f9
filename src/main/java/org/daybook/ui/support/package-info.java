/** Makes sheets for supporters inside the window, and shows the log of what was shared. */
@NullMarked
package org.daybook.ui.support;

import org.jspecify.annotations.NullMarked;
