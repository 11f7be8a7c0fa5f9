package org.daybook.portfolio.pdf.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.field.Audience;
import org.daybook.field.FieldKind;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.section.ChangeFormatter;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.IncidentFacts;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.text.IncidentLine.LineForm;

/**
 * Incidents and other records as facts, for a reader who has the previous portfolio: what was changed since and why,
 * then the current version. Earlier versions are not repeated.
 */
final class NewRecords {
    private final PortfolioContent content;
    private final CrossReferences links;
    private final SectionWording wording;
    private final ChangeFormatter changes;
    private final IncidentFacts incidents;
    private final ReaderHoldings held;
    private final OrdersOnDay orders;
    private final String zone;

    /** @param zone the usual time zone, which is said elsewhere; empty for none */
    NewRecords(
            PortfolioContent content,
            OrderTermNames terms,
            CrossReferences links,
            SectionWording wording,
            String zone) {
        this.content = content;
        this.links = links;
        this.wording = wording;
        changes = new ChangeFormatter(wording);
        incidents = new IncidentFacts(wording, links);
        held = content.request().scope().held();
        orders = new OrdersOnDay(content.withEarlier(), terms, links, wording);
        this.zone = zone;
    }

    RecordChange state(IncidentSheet sheet) {
        return state(sheet, held.knowsIncident(sheet.number()));
    }

    RecordChange state(CaseRecordSheet sheet) {
        return state(sheet, held.knowsRecord(sheet.current().id()));
    }

    private static RecordChange state(RecordSheet<?> sheet, long since) {
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        return RecordChange.of(
                since,
                sheet.original().stamp().seq(),
                sheet.versions().getLast().stamp().seq(),
                withdrawal == null ? 0 : withdrawal.stamp().seq());
    }

    /** Whether an exhibit is new to the reader, or described otherwise than in what they have. */
    RecordChange state(ExhibitSheet sheet) {
        return RecordChange.of(
                held.knowsExhibit(sheet.id()),
                sheet.stamp().seq(),
                sheet.entered().words().seq(),
                0);
    }

    /** What was changed, and the current version of the incident. */
    List<LabelledFact> facts(PageFlow flow, IncidentSheet sheet) {
        List<LabelledFact> said = new ArrayList<>(
                incidents.of(flow, sheet, content.printed().reported().contains(sheet.id()), zone));
        FactList besides = new FactList(wording);
        besides.add("report.in-force-then", orders.of(sheet.current()));
        besides.add("report.same-messages", sameMessages(sheet));
        besides.add("portfolio-pdf.exhibits", exhibits(sheet));
        said.addAll(besides.all());
        said.addAll(incidents.recorded(flow, sheet));
        return facts(sheet, held.knowsIncident(sheet.number()), said, this::changes);
    }

    /** The incidents that may tell of the same messages, whether they are here or in what the reader has. */
    String sameMessages(IncidentSheet sheet) {
        return content.earlier().repeated().stream()
                .flatMapToInt(pair -> pair.beside(sheet.number()).stream())
                .sorted()
                .mapToObj(number -> wording.get("portfolio-pdf.incident-link", String.valueOf(number)))
                .collect(Collectors.joining(", "));
    }

    /**
     * What was changed since the reader's copy, by name, or why it was withdrawn; empty of what is new to them.
     */
    String changed(IncidentSheet sheet) {
        return changed(
                sheet,
                held.knowsIncident(sheet.number()),
                (before, after) -> wording.lines(links).changes(before, after).stream()
                        .filter(change -> change.line().audience() == Audience.READER)
                        .map(change -> change.line().label()));
    }

    /** As for an incident. */
    String changed(CaseRecordSheet sheet) {
        return changed(
                sheet,
                held.knowsRecord(sheet.id()),
                (before, after) -> links.lines().changes(before, after).stream()
                        .map(change -> change.line().label()));
    }

    private <R> String changed(RecordSheet<R> sheet, long since, BiFunction<R, R, Stream<String>> labels) {
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            return wording.get("portfolio-pdf.labelled", wording.get("portfolio-pdf.withdrawn")) + withdrawal.reason();
        }
        List<RecordSheet.SheetVersion<R>> versions = sheet.versions();
        String changed = IntStream.range(1, versions.size())
                .filter(i -> since >= sheet.original().stamp().seq()
                        && versions.get(i).stamp().seq() > since)
                .boxed()
                .flatMap(i -> labels.apply(
                        versions.get(i - 1).record(), versions.get(i).record()))
                .distinct()
                .collect(Collectors.joining("; "));
        return changed.isEmpty() ? "" : wording.get("report.overview-changed", changed);
    }

    private String changes(Incident before, Incident after) {
        return wording.lines(links).changes(before, after).stream()
                .filter(change -> change.line().audience() == Audience.READER)
                .map(change -> changes.of(
                        change.line().label(),
                        change.before(),
                        change.after(),
                        change.line().form() == LineForm.ACCOUNT))
                .collect(Collectors.joining("\n"));
    }

    private String exhibits(IncidentSheet sheet) {
        return content.exhibitsOf(sheet.id()).stream()
                .map(exhibit -> state(exhibit) == RecordChange.RECORDED
                        ? wording.get("report.exhibit-new", exhibit.label())
                        : exhibit.label())
                .collect(Collectors.joining(", "));
    }

    /** What was changed, and the current version of the record. */
    List<LabelledFact> facts(CaseRecordSheet sheet) {
        RecordFactRows said = new RecordFactRows(wording);
        links.lines()
                .of(sheet.current())
                .forEach(line -> said.add(line.label(), line.text().strip()));
        said.end();
        RecordSheet.SheetVersion<CaseRecord> first = sheet.original();
        said.recorded(
                wording.get("portfolio-pdf.recorded"),
                wording.recorded(first.record().when(), first.stamp()),
                first.stamp());
        return facts(sheet, held.knowsRecord(sheet.current().id()), said.all(), this::changes);
    }

    private String changes(CaseRecord before, CaseRecord after) {
        return links.lines().changes(before, after).stream()
                .map(change -> changes.of(
                        change.line().label(),
                        change.before(),
                        change.line().text(),
                        change.line().field().form() == FieldKind.TERMS))
                .collect(Collectors.joining("\n"));
    }

    private <R> List<LabelledFact> facts(
            RecordSheet<R> sheet, long since, List<LabelledFact> said, BiFunction<R, R, String> changed) {
        FactList facts = new FactList(wording);
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            facts.add("portfolio-pdf.withdrawn", wording.at(withdrawal.stamp()) + "\n" + withdrawal.reason());
        }
        List<RecordSheet.SheetVersion<R>> versions = sheet.versions();
        for (int i = 1; i < versions.size(); i++) {
            RecordSheet.SheetVersion<R> version = versions.get(i);
            if (version.stamp().seq() > since) {
                String changes = changed.apply(versions.get(i - 1).record(), version.record());
                facts.add(
                        "portfolio-pdf.amended",
                        wording.get("report.amended", wording.at(version.stamp()), version.reason()));
                facts.add(
                        "portfolio-pdf.changed",
                        changes.isEmpty() ? wording.get("portfolio-pdf.changed-nothing") : changes);
            }
        }
        facts.addAll(said);
        RecordSheet.Stamp last = versions.getLast().stamp();
        facts.addAll(List.of(LabelledFact.fine(
                wording.get("portfolio-pdf.entry", String.valueOf(last.seq())),
                last.digest().hex())));
        return facts.all();
    }
}
