/**
 * Exhibits in the printed portfolio: their list, their schedule, and their pictures. What a recording holds is in
 * {@code portfolio.pdf.recording}.
 */
@NullMarked
package org.daybook.portfolio.pdf.exhibit;

import org.jspecify.annotations.NullMarked;
