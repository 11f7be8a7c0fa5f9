/**
 * The bundle: a portfolio with its exhibits as a bag that a stranger can verify, and the verification itself. The PDF
 * in it comes from {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.bundle;

import org.jspecify.annotations.NullMarked;
