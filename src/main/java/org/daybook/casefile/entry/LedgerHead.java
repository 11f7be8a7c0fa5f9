package org.daybook.casefile.entry;

import org.daybook.crypto.ByteSequence;

/**
 * The state of the ledger at one moment: whoever holds it can later tell whether anything before it was changed.
 *
 * @param count how many entries there were
 * @param chain the chain value after the last of them, 32 bytes
 */
public record LedgerHead(long count, ByteSequence chain) {}
