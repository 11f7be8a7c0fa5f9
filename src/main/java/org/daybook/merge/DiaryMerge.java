package org.daybook.merge;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.MergedDiaries;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiariesMerged;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.Ledger;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeReport.Fork;
import org.daybook.merge.MergeReport.MergedRecord;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Merges two diaries of one case into a new one: every entry of both once, as it was stored, so that the chain of each
 * can be recomputed. Which of the two is given first makes no difference. Blocking, and for one thread.
 */
public final class DiaryMerge {
    private final List<MergeSource> sources;
    private final MergePlan plan;
    private final MergeUnion union;
    private final boolean isProven;
    private @Nullable MergeSide unreadable;

    private DiaryMerge(List<MergeSource> sources, boolean isProven, @Nullable MergeSide heading) {
        this.sources = sources;
        this.union = new MergeUnion(sources);
        this.plan = new MergePlan(sources, union, heading);
        this.isProven = isProven;
    }

    /**
     * One of the diaries.
     *
     * @param vault open read-only, closed by the caller after the merge
     */
    public record OpenedDiary(OpenVault vault, Ledger ledger) {}

    /**
     * Reads both whole.
     *
     * @param choice what she says about them
     */
    public static DiaryMerge of(OpenedDiary first, OpenedDiary second, MergeChoice choice, SecureRandom random)
            throws MergeFailure, VaultFailure {
        MergeSource one = new MergeSource(MergeSide.FIRST, first.vault(), first.ledger(), random);
        MergeSource other = new MergeSource(MergeSide.SECOND, second.vault(), second.ledger(), random);
        if (one.nodes().keySet().equals(other.nodes().keySet())) {
            throw new MergeFailure.Same();
        }
        if (!choice.isSameCase() && !haveSharedOrigin(one, other)) {
            throw new MergeFailure.OtherCase();
        }
        return new DiaryMerge(
                Stream.of(one, other).sorted(MergeSource.BY_BEGINNING).toList(),
                first.vault().access().isProven() && second.vault().access().isProven(),
                choice.heading());
    }

    /** Whose heading is to be chosen; empty if there is nothing to choose. */
    public Optional<HeadingConflict> headingQuestion() {
        return MergedHeadingChoice.question(sources, plan.account().headingOf());
    }

    private static boolean haveSharedOrigin(MergeSource one, MergeSource other) {
        return named(one, true).stream().anyMatch(named(other, false)::contains)
                || named(one, false).stream().anyMatch(named(other, true)::contains);
    }

    /** The diaries its entries come from; with claims, also those that records were imported from. */
    private static Set<String> named(MergeSource source, boolean withClaims) {
        Set<String> named = new HashSet<>();
        for (OriginNode node : source.nodes().values()) {
            named.add(node.vaultId());
            if (withClaims && node.content() != null) {
                Optional.ofNullable(node.content().entry().claim()).ifPresent(claim -> named.add(claim.vaultId()));
            }
        }
        return named;
    }

    /**
     * Records all of it in a new diary that has its first entry and nothing else.
     *
     * @throws VaultFailure.Damaged if a file in one of them is not whole; {@link #unreadable()} says in which
     */
    public MergeReport into(OpenVault vault, Ledger ledger, SecureRandom random, Progress progress)
            throws VaultFailure {
        ledger.append(new DiariesMerged(plan.account()));
        for (var run : plan.runs()) {
            ledger.append(new OriginDigests(run));
        }
        new MergeWriter(plan, union, vault, ledger, random, progress, source -> unreadable = source.which()).write();
        for (Draft draft : drafts().values()) {
            ledger.drafts().put(ledger.drafts().seal(draft));
        }
        CaseFile caseFile = new CaseFile();
        if (!ledger.read(caseFile::apply).sound()) {
            throw new VaultFailure.CopyDiffers();
        }
        return report(caseFile);
    }

