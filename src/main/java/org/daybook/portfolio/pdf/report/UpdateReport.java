package org.daybook.portfolio.pdf.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.FileMetadata;
import org.daybook.field.FieldKind;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.IncidentFacts;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.text.TextDirection;

/**
 * What was recorded, amended or withdrawn since the previous portfolio, for a reader who has it: no counts and no
 * charts.
 */
public final class UpdateReport {
    /** How much of a page must be left for a record to begin on it. */
    private static final float ROOM = 110;

    /** How many characters of the account of another record are in the overview. */
    private static final int IN_SHORT = 130;

    private final PortfolioContent content;
    private final CrossReferences links;
    private final SectionWording wording;
    private final ReportFrame frame;
    private final ReportParties parties;
    private final ReportExtent extent;
    private final NewRecords records;
    private final String zone;

    /** @param signed whether the file is signed */
    public UpdateReport(PortfolioContent content, boolean signed, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.links = links;
        this.wording = wording;
        frame = new ReportFrame(content, signed, wording);
        OrderTermNames terms = new OrderTermNames(content, links.lines(), wording);
        parties = new ReportParties(content.withEarlier(), terms, links, wording);
        extent = new ReportExtent(content, links, wording);
        zone = IncidentFacts.usualZone(content.sheets());
        records = new NewRecords(content, terms, links, wording, zone);
    }

    public void emit(PageFlow flow) {
        flow.section(() -> {
            frame.head(flow, title());
            List<LabelledFact> facts = new ArrayList<>();
            facts.add(LabelledFact.of(
                    wording.get("portfolio-pdf.since"),
                    wording.since(content.request().scope().held())));
            facts.add(LabelledFact.of(wording.get("report.in-here"), inHere()));
            facts.addAll(parties.update());
            flow.facts(facts, FactDensity.READING);
            overview(flow);
        });
        if (content.request().wants(PortfolioSection.SHEETS)) {
            if (!zone.isEmpty()) {
                flow.paragraph(Text.of(wording.get("portfolio-pdf.usual-zone", zone)), ReportStyle.REMARK);
            }
            content.sheets().forEach(sheet -> flow.section(() -> incident(flow, sheet)));
        }
        content.caseRecords().forEach(sheet -> flow.section(() -> record(flow, sheet)));
        flow.section(() -> flow.together(this::exhibits));
        flow.section(() -> flow.together(last -> {
            frame.heading(last, "not-here");
            last.facts(extent.withheld(), FactDensity.CLOSE);
            frame.check(last, "report.check-since");
        }));
    }

    private String title() {
        return content.ledger()
                .since()
                .map(made -> wording.get("report.since-title", wording.formats().date(made.toLocalDate())))
                .orElseGet(() -> wording.get("report.since-title-entry"));
    }

    /** 'Incidents, changed: 1; other records, new: 2; exhibits, new: 1'. */
    private String inHere() {
        List<RecordChange> incidents =
                content.sheets().stream().map(records::state).toList();
        List<RecordChange> others =
                content.caseRecords().stream().map(records::state).toList();
        List<String> parts = new ArrayList<>();
        Arrays.stream(RecordChange.values()).forEach(state -> count(parts, "report.incidents-", state, incidents));
        int acts = content.sheets().stream()
                .filter(sheet -> records.state(sheet) == RecordChange.RECORDED)
                .mapToInt(sheet -> sheet.current().what().extent().times())
                .sum();
        if (acts > 0) {
            parts.add(wording.get("report.acts-new", acts));
        }
        Arrays.stream(RecordChange.values()).forEach(state -> count(parts, "report.records-", state, others));
        List<RecordChange> exhibits =
                content.exhibits().stream().map(records::state).toList();
        Stream.of(RecordChange.RECORDED, RecordChange.AMENDED)
                .forEach(state -> count(parts, "report.exhibits-", state, exhibits));
        long other = content.ledger().head().count()
                - content.request().scope().held().since()
                - Stream.of(incidents, others, exhibits)
                        .flatMap(List::stream)
                        .filter(state -> state != RecordChange.ILLUSTRATED)
                        .count();
        if (other > 0) {
            parts.add(wording.get("report.other-entries", other));
        }
        return String.join("; ", parts);
    }

