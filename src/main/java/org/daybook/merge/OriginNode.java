package org.daybook.merge;

import java.util.Comparator;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.crypto.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the diaries to be merged, in the chain of the diary in which it was written.
 *
 * @param vaultId that diary
 * @param seq its number there
 * @param previous the chain value before it
 * @param chain the chain value after it, by which it is told from all others
 * @param content what it says; null if it was erased, or only holds what another diary says
 */
record OriginNode(
        String vaultId,
        long seq,
        ByteSequence previous,
        ByteSequence digest,
        ByteSequence chain,
        @Nullable EntryContent content) {
    /** First what has no content, then by the time, then by the chain value, so that the order is always the same. */
    static final Comparator<OriginNode> BY_TIME = Comparator.comparing(
                    (OriginNode node) -> node.content == null
                            ? null
                            : node.content.envelope().recordedAt().toInstant(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(node -> node.chain.hex());

    /**
     * What an entry says, and where it can be read.
     *
     * @param source the diary from which it is read
     * @param place the number of the entry there that holds it
     * @param envelope when and by whom it was recorded
     * @param entry what was recorded
     * @param file its file as that diary has it sealed; null if it keeps none
     * @param isReduced whether something private was left out of it when that diary was handed over
     */
    record EntryContent(
            MergeSource source,
            long place,
            EntryMetadata envelope,
            Entry entry,
            @Nullable SealedFile file,
            boolean isReduced) {}

    /** The same entry as the one of these that says more of it. */
    static OriginNode fuller(OriginNode one, OriginNode other) {
        boolean isLess = one.content == null || (one.content.isReduced() && other.content != null);
        return isLess ? other : one;
    }

    OriginNode with(@Nullable EntryContent other) {
        return new OriginNode(vaultId, seq, previous, digest, chain, other);
    }
}
