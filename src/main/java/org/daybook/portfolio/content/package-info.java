/**
 * The content of a portfolio, as immutable sheets. What it was asked to be is in {@code portfolio.request}; {@code
 * portfolio} collects it, {@code portfolio.pdf} prints it.
 */
@NullMarked
package org.daybook.portfolio.content;

import org.jspecify.annotations.NullMarked;
