/**
 * What is chosen on the way to a portfolio, apart from the pages on which it is chosen.
 * Nothing here has a control; the pages are in {@code ui.portfolio}.
 */
@NullMarked
package org.daybook.ui.portfolio.options;

import org.jspecify.annotations.NullMarked;
