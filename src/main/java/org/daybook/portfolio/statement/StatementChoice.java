package org.daybook.portfolio.statement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.record.Answer;

/**
 * The incidents that a statement sets out in numbered paragraphs, as courts ask: the latest, the worst, and enough of
 * the rest to show the pattern; all others are in a schedule. Those that she chose are always set out. The choice is
 * by kind, date and what she ticked; nothing is weighted.
 *
 * @param latest the latest in which the respondent is named; empty if there is none with a date
 * @param worst violence and threats, by date
 * @param others the others set out, by date
 * @param scheduled those in the schedule, by date
 */
record StatementChoice(
        Optional<IncidentSheet> latest,
        List<IncidentSheet> worst,
        List<IncidentSheet> others,
        List<IncidentSheet> scheduled) {
    /** Up to this many are all set out, without a schedule. */
    private static final int FEW = 20;

    private static final int WORST = 6;
    private static final int BREACHES = 2;

    /** @param told the incidents that count, by date */
    static StatementChoice of(PortfolioContent content, List<IncidentSheet> told, Respondent respondent) {
        Optional<Incident> last =
                respondent.latest(told.stream().map(IncidentSheet::current).toList());
        Optional<IncidentSheet> latest = told.stream()
                .filter(sheet -> last.filter(sheet.current()::equals).isPresent())
                .findFirst();
        Shortlist shortlist = Shortlist.of(content);
        List<IncidentSheet> worst = told.stream()
                .filter(shortlist.grave().stream().limit(WORST).toList()::contains)
                .filter(sheet -> !latest.equals(Optional.of(sheet)))
                .toList();
        Set<IncidentSheet> whole = new LinkedHashSet<>(worst);
        latest.ifPresent(whole::add);
        if (shortlist.isHers()) {
            told.stream()
                    .filter(sheet -> content.request()
                            .scope()
                            .shortlist()
                            .contains(sheet.current().id()))
                    .forEach(whole::add);
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
                .filter(sheet -> sheet.current().response().askedToStop().answer() == Answer.YES)
                .findFirst()
                .ifPresent(whole::add);
        List<IncidentSheet> his = told.reversed().stream()
                .filter(sheet -> respondent.isNamedIn(sheet.current()))
                .toList();
        his.stream()
                .filter(sheet -> CountableIncident.isBreach(sheet.current()))
                .limit(BREACHES)
                .forEach(whole::add);
        Map<IncidentType.Group, IncidentSheet> kinds = new EnumMap<>(IncidentType.Group.class);
        whole.forEach(sheet -> groups(sheet).forEach(group -> kinds.putIfAbsent(group, sheet)));
        for (IncidentSheet sheet : his) {
            if (groups(sheet).stream().anyMatch(group -> !kinds.containsKey(group))) {
                whole.add(sheet);
                groups(sheet).forEach(group -> kinds.putIfAbsent(group, sheet));
            }
        }
    }

    private static List<IncidentType.Group> groups(IncidentSheet sheet) {
        return CountableIncident.kinds(sheet.current()).stream()
                .map(IncidentType::group)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