    /** In which of the diaries a file could not be read; empty if that was not what failed. */
    public Optional<MergeSide> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /**
     * The drafts of both, but for those about what was erased. Of two that differ under one id, the older gets another
     * id.
     */
    private Map<Id<Draft>, Draft> drafts() throws VaultFailure {
        Map<Id<Draft>, Draft> drafts = new LinkedHashMap<>();
        for (MergeSource source : sources) {
            for (Draft draft : source.drafts()) {
                Draft known = drafts.get(draft.id());
                if (union.erasedRecords().contains(draft.about())) {
                    continue;
                }
                if (known == null) {
                    drafts.put(draft.id(), draft);
                } else if (!known.fields().equals(draft.fields())) {
                    boolean isNewer = draft.savedAt().isAfter(known.savedAt());
                    Draft older = (isNewer ? known : draft).underOwnId();
                    drafts.put(draft.id(), isNewer ? draft : known);
                    drafts.put(older.id(), older);
                }
            }
        }
        return drafts;
    }

    private MergeReport report(CaseFile caseFile) {
        MergeSource first = MergedHeadingChoice.source(sources, MergeSide.FIRST);
        MergeSource second = MergedHeadingChoice.source(sources, MergeSide.SECOND);
        long both = first.nodes().keySet().stream()
                .filter(second.nodes()::containsKey)
                .count();
        return new MergeReport(
                first.nodes().size() - both,
                second.nodes().size() - both,
                both,
                forks(),
                (int) plan.held().stream()
                        .map(node -> MergePlan.content(node).entry())
                        .filter(entry -> entry instanceof Entry.ExhibitAdded && plan.isWithAnother(entry))
                        .count(),
                apart(caseFile),
                plan.numbers().renumbered(),
                plan.numbers().sameLabel(),
                recordsWithoutOriginal(caseFile),
                union.erased(),
                MergedHeadingChoice.others(sources, caseFile),
                isProven);
    }

    /** Forks that neither of them had before. */
    private List<Fork> forks() {
        List<Fork> forks = new ArrayList<>();
        for (OriginNode node : union.nodes()) {
            List<OriginNode> next = union.after(node.chain());
            boolean isOld = sources.stream()
                    .anyMatch(source ->
                            next.stream().allMatch(one -> source.nodes().containsKey(one.chain())));
            if (next.size() > 1 && !isOld) {
                Set<ByteSequence> ofFirst = source(MergeSide.FIRST).nodes().keySet();
                forks.add(new Fork(
                        node.vaultId(),
                        node.seq(),
                        at(next, one -> ofFirst.contains(one.chain())),
                        at(next, one -> !ofFirst.contains(one.chain()))));
            }
        }
        return forks;
    }

    private MergeSource source(MergeSide which) {
        return sources.stream()
                .filter(source -> source.which() == which)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable OffsetDateTime at(List<OriginNode> next, Predicate<OriginNode> which) {
        OriginNode node = next.stream().filter(which).findFirst().orElseThrow();
        return node.content() == null ? null : node.content().envelope().recordedAt();
    }

    private static List<MergedRecord> apart(CaseFile caseFile) {
        return records(caseFile)
                .filter(record -> isApart(record, caseFile.merged()))
                .map(DiaryMerge::item)
                .toList();
    }

    private static <R> boolean isApart(RecordHistory<R> record, MergedDiaries merged) {
        return !merged.apart(record.versions()).isEmpty();
    }

    private static List<MergedRecord> recordsWithoutOriginal(CaseFile caseFile) {
        return records(caseFile)
                .filter(RecordHistory::isOriginalMissing)
                .map(DiaryMerge::item)
                .toList();
    }

    private static Stream<RecordHistory<?>> records(CaseFile caseFile) {
        return Stream.of(
                        caseFile.incidents().all(),
                        caseFile.exhibits().all(),
                        caseFile.caseRecords().all())
                .flatMap(Collection::stream);
    }

    private static MergedRecord item(RecordHistory<?> record) {
        return switch (record) {
            case IncidentHistory history ->
                new MergedRecord("incident", String.valueOf(history.current().number()));
            case ExhibitHistory history ->
                new MergedRecord("exhibit", history.label() + history.current().number());
            case CaseRecordHistory history ->
                new MergedRecord(
                        history.kind().code(), String.valueOf(history.current().number()));
        };
    }
}
