package org.daybook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.SharedInformation;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.record.Coded;
import org.daybook.sharing.ConsentFinding;
import org.daybook.sharing.SharedItem;
import org.daybook.sharing.SharingLog;

/** The log of what was shared: when, what, for whom, on what basis, with which digest. */
record SharingLogSheet(SheetSource source) {
    private static final String BETWEEN = "\n";

    /** A row of five cells for each thing that was shared. */
    List<List<String>> rows() {
        return SharingLog.of(source.caseFile()).stream().map(this::row).toList();
    }

    List<SheetPart> parts() {
        List<List<String>> rows = rows();
        SheetPart.SheetTable table = new SheetPart.SheetTable(
                Stream.of("log-when", "log-what", "log-for", "log-basis", "log-files")
                        .map(source::word)
                        .toList(),
                List.of(13, 20, 16, 26, 31),
                rows);
        SheetPart part = SheetPart.of("", table);
        return List.of(rows.isEmpty() ? part.noting(source.word("log-none")) : part);
    }

    private List<String> row(SharedItem item) {
        return List.of(
                when(item),
                what(item),
                item.recipient().isBlank() ? source.word("log-nobody") : item.recipient(),
                basis(item),
                item.files().stream().map(SharingLogSheet::file).collect(Collectors.joining(BETWEEN)));
    }

    /** When it was made, or shared. */
    String when(SharedItem item) {
        return item.outside()
                .map(history -> when(history, item))
                .orElseGet(() -> source.formats().dateTime(item.at()));
    }

    private String when(CaseRecordHistory outside, SharedItem item) {
        String recorded = source.word("log-recorded", source.formats().dateTime(item.at()));
        return outside.current()
                .when()
                .map(when -> source.formats().when(when) + BETWEEN + recorded)
                .orElse(recorded);
    }

    private String what(SharedItem item) {
        boolean isOpen =
                item.isCopy() && item.states().isEmpty() && !item.recipient().isBlank();
        return joined(
                written(item),
                item.isFromAnother() ? source.word("log-another") : "",
                isOpen ? source.word("state-made") : "",
                item.states().stream()
                        .map(state -> source.word("state-of", state.recipient(), state(item, state)))
                        .collect(Collectors.joining(BETWEEN)));
    }

    /** What became of it, in words. */
    String state(SharedItem item, CopyStateRecorded state) {
        if (item.outside().isPresent()) {
            return source.word("state-outside");
        }
        return Stream.of(
                        source.word(
                                "state-" + state.state().code(),
                                source.formats().date(state.on())),
                        state.way(),
                        state.by().isBlank() ? "" : source.word("state-by", state.by()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    String written(SharedItem item) {
        return switch (item.entry()) {
            case Entry.PortfolioExported portfolio ->
                joined(
                        Coded.find(PortfolioPreset.class, portfolio.preset())
                                .map(preset -> source.word(
                                        "log-portfolio", source.messages().get("portfolio.preset-" + preset.code())))
                                .orElseGet(() -> source.word("log-portfolio-old")),
                        source.word(
                                "log-counts",
                                SheetSource.number(portfolio.incidents().size()),
                                SheetSource.number(portfolio.exhibits().size())),
                        portfolio.code().isEmpty() ? "" : source.word("log-code", portfolio.code()));
            case Entry.SupportSheetWritten sheet ->
                Coded.find(SupportSheetKind.class, sheet.sheet())
                        .map(kind -> source.word("title-" + kind.code()))
                        .orElse(sheet.sheet());
            case Entry.CaseExported export ->
                joined(
                        source.word("log-export"),
                        source.word(
                                "log-export-counts",
                                SheetSource.number(export.incidents()),
                                SheetSource.number(export.caseRecords())));
            case Entry.ExhibitCopied copied ->
                source.word("log-copy", source.name(copied.exhibit())) + BETWEEN + copied.name();
            case Entry.AccessGiven given ->
                joined(
                        source.word("log-access-" + given.grant().allows().code()),
                        given.grant().until() == null
                                ? ""
                                : source.word(
                                        "log-access-until",
                                        source.formats().date(given.grant().until())));
            case Entry.AccessEnded _ -> source.word("log-access-ended");
            case Entry.WorkBegun begun ->
                source.word("log-unfinished", begun.plan().getOrDefault(Entry.WorkBegun.FILE, ""));
            case Entry.CopyMade _ -> source.word("log-backup");
            case Entry.HandedOver made -> source.word(made.whole() ? "log-handed-over" : "log-handed-over-part");
            default -> item.outside().map(this::outside).orElse("");
        };
    }

    private String outside(CaseRecordHistory history) {
        CaseRecord shared = history.current();
        return joined(
                source.lines().said(shared, SharedInformation.WHAT),
                source.said(shared, SharedInformation.WAY, SharedInformation.SHARER),
                history.isWithdrawn() ? source.word("log-withdrawn") : "");
    }

    private String basis(SharedItem item) {
        List<String> basis = new ArrayList<>();
        item.outside()
                .map(CaseRecordHistory::current)
                .ifPresent(shared -> Stream.of(
                                SharedInformation.BASIS, SharedInformation.REASON, SharedInformation.PURPOSE)
                        .map(field -> source.said(shared, field))
                        .forEach(basis::add));
        item.consent().findings().stream().map(this::consent).forEach(basis::add);
        if (basis.stream().allMatch(String::isBlank) && !item.recipient().isBlank()) {
            return source.word("log-no-consent");
        }
        return joined(basis.toArray(String[]::new));
    }

    private String consent(ConsentFinding finding) {
        return new ConsentFormatter(source.messages()).full(finding);
    }

    private static String file(WrittenFile file) {
        return file.name() + BETWEEN + "SHA-256 " + file.sha256().hex();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}
