package org.daybook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.IncidentType;
import org.daybook.record.YesNoAnswer;
import org.daybook.support.SheetPart.SheetTable;

/**
 * Counts of one diary without names, places or days, made safe by {@link SmallNumberSuppression}.
 *
 * <p>How many incidents were not reported is not counted, and how many there are in all is left out as soon as one of
 * their counts is too small to be given: with both, such a count could be worked out.
 */
final class StatisticsSheet {
    private final SheetSource source;
    private final List<CountableIncident> counted;
    private final List<StatisticsRow> incidents = new ArrayList<>();
    private final List<StatisticsRow> others = new ArrayList<>();

    private record StatisticsRow(String of, String group, int count) {
        List<String> cells() {
            return List.of(of, group, SmallNumberSuppression.of(count));
        }
    }

    StatisticsSheet(SheetSource source) {
        this.source = source;
        this.counted = source.caseFile().incidents().all().stream()
                .map(history -> CountableIncident.of(
                        history, source.caseFile().caseRecords().isReported(history.id())))
                .filter(CountableIncident::isCounted)
                .toList();
    }

    List<SheetPart> parts() {
        incidents("stat-all", "stat-fear", one -> one.incident().effect().fearOfViolence() == YesNoAnswer.YES);
        incidents("stat-all", "stat-children", one -> one.incident().presence().children() == YesNoAnswer.YES);
        incidents("stat-all", "stat-breach", one -> CountableIncident.isBreach(one.incident()));
        for (IncidentType.IncidentGroup group : IncidentType.IncidentGroup.values()) {
            incidents.add(new StatisticsRow(
                    source.word("stat-kind"),
                    source.messages().get("types.group." + group.code()),
                    count(one ->
                            CountableIncident.kinds(one.incident()).stream().anyMatch(type -> type.group() == group))));
        }
        incidents("stat-all", "stat-reported", CountableIncident::isReported);
        contacts();
        for (CaseRecordKind kind : List.of(CaseRecordKind.ORDER, CaseRecordKind.CHECKLIST, CaseRecordKind.STEP)) {
            others.add(new StatisticsRow(
                    source.word("stat-records"),
                    source.lines().many(kind),
                    source.records(kind).size()));
        }
        return List.of(SheetPart.of(
                "",
                new SheetTable(
                        List.of(source.word("stat-of"), source.word("stat-group"), source.word("stat-number")),
                        List.of(36, 46, 18),
                        rows())));
    }

    private List<List<String>> rows() {
        boolean isTotalGiven = incidents.stream().noneMatch(row -> SmallNumberSuppression.isSmall(row.count()));
        String total = isTotalGiven ? SmallNumberSuppression.of(counted.size()) : source.word("stat-not-given");
        return Stream.concat(
                        Stream.of(List.of(source.word("stat-all"), source.word("stat-all-value"), total)),
                        Stream.concat(incidents.stream(), others.stream()).map(StatisticsRow::cells))
                .toList();
    }

    private void contacts() {
        for (String agency : AgencyContact.AGENCY.options()) {
            others.add(new StatisticsRow(
                    source.word("stat-contact"),
                    source.lines().option(CaseRecordKind.CONTACT, AgencyContact.AGENCY, agency),
                    (int) source.records(CaseRecordKind.CONTACT).stream()
                            .filter(contact ->
                                    contact.code(AgencyContact.AGENCY).equals(agency))
                            .count()));
        }
    }

    private void incidents(String of, String group, Predicate<CountableIncident> which) {
        incidents.add(new StatisticsRow(source.word(of), source.word(group), count(which)));
    }

    private int count(Predicate<CountableIncident> which) {
        return (int) counted.stream().filter(which).count();
    }
}
