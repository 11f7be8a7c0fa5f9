/** Writing up several incidents at once. */
@NullMarked
package org.daybook.ui.grid;

import org.jspecify.annotations.NullMarked;
