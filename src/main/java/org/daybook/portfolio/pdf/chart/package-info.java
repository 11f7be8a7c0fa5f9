/** Charts of the printed portfolio, with tables of the same figures. The figures come from {@code pattern}. */
@NullMarked
package org.daybook.portfolio.pdf.chart;

import org.jspecify.annotations.NullMarked;
