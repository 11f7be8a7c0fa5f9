package org.daybook.merge;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeReport.OtherHeading;
import org.daybook.record.CaseHeading;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Whose heading stands in a merged diary. It must not be replaced without a word: it says who she is, how she can be
 * reached safely, and what of it may be printed.
 */
final class MergedHeadingChoice {
    private MergedHeadingChoice() {}

    /**
     * The diary whose heading stands: what an earlier merge chose, else the diary from which others imported and that
     * imported nothing from them, which is that of the person whom the case is about. Null if neither tells: then it is
     * that of the diary that began first.
     */
    static @Nullable String diary(List<MergeSource> sources, MergeUnion union) {
        Set<String> chosen = new HashSet<>();
        for (MergeSource source : sources) {
            String before = source.caseFile().merged().account().headingOf();
            if (before != null) {
                chosen.add(before);
            }
        }
        Set<String> from = chosen.isEmpty() ? importedFrom(union) : chosen;
        return from.size() == 1 ? from.iterator().next() : null;
    }

    /**
     * Whose heading is to be chosen; empty if there is nothing to choose: one of them says nothing, both say the same,
     * or they are copies of one diary, in which the newer stands.
     */
    static Optional<HeadingConflict> question(List<MergeSource> sources, @Nullable String standing) {
        MergeSource first = source(sources, MergeSide.FIRST);
        MergeSource second = source(sources, MergeSide.SECOND);
        Optional<String> ofFirst = diary(first);
        Optional<String> ofSecond = diary(second);
        CaseHeading one = first.caseFile().heading();
        CaseHeading other = second.caseFile().heading();
        if (ofFirst.isEmpty() || ofSecond.isEmpty() || ofFirst.equals(ofSecond) || one.equals(other)) {
            return Optional.empty();
        }
        MergeSide began = sources.getFirst().which();
        MergeSide chosen = Optional.ofNullable(standing).equals(ofSecond) ? MergeSide.SECOND : began;
        return Optional.of(new HeadingConflict(
                one, other, Optional.ofNullable(standing).equals(ofFirst) ? MergeSide.FIRST : chosen));
    }

    /** The diary in which the heading of {@code source} was recorded; empty if it says nothing. */
    static Optional<String> diary(MergeSource source) {
        CaseHeading heading = source.caseFile().heading();
        return heading.equals(CaseHeading.NOT_SAID)
                ? Optional.empty()
                : recorded(source, heading).map(OriginNode::vaultId);
    }

    static MergeSource source(List<MergeSource> sources, MergeSide which) {
        return sources.stream()
                .filter(source -> source.which() == which)
                .findFirst()
                .orElseThrow();
    }

    /** Those of the diaries from which another of them imported, and that did not import from any. */
    private static Set<String> importedFrom(MergeUnion union) {
        Set<String> with = new HashSet<>();
        Map<String, Set<String>> imports = new HashMap<>();
        for (OriginNode node : union.nodes()) {
            if (node.content() == null) {
                continue;
            }
            if (node.content().entry() instanceof HeadingRecorded) {
                with.add(node.vaultId());
            }
            ImportedClaim claim = node.content().entry().claim();
            if (claim != null) {
                imports.computeIfAbsent(node.vaultId(), _ -> new HashSet<>()).add(claim.vaultId());
            }
        }
        Set<String> from = new HashSet<>();
        imports.values().forEach(from::addAll);
        from.retainAll(with);
        from.removeAll(imports.keySet());
        return from;
    }

    /** The headings that do not stand although the other diary does not know of them. */
    static List<OtherHeading> others(List<MergeSource> sources, CaseFile merged) {
        List<OtherHeading> others = new ArrayList<>();
        for (MergeSource source : sources) {
            CaseHeading own = source.caseFile().heading();
            if (own.equals(CaseHeading.NOT_SAID) || own.equals(merged.heading())) {
                continue;
            }
            Optional<OriginNode> recorded = recorded(source, own);
            boolean isKnown = recorded.isPresent()
                    && sources.stream()
                            .filter(other -> other != source)
                            .anyMatch(other ->
                                    other.nodes().containsKey(recorded.get().chain()));
            if (!isKnown) {
                others.add(new OtherHeading(
                        source.which(), recorded.map(MergedHeadingChoice::at).orElse(null)));
            }
        }
        others.sort(Comparator.comparing(OtherHeading::which));
        return others;
    }

    /** The newest entry that says so. */
    private static Optional<OriginNode> recorded(MergeSource source, CaseHeading heading) {
        return source.nodes().values().stream()
                .filter(node -> node.content() != null
                        && node.content().entry() instanceof HeadingRecorded(CaseHeading said)
                        && said.equals(heading))
                .max(OriginNode.BY_TIME);
    }

    private static OffsetDateTime at(OriginNode node) {
        return Objects.requireNonNull(node.content()).envelope().recordedAt();
    }
}
