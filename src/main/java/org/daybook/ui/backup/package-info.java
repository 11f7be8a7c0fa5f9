/** A copy of the diary in another place, compared with it. */
@NullMarked
package org.daybook.ui.backup;

import org.jspecify.annotations.NullMarked;
