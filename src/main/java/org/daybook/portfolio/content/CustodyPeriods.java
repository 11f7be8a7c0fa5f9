package org.daybook.portfolio.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * When people were in custody, as far as it is recorded, so that a reader learns with an incident that whoever is named
 * in it was. It does not say that they cannot have been responsible: letters arrive late, and others act for them.
 */
public final class CustodyPeriods {
    private final List<CustodyPeriod> periods;

    /** The person to whom a number, an account or a message of an incident that names nobody is linked. */
    private final Map<Id<Incident>, String> linked;

    /** One person's, under each of their names. */
    private record CustodyPeriod(List<String> names, OrderPeriod days) {}

    private CustodyPeriods(List<CustodyPeriod> periods, Map<Id<Incident>, String> linked) {
        this.periods = List.copyOf(periods);
        this.linked = Map.copyOf(linked);
    }

    /** Those that are printed. */
    public static CustodyPeriods of(PortfolioContent content) {
        List<CaseRecord> people =
                content.printed().notWithdrawn(CaseRecordKind.PERSON).toList();
        return new CustodyPeriods(
                content.printed()
                        .notWithdrawn(CaseRecordKind.ORDER)
                        .filter(CourtOrder::isCustody)
                        .flatMap(order -> OrderPeriod.of(order).stream()
                                .map(days -> new CustodyPeriod(names(order, people), days)))
                        .toList(),
                linked(content, people));
    }

    private static Map<Id<Incident>, String> linked(PortfolioContent content, List<CaseRecord> people) {
        Map<Id<Incident>, String> linked = new HashMap<>();
        for (CampaignSheet sheet : content.campaigns()) {
            people.stream()
                    .filter(person -> person.id().equals(sheet.person()))
                    .forEach(person -> Stream.concat(sheet.all().incidents().stream(), sheet.ofMessages().stream())
                            .forEach(incident -> linked.putIfAbsent(incident, person.text(PersonResponsible.NAME))));
        }
        return linked;
    }

    private static List<String> names(CaseRecord order, List<CaseRecord> people) {
        return people.stream()
                .filter(person -> order.links(CourtOrder.AGAINST).contains(person.id()))
                .flatMap(person -> Stream.concat(
                        Stream.of(person.text(PersonResponsible.NAME)),
                        person.texts(PersonResponsible.ALIASES).stream()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * Since when the person named in an incident, whether known or believed, or where nobody is named the one to whom
     * its number or account is linked, had been in custody on its day; empty if they had not, or only since that day, or
     * if a day is not known.
     */
    public Optional<LocalDate> since(Incident incident) {
        LocalDate day = incident.when().date();
        String person = incident.who().person().strip();
        String named = person.isEmpty() ? linked.getOrDefault(incident.id(), "").strip() : person;
        if (day == null || named.isEmpty()) {
            return Optional.empty();
        }
        return periods.stream()
                .filter(period -> period.names().stream().anyMatch(named::equalsIgnoreCase))
                .map(CustodyPeriod::days)
                .filter(days -> days.from().isBefore(day) && days.contains(day))
                .map(OrderPeriod::from)
                .findFirst();
    }
}
