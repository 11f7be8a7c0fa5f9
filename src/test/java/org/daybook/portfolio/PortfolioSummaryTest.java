package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.facts.Who;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class PortfolioSummaryTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();

    private static When on(LocalDate day) {
        return When.exactly(day, null, Diary.ZONE);
    }

    private PortfolioSummary summary() throws PortfolioFailure {
        return sheets.collect(PortfolioRequest.everything()).summary();
    }

    private void recorded(int number, When when, int daysLater) {
        sheets.add(
                new IncidentRecorded(Sheets.incident(number, when, "w")),
                DAY.plusDays(daysLater).atTime(12, 0).atOffset(ZoneOffset.UTC));
    }

    @Test
    void nothingCountsAsNothing() {
        PortfolioSummary summary = PortfolioSummary.of(List.of());
        assertThat(summary.incidents()).isZero();
        assertThat(summary.first()).isNull();
        assertThat(summary.last()).isNull();
        assertThat(summary.byMonth()).isEmpty();
    }

    @Test
    void monthsWithoutAnIncidentAreThereWithZero() throws PortfolioFailure {
        sheets.incident(1, on(LocalDate.of(2025, 11, 30)))
                .incident(2, on(LocalDate.of(2026, 2, 1)))
                .incident(3, on(LocalDate.of(2026, 2, 28)))
                .incident(4, When.unknown(Diary.ZONE));
        PortfolioSummary summary = summary();
        assertThat(summary.byMonth())
                .containsExactly(
                        Map.entry(YearMonth.of(2025, 11), 1),
                        Map.entry(YearMonth.of(2025, 12), 0),
                        Map.entry(YearMonth.of(2026, 1), 0),
                        Map.entry(YearMonth.of(2026, 2), 2));
        assertThat(summary.undated()).isEqualTo(1);
        assertThat(summary.first()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(summary.last()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aMistypedYearBringsNoEmptyMonths() throws PortfolioFailure {
        sheets.incident(1, on(LocalDate.of(1900, 1, 1)))
                .incident(2, on(LocalDate.of(2026, 2, 1)))
                .incident(3, on(LocalDate.of(2100, 12, 31)))
                .incident(4, on(LocalDate.MIN))
                .incident(5, on(LocalDate.MAX));
        assertThat(summary().byMonth())
                .containsExactly(
                        Map.entry(YearMonth.from(LocalDate.MIN), 1),
                        Map.entry(YearMonth.of(1900, 1), 1),
                        Map.entry(YearMonth.of(2026, 2), 1),
                        Map.entry(YearMonth.of(2100, 12), 1),
                        Map.entry(YearMonth.from(LocalDate.MAX), 1));
    }

    @Test
    void fiftyYearsAreCountedWithTheirEmptyMonthsAndMoreAreNot() throws PortfolioFailure {
        sheets.incident(1, on(LocalDate.of(1976, 1, 1))).incident(2, on(LocalDate.of(2025, 12, 31)));
        assertThat(summary().byMonth()).hasSize(600);
        sheets.incident(3, on(LocalDate.of(2026, 1, 1)));
        assertThat(summary().byMonth()).hasSize(3);
    }

    @Test
    void theLatestDayIsTheEndOfASpanThatEndsLast() throws PortfolioFailure {
        sheets.incident(1, When.between(DAY, DAY.plusDays(9), Diary.ZONE)).incident(2, on(DAY.plusDays(3)));
        assertThat(summary().first()).isEqualTo(DAY);
        assertThat(summary().last()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void delaysAreCountedFromTheLastDayToTheFirstRecord() throws PortfolioFailure {
        recorded(1, on(DAY), 0);
        recorded(2, on(DAY), 12);
        recorded(3, When.between(DAY, DAY.plusDays(5), Diary.ZONE), 5);
        recorded(4, When.unknown(Diary.ZONE), 99);
        sheets.add(
                new IncidentAmended(Sheets.incident(1, on(DAY), "later"), "why"),
                OffsetDateTime.now(Diary.CLOCK).plusYears(1));
        assertThat(summary().sameDay()).isEqualTo(2);
        assertThat(summary().longestDelayDays()).isEqualTo(12);
        assertThat(summary().amended()).isEqualTo(1);
    }

    @Test
    void severalTypesOfOneGroupCountOnceForTheGroup() throws PortfolioFailure {
        Incident one = Sheets.incident(1, on(DAY), "w");
        What what = What.of(List.of(IncidentType.CALLS, IncidentType.EMAIL, IncidentType.DAMAGE), "w", "");
        sheets.add(new IncidentRecorded(Incident.of(one.id(), 1, one.when(), what)
                .with(one.where())
                .with(one.who())
                .with(one.effect())
                .with(one.handling())
                .with(one.unknown())));
        assertThat(summary().byType())
                .isEqualTo(Map.of(IncidentType.CALLS, 1, IncidentType.EMAIL, 1, IncidentType.DAMAGE, 1));
        assertThat(summary().byGroup())
                .isEqualTo(Map.of(IncidentType.Group.CONTACT, 1, IncidentType.Group.PROPERTY, 1));
        assertThat(summary().withExactWords()).isZero();
        assertThat(summary().withDayToDay()).isEqualTo(1);
    }

    @Test
    void peopleAreNamedOnceAsFirstWritten() throws PortfolioFailure {
        String[] names = {"Ada", " ada ", "", "Bo"};
        for (int i = 0; i < names.length; i++) {
            Incident one = Sheets.incident(i + 1, on(DAY.plusDays(i)), "w");
            Who who = Who.of(names[i], Who.Certainty.KNOWN, "");
            sheets.add(new IncidentRecorded(Incident.of(one.id(), i + 1, one.when(), one.what())
                    .with(one.where())
                    .with(who)
                    .with(one.effect())
                    .with(one.handling())
                    .with(one.unknown())));
        }
        assertThat(summary().people()).containsExactly("Ada", "Bo");
    }
}
