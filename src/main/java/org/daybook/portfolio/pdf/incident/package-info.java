/**
 * Incidents in the printed portfolio: the chronology, each incident in full, and those that matter most. Counts of them
 * are in {@code portfolio.pdf.chart}.
 */
@NullMarked
package org.daybook.portfolio.pdf.incident;

import org.jspecify.annotations.NullMarked;
