/** Portfolios of a few pages, which print what is gravest, latest or new and count the rest. */
@NullMarked
package org.daybook.portfolio.pdf.report;

import org.jspecify.annotations.NullMarked;
