package org.daybook.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.UnboundDecryptor;
import org.daybook.crypto.stream.SegmentChannel;
import org.daybook.vault.VaultDrafts.PlainDraft;
import org.daybook.vault.page.DamagedRows;
import org.daybook.vault.page.DamagedSegments;
import org.daybook.vault.page.LeafRow;
import org.daybook.vault.page.RowLocations;
import org.daybook.vault.seal.BlobCipher;
import org.daybook.vault.seal.BodySealer;
import org.daybook.vault.seal.DraftSealer;
import org.daybook.vault.seal.EntryBodyParts;
import org.daybook.vault.seal.VaultKeys;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a damaged file that authenticate. Blocking, and for one thread. Closing it wipes the vault key; the file
 * is closed by whoever opened it.
 */
public final class OpenDamagedVault implements AutoCloseable {

    private final byte[] vaultId;
    private final VaultHeader header;
    private final boolean proven;
    private final VaultKeys keys;
    private final KeySlot by;
    private final DamagedRows rows;
    private final RowLocations found;
    private final BodySealer bodies;
    private final UnboundDecryptor unbound;

    /**
     * The sealed head, which was written last.
     *
     * @param count how many entries there were
     * @param chain the chain value after the last of them
     */
    public record LastHead(long count, byte[] chain) {}

    /**
     * A body that authenticated.
     *
     * @param seq its sequence number
     * @param chain the chain value with which it opened
     * @param body the plain text
     */
    public record OpenedBody(long seq, byte[] chain, EntryBodyParts body) {}

    /** Receives what is left of one entry. */
    public interface Entries {
        void opened(OpenedBody body) throws VaultFailure;

        /** An entry that is known to have existed, but of which no part could be authenticated. */
        void lost(long seq) throws VaultFailure;
    }

    OpenDamagedVault(
            VaultHeader header, Unlocker.UnlockedKeys opened, boolean proven, DamagedRows rows, RowLocations found) {
        this.header = header;
        this.vaultId = header.vaultId();
        this.proven = proven;
        this.keys = opened.keys();
        this.by = opened.by();
        this.rows = rows;
        this.found = found;
        this.bodies = new BodySealer(keys, vaultId, header.sealsParts());
        this.unbound = new UnboundDecryptor(keys.bodyKey());
    }

    /** The vault's id, 16 bytes. */
    public byte[] vaultId() {
        return vaultId.clone();
    }

    /** Whose own key opened it; empty if a passphrase or a recovery code did. */
    public Optional<VaultAccess.OpenedBy> openedBy() {
        return VaultAccess.openedBy(by);
    }

    /** Whether the way it was unlocked proves that its maker knew a secret of it. */
    public boolean isProven() {
        return proven;
    }

    /** The head; empty if it is damaged. */
    public Optional<LastHead> head() {
        for (long place : found.body(1)) {
            byte[] sealed = rows.last(place);
            Optional<VaultHead> head = sealed == null ? Optional.empty() : VaultHead.open(sealed, keys, header);
            if (head.isPresent()) {
                return Optional.of(
                        new LastHead(head.get().count(), head.get().chain().clone()));
            }
        }
        return Optional.empty();
    }

    /**
     * Passes on all entries that are known to have existed, in their order.
     *
     * <p>A body opens with the chain value of its own entry. Where that row is lost, the value is computed from the
     * previous one and the digest of the guessed body; it opens only if that is right.
     *
     * @param digest gives the digest of a plain body; empty if it does not have the form of an entry
     */
    public void read(Function<EntryBodyParts, Optional<byte[]>> digest, Entries into) throws VaultFailure {
        long highest = highest(head().map(LastHead::count).orElse(0L));
        byte[] previous = HashChain.start(vaultId);
        for (long seq = 1; ; seq++) {
            OpenedBody opened = open(seq, previous, digest);
            if (opened != null) {
                previous = opened.chain();
                into.opened(opened);
            } else if (seq <= highest) {
                previous = stored(seq, previous);
                into.lost(seq);
            } else {
                return;
            }
        }
    }

    /**
     * The highest number confirmed by the head, by a row that opens, or by a row that follows from the previous one.
     */
    private long highest(long last) {
        for (long seq : found.seqs().descendingSet()) {
            if (seq <= last) {
                break;
            }
            if (opensByItself(seq) || isLinked(seq)) {
                return seq;
            }
        }
        return last;
    }

    private boolean opensByItself(long seq) {
        return chains(seq).stream().anyMatch(chain -> openWith(seq, chain) != null);
    }

    private boolean isLinked(long seq) {
        return chains(seq - 1).stream().anyMatch(before -> following(seq, before) != null);
    }

