package org.daybook.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.casefile.entry.MergeRecord.Origin;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.crypto.ByteSequence;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/** The order in which entries are recorded in the new diary, which records are one, and their numbers. */
final class MergePlan {
    /** Far below the longest entry. */
    private static final int LONGEST_RUN = 20_000;

    /** The number of the entry that says what was merged; the runs of digests come after it. */
    private static final long ACCOUNT = 2;

    private final MergeUnion union;
    private final List<OriginNode> held;
    private final List<OriginSegment> runs;
    private final MergeRecord account;
    private final MergedNumbering numbers;

    MergePlan(List<MergeSource> sources, MergeUnion union, @Nullable MergeSide heading) {
        this.union = union;
        this.held =
                union.ordered().stream().filter(node -> node.content() != null).toList();
        List<List<OriginNode>> chains = new ArrayList<>();
        union.beginnings().forEach(node -> addRuns(node, chains));
        Map<ByteSequence, Long> places = new HashMap<>();
        for (OriginNode node : held) {
            places.put(node.chain(), ACCOUNT + chains.size() + places.size() + 1);
        }
        this.runs = chains.stream().map(run -> segment(run, places)).toList();
        Map<String, String> same = same();
        this.numbers = new MergedNumbering(sources, same);
        this.account = new MergeRecord(
                origins(sources),
                same,
                numbers.changed(held),
                numbers.labels(),
                numbers.given(),
                heading(sources, union, heading));
    }

    /** The diary whose heading she chose, else the one that is proposed. */
    private static @Nullable String heading(List<MergeSource> sources, MergeUnion union, @Nullable MergeSide chosen) {
        String proposed = MergedHeadingChoice.diary(sources, union);
        return chosen == null
                ? proposed
                : MergedHeadingChoice.diary(MergedHeadingChoice.source(sources, chosen))
                        .orElse(proposed);
    }

    /** The entries that are recorded, in order. */
    List<OriginNode> held() {
        return held;
    }

    List<OriginSegment> runs() {
        return runs;
    }

    MergeRecord account() {
        return account;
    }

    MergedNumbering numbers() {
        return numbers;
    }

    /** Whether its record stands here under the id of another that has the same bytes. */
    boolean isWithAnother(Entry entry) {
        return account.same()
                .containsKey(Objects.requireNonNull(entry.recordId()).hex());
    }

    private void addRuns(OriginNode beginning, List<List<OriginNode>> chains) {
        List<OriginNode> branches = new ArrayList<>(List.of(beginning));
        while (!branches.isEmpty()) {
            List<OriginNode> run = new ArrayList<>();
            List<OriginNode> next = List.of(branches.removeLast());
            while (next.size() == 1 && run.size() < LONGEST_RUN) {
                run.add(next.getFirst());
                next = union.after(next.getFirst().chain());
            }
            chains.add(run);
            branches.addAll(next.reversed());
        }
    }

    private static OriginSegment segment(List<OriginNode> run, Map<ByteSequence, Long> places) {
        OriginNode first = run.getFirst();
        return new OriginSegment(
                first.vaultId(),
                first.seq(),
                first.previous(),
                run.stream().map(OriginNode::digest).toList(),
                run.stream().map(node -> places.getOrDefault(node.chain(), 0L)).toList());
    }

    /** All diaries in order of their beginning, each with the ends of its chains. */
    private List<Origin> origins(List<MergeSource> sources) {
        Map<String, List<LedgerHead>> heads = new HashMap<>();
        for (OriginNode node : union.nodes()) {
            if (union.after(node.chain()).isEmpty()) {
                heads.computeIfAbsent(node.vaultId(), _ -> new ArrayList<>())
                        .add(new LedgerHead(node.seq(), node.chain()));
            }
        }
        SequencedSet<String> order = new LinkedHashSet<>();
        held.forEach(node -> order.add(node.vaultId()));
        sources.forEach(source -> order.add(source.vaultId()));
        return order.stream()
                .map(id -> new Origin(
                        id,
                        heads.getOrDefault(id, List.of()).stream()
                                .sorted(Comparator.comparing(
                                        head -> head.chain().hex()))
                                .toList()))
                .toList();
    }

    /**
     * Records that are one: exhibits with the same bytes, imports with the same rows, and what one diary imported from
     * the other. The one that was recorded first gives its id.
     */
    private Map<String, String> same() {
        Map<String, String> same = new HashMap<>();
        Map<String, String> firstOf = new HashMap<>();
        for (OriginNode node : held) {
            Entry entry = content(node).entry();
            List<String> signs = signs(node, entry);
            if (!signs.isEmpty()) {
                String id = Objects.requireNonNull(entry.recordId()).hex();
                signs.stream()
                        .map(firstOf::get)
                        .filter(first -> first != null && !first.equals(id))
                        .findFirst()
                        .ifPresent(first -> same.putIfAbsent(id, first));
                signs.forEach(sign -> firstOf.putIfAbsent(sign, same.getOrDefault(id, id)));
            }
        }
        return same;
    }

    /** What a record is recognised by; none for an entry that begins no record. */
    private static List<String> signs(OriginNode node, Entry entry) {
        return switch (entry) {
            case ExhibitAdded added
            when added.file() != null -> List.of("file " + added.file().sha256().hex());
            case MessagesImported imported
            when imported.rows() != null ->
                List.of("rows " + imported.messages().format()
                        + imported.rows().sha256().hex());
            case Entry.IncidentRecorded _, Entry.CaseRecordRecorded _ -> {
                ImportedClaim claim = entry.claim();
                String own = "said " + node.vaultId() + node.digest().hex();
                yield claim == null ? List.of(own) : List.of(own, "said " + claim.vaultId() + claim.digest());
            }
            default -> List.of();
        };
    }

    static OriginNode.EntryContent content(OriginNode node) {
        OriginNode.EntryContent content = node.content();
        if (content == null) {
            throw new IllegalArgumentException("held entries have content");
        }
        return content;
    }
}
