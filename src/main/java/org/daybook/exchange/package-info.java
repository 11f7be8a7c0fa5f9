/** The case as JSON for another diary or another program, and back. Portfolios for readers are in {@code portfolio}. */
@NullMarked
package org.daybook.exchange;

import org.jspecify.annotations.NullMarked;
