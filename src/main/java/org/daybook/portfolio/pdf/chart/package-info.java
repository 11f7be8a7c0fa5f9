/**
 * Charts of the printed portfolio, with the tables that say the same in figures.
 * What is counted comes from {@code pattern}.
 */
@NullMarked
package org.daybook.portfolio.pdf.chart;

import org.jspecify.annotations.NullMarked;
