/**
 * Portfolios of a few pages, which print what is gravest, latest or new and count the rest. The sections of the full
 * portfolio are in {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.pdf.report;

import org.jspecify.annotations.NullMarked;
