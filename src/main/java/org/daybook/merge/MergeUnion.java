package org.daybook.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.HandedOver;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * The entries of two diaries and of everything merged into them, each once, in an order that depends only on the
 * entries.
 */
final class MergeUnion {
    private final Map<ByteSequence, OriginNode> nodes = new LinkedHashMap<>();
    private final Map<ByteSequence, List<OriginNode>> following = new HashMap<>();
    private final Map<ByteSequence, OriginNode.EntryContent> files = new HashMap<>();
    private final Set<Id<?>> erasedRecords = new HashSet<>();
    private final int erased;

    /** @param sources in the order of their beginning, which decides from which an entry is read that both have */
    MergeUnion(List<MergeSource> sources) {
        for (MergeSource source : sources) {
            source.nodes().values().forEach(node -> nodes.merge(node.chain(), node, OriginNode::fuller));
        }
        nodes.values().forEach(this::noteFile);
        Map<ByteSequence, OriginNode> all = Map.copyOf(nodes);
        dropErased();
        dropWhatIsAboutNothing(all);
        this.erased = (int) all.values().stream()
                .filter(node -> node.content() != null && at(node.chain()).content() == null)
                .count();
        nodes.values()
                .forEach(node -> following
                        .computeIfAbsent(node.previous(), _ -> new ArrayList<>())
                        .add(node));
        following
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparing(node -> node.chain().hex())));
    }

    /**
     * A place from which the bytes of a file can be read; null if none of them has them. A file that was added twice is
     * kept once, with the entry that came first, and that may be erased since.
     */
    OriginNode.@Nullable EntryContent holding(SealedFile file) {
        return files.get(file.sha256());
    }

    /** The records of which nothing is left, because they were erased in one of the diaries. */
    Set<Id<?>> erasedRecords() {
        return erasedRecords;
    }

    /** How many entries are left out that one of the diaries still has, because they were erased in another. */
    int erased() {
        return erased;
    }

    private void noteFile(OriginNode node) {
        OriginNode.EntryContent content = node.content();
        if (content != null && content.file() != null) {
            files.putIfAbsent(content.file().sha256(), content);
        }
    }

    OriginNode at(ByteSequence chain) {
        return Objects.requireNonNull(nodes.get(chain));
    }

    /** All entries, in no order. */
    Collection<OriginNode> nodes() {
        return nodes.values();
    }

    /** The entries that follow another; more than one where a diary was copied and both copies were written in. */
    List<OriginNode> after(ByteSequence chain) {
        return following.getOrDefault(chain, List.of());
    }

    /** The entries with which chains begin, in the order of their diaries' ids. */
    List<OriginNode> beginnings() {
        return nodes.values().stream()
                .filter(node -> !nodes.containsKey(node.previous()))
                .sorted(Comparator.comparing(OriginNode::vaultId)
                        .thenComparing(node -> node.chain().hex()))
                .toList();
    }

    /**
     * All entries. Repeatedly takes the earliest entry whose predecessors were taken: the entry before it in
     * its own diary, and what had been merged into that diary when it was made.
     */
    List<OriginNode> ordered() {
        Map<ByteSequence, Integer> waitingFor = new HashMap<>();
        Map<ByteSequence, List<OriginNode>> successors = new HashMap<>();
        PriorityQueue<OriginNode> ready = new PriorityQueue<>(OriginNode.BY_TIME);
        for (OriginNode node : nodes.values()) {
            List<ByteSequence> before =
                    predecessors(node).stream().filter(nodes::containsKey).toList();
            before.forEach(chain ->
                    successors.computeIfAbsent(chain, _ -> new ArrayList<>()).add(node));
            waitingFor.put(node.chain(), before.size());
            if (before.isEmpty()) {
                ready.add(node);
            }
        }
        List<OriginNode> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            OriginNode next = ready.remove();
            ordered.add(next);
            for (OriginNode node : successors.getOrDefault(next.chain(), List.of())) {
                if (waitingFor.merge(node.chain(), -1, Integer::sum) == 0) {
                    ready.add(node);
                }
            }
        }
        return ordered;
    }

    private static List<ByteSequence> predecessors(OriginNode node) {
        return node.content() != null && node.content().entry() instanceof OriginDigests digests
                ? List.of(node.previous(), digests.segment().chains().getLast())
                : List.of(node.previous());
    }

    /**
     * What was erased in one of the diaries is erased: it does not come back because the other still has it or imported
     * it. Erasing an entry that only holds another diary's entry erases that one.
     */
    private void dropErased() {
        Map<String, Map<Long, ByteSequence>> held = new HashMap<>();
        nodes.values().forEach(node -> {
            if (node.content() != null && node.content().entry() instanceof OriginDigests digests) {
                note(digests.segment(), held.computeIfAbsent(node.vaultId(), _ -> new HashMap<>()));
            }
        });
        Set<ByteSequence> gone = new HashSet<>();
        Set<ByteSequence> leftOut = leftOut();
        for (OriginNode node : nodes.values()) {
            if (node.content() != null
                    && node.content().entry() instanceof Erased erased
                    && !leftOut.contains(node.chain())) {
                Map<Long, ByteSequence> places = held.getOrDefault(node.vaultId(), Map.of());
                before(node, erased.entries()).forEach(old -> {
                    gone.add(old.chain());
                    gone.add(places.getOrDefault(old.seq(), old.chain()));
                });
            }
        }
        addTold(gone);
        gone.forEach(chain -> nodes.computeIfPresent(chain, (_, node) -> node.with(null)));
    }

    /** Adds the entries that copied one of these word for word: an import, or what was salvaged. */
    private void addTold(Set<ByteSequence> gone) {
        Set<String> said = new HashSet<>();
        for (ByteSequence chain : gone) {
            OriginNode node = nodes.get(chain);
            if (node != null) {
                said.add(node.vaultId() + node.digest().hex());
            }
        }
        // An amendment repeats the claim of the version before it, but its words are somebody's own.
        Set<List<Object>> before = new HashSet<>();
        Set<List<Object>> had = hadByMerging();
        for (OriginNode node : nodes.values().stream()
                .sorted(Comparator.comparingLong(OriginNode::seq))
                .toList()) {
            OriginNode.EntryContent content = node.content();
            ImportedClaim claim = content == null ? null : content.entry().claim();
            if (content != null
                    && claim != null
                    && before.add(List.of(
                            node.vaultId(),
                            Objects.requireNonNull(content.entry().recordId()),
                            claim))
                    && said.contains(claim.vaultId() + claim.digest())
                    && !had.contains(List.of(node.vaultId(), claim.vaultId(), claim.digest()))) {
                gone.add(node.chain());
            }
        }
    }

    /**
     * Each merged diary with the diary and digest of every entry that was merged into it: it had no need to import it.
     */
    private Set<List<Object>> hadByMerging() {
        Set<List<Object>> had = new HashSet<>();
        for (OriginNode node : nodes.values()) {
            if (node.content() != null && node.content().entry() instanceof OriginDigests merged) {
                String from = merged.segment().vaultId();
                merged.segment().digests().forEach(digest -> had.add(List.of(node.vaultId(), from, digest.hex())));
            }
        }
        return had;
    }

    /** What is left about a record of which every version was erased, such as that it was read back, goes with it. */
    private void dropWhatIsAboutNothing(Map<ByteSequence, OriginNode> before) {
        before.values().forEach(node -> noteVersion(node, erasedRecords));
        Set<Id<?>> left = new HashSet<>();
        nodes.values().forEach(node -> noteVersion(node, left));
        erasedRecords.removeAll(left);
        nodes.replaceAll((_, node) -> node.content() != null
                        && erasedRecords.contains(node.content().entry().recordId())
                ? node.with(null)
                : node);
    }

    private static void noteVersion(OriginNode node, Set<Id<?>> records) {
        if (node.content() == null) {
            return;
        }
        Entry entry = node.content().entry();
        Id<?> id = entry.recordId();
        switch (entry) {
            case Entry.IncidentRecorded _,
                    Entry.IncidentAmended _,
                    Entry.CaseRecordRecorded _,
                    Entry.CaseRecordAmended _,
                    Entry.ExhibitAdded _,
                    Entry.ExhibitAmended _,
                    Entry.MessagesImported _ -> records.add(Objects.requireNonNull(id));
            default -> {
                // It is about a version, and not a version itself.
            }
        }
    }

    /**
     * The erasures by which a copy was made that is handed over in part: what was not handed over was erased in the
     * copy alone, and stays in the diary that it was made from.
     */
    private Set<ByteSequence> leftOut() {
        Set<ByteSequence> leftOut = new HashSet<>();
        for (OriginNode node : nodes.values()) {
            if (node.content() != null
                    && node.content().entry() instanceof HandedOver handed
                    && handed.file() == null) {
                OriginNode before = nodes.get(node.previous());
                while (before != null && before.seq() > handed.head().count()) {
                    leftOut.add(before.chain());
                    before = nodes.get(before.previous());
                }
            }
        }
        return leftOut;
    }

    private static void note(OriginSegment run, Map<Long, ByteSequence> places) {
        List<ByteSequence> chains = run.chains();
        for (int i = 0; i < chains.size(); i++) {
            places.put(run.places().get(i), chains.get(i));
        }
    }

    /** The entries of these numbers that come before one in its own chain, except the first, which is never erased. */
    private List<OriginNode> before(OriginNode node, Set<Long> seqs) {
        List<OriginNode> found = new ArrayList<>();
        for (OriginNode one = nodes.get(node.previous()); one != null; one = nodes.get(one.previous())) {
            if (one.seq() > 1 && seqs.contains(one.seq())) {
                found.add(one);
            }
        }
        return found;
    }
}
