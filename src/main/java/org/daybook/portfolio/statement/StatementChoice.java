package org.daybook.portfolio.statement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;

/**
 * The incidents that a statement sets out in numbered paragraphs, as courts ask: the latest, the worst, and enough of
 * the rest to show the pattern; all others are in a schedule. If she chose, those that she chose are set out, and no
 * others. Otherwise the choice is by kind, date and what she ticked; nothing is weighted.
 *
 * @param latest the latest in which the respondent is named; empty if there is none with a date, or she did not choose
 *     it
 * @param worst violence and threats, by date
 * @param others the others set out, by date
 * @param scheduled those in the schedule, by date
 */
public record StatementChoice(
        Optional<IncidentSheet> latest,
        List<IncidentSheet> worst,
        List<IncidentSheet> others,
        List<IncidentSheet> scheduled) {
    /** Up to this many are all set out, without a schedule. */
    private static final int FEW = 20;

    private static final int WORST = 6;
    private static final int BREACHES = 2;

    /**
     * What a statement tells in paragraphs unless she chooses, of incidents as the diary has them.
     *
     * @param people the people of the case, of whom one is the respondent
     * @param responsible who is responsible, as the heading of the case says it
     */
    public static Set<Id<Incident>> usual(
            List<IncidentHistory> incidents, List<CaseRecord> people, String responsible) {
        StatementChoice usual = of(IncidentSheet.counted(incidents), Set.of(), new Respondent(people, responsible));
        return Stream.of(usual.latest().stream(), usual.worst().stream(), usual.others().stream())
                .flatMap(Function.identity())
                .map(sheet -> sheet.current().id())
                .collect(Collectors.toSet());
    }

    /**
     * @param told those that count, by date
     * @param hers those that she chose; empty for the usual choice
     */
    static StatementChoice of(List<IncidentSheet> told, Set<Id<Incident>> hers, Respondent respondent) {
        Shortlist shortlist = Shortlist.of(told, hers);
        Optional<Incident> last =
                respondent.latest(told.stream().map(IncidentSheet::current).toList());
        Optional<IncidentSheet> latest = told.stream()
                .filter(sheet -> last.filter(sheet.current()::equals).isPresent())
                .filter(sheet ->
                        !shortlist.isHers() || hers.contains(sheet.current().id()))
                .findFirst();
        List<IncidentSheet> gravest = shortlist.grave().stream()
                .sorted(Comparator.comparing(sheet -> !respondent.isNamedIn(sheet.current())))
                .limit(WORST)
                .toList();
        List<IncidentSheet> worst = told.stream()
                .filter(gravest::contains)
                .filter(sheet -> !latest.equals(Optional.of(sheet)))
                .toList();
        Set<IncidentSheet> whole = new LinkedHashSet<>(worst);
        latest.ifPresent(whole::add);
        if (shortlist.isHers()) {
            told.stream().filter(sheet -> hers.contains(sheet.current().id())).forEach(whole::add);
        } else if (told.size() <= FEW) {
            whole.addAll(told);
        } else {
            pattern(told, respondent, whole);
        }
        Predicate<IncidentSheet> isApart = sheet -> latest.equals(Optional.of(sheet)) || worst.contains(sheet);
        return new StatementChoice(
                latest,
                worst,
                told.stream().filter(whole::contains).filter(isApart.negate()).toList(),
                told.stream().filter(sheet -> !whole.contains(sheet)).toList());
    }

    /** The first, the one with a request to stop, the latest breaches, and the latest of each other kind. */
    private static void pattern(List<IncidentSheet> told, Respondent respondent, Set<IncidentSheet> whole) {
        whole.add(told.getFirst());
        told.stream()
                .filter(sheet -> sheet.current().response().askedToStop().answer() == YesNoAnswer.YES)
                .findFirst()
                .ifPresent(whole::add);
        List<IncidentSheet> his = told.reversed().stream()
                .filter(sheet -> respondent.isNamedIn(sheet.current()))
                .toList();
        his.stream()
                .filter(sheet -> CountableIncident.isBreach(sheet.current()))
                .limit(BREACHES)
                .forEach(whole::add);
        Map<IncidentType.IncidentGroup, IncidentSheet> kinds = new EnumMap<>(IncidentType.IncidentGroup.class);
        whole.forEach(sheet -> groups(sheet).forEach(group -> kinds.putIfAbsent(group, sheet)));
        for (IncidentSheet sheet : his) {
            if (groups(sheet).stream().anyMatch(group -> !kinds.containsKey(group))) {
                whole.add(sheet);
                groups(sheet).forEach(group -> kinds.putIfAbsent(group, sheet));
            }
        }
    }

    private static List<IncidentType.IncidentGroup> groups(IncidentSheet sheet) {
        return CountableIncident.kinds(sheet.current()).stream()
                .map(IncidentType::group)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
