package org.daybook.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.IncidentType;
import org.daybook.record.Answer;
import org.daybook.support.SheetPart.Table;

/** Counts of one diary without names, places or days, made safe by {@link SmallNumbers}. */
final class StatisticsSheet {
    private final SheetSource source;
    private final List<CountableIncident> counted;
    private final List<List<String>> rows = new ArrayList<>();

    StatisticsSheet(SheetSource source) {
        this.source = source;
        this.counted = source.caseFile().incidents().stream()
                .map(history -> CountableIncident.of(
                        history, source.caseFile().caseRecords().isReported(history.id())))
                .filter(CountableIncident::isCounted)
                .toList();
    }

    List<SheetPart> parts() {
        incidents("stat-all", "stat-all-value", _ -> true);
        incidents("stat-all", "stat-fear", one -> one.incident().effect().fearOfViolence() == Answer.YES);
        incidents("stat-all", "stat-children", one -> one.incident().presence().children() == Answer.YES);
        incidents("stat-all", "stat-breach", one -> CountableIncident.isBreach(one.incident()));
        for (IncidentType.Group group : IncidentType.Group.values()) {
            add(
                    source.word("stat-kind"),
                    source.messages().get("types.group." + group.code()),
                    count(one ->
                            CountableIncident.kinds(one.incident()).stream().anyMatch(type -> type.group() == group)));
        }
        incidents("stat-reported", "stat-yes", CountableIncident::isReported);
        incidents("stat-reported", "stat-no", CountableIncident::isNotReported);
        incidents("stat-reported", "stat-not-said", CountableIncident::isReportingNotSaid);
        contacts();
        for (CaseRecordKind kind : List.of(CaseRecordKind.ORDER, CaseRecordKind.CHECKLIST, CaseRecordKind.STEP)) {
            add(
                    source.word("stat-records"),
                    source.lines().many(kind),
                    source.records(kind).size());
        }
        return List.of(SheetPart.of(
                "",
                new Table(
                        List.of(source.word("stat-of"), source.word("stat-group"), source.word("stat-number")),
                        List.of(36, 46, 18),
                        rows)));
    }

    private void contacts() {
        for (String agency : AgencyContact.AGENCY.options()) {
            add(
                    source.word("stat-contact"),
                    source.lines().option(CaseRecordKind.CONTACT, AgencyContact.AGENCY, agency),
                    (int) source.records(CaseRecordKind.CONTACT).stream()
                            .filter(contact ->
                                    contact.code(AgencyContact.AGENCY).equals(agency))
                            .count());
        }
    }

    private void incidents(String of, String group, Predicate<CountableIncident> which) {
        add(source.word(of), source.word(group), count(which));
    }

    private int count(Predicate<CountableIncident> which) {
        return (int) counted.stream().filter(which).count();
    }

    private void add(String of, String group, int count) {
        rows.add(Arrays.asList(of, group, SmallNumbers.of(count)));
    }
}
