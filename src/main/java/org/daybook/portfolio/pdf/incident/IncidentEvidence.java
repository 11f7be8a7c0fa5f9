package org.daybook.portfolio.pdf.incident;

import java.util.List;
import java.util.function.Function;
import org.daybook.casefile.CountableIncident;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.AgencyReports;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/** The evidence column of a table of incidents: exhibits, what was breached, witnesses, and reports, a line each. */
public record IncidentEvidence(
        IncidentExhibits exhibits, AgencyReports reports, CrossReferences links, SectionWording wording) {
    private static final int REPORTS_SHOWN = 2;

    /** @param termName how a broken term is called, since a narrow column has no room for the title of its order */
    Text of(IncidentSheet sheet, Function<Id<OrderTerm>, String> termName) {
        return joined("\n", sheet, termName);
    }

    /** As above, all on one line. */
    Text inLine(IncidentSheet sheet, Function<Id<OrderTerm>, String> termName) {
        return joined(" · ", sheet, termName);
    }

    private Text joined(String separator, IncidentSheet sheet, Function<Id<OrderTerm>, String> termName) {
        Incident incident = sheet.current();
        return Text.joined(
                separator,
                List.of(breach(incident, termName), exhibits.inLine(incident.id()), Text.of(seen(sheet, separator))));
    }

    /** What it breached, as far as the writer knows. */
    private Text breach(Incident incident, Function<Id<OrderTerm>, String> termName) {
        if (!CountableIncident.isBreach(incident)) {
            return Text.empty();
        }
        List<String> terms = incident.background().brokenTerms().stream()
                .filter(links::isPrinted)
                .map(termName)
                .toList();
        return Text.empty()
                .bold(
                        terms.isEmpty()
                                ? wording.get("portfolio-pdf.breach")
                                : wording.get("portfolio-pdf.breach-of", String.join("; ", terms)));
    }

    private String seen(IncidentSheet sheet, String separator) {
        Incident incident = sheet.current();
        int witnesses = incident.presence().witnesses().size();
        boolean received = !incident.what().received().description().isBlank();
        return SectionWording.joined(
                separator,
                witnesses == 0 ? "" : wording.get("portfolio-pdf.witness-count", witnesses),
                received ? wording.get("portfolio-pdf.thing-received") : "",
                reports.lineBesideDay(sheet, REPORTS_SHOWN));
    }
}
