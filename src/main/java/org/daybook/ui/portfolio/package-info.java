/**
 * Choosing what goes into a portfolio, writing it, and checking one. What was chosen is kept in {@code
 * ui.portfolio.options}.
 */
@NullMarked
package org.daybook.ui.portfolio;

import org.jspecify.annotations.NullMarked;
