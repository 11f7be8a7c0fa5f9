/** The portfolio as a PDF: a section a class, each fed with {@link org.daybook.portfolio.PortfolioContent} alone. */
@NullMarked
package org.daybook.portfolio.pdf;

import org.jspecify.annotations.NullMarked;
