/**
 * The bundle: a portfolio with its exhibits as a bag that a stranger can verify. It is verified in {@code
 * portfolio.bundle.check}, and the PDF in it comes from {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.bundle;

import org.jspecify.annotations.NullMarked;
