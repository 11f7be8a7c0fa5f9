/**
 * Everything that can be recorded, as the entries of the ledger, each with who wrote it and when. What the case comes
 * to by them is in {@code casefile}, and how an entry becomes bytes in {@code ledger.codec}.
 */
@NullMarked
package org.daybook.casefile.entry;

import org.jspecify.annotations.NullMarked;
