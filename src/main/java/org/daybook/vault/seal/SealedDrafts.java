package org.daybook.vault.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.crypto.Hashes;

/**
 * All drafts as they are stored. The head is sealed over their hashes, so that one removed or put back from an older
 * copy is noticed. Immutable; it holds ciphertext alone.
 */
public final class SealedDrafts {
    private static final String HASH = "daybook.drafts.v1";

    private final SortedMap<String, SealedDraft> byId;

    private SealedDrafts(SortedMap<String, SealedDraft> byId) {
        this.byId = byId;
    }

    public static SealedDrafts none() {
        return new SealedDrafts(new TreeMap<>());
    }

    public static SealedDrafts of(List<SealedDraft> drafts) {
        SortedMap<String, SealedDraft> found = new TreeMap<>();
        drafts.forEach(draft -> found.put(HexFormat.of().formatHex(draft.id()), draft));
        return new SealedDrafts(found);
    }

    /** A copy with another draft, in place of one of the same id. */
    public SealedDrafts with(SealedDraft draft) {
        SortedMap<String, SealedDraft> more = new TreeMap<>(byId);
        more.put(HexFormat.of().formatHex(draft.id()), draft);
        return new SealedDrafts(more);
    }

    /** A copy without one draft. */
    public SealedDrafts without(byte[] id) {
        SortedMap<String, SealedDraft> fewer = new TreeMap<>(byId);
        fewer.remove(HexFormat.of().formatHex(id));
        return new SealedDrafts(fewer);
    }

    public List<SealedDraft> all() {
        return List.copyOf(byId.values());
    }

    /** The hash over all of them, by id. */
    public byte[] hash() {
        List<byte[]> parts = new ArrayList<>();
        byId.forEach((id, draft) -> {
            parts.add(HexFormat.of().parseHex(id));
            parts.add(Hashes.sha256(draft.sealed()));
        });
        return Hashes.framed(HASH, parts.toArray(byte[][]::new));
    }
}
