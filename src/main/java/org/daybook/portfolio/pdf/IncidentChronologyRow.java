package org.daybook.portfolio.pdf;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Report;
import org.daybook.incident.ReportedTo;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ContactWords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.RecordingDelay;

/** An incident as a row of the chronology: when, what, where, who, seen and reported, and the page of its sheet. */
final class IncidentChronologyRow {
    /** So many characters of an account are shown where the sheet has all of it. */
    private static final int SHOWN = 160;

    /** So many where there is no sheet. */
    private static final int SHOWN_ALONE = 700;

    /** So many of a place, a name or a reference. */
    private static final int NAME_SHOWN = 60;

    private static final int REPORTS_SHOWN = 4;

    private final IncidentExhibits exhibits;
    private final IncidentCaseRecords beside;
    private final ContactWords words;
    private final CrossReferences links;
    private final SectionWording wording;
    private final boolean withEvidence;

    /** @param withEvidence whether there is a column for what was seen and reported */
    IncidentChronologyRow(
            IncidentExhibits exhibits,
            IncidentCaseRecords beside,
            ContactWords words,
            CrossReferences links,
            SectionWording wording,
            boolean withEvidence) {
        this.exhibits = exhibits;
        this.beside = beside;
        this.words = words;
        this.links = links;
        this.wording = wording;
        this.withEvidence = withEvidence;
    }

    List<Text> of(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        List<Text> row = new ArrayList<>();
        row.add(Text.of(String.valueOf(sheet.number())));
        String placeAndPerson = lines(Stream.of(place(incident), who(incident)));
        row.add(Text.empty()
                .bold(wording.formats().whenInLines(incident.when()))
                .plain(placeAndPerson.isEmpty() ? "" : "\n" + placeAndPerson)
                .italic(late(sheet)));
        row.add(what(sheet));
        if (withEvidence) {
            row.add(evidence(sheet));
        }
        if (links.withSheets()) {
            row.add(links.page(AnchorNames.incident(sheet.number()), flow));
        }
        return row;
    }

    /**
     * That it was not written down on its day, that it was amended, and who wrote it for her, a line each; nothing if
     * none.
     */
    private String late(IncidentSheet sheet) {
        StringBuilder late = new StringBuilder();
        OffsetDateTime recordedAt = sheet.original().stamp().recordedAt();
        if (sheet.isOriginalMissing()) {
            return "\n" + wording.get("portfolio-pdf.original-missing-row");
        }
        if (RecordingDelay.of(sheet.current().when(), recordedAt).days() > 0) {
            late.append('\n').append(wording.formats().delay(sheet.current().when(), recordedAt));
        }
        if (sheet.versions().size() > 1) {
            late.append('\n').append(wording.get("portfolio-pdf.was-amended"));
        }
        String by = wording.by(sheet.original().stamp().by());
        if (!by.isEmpty()) {
            late.append('\n').append(wording.get("portfolio-pdf.recorded-by-whom", by));
        }
        return late.toString();
    }

    private Text what(IncidentSheet sheet) {
        IncidentDescription what = sheet.current().what();
        Text text = Text.empty();
        if (sheet.withdrawal() != null) {
            text = text.bold(wording.get("portfolio-pdf.withdrawn-count") + "\n");
        }
        if (sheet.countable(false).isUnclassified()) {
            text = text.bold(wording.get("portfolio-pdf.unclassified") + "\n");
        }
        List<IncidentType> kinds = CountableIncident.kinds(sheet.current());
        if (!kinds.isEmpty()) {
            text = text.bold(wording.types(kinds) + "\n");
        }
        if (what.extent().times() > 1) {
            text = text.bold(wording.get("portfolio-pdf.times", what.extent().times()) + "\n");
        }
        text = text.plain(SectionWording.sentences(what.happened(), links.withSheets() ? SHOWN : SHOWN_ALONE));
        return what.exactWords().isBlank() || !SignificantIncidents.isGrave(sheet)
                ? text
                : text.plain(what.happened().isBlank() ? "" : "\n")
                        .bold(wording.get("portfolio-pdf.labelled", wording.get("field.exact-words")))
                        .plain(what.exactWords().strip());
    }

    private String place(Incident incident) {
        return SectionWording.opening(incident.where().place(), NAME_SHOWN);
    }

    private String who(Incident incident) {
        return wording.who(
                SectionWording.opening(incident.who().person(), NAME_SHOWN),
                incident.who().certainty());
    }

    private Text evidence(IncidentSheet sheet) {
        Incident incident = sheet.current();
        String lines = lines(Stream.concat(evidence(incident), reports(sheet)));
        if (!exhibits.isThere(incident.id())) {
            return Text.of(lines);
        }
        return Text.of(wording.get("portfolio-pdf.exhibits-are"))
                .then(exhibits.inLine(incident.id()))
                .plain(lines.isEmpty() ? "" : "\n" + lines);
    }

    private Stream<String> evidence(Incident incident) {
        int witnesses = incident.presence().witnesses().size();
        boolean received = !incident.what().received().description().isBlank();
        return Stream.of(
                witnesses == 0 ? "" : wording.get("portfolio-pdf.witness-count", witnesses),
                received ? wording.get("portfolio-pdf.thing-received") : "");
    }

    /**
     * What she wrote of reports in the incident, and the conversations about it; a report that is in both stands once.
     */
    private Stream<String> reports(IncidentSheet sheet) {
        Incident incident = sheet.current();
        List<CaseRecord> contacts = beside.contacts(incident.id());
        CountableIncident countable = sheet.countable(!contacts.isEmpty());
        if (!countable.isReported()) {
            return Stream.of(countable.isNotReported() ? wording.get("portfolio-pdf.reported-no") : "");
        }
        Set<String> reports = new LinkedHashSet<>();
        incident.response().reporting().reports().forEach(report -> reports.add(report(report)));
        contacts.forEach(contact -> reports.add(words.report(contact)));
        reports.remove("");
        String shown = reports.stream().limit(REPORTS_SHOWN).collect(Collectors.joining("; "));
        int more = reports.size() - REPORTS_SHOWN;
        return Stream.of(
                shown.isEmpty()
                        ? wording.get("portfolio-pdf.reported-yes")
                        : wording.get("portfolio-pdf.reported-to-whom", shown),
                more <= 0 ? "" : wording.get("portfolio-pdf.reports-more", more));
    }

    private String report(Report report) {
        String to = report.to() == ReportedTo.NOT_SAID
                ? ""
                : wording.get("field.report-to-" + report.to().code());
        String references = Stream.of(
                        report.references().log(), report.references().crime())
                .filter(reference -> !reference.isBlank())
                .map(reference -> SectionWording.opening(reference, NAME_SHOWN))
                .collect(Collectors.joining(", "));
        if (to.isEmpty()) {
            return references;
        }
        return references.isEmpty() ? to : wording.get("portfolio-pdf.report-reference", to, references);
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
