package org.daybook.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiaryStarted;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.Signer;
import org.daybook.ledger.StoredEntry.Looked;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.ledger.codec.MergeCodec;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.seal.EntryBodyParts;
import org.jspecify.annotations.Nullable;

/**
 * The append-only ledger: seals entries into rows and opens them again.
 *
 * <p>Belongs to the vault thread. An entry is durable when {@link #append} returns, and not before. The ledger does not
 * close the vault.
 */
public final class Ledger {
    /**
     * The longest entry or draft in bytes: far below the limits of the reader and the vault, so that whatever is
     * stored can be opened.
     */
    static final int LONGEST = 16 << 20;

    private static final int AT_ONCE = 256;

    /** How many bytes longer an imported record may be, for the other diary's claim. */
    static final int ROOM_FOR_CLAIM = 2 << 20;

    private final OpenVault vault;
    private final Clock clock;
    private final SecureRandom random;
    private final String program;
    private final EntryCodec codec = new EntryCodec();
    private final Drafts drafts;
    private @Nullable AccessGrant actor;
    private volatile boolean hurried;

    /** @param program name and version, written on every entry */
    public Ledger(OpenVault vault, Clock clock, SecureRandom random, String program) {
        this.vault = vault;
        this.clock = clock;
        this.random = random;
        this.program = program;
        this.drafts = new Drafts(vault.drafts());
        vault.access().partWith(WithheldPartSplitter::divided);
    }

    /** The drafts, which are not part of the ledger. */
    public Drafts drafts() {
        return drafts;
    }

    /**
     * From now on everything is recorded by the colleague who has this access, unless somebody else is named, and what
     * it does not permit is refused.
     */
    public void actAs(AccessGrant access) {
        actor = access;
    }

    /** A ledger that writes to another vault as this one does. */
    public Ledger sameFor(OpenVault other) {
        Ledger same = new Ledger(other, clock, random, program);
        same.actor = actor;
        return same;
    }

    /** What the colleague may do who opened the diary; empty for its owner. */
    public Optional<AccessGrant> actor() {
        return Optional.ofNullable(actor);
    }

    /** Whether {@code entry} may be recorded by whoever opened the diary. */
    public boolean permits(Entry entry) {
        return actor == null || actor.permits(entry);
    }

    public LedgerHead head() {
        return new LedgerHead(vault.count(), ByteSequence.of(vault.chain()));
    }

    /** Records the first entry of a new diary: a signing key of its own. */
    public LedgerEntry start() throws VaultFailure {
        Signer.SigningKeyPair pair = Signer.newPair(random);
        try {
            return append(new DiaryStarted(ByteSequence.of(pair.publicKey()), ByteSequence.of(pair.privateKey())));
        } finally {
            Arrays.fill(pair.privateKey(), (byte) 0);
        }
    }

    /** Records an entry by the owner of the diary in one durable transaction. */
    public LedgerEntry append(Entry entry) throws VaultFailure {
        return append(entry, Authorship.OWNER);
    }

    /** Records an entry in one durable transaction. */
    public LedgerEntry append(Entry entry, Authorship by) throws VaultFailure {
        return append(entry, by, LONGEST);
    }

    private LedgerEntry append(Entry given, Authorship by, int longest) throws VaultFailure {
        Entry entry = actor == null ? given : actor.signed(given, by);
        if (!permits(entry)) {
            throw new VaultFailure.AccessDenied();
        }
        EntryMetadata envelope = new EntryMetadata(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                clock.getZone(),
                actor == null ? by.author() : actor.name(),
                by.onBehalfOf(),
                program);
        EntryCodec.Encoded parts = codec.encode(envelope, entry);
        if (parts.publicPart().length + (long) parts.privatePart().length > longest) {
            throw new VaultFailure.TextTooLong();
        }
        EntryBody body = EntryBody.of(parts.publicPart(), parts.privatePart(), random);
        byte[] digest = body.digest();
        long seq = vault.append(digest, WithheldPartSplitter.stored(body, vault));
        return new LedgerEntry(seq, envelope, entry, ByteSequence.of(digest), ByteSequence.of(vault.chain()));
    }

