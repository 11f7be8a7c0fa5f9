/**
 * Writing up several incidents at once, as a table. One incident with all its questions is written in {@code
 * ui.incident}.
 */
@NullMarked
package org.daybook.ui.grid;

import org.jspecify.annotations.NullMarked;
