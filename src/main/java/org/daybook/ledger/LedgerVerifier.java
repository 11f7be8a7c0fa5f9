package org.daybook.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.HandedOver;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.Entry.Unknown;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.ledger.StoredEntry.Looked;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFinding;
import org.daybook.vault.VaultFinding.VaultSign;

/** One pass along the chain, which verifies it and says what was found. Vault thread. */
final class LedgerVerifier {
    private static final Set<VaultSign> BODIES =
            Set.of(VaultSign.BODY_UNREADABLE, VaultSign.BODY_DIFFERS, VaultSign.BODY_MALFORMED);

    private final OpenVault vault;
    private final Consumer<LedgerEntry> into;
    private final List<VaultFinding> findings;
    private final Set<Long> absent = new TreeSet<>();
    private final Set<Long> saidErased = new HashSet<>();
    private final List<Long> unknown = new ArrayList<>();
    private final Set<Long> reduced = new HashSet<>();
    private long withheld;
    private long handedOver;
    private final Map<Id<SealedFile>, Long> blobs = new LinkedHashMap<>();
    private final Set<Id<SealedFile>> erasedBlobs = new HashSet<>();
    private byte[] previous;
    private long last;

    LedgerVerifier(OpenVault vault, Consumer<LedgerEntry> into) {
        this.vault = vault;
        this.into = into;
        this.findings = new ArrayList<>(vault.findings());
        this.previous = HashChain.start(vault.vaultId());
    }

    void take(Looked looked) {
        StoredEntry row = looked.row();
        long seq = row.seq();
        if (seq != last + 1 || !MessageDigest.isEqual(HashChain.next(previous, seq, row.digest()), row.chain())) {
            findings.add(new VaultFinding(VaultSign.CHAIN_BROKEN, seq));
        }
        previous = row.chain();
        last = seq;
        if (row.state() == OpenVault.BodyState.ABSENT) {
            absent.add(seq);
        }
        if (looked.wrong() != null) {
            findings.add(new VaultFinding(looked.wrong(), seq));
        }
        if (looked.isReduced()) {
            reduced.add(seq);
        }
        if (looked.isWithheld()) {
            withheld++;
        }
        if (looked.decoded() != null) {
            note(row, looked.decoded());
        }
    }

    LedgerReport report() throws VaultFailure {
        if (last != vault.count() || !MessageDigest.isEqual(previous, vault.chain())) {
            noteOnce(new VaultFinding(VaultSign.HEAD_DIFFERS, last));
        }
        for (Map.Entry<Id<SealedFile>, Long> blob : blobs.entrySet()) {
            if (!erasedBlobs.contains(blob.getKey())
                    && !vault.blobs().isKept(blob.getKey().bytes())) {
                findings.add(new VaultFinding(VaultSign.FILE_MISSING, blob.getValue()));
            }
        }
        absent.stream()
                .filter(seq -> !saidErased.contains(seq))
                .forEach(seq -> findings.add(new VaultFinding(VaultSign.BODY_MISSING, seq)));
        // Elsewhere a body without the whole of its private part is not the one that was written.
        reduced.stream()
                .filter(seq -> seq > handedOver)
                .forEach(seq -> findings.add(new VaultFinding(VaultSign.BODY_DIFFERS, seq)));
        LedgerReport.Back back = back();
        absent.retainAll(saidErased);
        return new LedgerReport(
                new LedgerHead(last, ByteSequence.of(previous)),
                List.copyOf(absent),
                unknown,
                back,
                findings,
                reduced,
                withheld);
    }

    /** Erased bodies and files that are back in the file are not records, whether they open or not. */
    private LedgerReport.Back back() throws VaultFailure {
        findings.removeIf(finding -> BODIES.contains(finding.sign()) && saidErased.contains(finding.seq()));
        List<Long> entries = saidErased.stream()
                .filter(seq -> !absent.contains(seq))
                .sorted()
                .toList();
        List<Id<SealedFile>> files = new ArrayList<>();
        for (Id<SealedFile> blob : erasedBlobs) {
            if (vault.blobs().isKept(blob.bytes())) {
                files.add(blob);
            }
        }
        return new LedgerReport.Back(entries, files);
    }

    /** Opening the vault may have reported the head already, perhaps more exactly. */
    private void noteOnce(VaultFinding finding) {
        if (vault.findings().isEmpty()) {
            findings.add(finding);
        }
    }

    /** The last entry that was handed over with this copy, if that is what {@code recorded} says; 0 if not. */
    static long handedOver(LedgerEntry recorded) {
        return recorded.entry() instanceof HandedOver made && made.file() == null
                ? Math.min(made.head().count(), recorded.seq() - 1)
                : 0;
    }

    private void note(StoredEntry row, EntryCodec.Decoded decoded) {
        long seq = row.seq();
        SealedFile file = decoded.entry().keptFile();
        if (file != null) {
            blobs.put(file.blob(), seq);
        }
        if (decoded.entry() instanceof Erased erased) {
            erasedBlobs.addAll(erased.blobs());
            // The first entry is never erased: it holds the diary's key, and nobody else can make one that fits.
            erased.entries().stream().filter(gone -> gone > 1 && gone < seq).forEach(saidErased::add);
        }
        if (decoded.entry() instanceof Unknown) {
            unknown.add(seq);
        }
        LedgerEntry recorded = new LedgerEntry(
                seq, decoded.envelope(), decoded.entry(), ByteSequence.of(row.digest()), ByteSequence.of(row.chain()));
        handedOver = Math.max(handedOver, handedOver(recorded));
        into.accept(recorded);
    }
}
