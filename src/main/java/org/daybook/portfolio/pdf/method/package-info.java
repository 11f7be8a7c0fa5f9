/**
 * What a reader of the printed portfolio needs to judge it: how it was made, what was left out, what changed, and the
 * entries behind it. The records themselves are printed elsewhere in {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.pdf.method;

import org.jspecify.annotations.NullMarked;
