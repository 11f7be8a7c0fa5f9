/**
 * The page after unlocking: what is due, what was begun and the latest entries, below the field for a new one. The
 * field itself belongs to {@code ui.incident}, which knows how an incident is written.
 */
@NullMarked
package org.daybook.ui.today;

import org.jspecify.annotations.NullMarked;
