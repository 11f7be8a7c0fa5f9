/** Tests of what is chosen on the way to a portfolio. */
@NullMarked
package org.daybook.ui.portfolio.options;

import org.jspecify.annotations.NullMarked;
