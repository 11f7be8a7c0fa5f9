package org.daybook.support;

import static org.daybook.record.PersonDetailKind.ACCESS_NEEDS;
import static org.daybook.record.PersonDetailKind.ADDRESS;
import static org.daybook.record.PersonDetailKind.BORN;
import static org.daybook.record.PersonDetailKind.CHILDREN;
import static org.daybook.record.PersonDetailKind.EMAIL;
import static org.daybook.record.PersonDetailKind.LANGUAGE;
import static org.daybook.record.PersonDetailKind.NAME;
import static org.daybook.record.PersonDetailKind.SAFE_CONTACT;
import static org.daybook.record.PersonDetailKind.TELEPHONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.Supporter;
import org.daybook.incident.Incident;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.YesNoAnswer;
import org.daybook.sharing.ConsentCheck;
import org.daybook.support.SheetPart.SheetBlank;
import org.daybook.support.SheetPart.SheetLine;
import org.daybook.support.SheetPart.SheetTable;

/**
 * The facts that the form of a multi-agency conference asks for, filled in from the case file. Days are counted; what
 * calls for judgement is left blank, and no risk checklist is repeated.
 */
final class ReferralSheet {
    private final SheetSource source;
    private final ConsentCheck consent;

    ReferralSheet(SheetSource source) {
        this.source = source;
        this.consent = ConsentCheck.of(
                source.caseFile().caseRecords().all(), source.request().preparedFor(), source.today(), false);
    }

    List<SheetPart> parts() {
        return List.of(
                referrer(),
                about(),
                safety(),
                children(),
                responsible(),
                afraid(),
                reports(),
                orders(),
                checklists(),
                reasons(),
                agreed());
    }

    private SheetPart referrer() {
        List<SheetLine> lines = new ArrayList<>();
        source.line("ref-to", source.request().preparedFor()).forEach(lines::add);
        source.line("ref-by", source.request().referrer()).forEach(lines::add);
        source.line("ref-date", source.formats().date(source.today())).forEach(lines::add);
        return SheetPart.of(source.word("ref-referrer"), lines)
                .asking(new SheetBlank(source.word("ref-referrer-blank"), List.of(), 1));
    }

    private SheetPart about() {
        List<SheetLine> lines = Stream.of(NAME, BORN, ADDRESS, TELEPHONE, EMAIL, LANGUAGE, ACCESS_NEEDS)
                .flatMap(this::detail)
                .toList();
        boolean held = Stream.of(PersonDetailKind.values())
                .map(source.caseFile().heading()::detail)
                .anyMatch(detail -> !detail.mayPrint() && !detail.text().isBlank());
        SheetPart part = SheetPart.of(source.word("ref-about"), lines);
        return (held ? part.noting(source.word("ref-held-back")) : part)
                .asking(new SheetBlank(source.word("ref-diversity"), List.of(), 1));
    }

    private Stream<SheetLine> detail(PersonDetailKind kind) {
        PersonDetail detail = source.caseFile().heading().detail(kind);
        return detail.mayPrint() && !detail.text().isBlank()
                ? Stream.of(new SheetLine(source.messages().get("portfolio-pdf.about-" + kind.code()), detail.text()))
                : Stream.empty();
    }

    private SheetPart safety() {
        List<SheetLine> lines = new ArrayList<>(detail(SAFE_CONTACT).toList());
        source.records(CaseRecordKind.SUPPORTER).stream()
                .filter(supporter -> Supporter.stateOn(supporter, source.today()) == Consent.ConsentState.GIVEN)
                .map(supporter -> new SheetLine(
                        source.word("ref-safe-with"),
                        source.said(supporter, Supporter.NAME, Supporter.ROLE, Supporter.ORGANISATION)))
                .forEach(lines::add);
        return SheetPart.of(source.word("ref-safe"), lines)
                .asking(new SheetBlank(source.word("ref-not-safe"), List.of(), 1));
    }

    private SheetPart children() {
        List<List<String>> rows = source.records(CaseRecordKind.AFFECTED).stream()
                .filter(affected -> affected.code(AffectedPerson.CHILD).equals("yes"))
                .map(child -> List.of(child.text(AffectedPerson.NAME), child.text(AffectedPerson.RELATION), "", "", ""))
                .toList();
        SheetPart part = rows.isEmpty()
                ? SheetPart.of(source.word("ref-children"), List.of())
                        .asking(new SheetBlank(source.word("ref-children-blank"), List.of(), 2))
                : SheetPart.of(
                        source.word("ref-children"),
                        new SheetTable(
                                Stream.of("child-name", "child-relation", "child-born", "child-home", "child-school")
                                        .map(source::word)
                                        .toList(),
                                List.of(26, 20, 14, 20, 20),
                                rows));
        return new SheetPart(part.heading(), part.notes(), detail(CHILDREN).toList(), part.table(), part.blanks());
    }

