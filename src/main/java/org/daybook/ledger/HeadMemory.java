package org.daybook.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.DiaryStarted;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.daybook.vault.VaultFailure;

/**
 * What a computer can remember about a diary outside its file, so that an older file in its place is noticed: where
 * the ledger ended, sealed under a key that is derived from the diary's signing key. That key stays the same when
 * everything is sealed again, so that an old copy that an old passphrase opens is recognised too.
 *
 * <p>Without the open diary nothing can be read from it, not even which diary it is about. Vault thread.
 */
public final class HeadMemory {
    private static final String KEY = "daybook.head-memory-key.v1";
    private static final String ASSOCIATED = "daybook.head-memory.v1";
    private static final int HASH_BYTES = 32;

    /** The most diaries that are remembered; the one unopened for longest is forgotten first. */
    private static final int MOST = 8;

    private final Ledger ledger;
    private final CaseFile caseFile;
    private final LedgerHead found;

    /** The outcome of the comparison. */
    public enum MemoryOutcome {
        /** Nothing is remembered about this diary. */
        NOT_KEPT,
        /** The file continues from the remembered head. */
        FOLLOWS,
        /** The file ends before the remembered head. */
        OLDER,
        /** The file does not contain the remembered head: both continued separately from an older state. */
        APART
    }

    /** @param found the ledger's head when the diary was opened, before that opening was recorded */
    public HeadMemory(Ledger ledger, CaseFile caseFile, LedgerHead found) {
        this.ledger = ledger;
        this.caseFile = caseFile;
        this.found = found;
    }

    /** Compares the file as it was found with what is remembered. Whatever is not about this diary is skipped. */
    public MemoryOutcome compare(List<String> kept) throws VaultFailure {
        Optional<LedgerHead> before = sealer().flatMap(sealer ->
                kept.stream().flatMap(one -> open(sealer, one).stream()).findFirst());
        if (before.isEmpty()) {
            return MemoryOutcome.NOT_KEPT;
        }
        LedgerHead then = before.get();
        if (found.count() < then.count()) {
            return MemoryOutcome.OLDER;
        }
        return ledger.headAt(then.count()).filter(then::equals).isPresent()
                ? MemoryOutcome.FOLLOWS
                : MemoryOutcome.APART;
    }

    /** The lines to keep from now on: the current head of this diary, and those of others. */
    public List<String> keep(List<String> kept) {
        Optional<Sealer> sealer = sealer();
        List<String> all = new ArrayList<>();
        sealer.ifPresent(own -> all.add(seal(own, ledger.head())));
        kept.stream()
                .filter(one -> sealer.flatMap(own -> open(own, one)).isEmpty())
                .limit(MOST - all.size())
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static String seal(Sealer sealer, LedgerHead head) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES + HASH_BYTES)
                .putLong(head.count())
                .put(head.chain().toBytes())
                .array();
        return Base64.getEncoder().encodeToString(sealer.seal(plain, Hashes.frame(ASSOCIATED)));
    }

    private static Optional<LedgerHead> open(Sealer sealer, String kept) {
        try {
            byte[] plain = sealer.open(Base64.getDecoder().decode(kept), Hashes.frame(ASSOCIATED));
            if (plain.length != Long.BYTES + HASH_BYTES) {
                return Optional.empty();
            }
            ByteBuffer fields = ByteBuffer.wrap(plain);
            long count = fields.getLong();
            byte[] chain = new byte[HASH_BYTES];
            fields.get(chain);
            return Optional.of(new LedgerHead(count, ByteSequence.of(chain)));
        } catch (AuthenticationFailure | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Sealer> sealer() {
        return caseFile.start().map(DiaryStarted::privateKey).map(HeadMemory::sealer);
    }

    private static Sealer sealer(ByteSequence privateKey) {
        byte[] secret = privateKey.toBytes();
        try (SecretBytes key = SecretBytes.taking(Hashes.framed(KEY, secret))) {
            return new Sealer(key);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
