package org.daybook.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeReport.Fork;
import org.daybook.merge.MergeReport.MergedRecord;
import org.daybook.merge.MergeReport.OtherHeading;
import org.daybook.text.Messages;

/** Puts into words what came of merging two diaries, or why they were not merged. */
public record MergeFormatter(Messages messages) {
    /** What came of it, one or two sentences a line. */
    public List<String> of(MergeReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                messages.get("merge.counts", text(report.onlyFirst()), text(report.onlySecond()), text(report.both())));
        if (report.onlyFirst() == 0) {
            lines.add(messages.get("merge.nothing-new-first"));
        }
        if (report.onlySecond() == 0) {
            lines.add(messages.get("merge.nothing-new-second"));
        }
        report.forks().forEach(fork -> lines.add(of(fork)));
        if (report.sameExhibits() > 0) {
            lines.add(messages.get("merge.same-exhibits", text(report.sameExhibits())));
        }
        add(lines, "merge.apart", report.apart());
        if (!report.renumbered().isEmpty()) {
            lines.add(messages.get(
                    "merge.renumbered-list",
                    report.renumbered().stream()
                            .map(one -> messages.get("merge.renumbered", of(one.item()), one.before()))
                            .collect(Collectors.joining("; "))));
        }
        report.sameLabel().forEach(label -> lines.add(messages.get("merge.same-label", label)));
        if (report.erased() > 0) {
            lines.add(messages.get("merge.erased", text(report.erased())));
        }
        add(lines, "merge.still-said", report.stillSaid());
        report.otherHeadings().forEach(heading -> lines.add(of(heading)));
        if (!report.isProven()) {
            lines.add(messages.get("merge.unproven"));
        }
        lines.add(messages.get("merge.chains"));
        lines.add(messages.get("merge.untouched"));
        return lines;
    }

    /**
     * Why it was not done.
     *
     * @param why the words for a diary that could not be opened
     */
    public String of(MergeFailure failure, String why) {
        return switch (failure) {
            case MergeFailure.OtherCase _ -> messages.get("merge.other-case");
            case MergeFailure.Same _ -> messages.get("merge.same");
            case MergeFailure.NotWhole broken -> messages.get("merge.not-whole", of(broken.which()));
            case MergeFailure.Newer newer -> messages.get("merge.newer", of(newer.which()));
            case MergeFailure.CannotOpen closed -> messages.get("merge.cannot-open", of(closed.which()), why);
        };
    }

    private String of(MergeSide which) {
        return messages.get(which == MergeSide.FIRST ? "merge.first" : "merge.second");
    }

    private String of(Fork fork) {
        String common = text(fork.common());
        String differs = text(fork.common() + 1);
        return fork.first() == null || fork.second() == null
                ? messages.get("merge.fork", common, differs)
                : messages.get(
                        "merge.fork-at",
                        common,
                        differs,
                        messages.formats().exactDateTime(fork.first()),
                        messages.formats().exactDateTime(fork.second()));
    }

    private String of(OtherHeading heading) {
        return heading.recorded() == null
                ? messages.get("merge.other-heading", of(heading.which()))
                : messages.get(
                        "merge.other-heading-at",
                        of(heading.which()),
                        messages.formats().exactDateTime(heading.recorded()));
    }

    private void add(List<String> lines, String key, List<MergedRecord> items) {
        if (!items.isEmpty()) {
            lines.add(messages.get(key, items.stream().map(this::of).collect(Collectors.joining(", "))));
        }
    }

    private String of(MergedRecord item) {
        return switch (item.kind()) {
            case "incident" -> messages.get("merge.incident", item.label());
            case "exhibit" -> messages.get("merge.exhibit", item.label());
            default -> messages.get("particular.numbered", messages.get("particular." + item.kind()), item.label());
        };
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
