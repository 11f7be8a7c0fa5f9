package org.daybook.merge;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.VaultThread;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** One of the diaries to be merged, read whole. It is never written to. Blocking, and for one thread. */
final class MergeSource {
    /** The diary that began first, first; copies of one diary by their heads. */
    static final Comparator<MergeSource> BY_BEGINNING = Comparator.comparing(
                    (MergeSource source) -> source.beginning.toInstant())
            .thenComparing(source -> source.vaultId)
            .thenComparing(source -> source.chain.hex());

    private final MergeSide which;
    private final Ledger ledger;
    private final EvidenceStore store;
    private final String vaultId;
    private final CaseFile caseFile = new CaseFile();
    private final Map<ByteSequence, OriginNode> nodes = new LinkedHashMap<>();
    private final OffsetDateTime beginning;
    private final ByteSequence chain;

    /**
     * Reads it.
     *
     * @param vault stays open while the source is used, and is closed by the caller
     */
    MergeSource(MergeSide which, OpenVault vault, Ledger ledger, SecureRandom random)
            throws MergeFailure, VaultFailure {
        this.which = which;
        this.ledger = ledger;
        this.store = new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, random);
        this.vaultId = HexFormat.of().formatHex(vault.vaultId());
        Map<Long, LedgerEntry> entries = new HashMap<>();
        LedgerReport report = ledger.read(recorded -> {
            caseFile.apply(recorded);
            entries.put(recorded.seq(), recorded);
        });
        if (!report.sound()) {
            throw new MergeFailure.NotWhole(which);
        }
        if (!report.unknown().isEmpty()) {
            throw new MergeFailure.Newer(which);
        }
        this.beginning = caseFile.first()
                .orElseThrow(() -> new MergeFailure.NotWhole(which))
                .envelope()
                .recordedAt();
        this.chain = report.head().chain();
        addOwn(ledger.digests(), entries, report.reduced());
        entries.values().stream()
                .map(LedgerEntry::entry)
                .filter(OriginDigests.class::isInstance)
                .forEach(digests -> addOrigin(((OriginDigests) digests).segment(), entries));
    }

    private void addOwn(List<ByteSequence> digests, Map<Long, LedgerEntry> entries, Set<Long> reduced) {
        byte[] start = HashChain.start(HexFormat.of().parseHex(vaultId));
        OriginSegment own = new OriginSegment(
                vaultId,
                1,
                ByteSequence.of(start),
                digests,
                digests.stream().map(_ -> 0L).toList());
        add(own, seq -> {
            LedgerEntry recorded = entries.get(seq);
            return recorded == null || recorded.entry() instanceof OriginEntry
                    ? null
                    : new OriginNode.EntryContent(
                            this,
                            seq,
                            recorded.envelope(),
                            recorded.entry(),
                            recorded.entry().keptFile(),
                            reduced.contains(seq));
        });
    }

    private void addOrigin(OriginSegment run, Map<Long, LedgerEntry> entries) {
        add(run, seq -> {
            long place = run.places().get((int) (seq - run.first()));
            LedgerEntry recorded = entries.get(place);
            return recorded != null && recorded.entry() instanceof OriginEntry(CopiedEntry copied, var file)
                    ? new OriginNode.EntryContent(
                            this,
                            place,
                            copied.envelope(),
                            copied.entry(),
                            file,
                            copied.stored().isReduced())
                    : null;
        });
    }

    /** Finds what an entry says, by its number in its diary. */
    @FunctionalInterface
    private interface EntryFinder {
        OriginNode.@Nullable EntryContent of(long seq);
    }

    private void add(OriginSegment run, EntryFinder contents) {
        ByteSequence previous = run.previous();
        List<ByteSequence> chains = run.chains();
        for (int i = 0; i < chains.size(); i++) {
            long seq = run.first() + i;
            OriginNode node =
                    new OriginNode(run.vaultId(), seq, previous, run.digests().get(i), chains.get(i), contents.of(seq));
            nodes.put(node.chain(), node);
            previous = node.chain();
        }
    }

    MergeSide which() {
        return which;
    }

    String vaultId() {
        return vaultId;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    /** All entries of it and of what was merged into it, by their chain values. */
    Map<ByteSequence, OriginNode> nodes() {
        return nodes;
    }

    EvidenceStore store() {
        return store;
    }

    /** The entry that is held at a place, exactly as it was stored in its own diary. */
    CopiedEntry copy(long place) throws VaultFailure {
        return ledger.copy(place)
                .orElseThrow(() -> new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.DATABASE));
    }

    List<Draft> drafts() throws VaultFailure {
        return ledger.drafts().list();
    }
}
