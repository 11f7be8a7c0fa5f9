/**
 * The one window: where to go, what is shown, and the lock over everything. The screens in it are made by whoever
 * wires them.
 */
@NullMarked
package org.daybook.ui.shell;

import org.jspecify.annotations.NullMarked;