    private @Nullable OpenedBody open(
            long seq, byte @Nullable [] previous, Function<EntryBodyParts, Optional<byte[]>> digest) {
        OpenedBody loose = null;
        for (byte[] chain : chains(seq)) {
            OpenedBody opened = openWith(seq, chain);
            if (opened != null && previous != null && follows(opened, previous, digest)) {
                return opened;
            }
            loose = loose == null ? opened : loose;
        }
        return loose != null || previous == null ? loose : openAfter(seq, previous, digest);
    }

    private @Nullable OpenedBody openWith(long seq, byte[] chain) {
        for (long place : found.body(seq)) {
            byte[] sealed = sealedBody(place);
            try {
                if (sealed != null) {
                    return new OpenedBody(seq, chain, bodies.open(seq, chain, sealed));
                }
            } catch (AuthenticationFailure e) {
                // Another row with the same number may open.
                continue;
            }
        }
        return null;
    }

    private @Nullable OpenedBody openAfter(
            long seq, byte[] previous, Function<EntryBodyParts, Optional<byte[]>> digest) {
        for (long place : found.body(seq)) {
            byte[] sealed = sealedBody(place);
            Optional<byte[]> guessed = sealed == null
                    ? Optional.empty()
                    : unbound.guess(sealed).flatMap(bodies::withoutParts).flatMap(digest);
            if (sealed == null || guessed.isEmpty()) {
                continue;
            }
            byte[] chain = HashChain.next(previous, seq, guessed.get());
            try {
                return new OpenedBody(seq, chain, bodies.open(seq, chain, sealed));
            } catch (AuthenticationFailure e) {
                // It follows something else, or is damaged.
                continue;
            }
        }
        return null;
    }

    private static boolean follows(
            OpenedBody opened, byte[] previous, Function<EntryBodyParts, Optional<byte[]>> digest) {
        return digest.apply(opened.body())
                .filter(found -> Arrays.equals(HashChain.next(previous, opened.seq(), found), opened.chain()))
                .isPresent();
    }

    /** The chain value of an entry whose body is gone; null if there is none. */
    private byte @Nullable [] stored(long seq, byte @Nullable [] previous) {
        byte[] whole = previous == null ? null : following(seq, previous);
        // Without confirmation this is a guess; a body opens with it only if it is right.
        return whole == null ? chains(seq).stream().findFirst().orElse(null) : whole;
    }

    /** The chain value of an entry whose row follows from {@code previous}; null if there is none. */
    private byte @Nullable [] following(long seq, byte[] previous) {
        for (long place : found.entry(seq)) {
            LeafRow row = rows.at(place).orElse(null);
            if (row != null && Arrays.equals(HashChain.next(previous, seq, row.bytes(1)), row.bytes(2))) {
                return row.bytes(2);
            }
        }
        return null;
    }

    private List<byte[]> chains(long seq) {
        List<byte[]> chains = new ArrayList<>();
        for (long place : found.entry(seq)) {
            rows.at(place)
                    .map(row -> row.bytes(2))
                    .filter(chain -> chains.stream().noneMatch(known -> Arrays.equals(known, chain)))
                    .ifPresent(chains::add);
        }
        return chains;
    }

    private byte @Nullable [] sealedBody(long place) {
        byte[] sealed = rows.last(place);
        return sealed == null || sealed.length > EntryTable.LARGEST_ROW ? null : sealed;
    }

    /** All drafts that open, including every copy of a draft that occurs several times. */
    public List<PlainDraft> drafts() {
        List<PlainDraft> drafts = new ArrayList<>();
        for (Map.Entry<String, List<Long>> draft : found.drafts().entrySet()) {
            byte[] id = HexFormat.of().parseHex(draft.getKey());
            for (long place : draft.getValue()) {
                byte[] sealed = rows.last(place);
                try {
                    if (sealed != null) {
                        drafts.add(new PlainDraft(id, DraftSealer.openDraft(keys, vaultId, id, sealed)));
                    }
                } catch (AuthenticationFailure e) {
                    // Damaged, or not a draft of this diary.
                    continue;
                }
            }
        }
        return drafts;
    }

    /**
     * The plain bytes of a sealed file; empty if a row of it is lost. Reading still throws where a row does not
     * authenticate.
     *
     * @param key which the caller closes
     * @param length its true length
     */
    public Optional<SegmentChannel> file(byte[] blobId, SecretBytes key, long length) {
        BlobCipher cipher = new BlobCipher(vaultId);
        DamagedSegments segments = new DamagedSegments(rows, found, blobId, BlobCipher.sealedLength(length));
        try {
            return segments.choose(() -> cipher.openingWhole(blobId, key, segments))
                    ? Optional.of(cipher.openingWhole(blobId, key, segments).endingAt(length))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
