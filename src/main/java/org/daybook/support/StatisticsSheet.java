package org.daybook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.IncidentType;
import org.daybook.record.Answer;
import org.daybook.support.SheetPart.Table;

/**
 * Counts of one diary without names, places or days, made safe by {@link SmallNumbers}.
 *
 * <p>How many incidents were not reported is not counted, and how many there are in all is left out as soon as one of
 * their counts is too small to be given: with both, such a count could be worked out.
 */
final class StatisticsSheet {
    private final SheetSource source;
    private final List<CountableIncident> counted;
    private final List<Row> incidents = new ArrayList<>();
    private final List<Row> others = new ArrayList<>();

    private record Row(String of, String group, int count) {
        List<String> cells() {
            return List.of(of, group, SmallNumbers.of(count));
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
        incidents("stat-all", "stat-fear", one -> one.incident().effect().fearOfViolence() == Answer.YES);
        incidents("stat-all", "stat-children", one -> one.incident().presence().children() == Answer.YES);
        incidents("stat-all", "stat-breach", one -> CountableIncident.isBreach(one.incident()));
        for (IncidentType.Group group : IncidentType.Group.values()) {
            incidents.add(new Row(
                    source.word("stat-kind"),
                    source.messages().get("types.group." + group.code()),
                    count(one ->
                            CountableIncident.kinds(one.incident()).stream().anyMatch(type -> type.group() == group))));
        }
        incidents("stat-all", "stat-reported", CountableIncident::isReported);
        contacts();
        for (CaseRecordKind kind : List.of(CaseRecordKind.ORDER, CaseRecordKind.CHECKLIST, CaseRecordKind.STEP)) {
            others.add(new Row(
                    source.word("stat-records"),
                    source.lines().many(kind),
                    source.records(kind).size()));
        }
        return List.of(SheetPart.of(
                "",
                new Table(
                        List.of(source.word("stat-of"), source.word("stat-group"), source.word("stat-number")),
                        List.of(36, 46, 18),
                        rows())));
    }

    private List<List<String>> rows() {
        boolean isTotalGiven = incidents.stream().noneMatch(row -> SmallNumbers.isSmall(row.count()));
        String total = isTotalGiven ? SmallNumbers.of(counted.size()) : source.word("stat-not-given");
        return Stream.concat(
                        Stream.of(List.of(source.word("stat-all"), source.word("stat-all-value"), total)),
                        Stream.concat(incidents.stream(), others.stream()).map(Row::cells))
                .toList();
    }

    private void contacts() {
        for (String agency : AgencyContact.AGENCY.options()) {
            others.add(new Row(
                    source.word("stat-contact"),
                    source.lines().option(CaseRecordKind.CONTACT, AgencyContact.AGENCY, agency),
                    (int) source.records(CaseRecordKind.CONTACT).stream()
                            .filter(contact ->
                                    contact.code(AgencyContact.AGENCY).equals(agency))
                            .count()));
        }
    }

    private void incidents(String of, String group, Predicate<CountableIncident> which) {
        incidents.add(new Row(source.word(of), source.word(group), count(which)));
    }

    private int count(Predicate<CountableIncident> which) {
        return (int) counted.stream().filter(which).count();
    }
}
