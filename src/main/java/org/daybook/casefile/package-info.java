/**
 * Everything that can be recorded, as entries, and the state of the case folded from them. How an entry becomes bytes
 * is the business of {@code ledger}.
 */
@NullMarked
package org.daybook.casefile;

import org.jspecify.annotations.NullMarked;
