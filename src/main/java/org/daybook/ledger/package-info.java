/**
 * The chain of sealed entries: appending, reading, verifying, erasing; drafts; the proof for others. The bytes of an
 * entry are made in {@code ledger.codec}, and the tables are in {@code vault}.
 */
@NullMarked
package org.daybook.ledger;

import org.jspecify.annotations.NullMarked;
