/** Choose, collect, write, receipt: a portfolio from the case file, whatever it is written as. */
@NullMarked
package org.daybook.portfolio;

import org.jspecify.annotations.NullMarked;
