/** Tests of the printed portfolio. */
@NullMarked
package org.daybook.portfolio.pdf;

import org.jspecify.annotations.NullMarked;
