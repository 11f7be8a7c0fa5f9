/**
 * The chain of sealed entries: appending, reading, verifying, erasing; drafts; what proves it to others, and the codes
 * and the memory of its head. The bytes of an entry are made in {@code ledger.codec}, and the tables are in {@code
 * vault}.
 */
@NullMarked
package org.daybook.ledger;

import org.jspecify.annotations.NullMarked;
