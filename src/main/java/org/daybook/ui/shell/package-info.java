/** The one window: where to go, what is shown, and the lock over everything. */
@NullMarked
package org.daybook.ui.shell;

import org.jspecify.annotations.NullMarked;
