/** A backup of the diary in another place, verified against it. Restoring one is in {@code ui.unlock}. */
@NullMarked
package org.daybook.ui.backup;

import org.jspecify.annotations.NullMarked;
