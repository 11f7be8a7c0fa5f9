package org.daybook.vault.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.crypto.Hashes;

/**
 * The drafts and the SHA-256 of each as stored, over which the head is sealed, so that one removed or put back from
 * an older copy is noticed. Immutable.
 */
public final class DraftHashes {
    private static final String HASH = "daybook.drafts.v1";

    private final SortedMap<String, byte[]> byId;

    private DraftHashes(SortedMap<String, byte[]> byId) {
        this.byId = byId;
    }

    /** Those of no drafts. */
    public static DraftHashes none() {
        return new DraftHashes(new TreeMap<>());
    }

    /** Those of all drafts of a vault. */
    public static DraftHashes of(List<SealedDraft> drafts) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        drafts.forEach(draft -> found.put(HexFormat.of().formatHex(draft.id()), Hashes.sha256(draft.sealed())));
        return new DraftHashes(found);
    }

    /** A copy with another draft, in place of one of the same id. */
    public DraftHashes with(SealedDraft draft) {
        SortedMap<String, byte[]> more = new TreeMap<>(byId);
        more.put(HexFormat.of().formatHex(draft.id()), Hashes.sha256(draft.sealed()));
        return new DraftHashes(more);
    }

    /** A copy without one draft. */
    public DraftHashes without(byte[] id) {
        SortedMap<String, byte[]> fewer = new TreeMap<>(byId);
        fewer.remove(HexFormat.of().formatHex(id));
        return new DraftHashes(fewer);
    }

    /** The hash over all of them, by id. */
    public byte[] hash() {
        List<byte[]> parts = new ArrayList<>();
        byId.forEach((id, sha256) -> {
            parts.add(HexFormat.of().parseHex(id));
            parts.add(sha256);
        });
        return Hashes.framed(HASH, parts.toArray(byte[][]::new));
    }
}
