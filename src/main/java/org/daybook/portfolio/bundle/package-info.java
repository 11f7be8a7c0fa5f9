/** The bundle: a portfolio with its exhibits as a bag that a stranger can check, and the check itself. */
@NullMarked
package org.daybook.portfolio.bundle;

import org.jspecify.annotations.NullMarked;
