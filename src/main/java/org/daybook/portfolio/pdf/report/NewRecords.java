package org.daybook.portfolio.pdf.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.field.Audience;
import org.daybook.field.FieldKind;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.ChangeWords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLine.Form;
import org.jspecify.annotations.Nullable;

/**
 * Incidents and other records as facts, for a reader who has the portfolio before: what was changed since and why, then
 * the record as it stands. Versions that were recorded before are not repeated.
 */
final class NewRecords {
    private final PortfolioContent content;
    private final CrossReferences links;
    private final SectionWording wording;
    private final ChangeWords changes;
    private final long since;

    NewRecords(PortfolioContent content, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.links = links;
        this.wording = wording;
        changes = new ChangeWords(wording);
        since = content.request().scope().since();
    }

    RecordState state(IncidentSheet sheet) {
        return state(
                sheet.original().stamp(), sheet.versions().getLast().stamp(), Optional.ofNullable(sheet.withdrawal()));
    }

    RecordState state(CaseRecordSheet sheet) {
        return state(
                sheet.original().stamp(), sheet.versions().getLast().stamp(), Optional.ofNullable(sheet.withdrawal()));
    }

    private RecordState state(
            IncidentSheet.Stamp original, IncidentSheet.Stamp last, Optional<IncidentSheet.Withdrawal> withdrawal) {
        return RecordState.of(
                since,
                original.seq(),
                last.seq(),
                withdrawal.map(withdrawn -> withdrawn.stamp().seq()).orElse(0L));
    }

    /** Whether an exhibit was added since. */
    boolean isNew(ExhibitSheet sheet) {
        return sheet.stamp().seq() > since;
    }

    /** What was changed, and the incident as it stands. */
    List<LabelledFact> facts(IncidentSheet sheet) {
        List<LabelledFact> facts = new ArrayList<>();
        withdrawn(facts, sheet.withdrawal());
        List<IncidentSheet.Version> versions = sheet.versions();
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).stamp().seq() > since) {
                changed(facts, versions.get(i).stamp(), versions.get(i).reason(), changes(versions, i));
            }
        }
        wording
                .lines(links)
                .of(
                        sheet.current(),
                        content.printed().reported().contains(sheet.current().id()))
                .stream()
                .filter(line -> line.audience() == Audience.READER)
                .forEach(line -> add(facts, line.label(), line.text()));
        add(facts, wording.get("portfolio-pdf.exhibits"), exhibits(sheet));
        recorded(facts, versions.getFirst().stamp(), versions.getLast().stamp());
        return facts;
    }

    private String changes(List<IncidentSheet.Version> versions, int number) {
        return wording
                .lines(links)
                .changes(
                        versions.get(number - 1).incident(),
                        versions.get(number).incident())
                .stream()
                .filter(change -> change.line().audience() == Audience.READER)
                .map(change ->
                        changes.of(change.line().label(), change.before(), change.after(), isAccount(change.line())))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isAccount(IncidentLine line) {
        return line.form() == Form.ACCOUNT;
    }

    private String exhibits(IncidentSheet sheet) {
        return content.exhibitsOf(sheet.current().id()).stream()
                .map(exhibit -> isNew(exhibit) ? wording.get("report.exhibit-new", exhibit.label()) : exhibit.label())
                .collect(Collectors.joining(", "));
    }

    /** What was changed, and the record as it stands. */
    List<LabelledFact> facts(CaseRecordSheet sheet) {
        List<LabelledFact> facts = new ArrayList<>();
        withdrawn(facts, sheet.withdrawal());
        List<CaseRecordSheet.Version> versions = sheet.versions();
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).stamp().seq() > since) {
                changed(facts, versions.get(i).stamp(), versions.get(i).reason(), changes(sheet, i));
            }
        }
        links.lines().of(sheet.current()).forEach(line -> add(facts, line.label(), line.text()));
        recorded(facts, versions.getFirst().stamp(), versions.getLast().stamp());
        return facts;
    }

    private String changes(CaseRecordSheet sheet, int number) {
        return links
                .lines()
                .changes(
                        sheet.versions().get(number - 1).caseRecord(),
                        sheet.versions().get(number).caseRecord())
                .stream()
                .map(change -> changes.of(
                        change.line().label(),
                        change.before(),
                        change.line().text(),
                        change.line().field().form() == FieldKind.TERMS))
                .collect(Collectors.joining("\n"));
    }

    private void withdrawn(List<LabelledFact> facts, IncidentSheet.@Nullable Withdrawal withdrawal) {
        if (withdrawal != null) {
            add(
                    facts,
                    wording.get("portfolio-pdf.withdrawn"),
                    wording.formats().exactDateTime(withdrawal.stamp().recordedAt()) + "\n" + withdrawal.reason());
        }
    }

    private void changed(List<LabelledFact> facts, IncidentSheet.Stamp stamp, String reason, String changed) {
        add(
                facts,
                wording.get("portfolio-pdf.amended"),
                wording.get("report.amended", wording.formats().exactDateTime(stamp.recordedAt()), reason));
        add(
                facts,
                wording.get("portfolio-pdf.changed"),
                changed.isEmpty() ? wording.get("portfolio-pdf.changed-nothing") : changed);
    }

    private void recorded(List<LabelledFact> facts, IncidentSheet.Stamp original, IncidentSheet.Stamp last) {
        add(facts, wording.get("portfolio-pdf.recorded"), wording.formats().exactDateTime(original.recordedAt()));
        add(facts, wording.get("portfolio-pdf.recorded-by"), wording.by(original.by()));
        facts.add(LabelledFact.fine(
                wording.get("portfolio-pdf.entry", String.valueOf(last.seq())),
                last.digest().hex()));
    }

    private static void add(List<LabelledFact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(LabelledFact.of(label, value.strip()));
        }
    }
}
