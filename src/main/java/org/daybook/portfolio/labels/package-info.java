/**
 * Labels for exhibits to print, cut out and sign, and the sentences by which a statement produces them. The statement
 * is in {@code portfolio.statement}.
 */
@NullMarked
package org.daybook.portfolio.labels;

import org.jspecify.annotations.NullMarked;