    private SheetPart responsible() {
        List<SheetLine> lines = new ArrayList<>();
        for (CaseRecord person : source.records(CaseRecordKind.PERSON)) {
            String name = source.said(person, PersonResponsible.NAME, PersonResponsible.CERTAINTY);
            String more = Stream.of(
                            PersonResponsible.BORN,
                            PersonResponsible.RELATIONSHIP,
                            PersonResponsible.RELATIONSHIP_DATES,
                            PersonResponsible.ADDRESSES,
                            PersonResponsible.WEAPONS)
                    .filter(field -> !source.said(person, field).isBlank())
                    .map(field -> "\n"
                            + source.word(
                                    "fact",
                                    source.lines().label(CaseRecordKind.PERSON, field),
                                    source.said(person, field).replace("\n", "; ")))
                    .collect(Collectors.joining());
            lines.add(new SheetLine(source.word("ref-person"), name + more));
        }
        if (lines.isEmpty()) {
            source.line("ref-person", source.caseFile().heading().responsible()).forEach(lines::add);
        }
        return SheetPart.of(source.word("ref-responsible"), lines);
    }

    private SheetPart afraid() {
        Map<String, Integer> named = new LinkedHashMap<>();
        source.caseFile().incidents().all().stream()
                .filter(history -> CountableIncident.of(history, false).isCounted())
                .map(history -> history.current())
                .filter(incident -> incident.effect().fearOfViolence() == YesNoAnswer.YES)
                .forEach(incident -> named.merge(by(incident), 1, Integer::sum));
        List<SheetLine> lines = named.entrySet().stream()
                .map(entry -> new SheetLine(
                        entry.getKey(), source.messages().count("support.ref-afraid-in", entry.getValue())))
                .toList();
        return SheetPart.of(source.word("ref-afraid"), lines)
                .noting(source.word("ref-afraid-note"))
                .asking(new SheetBlank(source.word("ref-afraid-blank"), List.of(), 1));
    }

    private String by(Incident incident) {
        return incident.who().person().isBlank()
                ? source.word("ref-unnamed")
                : incident.who().person();
    }

    private SheetPart reports() {
        PoliceReports reports = new PoliceReports(source);
        List<PoliceReports.One> all = reports.all();
        String between = source.word(
                "ref-reports-note",
                source.formats().date(reports.first()),
                source.formats().date(source.today()),
                SheetSource.number(all.size()));
        SheetPart part = all.isEmpty()
                ? SheetPart.of(source.word("ref-reports"), List.of())
                : SheetPart.of(
                        source.word("ref-reports"),
                        new SheetTable(
                                Stream.of("report-on", "report-number", "report-about")
                                        .map(source::word)
                                        .toList(),
                                List.of(20, 40, 40),
                                all.stream()
                                        .map(one ->
                                                List.of(source.formats().date(one.on()), one.references(), one.about()))
                                        .toList()));
        return part.noting(between);
    }

    private SheetPart orders() {
        List<SheetLine> lines = source.records(CaseRecordKind.ORDER).stream()
                .filter(order -> OrderPeriod.isInForce(order, source.today()))
                .map(order -> new SheetLine(
                        source.lines().orderName(order),
                        source.said(order, CourtOrder.AGAINST, CourtOrder.COURT, CourtOrder.REFERENCE)
                                + OrderPeriod.end(order)
                                        .map(day -> ", "
                                                + source.word(
                                                        "ref-until",
                                                        source.formats().date(day)))
                                        .orElse("")))
                .toList();
        return SheetPart.of(source.word("ref-orders"), lines)
                .noting(source.word(lines.isEmpty() ? "ref-orders-none" : "ref-orders-note"));
    }

    private SheetPart checklists() {
        List<SheetLine> lines = source.records(CaseRecordKind.CHECKLIST).stream()
                .map(checklist -> new SheetLine(
                        source.said(checklist, RiskChecklist.WHICH),
                        source.said(
                                checklist,
                                RiskChecklist.WHEN,
                                RiskChecklist.DONE_BY,
                                RiskChecklist.ORGANISATION,
                                RiskChecklist.PAPERS)))
                .toList();
        return SheetPart.of(source.word("ref-checklists"), lines)
                .noting(source.word(lines.isEmpty() ? "ref-checklists-none" : "ref-checklists-note"));
    }

    /** A person has to weigh the reasons for a referral. */
    private SheetPart reasons() {
        return SheetPart.of(source.word("ref-reasons"), List.of())
                .noting(source.word("ref-reasons-note"))
                .asking(
                        new SheetBlank(
                                source.word("ref-reasons-blank"),
                                List.of(
                                        source.word("ref-reason-judgement"),
                                        source.word("ref-reason-high"),
                                        source.word("ref-reason-escalation"),
                                        source.word("ref-reason-repeat")),
                                2),
                        new SheetBlank(source.word("ref-background"), List.of(), 3));
    }

    private SheetPart agreed() {
        ConsentFormatter formatter = new ConsentFormatter(source.messages());
        List<SheetLine> lines = consent.findings().stream()
                .map(finding -> new SheetLine(source.word("ref-consent"), formatter.full(finding)))
                .toList();
        List<String> yesOrNo = List.of(source.word("yes"), source.word("no"));
        return SheetPart.of(source.word("ref-agreed"), lines)
                .asking(
                        new SheetBlank(source.word("ref-aware"), yesOrNo, 0),
                        new SheetBlank(source.word("ref-consented"), yesOrNo, 1));
    }
}
