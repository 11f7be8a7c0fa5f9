/**
 * Checking a portfolio or a bundle that somebody handed over, and what was found. The check itself is in {@code
 * portfolio.bundle.check}.
 */
@NullMarked
package org.daybook.ui.portfolio.check;

import org.jspecify.annotations.NullMarked;
