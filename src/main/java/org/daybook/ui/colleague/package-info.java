/** Who can open the diary besides its owner, and handing it over. A colleague opens it in {@code ui.unlock}. */
@NullMarked
package org.daybook.ui.colleague;

import org.jspecify.annotations.NullMarked;
