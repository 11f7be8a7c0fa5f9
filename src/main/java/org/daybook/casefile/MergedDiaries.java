package org.daybook.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.OriginTree.Position;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiariesMerged;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * The diaries that were merged into this one: how their entries count here, and which versions were written without
 * knowledge of each other. Entries must be passed in order.
 */
public final class MergedDiaries {
    private final OriginTree tree = new OriginTree();
    private final Map<String, OriginClaims> claims = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private final Set<String> owners = new HashSet<>();
    private MergeRecord account = MergeRecord.NONE;
    private @Nullable HeadingOrigin heading;

    /** Which heading stands: where it was recorded, and whether by the owner of that diary. */
    private record HeadingOrigin(Position at, boolean isOwners) {}

    public MergeRecord account() {
        return account;
    }

    /**
     * Those versions that were written without knowledge of the current one, or of which the current one was written
     * without knowledge, and that no later version replaced: whoever reads the current one has to see them too.
     */
    public <R> List<RecordVersion<R>> apart(List<RecordVersion<R>> versions) {
        List<RecordVersion<R>> apart = new ArrayList<>();
        for (RecordVersion<R> version : versions.subList(0, versions.size() - 1)) {
            boolean replaced = versions.stream()
                    .anyMatch(other ->
                            other.recorded().seq() != version.recorded().seq()
                                    && hasSeen(other.recorded(), version.recorded()));
            if (!replaced) {
                apart.add(version);
            }
        }
        return apart;
    }

    /** Everything recorded in this diary was recorded after the merge, so it knew of all that was merged. */
    private boolean hasSeen(LedgerEntry later, LedgerEntry earlier) {
        Optional<Position> one = tree.at(later.seq());
        Optional<Position> other = tree.at(earlier.seq());
        if (one.isEmpty()) {
            return later.seq() > earlier.seq();
        }
        return other.isPresent() && tree.hasSeen(one.get(), other.get());
    }

    void begin(DiariesMerged merged) {
        account = merged.account();
        owners.add(account.owners());
    }

    void apply(OriginDigests digests) {
        tree.add(digests.segment());
    }

    /**
     * The entry as it is told here, if it came from a merged diary: notes what was merged, and tells each entry of it.
     * Empty for an entry that was recorded here.
     */
    public Optional<Entry> told(LedgerEntry recorded) {
        return switch (recorded.entry()) {
            case DiariesMerged merged -> {
                begin(merged);
                yield Optional.empty();
            }
            case OriginDigests digests -> {
                apply(digests);
                yield Optional.empty();
            }
            case OriginEntry origin -> told(origin, recorded.seq());
            default -> Optional.empty();
        };
    }

    /**
     * The entry as it is told here; empty if it is about the other file rather than the case, or is told already.
     *
     * @param place its number here
     */
    Optional<Entry> told(OriginEntry entry, long place) {
        CopiedEntry copied = entry.copied();
        if (copied.entry() instanceof OriginDigests had) {
            tree.note(copied.vaultId(), had.segment());
        } else if (copied.entry() instanceof DiariesMerged(MergeRecord before) && owners.contains(before.owners())) {
            owners.add(copied.vaultId());
        }
        LedgerEntry there = copied.there();
        LedgerEntry kept = new LedgerEntry(
                there.seq(), there.envelope(), there.entry().keeping(entry.file()), there.digest(), there.chain());
        OriginClaims claimed =
                claims.computeIfAbsent(copied.vaultId(), id -> new OriginClaims(id, () -> owners.contains(id)));
        ImportedClaim claim = kept.entry().claim();
        Id<?> record = kept.entry().recordId();
        if (claim != null && record != null && repeats(claim, place)) {
            claimed.noteEarlier(record, claim);
        }
        return claimed.of(kept)
                .filter(own -> isNew(own, place))
                .filter(own -> !(own instanceof Entry.HeadingRecorded) || takesHeading(copied, place))
                .map(own -> MergedIdMapping.here(own, account));
    }

    /** Its metadata as they are told here: the owner of another diary is not the owner of this one. */
    EntryMetadata envelope(CopiedEntry copied) {
        EntryMetadata envelope = copied.envelope();
        return owners.contains(copied.vaultId()) ? envelope : envelope.ofOthersDiary();
    }

    /** A record that one diary imported from the other, and that both have, counts once. */
    private boolean isNew(Entry own, long place) {
        ImportedClaim claim = own.claim();
        return claim == null || told.putIfAbsent(key(claim), place) == null;
    }

    /** Whoever had the version with this claim before them in a merged diary, and amended it there, kept its claim. */
    private boolean repeats(ImportedClaim claim, long place) {
        Long first = told.get(key(claim));
        return first != null && tree.hasSeen(place, first);
    }

    private static String key(ImportedClaim claim) {
        return claim.vaultId() + claim.digest();
    }

    /**
     * A heading does not replace that of a diary that comes first, and in copies of one diary a colleague's heading
     * does not replace the owner's, unless its writer knew of that one.
     */
    private boolean takesHeading(CopiedEntry copied, long place) {
        Position at = tree.at(place).orElse(null);
        if (at == null) {
            return true;
        }
        HeadingOrigin now = new HeadingOrigin(at, copied.envelope().author().isEmpty());
        HeadingOrigin before = heading;
        boolean takes = before == null || tree.hasSeen(at, before.at()) || comesFirst(now, before);
        if (takes) {
            heading = now;
        }
        return takes;
    }

    private boolean comesFirst(HeadingOrigin now, HeadingOrigin before) {
        int rank = Integer.compare(rank(now.at()), rank(before.at()));
        return rank < 0 || (rank == 0 && (now.isOwners() || !before.isOwners()));
    }

    /** That of the chosen diary comes before all others, which stand in order of their beginning. */
    private int rank(Position position) {
        String vaultId = tree.vaultId(position);
        List<String> ids =
                account.origins().stream().map(MergeRecord.Origin::vaultId).toList();
        return vaultId.equals(account.headingOf()) ? -1 : ids.indexOf(vaultId);
    }

    /** The same bytes were added in two diaries: it belongs to what either says. */
    static ExhibitAdded joined(ExhibitAdded again, Exhibit known) {
        ExhibitLinks links = new ExhibitLinks(
                Stream.concat(known.links().incidents().stream(), again.exhibit().links().incidents().stream())
                        .toList(),
                Stream.concat(known.links().exhibits().stream(), again.exhibit().links().exhibits().stream())
                        .toList());
        return new ExhibitAdded(again.exhibit().with(links), again.file(), again.claim());
    }
}