    /**
     * Records entries in order, all or none, in one durable transaction.
     *
     * @param draft the draft to remove in the same transaction; null if there is none
     */
    public List<LedgerEntry> appendAll(List<? extends Entry> entries, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        OpenVault.VaultWork<List<LedgerEntry>> work = () -> {
            if (draft != null) {
                drafts.remove(draft);
            }
            List<LedgerEntry> recorded = new ArrayList<>();
            for (Entry entry : entries) {
                recorded.add(append(entry, by));
            }
            return recorded;
        };
        return draft == null && entries.stream().allMatch(AccessGrant::isNote)
                ? vault.note(work)
                : vault.transaction(work);
    }

    /**
     * Records entries from another diary, all or none, up to the size that {@link PublicJson#LONGEST_RECORD} admits.
     */
    public List<LedgerEntry> takeOver(List<? extends Entry> entries) throws VaultFailure {
        return vault.transaction(() -> {
            List<LedgerEntry> recorded = new ArrayList<>();
            for (Entry entry : entries) {
                recorded.add(append(entry, Authorship.OWNER, LONGEST + ROOM_FOR_CLAIM));
            }
            return recorded;
        });
    }

    /** Records an entry of another diary and keeps its sealed file, if it has one; otherwise like {@link #takeOver}. */
    public LedgerEntry takeOverKeeping(Entry entry) throws VaultFailure {
        return vault.transaction(() -> {
            keepFile(entry);
            return append(entry, Authorship.OWNER, LONGEST + ROOM_FOR_CLAIM);
        });
    }

    /** Records an entry and keeps its sealed file, if it has one, in one durable transaction. */
    public LedgerEntry appendKeeping(Entry entry, Authorship by, @Nullable Id<Draft> draft) throws VaultFailure {
        return vault.transaction(() -> {
            keepFile(entry);
            return appendAll(List.of(entry), by, draft).getFirst();
        });
    }

    private void keepFile(Entry entry) throws VaultFailure {
        SealedFile file = entry.keptFile();
        if (file != null) {
            vault.blobs().keep(file.blob().bytes());
        }
    }

    /**
     * Records that bodies and files are erased, erases them, and throws drafts away, in one durable transaction. A file
     * is unreadable from then on, since its key is gone with the body of its entry; its rows are swept afterwards.
     */
    public LedgerEntry erase(Erased entry, Set<Id<Draft>> going) throws VaultFailure {
        return vault.transaction(() -> {
            for (Id<Draft> draft : going) {
                drafts.remove(draft);
            }
            for (Long seq : entry.entries()) {
                vault.eraseBody(seq);
            }
            for (Id<SealedFile> blob : entry.blobs()) {
                vault.blobs().giveUp(blob.bytes());
            }
            return append(entry);
        });
    }

    /**
     * Takes private parts out of every entry, in one durable transaction. Digests stay, so the chain is as it was. Only
     * a copy that is handed over may have such entries.
     */
    public void takeOut(Set<PrivatePart> parts) throws VaultFailure {
        vault.transaction(() -> {
            for (long first = 1; first <= vault.count(); first += AT_ONCE) {
                Map<Long, EntryBody> reduced = new LinkedHashMap<>();
                vault.read(
                        first,
                        first + AT_ONCE - 1,
                        (seq, digest, chain, state, stored) -> WithheldPartSplitter.joined(stored)
                                .flatMap(body -> PrivatePartRemover.without(parts, body))
                                .ifPresent(body -> reduced.put(seq, body)));
                for (Map.Entry<Long, EntryBody> one : reduced.entrySet()) {
                    vault.replaceBody(one.getKey(), WithheldPartSplitter.stored(one.getValue(), vault));
                }
            }
            return parts;
        });
    }

    /** Erases again what was erased before and has come back; the erasure is already recorded. */
    public void eraseAgain(LedgerReport.Back back) throws VaultFailure {
        vault.transaction(() -> {
            for (Long seq : back.entries()) {
                vault.eraseBody(seq);
            }
            for (Id<SealedFile> file : back.files()) {
                vault.blobs().giveUp(file.bytes());
            }
            return back;
        });
    }

