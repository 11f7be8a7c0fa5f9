package org.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.dates.DayRange;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchCondition;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** She is told in a few words how a part of her search was understood. */
class QueryChipFormatterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final QueryChipFormatter chips = new QueryChipFormatter(MESSAGES);

    private String of(String words, SearchCondition... meanings) {
        return chips.of(new QueryPart(0, 1, QueryPart.PartRole.MEANT, List.of(meanings), words), TODAY);
    }

    private static DayRange days(@Nullable String from, @Nullable String to) {
        return new DayRange(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private String days(DayRange... ranges) {
        return of("those days", new SearchCondition.DaysCondition(List.of(ranges)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-31, May 2026",
        "2026-11-01, 2026-11-24, November 2026",
        "2026-05-01, 2026-05-30, 01/05/2026 to 30/05/2026",
        "2026-05-02, 2026-05-31, 02/05/2026 to 31/05/2026",
        "2026-05-01, 2026-06-30, 01/05/2026 to 30/06/2026",
        "2026-05-01, 2026-05-01, 01/05/2026",
        "2024-02-01, 2024-02-29, February 2024",
        "2024-02-01, 2024-02-28, 01/02/2024 to 28/02/2024"
    })
    void daysAreNamedAndAWholeMonthByItsName(String from, String to, String said) {
        assertThat(days(days(from, to))).isEqualTo(said);
    }

    @Test
    void anOpenEndIsSaid() {
        assertThat(days(days("2026-05-01", null))).isEqualTo("Since 01/05/2026");
        assertThat(days(days(null, "2026-05-01"))).isEqualTo("Up to 01/05/2026");
    }

    @Test
    void theSameDaysOfSeveralYearsAreSaidOnceWithoutAYear() {
        assertThat(days(days("2026-05-01", "2026-05-31"), days("2025-05-01", "2025-05-31")))
                .isEqualTo("May, every year");
        assertThat(days(days("2026-09-03", "2026-09-03"), days("2025-09-03", "2025-09-03")))
                .isEqualTo("3 September, every year");
        assertThat(days(days("2026-05-01", "2026-05-10"), days("2025-05-01", "2025-05-10")))
                .isEqualTo("those days, every year");
    }

    @Test
    void aWholeGroupOfKindsHasItsNameAndAPartOfItHerWords() {
        Set<IncidentType> group = IncidentType.ASSAULT.group().types();
        assertThat(of("threats", new SearchCondition.KindCondition(group)))
                .isEqualTo("Kind: "
                        + MESSAGES.get(
                                "types.group." + IncidentType.ASSAULT.group().code()));
        Set<IncidentType> part = EnumSet.copyOf(group);
        part.remove(IncidentType.ASSAULT);
        assertThat(of("threats", new SearchCondition.KindCondition(part))).isEqualTo("Kind: threats");
        assertThat(of("a call", new SearchCondition.KindCondition(Set.of(IncidentType.CALLS))))
                .isEqualTo("Kind: a call");
    }

    @Test
    void aPersonHasTheirUsualNameAndPlacesAndAuthorsHerWords() {
        assertThat(of("gull_77", new SearchCondition.PersonCondition(List.of("Craig Hollis", "gull_77"))))
                .isEqualTo("Person: Craig Hollis");
        assertThat(of("work", new SearchCondition.PlaceCondition("work"))).isEqualTo("Place: work");
        assertThat(of("by Anna", new SearchCondition.AuthorCondition("Anna"))).isEqualTo("Written by: Anna");
    }

    @Test
    void twoThingsThatItCanMeanAreBothSaid() {
        assertThat(of(
                        "work",
                        new SearchCondition.KindCondition(Set.of(IncidentType.TURNED_UP_WORK)),
                        new SearchCondition.PlaceCondition("work")))
                .isEqualTo("Kind: work, or Place: work");
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyHasItsOwnWords(ItemFlag flag) {
        String said = of("x", new SearchCondition.FlagCondition(flag));
        assertThat(said).isNotBlank().doesNotContain("timeline.");
        for (ItemFlag other : ItemFlag.values()) {
            assertThat(of("x", new SearchCondition.FlagCondition(other)).equals(said))
                    .isEqualTo(other == flag);
        }
    }
}
