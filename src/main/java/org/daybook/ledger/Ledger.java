package org.daybook.ledger;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.DiaryStarted;
import org.daybook.casefile.Entry.Erased;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.Entry.Unknown;
import org.daybook.casefile.Envelope;
import org.daybook.casefile.LedgerHead;
import org.daybook.casefile.Octets;
import org.daybook.casefile.Recorded;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Signer;
import org.daybook.facts.ThingId;
import org.daybook.ledger.StoredEntry.Looked;
import org.daybook.vault.Finding;
import org.daybook.vault.Finding.Sign;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record: entries to sealed rows and back.
 *
 * <p>Belongs to the vault thread. An entry is durable when {@link #append} returns, and never before. The ledger does
 * not close the vault.
 */
public final class Ledger {
    /** In bytes of an entry or draft: far below what the reader and the vault take, so that all that is kept opens. */
    static final int LONGEST = 16 << 20;

    /** In bytes: by so much may a record that is taken over from another diary be longer, for what that diary says of it. */
    static final int ROOM_FOR_CLAIM = 2 << 20;

    private static final Set<Sign> BODIES = Set.of(Sign.BODY_UNREADABLE, Sign.BODY_DIFFERS, Sign.BODY_MALFORMED);

    private final OpenVault vault;
    private final Clock clock;
    private final SecureRandom random;
    private final String program;
    private final EntryCodec codec = new EntryCodec();
    private final Drafts drafts;

    /** @param program name and version, written on every entry */
    public Ledger(OpenVault vault, Clock clock, SecureRandom random, String program) {
        this.vault = vault;
        this.clock = clock;
        this.random = random;
        this.program = program;
        this.drafts = new Drafts(vault);
    }

    /** The drafts beside the ledger. */
    public Drafts drafts() {
        return drafts;
    }

    /** The head as it stands. */
    public LedgerHead head() {
        return new LedgerHead(vault.count(), Octets.of(vault.chain()));
    }

    /** Records the first entry of a new diary: a signing key of its own. */
    public Recorded start() throws VaultFailure {
        Signer.Pair pair = Signer.newPair(random);
        try {
            return append(new DiaryStarted(Octets.of(pair.publicKey()), Octets.of(pair.privateKey())));
        } finally {
            Arrays.fill(pair.privateKey(), (byte) 0);
        }
    }

    /** Records an entry by the owner of the diary in one durable transaction. */
    public Recorded append(Entry entry) throws VaultFailure {
        return append(entry, Authorship.OWNER);
    }

    /** Records an entry in one durable transaction. */
    public Recorded append(Entry entry, Authorship by) throws VaultFailure {
        return append(entry, by, LONGEST);
    }

    private Recorded append(Entry entry, Authorship by, int longest) throws VaultFailure {
        Envelope envelope = new Envelope(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                clock.getZone(),
                by.author(),
                by.onBehalfOf(),
                program);
        EntryCodec.Parts parts = codec.encode(envelope, entry);
        if (parts.publicPart().length + (long) parts.privatePart().length > longest) {
            throw new VaultFailure.TooLong();
        }
        Body body = Body.of(parts.publicPart(), parts.privatePart(), random);
        byte[] digest = body.digest();
        long seq = vault.append(digest, body.toBytes());
        return new Recorded(seq, envelope, entry, Octets.of(digest), Octets.of(vault.chain()));
    }

    /** Records an entry and throws its draft away, in one durable transaction. */
    public Recorded append(Entry entry, Authorship by, ThingId draft) throws VaultFailure {
        return appendAll(List.of(entry), by, draft).getFirst();
    }

    /**
     * Records entries one after the other, all or none, in one durable transaction.
     *
     * @param draft thrown away in the same transaction; null if there is none
     */
    public List<Recorded> appendAll(List<? extends Entry> entries, Authorship by, @Nullable ThingId draft)
            throws VaultFailure {
        return vault.transaction(() -> {
            if (draft != null) {
                drafts.remove(draft);
            }
            List<Recorded> recorded = new ArrayList<>();
            for (Entry entry : entries) {
                recorded.add(append(entry, by));
            }
            return recorded;
        });
    }

    /** Records entries that another diary held, all or none, so long as {@link PublicJson#LONGEST_RECORD} let them in. */
    public List<Recorded> takeOver(List<? extends Entry> entries) throws VaultFailure {
        return vault.transaction(() -> {
            List<Recorded> recorded = new ArrayList<>();
            for (Entry entry : entries) {
                recorded.add(append(entry, Authorship.OWNER, LONGEST + ROOM_FOR_CLAIM));
            }
            return recorded;
        });
    }

    /** Records an exhibit of another diary and keeps its sealed file, if it has one; otherwise like {@link #takeOver}. */
    public Recorded takeOverKeeping(ExhibitAdded entry) throws VaultFailure {
        return vault.transaction(() -> {
            if (entry.file() != null) {
                vault.blobs().keep(bytes(entry.file().blob()));
            }
            return append(entry, Authorship.OWNER, LONGEST + ROOM_FOR_CLAIM);
        });
    }

    /** Records an exhibit and keeps its sealed file, if it has one, in one durable transaction. */
    public Recorded appendKeeping(ExhibitAdded entry, Authorship by, @Nullable ThingId draft) throws VaultFailure {
        return vault.transaction(() -> {
            if (entry.file() != null) {
                vault.blobs().keep(bytes(entry.file().blob()));
            }
            return appendAll(List.of(entry), by, draft).getFirst();
        });
    }

    /**
     * Records that bodies and files are erased, and erases them, in one durable transaction. A file is unreadable from
     * then on, since its key is gone with the body of its entry; its rows are swept afterwards.
     */
    public Recorded erase(Erased entry) throws VaultFailure {
        return erase(entry, Set.of());
    }

    /** Erases as {@link #erase(Erased)} does, and throws {@code going} away in the same transaction. */
    public Recorded erase(Erased entry, Set<ThingId> going) throws VaultFailure {
        return vault.transaction(() -> {
            for (ThingId draft : going) {
                drafts.remove(draft);
            }
            for (Long seq : entry.entries()) {
                vault.eraseBody(seq);
            }
            for (ThingId blob : entry.blobs()) {
                vault.blobs().giveUp(bytes(blob));
            }
            return append(entry);
        });
    }

    /** Erases what was erased before and is back; the entry that says so is there already. */
    public void eraseAgain(LedgerReport.Back back) throws VaultFailure {
        vault.transaction(() -> {
            for (Long seq : back.entries()) {
                vault.eraseBody(seq);
            }
            for (ThingId file : back.files()) {
                vault.blobs().giveUp(bytes(file));
            }
            return back;
        });
    }

    /**
     * Reads and verifies everything, and hands over each entry that can be read, in order.
     *
     * <p>If anything is not as it was written, or was written by a newer version, the vault is from then on open for
     * looking only, so that no new head is sealed over it and no number is given twice.
     */
    public LedgerReport read(Consumer<Recorded> into) throws VaultFailure {
        Reading reading = new Reading(into);
        try (ReadingAhead ahead = new ReadingAhead(reading::take)) {
            vault.read(
                    (seq, digest, chain, state, body) -> ahead.take(new StoredEntry(seq, digest, chain, state, body)));
            ahead.finish();
        }
        LedgerReport report = reading.report();
        if (!report.sound() || !report.unknown().isEmpty()) {
            vault.lookOnly();
        }
        return report;
    }

    /** Reads and verifies everything. */
    public LedgerReport verify() throws VaultFailure {
        return read(recorded -> {});
    }

    /** The head right after entry {@code count}; empty if there is none such. */
    public Optional<LedgerHead> headAt(long count) throws VaultFailure {
        List<LedgerHead> found = new ArrayList<>();
        vault.read((seq, digest, chain, state, body) -> {
            if (seq == count) {
                found.add(new LedgerHead(seq, Octets.of(chain)));
            }
        });
        return found.stream().findFirst();
    }

    /**
     * The rows of entries for a proof.
     *
     * @param first number of the first
     * @param count how many at most
     * @param printed whose bodies may be given
     */
    public List<ProofRow> proofRows(long first, int count, Printed printed) throws VaultFailure {
        List<ProofRow> rows = new ArrayList<>();
        vault.read(
                first,
                first + count - 1,
                (seq, digest, chain, state, body) ->
                        rows.add(ProofRow.of(new StoredEntry(seq, digest, chain, state, body), printed, codec)));
        return rows;
    }

    private static byte[] bytes(ThingId id) {
        return HexFormat.of().parseHex(id.hex());
    }

    /** One walk along the chain. */
    private final class Reading {
        private final Consumer<Recorded> into;
        private final List<Finding> findings = new ArrayList<>(vault.findings());
        private final Set<Long> absent = new TreeSet<>();
        private final Set<Long> saidErased = new HashSet<>();
        private final List<Long> unknown = new ArrayList<>();
        private final Map<ThingId, Long> blobs = new LinkedHashMap<>();
        private final Set<ThingId> erasedBlobs = new HashSet<>();
        private byte[] previous = HashChain.start(vault.vaultId());
        private long last;

        Reading(Consumer<Recorded> into) {
            this.into = into;
        }

        void take(Looked looked) {
            StoredEntry row = looked.row();
            long seq = row.seq();
            if (seq != last + 1 || !MessageDigest.isEqual(HashChain.next(previous, seq, row.digest()), row.chain())) {
                findings.add(new Finding(Sign.CHAIN_BROKEN, seq));
            }
            previous = row.chain();
            last = seq;
            if (row.state() == OpenVault.BodyState.ABSENT) {
                absent.add(seq);
            }
            if (looked.wrong() != null) {
                findings.add(new Finding(looked.wrong(), seq));
            }
            if (looked.decoded() != null) {
                note(row, looked.decoded());
            }
        }

        LedgerReport report() throws VaultFailure {
            if (last != vault.count() || !MessageDigest.isEqual(previous, vault.chain())) {
                noteOnce(new Finding(Sign.HEAD_DIFFERS, last));
            }
            for (Map.Entry<ThingId, Long> blob : blobs.entrySet()) {
                if (!erasedBlobs.contains(blob.getKey()) && !vault.blobs().isKept(bytes(blob.getKey()))) {
                    findings.add(new Finding(Sign.FILE_MISSING, blob.getValue()));
                }
            }
            absent.stream()
                    .filter(seq -> !saidErased.contains(seq))
                    .forEach(seq -> findings.add(new Finding(Sign.BODY_MISSING, seq)));
            LedgerReport.Back back = back();
            absent.retainAll(saidErased);
            return new LedgerReport(
                    new LedgerHead(last, Octets.of(previous)), List.copyOf(absent), unknown, back, findings);
        }

        /** What was erased and lies in the file again is no record, whether it opens or not. */
        private LedgerReport.Back back() throws VaultFailure {
            findings.removeIf(finding -> BODIES.contains(finding.sign()) && saidErased.contains(finding.seq()));
            List<Long> entries = saidErased.stream()
                    .filter(seq -> !absent.contains(seq))
                    .sorted()
                    .toList();
            List<ThingId> files = new ArrayList<>();
            for (ThingId blob : erasedBlobs) {
                if (vault.blobs().isKept(bytes(blob))) {
                    files.add(blob);
                }
            }
            return new LedgerReport.Back(entries, files);
        }

        /** An opening that saw the head differ has said so already, perhaps more exactly. */
        private void noteOnce(Finding finding) {
            if (vault.findings().isEmpty()) {
                findings.add(finding);
            }
        }

        private void note(StoredEntry row, EntryCodec.Decoded decoded) {
            long seq = row.seq();
            if (decoded.entry() instanceof ExhibitAdded exhibit && exhibit.file() != null) {
                blobs.put(exhibit.file().blob(), seq);
            }
            if (decoded.entry() instanceof Erased erased) {
                erasedBlobs.addAll(erased.blobs());
                // The first entry is never erased: it holds the diary's key, and no stranger can make one that fits.
                erased.entries().stream().filter(gone -> gone > 1 && gone < seq).forEach(saidErased::add);
            }
            if (decoded.entry() instanceof Unknown) {
                unknown.add(seq);
            }
            into.accept(new Recorded(
                    seq, decoded.envelope(), decoded.entry(), Octets.of(row.digest()), Octets.of(row.chain())));
        }
    }
}