    /**
     * Reads and verifies everything, and passes on each readable entry, in order.
     *
     * <p>If anything was changed, or was written by a newer version, the vault is read-only from then on, so that no
     * new head is sealed over it and no number is used twice.
     *
     * @throws VaultFailure.Stopped after {@link #hurry}
     */
    public LedgerReport read(Consumer<LedgerEntry> into) throws VaultFailure {
        LedgerVerifier reading = new LedgerVerifier(vault, into);
        try (PrefetchingReader ahead = new PrefetchingReader(reading::take)) {
            OpenVault.EntryRow row =
                    (seq, digest, chain, state, body) -> ahead.take(new StoredEntry(seq, digest, chain, state, body));
            long first = 1;
            for (; first + AT_ONCE <= vault.count(); first += AT_ONCE) {
                requireNotHurried();
                vault.read(first, first + AT_ONCE - 1, row);
            }
            requireNotHurried();
            // Whatever lies beyond the last is a finding.
            vault.read(first, Long.MAX_VALUE, row);
            ahead.finish();
        }
        LedgerReport report = reading.report();
        if (!report.sound() || !report.unknown().isEmpty()) {
            vault.lookOnly(report.sound() ? LookOnlyReason.NEWER : LookOnlyReason.CHANGED);
        }
        return report;
    }

    /** Ends all reading of everything, now and from now on: the diary is about to be closed. Any thread. */
    public void hurry() {
        hurried = true;
    }

    private void requireNotHurried() throws VaultFailure.Stopped {
        if (hurried) {
            throw new VaultFailure.Stopped();
        }
    }

    /** Reads and verifies everything. */
    public LedgerReport verify() throws VaultFailure {
        return read(recorded -> {});
    }

    /** The sealed files that entries name and that were not erased, as far as memory has the entries. */
    public Set<Id<SealedFile>> keptFiles() throws VaultFailure {
        Set<Id<SealedFile>> kept = new LinkedHashSet<>();
        vault.relocation().read((seq, digest, chain, state, body) -> {
            Looked looked = new StoredEntry(seq, digest, chain, state, body).look(codec);
            if (looked.decoded() != null && looked.decoded().entry().keptFile() instanceof SealedFile file) {
                kept.add(file.blob());
            }
            if (looked.decoded() != null && looked.decoded().entry() instanceof Erased erased) {
                kept.removeAll(erased.blobs());
            }
        });
        return kept;
    }

    /** The head right after entry {@code count}; empty if there is no such entry. */
    public Optional<LedgerHead> headAt(long count) throws VaultFailure {
        List<LedgerHead> found = new ArrayList<>();
        vault.read(
                count,
                count,
                (seq, digest, chain, state, body) -> found.add(new LedgerHead(seq, ByteSequence.of(chain))));
        return found.stream().findFirst();
    }

    /**
     * The rows of entries for a proof.
     *
     * @param first the number of the first
     * @param count the most to return
     * @param printed the entries whose bodies may be disclosed
     */
    public List<ProofRow> proofRows(long first, int count, DisclosedEntries printed) throws VaultFailure {
        List<ProofRow> rows = new ArrayList<>();
        vault.read(
                first,
                first + count - 1,
                (seq, digest, chain, state, body) ->
                        rows.add(ProofRow.of(new StoredEntry(seq, digest, chain, state, body), printed, codec)));
        return rows;
    }

    /** The digests of all entries, in order. */
    public List<ByteSequence> digests() throws VaultFailure {
        List<ByteSequence> digests = new ArrayList<>();
        vault.read((seq, digest, chain, state, body) -> digests.add(ByteSequence.of(digest)));
        return digests;
    }

    /**
     * An entry exactly as it is stored, to be carried into another diary; one that came from another diary as it was
     * stored there. Empty if it cannot be read.
     */
    public Optional<CopiedEntry> copy(long seq) throws VaultFailure {
        List<CopiedEntry> copied = new ArrayList<>();
        vault.read(seq, seq, (number, digest, chain, state, stored) -> {
            Looked looked = new StoredEntry(number, digest, chain, state, stored).look(codec);
            if (looked.decoded() != null && looked.decoded().entry() instanceof OriginEntry origin) {
                copied.add(origin.copied());
            } else if (looked.decoded() != null) {
                copy(number, stored, looked.decoded()).ifPresent(copied::add);
            }
        });
        return copied.stream().findFirst();
    }

    private Optional<CopiedEntry> copy(long seq, EntryBodyParts stored, EntryCodec.Decoded decoded) {
        try {
            return Optional.of(MergeCodec.copied(
                    HexFormat.of().formatHex(vault.vaultId()),
                    seq,
                    WithheldPartSplitter.joined(stored).orElseThrow(),
                    decoded));
        } catch (MalformedEntryException e) {
            return Optional.empty();
        }
    }
}
