/**
 * The portfolio as a PDF: its cover, its summary, and the order of its sections. Each section is given only the {@link
 * org.daybook.portfolio.content.PortfolioContent}, and stands in the package of its subject.
 */
@NullMarked
package org.daybook.portfolio.pdf;

import org.jspecify.annotations.NullMarked;
