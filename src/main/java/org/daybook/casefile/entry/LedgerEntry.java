package org.daybook.casefile.entry;

import org.daybook.crypto.ByteSequence;

/**
 * An entry in the ledger.
 *
 * @param seq its sequence number, from 1 without gaps
 * @param envelope when and by whom it was recorded
 * @param entry what was recorded
 * @param digest the salted digest of its stored bytes, 32 bytes
 * @param chain the chain value after it, 32 bytes
 */
public record LedgerEntry(long seq, EntryMetadata envelope, Entry entry, ByteSequence digest, ByteSequence chain) {}
