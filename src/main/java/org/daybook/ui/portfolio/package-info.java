/**
 * Choosing what goes into a portfolio, and writing it. What was chosen is kept in {@code ui.portfolio.options}, and one
 * that exists is checked in {@code ui.portfolio.check}.
 */
@NullMarked
package org.daybook.ui.portfolio;

import org.jspecify.annotations.NullMarked;
