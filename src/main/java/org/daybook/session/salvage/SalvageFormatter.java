package org.daybook.session.salvage;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.SalvageRecord.EntrySpan;
import org.daybook.ledger.HeadCode;
import org.daybook.session.salvage.SalvageReport.Lost;
import org.daybook.session.salvage.SalvageReport.LostExhibit;
import org.daybook.session.salvage.SalvageReport.MissingNumbers;
import org.daybook.text.ErasureFormatter;
import org.daybook.text.Messages;

/** Describes what was recovered from a damaged diary, and what was not, in lines of text. */
public record SalvageFormatter(Messages messages) {
    /** What was recovered, in a line or two. */
    public List<String> kept(SalvageReport report) {
        SalvageReport.KeptCounts kept = report.kept();
        List<String> lines = new ArrayList<>();
        lines.add(messages.get(
                "salvage.kept",
                text(kept.incidents()),
                text(kept.exhibits()),
                text(kept.files()),
                text(kept.caseRecords()),
                text(kept.drafts())));
        if (report.isComplete()) {
            lines.add(messages.get("salvage.complete"));
        }
        return lines;
    }

    /** What was not recovered, each by its number, its time or its label as far as these are known. */
    public List<String> missing(SalvageReport report) {
        List<String> lines = new ArrayList<>();
        report.lostExhibits().forEach(exhibit -> lines.add(of(exhibit)));
        report.lost().forEach(lost -> lines.add(of(lost)));
        if (report.account().head() == null) {
            lines.add(messages.get("salvage.end-unknown"));
        }
        MissingNumbers gone = report.missing();
        if (!gone.isEmpty()) {
            lines.add(messages.get(
                    "salvage.numbers",
                    String.join(
                            "; ",
                            new ErasureFormatter(messages).of(gone.incidents(), gone.exhibits(), gone.caseRecords()))));
        }
        return lines;
    }

    /** What was left behind in the old file. */
    public List<String> left(SalvageReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("salvage.left", text(report.left())));
        if (!report.isProven()) {
            lines.add(messages.get("salvage.unproven"));
        }
        report.portfolios().forEach(portfolio -> lines.add(of(portfolio)));
        return lines;
    }

    /** All these lines, to be saved. */
    public List<String> all(SalvageReport report, OffsetDateTime at) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("salvage.title", messages.formats().exactDateTime(at)));
        lines.add(messages.get("salvage.old", report.account().vaultId()));
        if (report.account().head() != null) {
            lines.add(messages.get(
                    "salvage.head", HeadCode.of(report.account().head()).toString()));
        }
        lines.addAll(kept(report));
        lines.add(messages.get("salvage.lost-count", text(report.account().lostCount())));
        lines.addAll(missing(report));
        lines.addAll(left(report));
        return lines;
    }

    private String of(Lost lost) {
        EntrySpan span = lost.entries();
        String entries = span.from() == span.to()
                ? messages.get("salvage.entry", text(span.from()))
                : messages.get("salvage.entries", text(span.from()), text(span.to()));
        if (lost.after() != null && lost.before() != null) {
            return messages.get(
                    "salvage.between",
                    entries,
                    messages.formats().exactDateTime(lost.after()),
                    messages.formats().exactDateTime(lost.before()));
        }
        if (lost.after() != null) {
            return messages.get("salvage.after", entries, messages.formats().exactDateTime(lost.after()));
        }
        return lost.before() == null
                ? messages.get("salvage.undated", entries)
                : messages.get("salvage.before", entries, messages.formats().exactDateTime(lost.before()));
    }

    private String of(LostExhibit exhibit) {
        String name = exhibit.title().isBlank() ? exhibit.file() : exhibit.title();
        String label = name.isBlank()
                ? messages.get("salvage.exhibit", exhibit.label())
                : messages.get("salvage.exhibit-named", exhibit.label(), name);
        return switch (exhibit.what()) {
            case FILE -> messages.get("salvage.no-file", label);
            case FIRST_VERSION -> messages.get("salvage.no-first", label);
        };
    }

    private String of(PortfolioExported portfolio) {
        String at = messages.formats().exactDateTime(portfolio.madeAt());
        return portfolio.preparedFor().isBlank()
                ? messages.get("salvage.portfolio", at, portfolio.code())
                : messages.get("salvage.portfolio-for", at, portfolio.code(), portfolio.preparedFor());
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
