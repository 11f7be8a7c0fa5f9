/**
 * The portfolio as a PDF: one class for each section, each fed with {@link org.daybook.portfolio.PortfolioContent}
 * alone.
 */
@NullMarked
package org.daybook.portfolio.pdf;

import org.jspecify.annotations.NullMarked;
