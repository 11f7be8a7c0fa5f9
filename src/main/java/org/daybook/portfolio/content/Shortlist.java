package org.daybook.portfolio.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;

/**
 * The incidents that a short portfolio sets out, in the order in which they are taken while there is room: those that
 * she chose; else threats and violence, the latest, the first, that in which they were told to stop, the first
 * intrusion, breaches of orders, those in which she was afraid of violence, and then the latest of all others. They are chosen by kind, by
 * date and by what she ticked, never by a score.
 *
 * @param grave the violence and threats among them, violence against her first; within a kind the latest
 * first, but last those of which she does not know who did them
 * @param latest the latest incident; empty if no date is known
 * @param ranked all that can be set out, those to be taken first at the start
 * @param isHers whether she made the choice
 */
public record Shortlist(
        List<IncidentSheet> grave, Optional<IncidentSheet> latest, List<IncidentSheet> ranked, boolean isHers) {
    /** The maximum number set out, whatever room there is. */
    public static final int MOST = 60;

    /** The number of examples in a petition, unless the user chose them. */
    public static final int EXAMPLES = 5;

    /** How many a first report usually has room for. */
    public static final int USUAL = 12;

    private static final int MOST_EXAMPLES = 10;

    /** How many of each kind come before further ones of any. */
    private static final Map<IncidentType, Integer> FIRST_OF_ALL =
            Map.of(IncidentType.ASSAULT, 2, IncidentType.SEXUAL_ASSAULT, 2, IncidentType.THREAT_TO_ME, 3);

    /** How many of the gravest come before the first intrusion. */
    private static final int GRAVE_FIRST = 6;

    /** What is grave without a threat: the first of these is set out, however long ago. */
    private static final Set<IncidentType> INTRUSIONS =
            EnumSet.of(IncidentType.ENTERED, IncidentType.TRACKER, IncidentType.INTIMATE_IMAGES);

    private static final Comparator<IncidentSheet> UNKNOWN_LAST =
            Comparator.comparing(sheet -> sheet.current().who().certainty() == SuspectedPerson.Certainty.UNKNOWN);

    public Shortlist {
        grave = List.copyOf(grave);
        ranked = List.copyOf(ranked);
    }

    /**
     * The few that stand for all others in a petition: those that she chose, or else the respondent's if there are any,
     * since it is against nobody else.
     */
    public static List<IncidentSheet> examples(
            List<IncidentSheet> sheets, Set<Id<Incident>> chosen, Respondent respondent) {
        List<IncidentSheet> theirs = sheets.stream()
                .filter(sheet -> respondent.isNamedIn(sheet.current()))
                .filter(sheet -> sheet.countable(false).isCounted())
                .toList();
        Shortlist shortlist = of(theirs.isEmpty() || !chosen.isEmpty() ? sheets : theirs, chosen);
        return shortlist.ranked.stream()
                .limit(shortlist.isHers ? MOST_EXAMPLES : EXAMPLES)
                .toList();
    }

    /** The ids of the usual examples, of incidents as the diary has them. */
    public static Set<Id<Incident>> usualExamples(List<IncidentHistory> incidents, Respondent respondent) {
        return ids(examples(IncidentSheet.counted(incidents), Set.of(), respondent));
    }

    public static Shortlist of(PortfolioContent content) {
        return of(content.sheets(), content.request().scope().shortlist());
    }

    /** The ids of those that are taken first, of incidents as the diary has them; what does not count is skipped. */
    public static Set<Id<Incident>> usual(List<IncidentHistory> incidents, int most) {
        return ids(of(IncidentSheet.counted(incidents), Set.of()).ranked().stream()
                .limit(most)
                .toList());
    }

    private static Set<Id<Incident>> ids(List<IncidentSheet> sheets) {
        return sheets.stream().map(sheet -> sheet.current().id()).collect(Collectors.toSet());
    }

    /**
     * That of some incidents. Withdrawn ones, and those of no kind yet, are set out only if she chose them.
     *
     * @param chosen those that she chose; empty for the usual choice
     */
    public static Shortlist of(List<IncidentSheet> sheets, Set<Id<Incident>> chosen) {
        List<IncidentSheet> hers = sheets.stream()
                .filter(sheet -> chosen.contains(sheet.current().id()))
                .sorted(SignificantIncidents.LATEST_FIRST)
                .toList();
        List<IncidentSheet> counted = sheets.stream()
                .filter(sheet -> sheet.countable(false).isCounted())
                .sorted(SignificantIncidents.LATEST_FIRST)
                .toList();
        List<IncidentSheet> from = hers.isEmpty() ? counted : hers;
        List<IncidentSheet> grave = grave(from);
        Optional<IncidentSheet> latest = counted.stream()
                .filter(sheet -> sheet.current().when().date() != null)
                .findFirst()
                .filter(from::contains);
        List<IncidentSheet> ranked = hers.isEmpty() ? usual(counted, grave, latest) : hers(hers, grave, latest);
        return new Shortlist(grave, latest, ranked, !hers.isEmpty());
    }

    private static List<IncidentSheet> hers(
            List<IncidentSheet> hers, List<IncidentSheet> grave, Optional<IncidentSheet> latest) {
        Set<IncidentSheet> ranked = new LinkedHashSet<>();
        latest.ifPresent(ranked::add);
        ranked.addAll(grave);
        ranked.addAll(hers);
        return ranked.stream().limit(MOST).toList();
    }

    private static List<IncidentSheet> usual(
            List<IncidentSheet> counted, List<IncidentSheet> grave, Optional<IncidentSheet> latest) {
        Set<IncidentSheet> ranked = new LinkedHashSet<>();
        latest.ifPresent(ranked::add);
        grave.stream().limit(GRAVE_FIRST).forEach(ranked::add);
        first(counted, Shortlist::isIntrusion).ifPresent(ranked::add);
        grave.stream().limit(MOST / 3).forEach(ranked::add);
        first(counted, _ -> true).ifPresent(ranked::add);
        first(counted, incident -> incident.response().askedToStop().answer() == YesNoAnswer.YES)
                .ifPresent(ranked::add);
        add(ranked, counted, CountableIncident::isBreach);
        add(ranked, counted, incident -> incident.effect().fearOfViolence() == YesNoAnswer.YES);
        ranked.addAll(grave);
        add(ranked, counted, _ -> true);
        return ranked.stream().limit(MOST).toList();
    }

    private static boolean isIntrusion(Incident incident) {
        return incident.what().types().stream().anyMatch(INTRUSIONS::contains);
    }

    private static void add(Set<IncidentSheet> ranked, List<IncidentSheet> counted, Predicate<Incident> test) {
        counted.stream().filter(sheet -> test.test(sheet.current())).limit(MOST).forEach(ranked::add);
    }

    private static Optional<IncidentSheet> first(List<IncidentSheet> counted, Predicate<Incident> test) {
        return counted.reversed().stream()
                .filter(sheet -> sheet.current().when().date() != null && test.test(sheet.current()))
                .min(Comparator.comparing(Shortlist::day));
    }

    private static LocalDate day(IncidentSheet sheet) {
        LocalDate day = sheet.current().when().date();
        return day == null ? LocalDate.MAX : day;
    }

    /** Some of each kind, in the kinds' order, before more of any. */
    private static List<IncidentSheet> grave(List<IncidentSheet> latestFirst) {
        Set<IncidentSheet> grave = new LinkedHashSet<>();
        List<List<IncidentSheet>> byKind = new ArrayList<>();
        for (IncidentType kind : SignificantIncidents.KINDS) {
            List<IncidentSheet> ofKind = latestFirst.stream()
                    .filter(sheet -> SignificantIncidents.kind(sheet)
                            .filter(kind::equals)
                            .isPresent())
                    .sorted(UNKNOWN_LAST)
                    .toList();
            ofKind.stream().limit(FIRST_OF_ALL.getOrDefault(kind, 1)).forEach(grave::add);
            byKind.add(ofKind);
        }
        for (int round = 0; round < MOST; round++) {
            for (List<IncidentSheet> ofKind : byKind) {
                ofKind.stream().skip(round).limit(1).forEach(grave::add);
            }
        }
        return List.copyOf(grave);
    }
}
