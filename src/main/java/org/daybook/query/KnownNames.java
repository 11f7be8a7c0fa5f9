package org.daybook.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.IncidentNames;
import org.daybook.casefile.KnownPeople;
import org.daybook.caserecord.CaseRecordKind;

/**
 * The names that a search may mention.
 *
 * @param people everybody who is named, each with all the names they are known under, the usual one first
 * @param places the places that incidents name
 * @param firstYear the year of the earliest record
 */
public record KnownNames(List<List<String>> people, List<String> places, int firstYear) {
    /** In years; a day before that is a slip. */
    private static final int LONGEST_DIARY = 60;

    public KnownNames {
        people = people.stream().map(List::copyOf).toList();
        places = List.copyOf(places);
    }

    public static KnownNames of(CaseFile caseFile, LocalDate today) {
        IncidentNames named = caseFile.incidents().names();
        KnownPeople recorded = KnownPeople.of(caseFile.caseRecords());
        List<List<String>> people = new ArrayList<>();
        for (CaseRecordKind kind : CaseRecordKind.CaseRecordGroup.PEOPLE.kinds()) {
            caseFile.caseRecords().notWithdrawn(kind).stream()
                    .map(KnownPeople::names)
                    .filter(names -> !names.isEmpty())
                    .forEach(people::add);
        }
        named.persons().stream()
                .map(IncidentNames.Name::text)
                .filter(name -> recorded.named(name).isEmpty())
                .forEach(name -> people.add(List.of(name)));
        List<String> places =
                named.places().stream().map(IncidentNames.Name::text).toList();
        return new KnownNames(people, places, firstYear(caseFile, today.getYear()));
    }

    private static int firstYear(CaseFile caseFile, int thisYear) {
        return caseFile.incidents().all().stream()
                .map(history -> history.current().when().date())
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .filter(year -> year >= thisYear - LONGEST_DIARY && year <= thisYear)
                .min()
                .orElse(thisYear);
    }
}
