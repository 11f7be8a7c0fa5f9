package org.daybook.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.Id;
import org.daybook.vault.OpenDamagedVault;
import org.daybook.vault.OpenDamagedVault.OpenedBody;
import org.daybook.vault.VaultFailure;

/** What is left of the ledger of a damaged diary. Blocking, and for one thread. It does not close the vault. */
public final class DamagedLedger {
    private final OpenDamagedVault vault;

    /**
     * What is left.
     *
     * @param entries those that could be read, in order, except those that a later one says were erased
     * @param lost the numbers of those that existed and could not be read, in order, except erased ones
     */
    public record RemainingEntries(List<LedgerEntry> entries, List<Long> lost) {}

    public DamagedLedger(OpenDamagedVault vault) {
        this.vault = vault;
    }

    /** The head; empty if it is damaged. */
    public Optional<LedgerHead> head() {
        return vault.head().map(head -> new LedgerHead(head.count(), ByteSequence.of(head.chain())));
    }

    /** Reads every entry that authenticates. */
    public RemainingEntries read() throws VaultFailure {
        List<LedgerEntry> entries = new ArrayList<>();
        List<Long> lost = new ArrayList<>();
        Set<Long> reduced = new HashSet<>();
        EntryCodec codec = new EntryCodec();
        vault.read(WithheldPartSplitter::digest, new OpenDamagedVault.Entries() {
            @Override
            public void opened(OpenedBody body) {
                decode(codec, body).ifPresentOrElse(entries::add, () -> lost(body.seq()));
                if (WithheldPartSplitter.joined(body.body())
                        .filter(EntryBody::isReduced)
                        .isPresent()) {
                    reduced.add(body.seq());
                }
            }

            @Override
            public void lost(long seq) {
                lost.add(seq);
            }
        });
        Set<Long> erased = erased(entries);
        long handedOver =
                entries.stream().mapToLong(LedgerVerifier::handedOver).max().orElse(0);
        // A lost entry may be the one that says what was handed over, and a word too many is better than one too few.
        long maybeHandedOver = lost.stream().mapToLong(Long::longValue).max().orElse(0) - 1;
        reduced.stream()
                .filter(seq -> seq > Math.max(handedOver, maybeHandedOver))
                .forEach(lost::add);
        entries.removeIf(entry -> erased.contains(entry.seq()) || lost.contains(entry.seq()));
        lost.removeIf(erased::contains);
        return new RemainingEntries(entries, lost);
    }

    /** Every draft that opens, the newest of each. */
    public List<Draft> drafts() {
        Map<Id<Draft>, Draft> newest = new HashMap<>();
        vault.drafts().stream()
                .map(Drafts::decode)
                .flatMap(Optional::stream)
                .forEach(draft -> newest.merge(
                        draft.id(), draft, (one, other) -> one.savedAt().isBefore(other.savedAt()) ? other : one));
        return newest.values().stream()
                .sorted(Comparator.comparing((Draft draft) -> draft.savedAt().toInstant())
                        .thenComparing(draft -> draft.id().hex()))
                .toList();
    }

    private static Optional<LedgerEntry> decode(EntryCodec codec, OpenedBody opened) {
        Optional<EntryBody> body = WithheldPartSplitter.joined(opened.body());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            EntryCodec.Decoded decoded =
                    codec.decode(body.get().publicPart(), body.get().privatePart());
            return Optional.of(new LedgerEntry(
                    opened.seq(),
                    decoded.envelope(),
                    decoded.entry(),
                    ByteSequence.of(body.get().digest()),
                    ByteSequence.of(opened.chain())));
        } catch (MalformedEntryException e) {
            return Optional.empty();
        }
    }

    private static Set<Long> erased(List<LedgerEntry> entries) {
        Set<Long> erased = new HashSet<>();
        for (LedgerEntry recorded : entries) {
            if (recorded.entry() instanceof Erased entry) {
                entry.entries().stream()
                        .filter(gone -> gone > 1 && gone < recorded.seq())
                        .forEach(erased::add);
            }
        }
        return erased;
    }
}
