/** Who can open the diary besides its owner, and handing it over. */
@NullMarked
package org.daybook.ui.colleague;

import org.jspecify.annotations.NullMarked;
