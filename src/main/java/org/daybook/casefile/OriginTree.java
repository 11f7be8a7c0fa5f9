package org.daybook.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.crypto.ByteSequence;

/**
 * The chains of merged diaries, and which entry was there when another was written. A chain branches where a diary was
 * copied and both copies were written in.
 */
final class OriginTree {
    private final List<OriginSegment> runs = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<Long, Position> byPlace = new HashMap<>();
    private final Map<ByteSequence, Position> byChain = new HashMap<>();
    private final Map<String, Set<ByteSequence>> seenBy = new HashMap<>();

    /**
     * Where an entry is in its chain.
     *
     * @param run which run of entries
     * @param seq its number in its diary
     */
    record Position(int run, long seq) {}

    /** Adds a run of entries; the one it continues must be added before. */
    void add(OriginSegment segment) {
        Position before = byChain.get(segment.previous());
        List<ByteSequence> after = segment.chains();
        for (int i = 0; i < after.size(); i++) {
            Position position = new Position(runs.size(), segment.first() + i);
            byChain.put(after.get(i), position);
            if (segment.places().get(i) > 0) {
                byPlace.put(segment.places().get(i), position);
            }
        }
        parents.add(before == null ? -1 : before.run());
        runs.add(segment);
    }

    /** Notes that a merged diary had these entries of another from its beginning. */
    void note(String vaultId, OriginSegment had) {
        seenBy.computeIfAbsent(vaultId, _ -> new HashSet<>()).add(had.chains().getLast());
    }

    /** The entry that is held at this place here. */
    Optional<Position> at(long place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** The diary it belongs to. */
    String vaultId(Position of) {
        return runs.get(of.run()).vaultId();
    }

    /** As below, of entries by where they are held here. */
    boolean hasSeen(long later, long earlier) {
        Position one = byPlace.get(later);
        Position other = byPlace.get(earlier);
        return one != null && other != null && hasSeen(one, other);
    }

    /** Whether {@code earlier} was there when {@code later} was written. */
    boolean hasSeen(Position later, Position earlier) {
        String vaultId = vaultId(later);
        if (vaultId.equals(vaultId(earlier))) {
            return isBefore(earlier, later);
        }
        return seenBy.getOrDefault(vaultId, Set.of()).stream()
                .map(byChain::get)
                .anyMatch(tip -> tip != null && isBefore(earlier, tip));
    }

    private boolean isBefore(Position earlier, Position later) {
        int run = later.run();
        long seq = later.seq();
        while (run >= 0) {
            if (run == earlier.run()) {
                return earlier.seq() <= seq;
            }
            seq = runs.get(run).first() - 1;
            run = parents.get(run);
        }
        return false;
    }
}