    /** A line for each record: first what corrects what the reader has, then what is grave, then what else is new. */
    private void overview(PageFlow flow) {
        List<Item> items = Stream.concat(
                        content.request().wants(PortfolioSection.SHEETS)
                                ? content.sheets().stream().map(sheet -> item(flow, sheet))
                                : Stream.empty(),
                        content.caseRecords().stream().map(sheet -> item(flow, sheet)))
                .sorted(Comparator.comparing(Item::isNew).thenComparing(item -> !item.isGrave()))
                .toList();
        if (items.size() < 2) {
            return;
        }
        frame.heading(flow, "overview");
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("report.overview-record"), 200),
                TableColumn.of(wording.get("report.overview-what"), 0));
        flow.table(
                columns,
                ReportStyle.TABLE,
                table -> items.forEach(item -> table.row(List.of(item.name(), Text.of(item.what())))));
    }

    /** A line of the overview. */
    private record Item(boolean isNew, boolean isGrave, Text name, String what) {}

    private Item item(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        String what = Stream.of(
                        wording.types(QuotedIncident.kinds(incident)),
                        times(incident),
                        sheet.isNamedByImport()
                                ? wording.get(
                                        "portfolio-pdf.by-whom",
                                        incident.who().person(),
                                        wording.get("portfolio-pdf.disclosure-by-import"))
                                : wording.whoAndHowSure(incident.who()),
                        CountableIncident.isBreach(incident) ? wording.get("report.breached") : "",
                        records.changed(sheet))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return item(
                flow,
                records.state(sheet),
                SignificantIncidents.isGrave(sheet),
                name(sheet),
                AnchorNames.incident(sheet.number()),
                what);
    }

    private String times(Incident incident) {
        int times = incident.what().extent().times();
        return times > 0 ? wording.get("report.counted", wording.get("field.times"), times) : "";
    }

    private Item item(PageFlow flow, CaseRecordSheet sheet) {
        RecordChange state = records.state(sheet);
        String what = state == RecordChange.RECORDED ? inShort(sheet.current()) : records.changed(sheet);
        return item(flow, state, false, name(sheet), AnchorNames.record(sheet), what);
    }

    /** Its day and its first account. */
    private String inShort(CaseRecord caseRecord) {
        String account = links.lines().of(caseRecord).stream()
                .filter(line -> line.field().form() == FieldKind.WORDS)
                .findFirst()
                .map(line ->
                        wording.get("report.counted", line.label(), PrintedExcerpt.sentences(line.text(), IN_SHORT)))
                .orElse("");
        return SectionWording.joined(
                ". ", caseRecord.when().map(wording.formats()::when).orElse(""), account);
    }

    private Item item(PageFlow flow, RecordChange state, boolean isGrave, String name, String place, String what) {
        return new Item(
                state == RecordChange.RECORDED || state == RecordChange.ILLUSTRATED,
                isGrave,
                links.onPage(wording.get("report.state-" + state.code(), name), place, flow),
                what);
    }

    private void count(List<String> parts, String key, RecordChange state, List<RecordChange> states) {
        long count = states.stream().filter(state::equals).count();
        if (count > 0) {
            parts.add(wording.get(key + state.code(), count));
        }
    }

    private void incident(PageFlow flow, IncidentSheet sheet) {
        flow.need(ROOM);
        flow.heading(
                2,
                ReportStyle.HEAD,
                wording.get("report.state-" + records.state(sheet).code(), name(sheet)),
                AnchorNames.incident(sheet.number()));
        flow.facts(records.facts(flow, sheet), FactDensity.PAIRED);
    }

    private void record(PageFlow flow, CaseRecordSheet sheet) {
        flow.need(ROOM);
        flow.heading(
                2,
                ReportStyle.HEAD,
                wording.get("report.state-" + records.state(sheet).code(), name(sheet)),
                AnchorNames.record(sheet));
        flow.facts(records.facts(sheet), FactDensity.PAIRED);
    }

    private String name(IncidentSheet sheet) {
        return wording.get(
                "portfolio-pdf.incident",
                String.valueOf(sheet.number()),
                wording.formats().when(sheet.current().when()));
    }

    private String name(CaseRecordSheet sheet) {
        return links.name(sheet.id());
    }

    private void exhibits(PageFlow flow) {
        List<ExhibitSheet> added = content.exhibits().stream()
                .filter(sheet -> records.state(sheet) != RecordChange.ILLUSTRATED)
                .toList();
        if (added.isEmpty()) {
            return;
        }
        frame.heading(flow, "new-exhibits");
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.exhibit-label"), 46),
                TableColumn.of(wording.get("portfolio-pdf.exhibit-title"), 0),
                TableColumn.of(wording.get("report.sha-256"), 170));
        flow.table(
                columns,
                ReportStyle.TABLE,
                table -> added.forEach(sheet -> table.row(
                        AnchorNames.exhibit(sheet.number()),
                        List.of(Text.of(sheet.label()), Text.of(what(sheet)), Text.of(digest(sheet))))));
    }

    private String what(ExhibitSheet sheet) {
        String said = SectionWording.joined(
                "\n", sheet.exhibit().naming().title(), sheet.exhibit().naming().description());
        String named = SectionWording.joined("\n", said.isEmpty() ? wording.get("report.untitled") : said, file(sheet));
        return records.state(sheet) == RecordChange.AMENDED ? wording.get("report.state-changed", named) : named;
    }

    /** The kind, name and size of its file, and when and by whom it was added. */
    private String file(ExhibitSheet sheet) {
        FileMetadata account = sheet.exhibit().file();
        ExhibitSheet.File file = sheet.file();
        String of = account == null || file == null
                ? ""
                : wording.get(
                        "report.exhibit-file",
                        wording.get("portfolio-pdf.kind-"
                                + FileKind.ofMediaType(account.kind()).group().code()),
                        TextDirection.leftToRight(account.name()),
                        wording.formats().size(file.length()));
        String by = wording.by(sheet.stamp());
        String added = wording.get("report.exhibit-added", wording.at(sheet.stamp()));
        return SectionWording.joined("\n", of, by.isEmpty() ? added : wording.get("portfolio-pdf.by-whom", added, by));
    }

    private static String digest(ExhibitSheet sheet) {
        ExhibitSheet.File file = sheet.file();
        return file == null ? "" : file.sha256().hex();
    }
}
