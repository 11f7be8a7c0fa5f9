package org.daybook.casefile.entry;

import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;

/**
 * The digests of a run of entries of a merged diary, in order. Its chain is recomputed from them. Where the diary was
 * copied and both copies were written in, two runs begin after the same entry.
 *
 * @param vaultId the merged diary's random id, 32 hexadecimal digits
 * @param first the number of the first entry of the run
 * @param previous the chain value before it
 * @param digests the digest of each entry
 * @param places the number of the entry of this diary that holds each; 0 if none does
 */
public record OriginSegment(
        String vaultId, long first, ByteSequence previous, List<ByteSequence> digests, List<Long> places) {
    public OriginSegment {
        digests = List.copyOf(digests);
        places = List.copyOf(places);
        if (digests.isEmpty() || digests.size() != places.size() || first < 1) {
            throw new IllegalArgumentException("no run of entries");
        }
    }

    /** The number of its last entry. */
    public long last() {
        return first + digests.size() - 1;
    }

    /** The chain value after each entry. */
    public List<ByteSequence> chains() {
        List<ByteSequence> chains = new ArrayList<>(digests.size());
        byte[] chain = previous.toBytes();
        for (int i = 0; i < digests.size(); i++) {
            chain = HashChain.next(chain, first + i, digests.get(i).toBytes());
            chains.add(ByteSequence.of(chain));
        }
        return chains;
    }
}
