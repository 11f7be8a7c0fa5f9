/** Controls of our own: secret fields, files chosen inside the window, rows of a form. */
@NullMarked
package org.daybook.ui.control;

import org.jspecify.annotations.NullMarked;
