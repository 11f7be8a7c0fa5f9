package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.pattern.Figure;
import org.daybook.pattern.Patterns;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.record.YesNoAnswer;
import org.daybook.sample.SampleCase;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class PortfolioSummaryTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();

    private static EventTime on(LocalDate day) {
        return EventTime.exactly(day, null, Diary.ZONE);
    }

    private PortfolioSummary summary() throws PortfolioFailure {
        return sheets.collect(Requests.everything()).summary();
    }

    private void recorded(int number, EventTime when, int daysLater) {
        sheets.add(
                new IncidentRecorded(Sheets.incident(number, when, "w")),
                DAY.plusDays(daysLater).atTime(12, 0).atOffset(ZoneOffset.UTC));
    }

    @Test
    void nothingCountsAsNothing() {
        PortfolioSummary summary = PortfolioSummary.of(CaseSheets.of(List.of()));
        assertThat(summary.totals().incidents()).isZero();
        assertThat(summary.when().first()).isNull();
        assertThat(summary.when().last()).isNull();
        assertThat(summary.when().byMonth()).isEmpty();
    }

    @Test
    void monthsWithoutAnIncidentAreThereWithZero() throws PortfolioFailure {
        sheets.incident(1, on(LocalDate.of(2025, 11, 30)))
                .incident(2, on(LocalDate.of(2026, 2, 1)))
                .incident(3, on(LocalDate.of(2026, 2, 28)))
                .incident(4, EventTime.unknown(Diary.ZONE));
        PortfolioSummary summary = summary();
        assertThat(summary.when().byMonth())
                .containsExactly(
                        Map.entry(YearMonth.of(2025, 11), 1),
                        Map.entry(YearMonth.of(2025, 12), 0),
                        Map.entry(YearMonth.of(2026, 1), 0),
                        Map.entry(YearMonth.of(2026, 2), 2));
        assertThat(summary.when().undated().numbers()).containsExactly(4);
        assertThat(summary.when().first()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(summary.when().last()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void theSampleIsCountedOnPaperAsOnTheScreen() throws PortfolioFailure {
        SampleCase.endingBefore(LocalDate.of(2026, 11, 24))
                .steps()
                .forEach(step ->
                        sheets.add(step.entry(), step.at().atZone(Diary.ZONE).toOffsetDateTime()));
        PortfolioSummary paper = summary();
        Patterns screen = sheets.patterns();
        Set<Integer> hidden = new TreeSet<>(screen.often().all().numbers());
        hidden.removeAll(sheets.collect(Requests.everything()).printed().incidents().stream()
                .map(IncidentSheet::number)
                .collect(Collectors.toSet()));
        assertThat(paper.totals().incidents() + hidden.size())
                .isEqualTo(screen.often().all().count());
        assertThat(paper.conduct().acts())
                .isPositive()
                .isLessThanOrEqualTo(screen.often().acts());
        assertThat(without(hidden, screen.recording().reported()))
                .isEqualTo(paper.seen().reported().numbers());
        assertThat(without(hidden, screen.told().asked()))
                .isEqualTo(paper.effects().askedToStop().numbers());
        assertThat(without(hidden, screen.effects().fear()))
                .isEqualTo(paper.effects().fear().numbers());
    }

    private static List<Integer> without(Set<Integer> hidden, Figure figure) {
        return figure.numbers().stream()
                .filter(number -> !hidden.contains(number))
                .toList();
    }

    @Test
    void aMistypedYearBringsNoEmptyMonths() throws PortfolioFailure {
        sheets.incident(1, on(LocalDate.of(1900, 1, 1)))
                .incident(2, on(LocalDate.of(2026, 2, 1)))
                .incident(3, on(LocalDate.of(2100, 12, 31)))
                .incident(4, on(LocalDate.MIN))
                .incident(5, on(LocalDate.MAX));
        assertThat(summary().when().byMonth())
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
        assertThat(summary().when().byMonth()).hasSize(600);
        sheets.incident(3, on(LocalDate.of(2026, 1, 1)));
        assertThat(summary().when().byMonth()).hasSize(3);
    }

    @Test
    void theLatestDayIsTheEndOfASpanThatEndsLast() throws PortfolioFailure {
        sheets.incident(1, EventTime.between(DAY, DAY.plusDays(9), Diary.ZONE)).incident(2, on(DAY.plusDays(3)));
        assertThat(summary().when().first()).isEqualTo(DAY);
        assertThat(summary().when().last()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void delaysAreCountedFromTheLastDayToTheFirstRecord() throws PortfolioFailure {
        recorded(1, on(DAY), 0);
        recorded(2, on(DAY), 12);
        recorded(3, EventTime.between(DAY, DAY.plusDays(5), Diary.ZONE), 5);
        recorded(4, EventTime.unknown(Diary.ZONE), 99);
        sheets.add(
                new IncidentAmended(Sheets.incident(1, on(DAY), "later"), "why"),
                OffsetDateTime.now(Diary.CLOCK).plusYears(1));
        // Of the third it is not known on which of its days it happened.
        assertThat(summary().recording().sameDay()).isEqualTo(1);
        assertThat(summary().recording().longestDelayDays()).isEqualTo(12);
        assertThat(summary().recording().amended().numbers()).containsExactly(1);
    }

    @Test
    void severalTypesOfOneGroupCountOnceForTheGroup() throws PortfolioFailure {
        Incident one = Sheets.incident(1, on(DAY), "w");
        IncidentDescription what =
                IncidentDescription.of(List.of(IncidentType.CALLS, IncidentType.EMAIL, IncidentType.DAMAGE), "w", "");
        sheets.add(new IncidentRecorded(Incident.of(one.id(), 1, one.when(), what)
                .with(one.where())
                .with(one.who())
                .with(one.effect())
                .with(one.handling())
                .with(one.unknown())));
        assertThat(summary().conduct().byType())
                .isEqualTo(Map.of(IncidentType.CALLS, 1, IncidentType.EMAIL, 1, IncidentType.DAMAGE, 1));
        assertThat(summary().conduct().byGroup())
                .isEqualTo(Map.of(IncidentType.IncidentGroup.CONTACT, 1, IncidentType.IncidentGroup.PROPERTY, 1));
        assertThat(summary().effects().exactWords().isNone()).isTrue();
        assertThat(summary().effects().daily().any().numbers()).containsExactly(1);
    }

    @Test
    void peopleAreNamedOnceAsFirstWritten() throws PortfolioFailure {
        String[] names = {"Ada", " ada ", "", "Bo"};
        for (int i = 0; i < names.length; i++) {
            Incident one = Sheets.incident(i + 1, on(DAY.plusDays(i)), "w");
            SuspectedPerson who = SuspectedPerson.of(names[i], SuspectedPerson.Certainty.KNOWN, "");
            sheets.add(new IncidentRecorded(Incident.of(one.id(), i + 1, one.when(), one.what())
                    .with(one.where())
                    .with(who)
                    .with(one.effect())
                    .with(one.handling())
                    .with(one.unknown())));
        }
        assertThat(summary().conduct().suspects().named())
                .extracting(PortfolioSummary.Suspect::name)
                .containsExactly("Ada", "Bo");
    }

    @Test
    void everyFigureCanBeTracedToItsIncidents() throws PortfolioFailure {
        Incident filled = FilledIncident.ofPaperLog();
        Incident one = filled.with(on(DAY)).numbered(1);
        Incident calls = Incident.of(
                Sheets.id(2),
                2,
                on(DAY.plusDays(1)),
                new IncidentDescription(
                        List.of(),
                        "w",
                        "",
                        new IncidentExtent(43, ""),
                        one.what().channel(),
                        ReceivedItem.NOT_SAID));
        sheets.add(new IncidentRecorded(one.with(new IncidentDescription(
                        one.what().types(),
                        "w",
                        "w",
                        new IncidentExtent(7, ""),
                        one.what().channel(),
                        one.what().received()))))
                .add(new IncidentRecorded(calls.with(new ActionTaken(
                        "",
                        new StopRequestAnswer(YesNoAnswer.YES, DAY, ""),
                        new Reporting(YesNoAnswer.NO, List.of())))))
                .incident(3, on(DAY));
        PortfolioSummary summary = sheets.collect(taken(one)).summary();
        assertThat(summary.conduct().acts()).isEqualTo(50);
        assertThat(summary.conduct().withCount().numbers()).containsExactly(1, 2);
        assertThat(summary.conduct().channels().numbers())
                .as("a text that has not the form of a number")
                .isZero();
        assertThat(summary.conduct().channels().platforms().values()).containsExactly(new IncidentTally(List.of(1, 2)));
        assertThat(summary.effects().askedToStop().numbers()).contains(2).doesNotContain(3);
        assertThat(summary.effects().askedOn()).contains(DAY);
        assertThat(summary.effects().harm().injury().numbers()).containsExactly(1);
        assertThat(summary.seen().witnesses()).isEqualTo(2);
        assertThat(summary.seen().witnessed().numbers()).containsExactly(1);
        assertThat(summary.seen().reported().numbers()).containsExactly(1);
        assertThat(summary.seen().notReported().numbers()).containsExactly(2);
        assertThat(summary.seen().references()).hasSize(4);
        assertThat(summary.recording().fromPaper().numbers()).containsExactly(1);
        assertThat(summary.recording().byOthers().isNone()).isTrue();
    }

    private static PortfolioRequest taken(Incident incident) {
        return Requests.everything().with(Requests.taking(Set.of(incident.id())));
    }
}
