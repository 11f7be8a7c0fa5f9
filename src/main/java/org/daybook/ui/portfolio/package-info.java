/** Choosing what goes into a portfolio, and writing it. */
@NullMarked
package org.daybook.ui.portfolio;

import org.jspecify.annotations.NullMarked;
