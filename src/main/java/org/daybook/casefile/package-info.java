/**
 * The state of the case, folded from its entries: incidents, exhibits and case records with their versions, and what
 * counts. The entries themselves are in {@code casefile.entry}.
 */
@NullMarked
package org.daybook.casefile;

import org.jspecify.annotations.NullMarked;
