/** Entries to sealed rows and back; drafts; verifying; erasing. */
@NullMarked
package org.daybook.ledger;

import org.jspecify.annotations.NullMarked;
