/**
 * Writing a portfolio, from what was chosen to its entry in the ledger, and saying what came of it. What stands in it
 * is in {@code portfolio}.
 */
@NullMarked
package org.daybook.job.portfolio;

import org.jspecify.annotations.NullMarked;
