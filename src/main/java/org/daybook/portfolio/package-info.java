/**
 * Makes a portfolio from the case file, in any format: collecting, checking files, writing, and the receipt. What a
 * section says is in {@code portfolio.pdf}, and the content itself in {@code portfolio.content}.
 */
@NullMarked
package org.daybook.portfolio;

import org.jspecify.annotations.NullMarked;
