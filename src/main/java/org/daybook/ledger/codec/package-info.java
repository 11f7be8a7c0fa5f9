/** Each kind of entry as stored bytes, and back. Sealing, order and verifying are in {@code ledger}. */
@NullMarked
package org.daybook.ledger.codec;

import org.jspecify.annotations.NullMarked;
