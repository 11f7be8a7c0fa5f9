/** Labels for exhibits to print, cut out and sign, and the sentences by which a statement produces them. */
@NullMarked
package org.daybook.portfolio.labels;

import org.jspecify.annotations.NullMarked;
