package org.daybook.portfolio.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;

/** Tells which incidents are whose, so that what several people did is not counted as one person's. */
public final class PeopleNamed {
    /** The most people that are named; the rest are counted together. */
    private static final int MOST = 4;

    private final Respondent respondent;

    /** The respondent, then everybody else with a record. */
    private final List<Respondent> recorded;

    private PeopleNamed(Respondent respondent, List<Respondent> others) {
        this.respondent = respondent;
        recorded = Stream.concat(Stream.of(respondent), others.stream())
                .filter(person -> !person.name().isEmpty())
                .toList();
    }

    /** Those of what is printed. */
    public static PeopleNamed of(PortfolioContent content) {
        return new PeopleNamed(
                Respondent.of(content),
                content.printed()
                        .notWithdrawn(CaseRecordKind.PERSON)
                        .map(person -> new Respondent(List.of(person), ""))
                        .toList());
    }

    /**
     * The incidents of each person, by the name in their record or, without one, by what the incident calls them: the
     * respondent first, then whoever is named most often. Last, under no name, those in which nobody is named.
     *
     * @param rest what those are called who are too many to name
     */
    public Map<String, List<Incident>> in(List<Incident> incidents, String rest) {
        Map<String, List<Incident>> all =
                incidents.stream().collect(Collectors.groupingBy(this::name, TreeMap::new, Collectors.toList()));
        Map<String, List<Incident>> people = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Incident>> one) ->
                                one.getKey().isEmpty())
                        .thenComparing(one -> !one.getKey().equals(respondent.name()))
                        .thenComparing(one -> -one.getValue().size()))
                .forEach(one -> {
                    String called = one.getKey().isEmpty() || people.size() < MOST ? one.getKey() : rest;
                    people.computeIfAbsent(called, _ -> new ArrayList<>()).addAll(one.getValue());
                });
        return people;
    }

    private String name(Incident incident) {
        return recorded.stream()
                .filter(person -> person.isMeantIn(incident) || isDescribed(person, incident))
                .map(Respondent::name)
                .findFirst()
                .orElse(incident.who().person().strip());
    }

    /** Whether more is said after the name, as in 'Kelly Hollis, his sister'. */
    private static boolean isDescribed(Respondent person, Incident incident) {
        return incident.who().person().strip().startsWith(person.name() + ",");
    }
}
