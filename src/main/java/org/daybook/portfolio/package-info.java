/** Makes a portfolio from the case file, in any format: choosing, collecting, writing, and the receipt. */
@NullMarked
package org.daybook.portfolio;

import org.jspecify.annotations.NullMarked;
