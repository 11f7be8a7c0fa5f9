/**
 * The content of a portfolio, as immutable sheets, and the request that it answers. It contains neither the diary nor
 * a page: {@code portfolio} collects it, {@code portfolio.pdf} prints it.
 */
@NullMarked
package org.daybook.portfolio.content;

import org.jspecify.annotations.NullMarked;
