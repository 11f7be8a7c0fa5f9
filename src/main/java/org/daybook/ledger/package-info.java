/**
 * Entries to sealed rows and back; drafts; verifying; erasing. What an entry means for the case is in {@code
 * casefile}, and the tables are in {@code vault}.
 */
@NullMarked
package org.daybook.ledger;

import org.jspecify.annotations.NullMarked;
