package org.daybook.portfolio.pdf.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.field.Audience;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.field.IncidentPart;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLine.LineForm;

/**
 * The facts of an incident's current version in the order of the form, with accounts word for word, and how it was
 * recorded.
 */
public record IncidentFacts(SectionWording wording, CrossReferences links) {
    /** The time zone of most of these incidents; empty if there are none. */
    public static String usualZone(List<IncidentSheet> sheets) {
        Map<String, Long> zones = sheets.stream()
                .collect(Collectors.groupingBy(
                        sheet -> sheet.current().when().zone().getId(), TreeMap::new, Collectors.counting()));
        return zones.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /**
     * The rows of a sheet, except how it was recorded, among sheets whose usual time zone is said once for all of them.
     *
     * @param spokenOf whether a conversation that is printed was about it
     * @param zone the usual zone, which is not repeated; empty for none
     */
    public List<LabelledFact> of(PageFlow flow, IncidentSheet sheet, boolean spokenOf, String zone) {
        Incident incident = sheet.current();
        RecordFactRows rows = new RecordFactRows(wording);
        Optional<IncidentLine> before = Optional.empty();
        for (IncidentLine line : lines(incident, spokenOf)) {
            boolean isUsualZone = line.label().equals(wording.get("field.zone"))
                    && line.text().strip().equals(zone);
            if (line.part() == IncidentPart.ORIGIN || isInHeading(line, incident) || isUsualZone) {
                continue;
            }
            if (before.isPresent() && isApart(before.get(), line)) {
                rows.end();
            }
            if (line.form() == LineForm.ACCOUNT) {
                rows.account(line.label(), Text.of(line.text().strip()));
            } else {
                rows.add(line.label(), value(incident, line, flow));
            }
            before = Optional.of(line);
        }
        rows.end();
        rows.add(wording.get("portfolio-pdf.replies"), links.replies(incident, flow));
        rows.add(wording.get("portfolio-pdf.custody"), links.custody(incident));
        return rows.all();
    }

    /** How it was recorded, and where its earlier versions are. */
    public List<LabelledFact> recorded(PageFlow flow, IncidentSheet sheet) {
        RecordFactRows rows = new RecordFactRows(wording);
        rows.recorded(
                sheet,
                wording.recorded(sheet),
                () -> links.amendments(sheet, links.name(sheet.id()), AnchorNames.versions(sheet), flow));
        lines(sheet.current(), false).stream()
                .filter(line -> line.part() == IncidentPart.ORIGIN)
                .forEach(line -> rows.add(line.label(), line.text()));
        rows.add(
                wording.get("portfolio-pdf.newer"),
                wording.newer(sheet.current().unknown()));
        return rows.all();
    }

    private List<IncidentLine> lines(Incident incident, boolean spokenOf) {
        return wording.lines(links).of(incident, spokenOf).stream()
                .filter(line -> line.audience() == Audience.READER)
                .toList();
    }

    /** Whether a line says what its heading says. */
    private boolean isInHeading(IncidentLine line, Incident incident) {
        return line.part() == IncidentPart.WHEN
                && line.text().strip().equals(wording.formats().when(incident.when()));
    }

    /**
     * Whether two lines stand in rows of their own: their parts differ, or another of several witnesses or reports
     * begins.
     */
    private static boolean isApart(IncidentLine one, IncidentLine next) {
        boolean several = next.part() == IncidentPart.WITNESSES || next.part() == IncidentPart.REPORTS;
        return group(one.part()) != group(next.part())
                || several && next.label().indexOf(',') < 0;
    }

    private static IncidentPart group(IncidentPart part) {
        return switch (part) {
            case WHAT -> IncidentPart.WHEN;
            case CHANNEL -> IncidentPart.WHERE;
            default -> part;
        };
    }

    /** Kinds are short and may be several: they share a line. */
    private static String kinds(IncidentLine line) {
        return line.text().strip().replaceAll("\\R", "; ");
    }

    private Text value(Incident incident, IncidentLine line, PageFlow flow) {
        IncidentContext background = incident.background();
        if (line.part() == IncidentPart.LINKS) {
            return links.inLines(background.linked(), flow);
        }
        return line.label().equals(wording.get("field.broken-terms"))
                ? links.inLines(background.brokenTerms(), flow)
                : Text.of(
                        line.part() == IncidentPart.WHAT
                                ? kinds(line)
                                : line.text().strip());
    }
}
