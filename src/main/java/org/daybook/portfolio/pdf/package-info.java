/**
 * The portfolio as a PDF: one class for each section, each given only the {@link
 * org.daybook.portfolio.content.PortfolioContent}.
 */
@NullMarked
package org.daybook.portfolio.pdf;

import org.jspecify.annotations.NullMarked;
