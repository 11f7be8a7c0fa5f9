/** A backup of the diary in another place, verified against it. */
@NullMarked
package org.daybook.ui.backup;

import org.jspecify.annotations.NullMarked;
