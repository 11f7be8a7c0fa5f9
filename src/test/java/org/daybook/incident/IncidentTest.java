package org.daybook.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.incident.Incident.Problem;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<Problem> problems(EventTime when, String happened, String exactWords) {
        return Incident.of(
                        new Id<>("00112233445566778899aabbccddeeff"),
                        1,
                        when,
                        IncidentDescription.of(List.of(), happened, exactWords))
                .problems(TODAY);
    }

    private static List<Problem> problems(EventTime when) {
        return problems(when, "words", "");
    }

    @Nested
    class Words {
        @Test
        void anUnknownTimeAndAFewWordsAreEnough() {
            assertThat(problems(EventTime.unknown(ZONE), "words", "")).isEmpty();
            assertThat(problems(EventTime.unknown(ZONE), "", "exact words")).isEmpty();
        }

        @Test
        void blankWordsAreNone() {
            assertThat(problems(EventTime.unknown(ZONE), " \n", "\t")).containsExactly(Problem.NO_WORDS);
        }
    }

    @Nested
    class Dates {
        @Test
        void aDayThatHasNotComeIsNoProblemOfTheRecordSinceTheClockCanBeWrong() {
            assertThat(problems(EventTime.exactly(TODAY.plusDays(2), null, ZONE)))
                    .isEmpty();
            assertThat(problems(EventTime.between(TODAY, TODAY.plusDays(2), ZONE)))
                    .isEmpty();
        }

        @Test
        void theYear1900IsTheEarliest() {
            assertThat(problems(EventTime.about(LocalDate.of(1900, 1, 1), null, ZONE)))
                    .isEmpty();
            assertThat(problems(EventTime.about(LocalDate.of(1899, 12, 31), null, ZONE)))
                    .containsExactly(Problem.BEFORE_EARLIEST_YEAR);
        }

        @Test
        void aSpanEndsNoEarlierThanItBegins() {
            assertThat(problems(EventTime.between(TODAY, TODAY, ZONE))).isEmpty();
            assertThat(problems(EventTime.between(TODAY, TODAY.minusDays(1), ZONE)))
                    .containsExactly(Problem.ENDS_BEFORE_IT_BEGINS);
            assertThat(problems(hours(LocalTime.of(9, 0), LocalTime.of(9, 0)))).isEmpty();
            assertThat(problems(hours(LocalTime.of(9, 0), LocalTime.of(8, 59))))
                    .containsExactly(Problem.ENDS_BEFORE_IT_BEGINS);
        }

        private EventTime hours(LocalTime from, LocalTime to) {
            return new EventTime(EventTime.EventTimePrecision.BETWEEN, TODAY, from, TODAY, to, ZONE, "");
        }

        @Test
        void allProblemsAreSaidAtOnce() {
            assertThat(problems(EventTime.exactly(LocalDate.of(1899, 12, 31), null, ZONE), "", ""))
                    .containsExactly(Problem.BEFORE_EARLIEST_YEAR, Problem.NO_WORDS);
        }
    }

    @Nested
    class DaysOfWhatCameOfIt {
        private static final LocalDate GRACE = TODAY.plusDays(1);

        private static Incident incident() {
            return Incident.of(
                    new Id<>("00112233445566778899aabbccddeeff"),
                    1,
                    EventTime.unknown(ZONE),
                    IncidentDescription.of(List.of(), "words", ""));
        }

        private static Incident askedToStop(LocalDate on) {
            return incident()
                    .with(new ActionTaken("", new StopRequestAnswer(YesNoAnswer.YES, on, ""), Reporting.NOT_SAID));
        }

        private static Incident reported(LocalDate... days) {
            List<IncidentReport> reports = Stream.of(days)
                    .map(day -> new IncidentReport(
                            ReportRecipient.POLICE_101,
                            day,
                            null,
                            Officer.NOT_SAID,
                            ReportReferences.NOT_SAID,
                            "",
                            "",
                            ""))
                    .toList();
            return incident()
                    .with(new ActionTaken(
                            "", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.NOT_SAID, reports)));
        }

        private static Incident firstWritten(LocalDate on) {
            return incident().with(IncidentContext.NOT_SAID.with(RecordOrigin.paperLog(on)));
        }

        @Test
        void mayBeTodayAndTomorrowSinceAnotherZoneMayBeADayAhead() {
            for (Incident incident : List.of(askedToStop(GRACE), reported(TODAY, GRACE), firstWritten(GRACE))) {
                assertThat(incident.problems(TODAY)).isEmpty();
            }
        }

        @Test
        void mayNotBeLaterOrLongPast() {
            for (LocalDate day : List.of(GRACE.plusDays(1), LocalDate.of(1899, 12, 31))) {
                assertThat(askedToStop(day).problems(TODAY)).containsExactly(Problem.ASKED_TO_STOP_ON_IMPOSSIBLE_DAY);
                assertThat(reported(TODAY, day).problems(TODAY)).containsExactly(Problem.REPORTED_ON_IMPOSSIBLE_DAY);
                assertThat(firstWritten(day).problems(TODAY)).containsExactly(Problem.FIRST_WRITTEN_ON_IMPOSSIBLE_DAY);
            }
        }

        @Test
        void wasReportedIfAReportSaysSoWhateverTheAnswerIs() {
            assertThat(new Reporting(YesNoAnswer.NO, List.of(BareReport.to(ReportRecipient.DOCTOR))).answer())
                    .isEqualTo(YesNoAnswer.YES);
            assertThat(new Reporting(YesNoAnswer.NO, List.of()).answer()).isEqualTo(YesNoAnswer.NO);
        }

        @Test
        void areNeededForATimeOfDay() {
            assertThatThrownBy(() -> new IncidentReport(
                            ReportRecipient.DOCTOR,
                            null,
                            LocalTime.NOON,
                            Officer.NOT_SAID,
                            ReportReferences.NOT_SAID,
                            "",
                            "",
                            ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void goToThePoliceInFourWaysAlone() {
            assertThat(Stream.of(ReportRecipient.values()).filter(ReportRecipient::isPolice))
                    .containsExactly(
                            ReportRecipient.POLICE_999,
                            ReportRecipient.POLICE_101,
                            ReportRecipient.POLICE_ONLINE,
                            ReportRecipient.POLICE_IN_PERSON);
        }
    }

    @Test
    void nothingIsLinkedTwice() {
        Id<Incident> one = new Id<>("11".repeat(16));
        Id<Incident> other = new Id<>("22".repeat(16));
        assertThat(IncidentContext.NOT_SAID.linkedWith(List.of(one, other, one)).linked())
                .containsExactly(one, other);
        assertThat(IncidentContext.NOT_SAID
                        .breaking(List.of(one.as(), one.as()))
                        .brokenTerms())
                .hasSize(1);
    }

    @Test
    void aCopyWithOnePartChangedHasAllTheOthers() {
        Incident all = FilledIncident.ofPaperLog();
        Incident bare = Incident.of(all.id(), all.number(), all.when(), all.what());
        assertThat(bare.with(all.where())
                        .with(all.who())
                        .with(all.presence())
                        .with(all.response())
                        .with(all.effect())
                        .with(all.background())
                        .with(all.handling())
                        .with(all.unknown()))
                .isEqualTo(all);
        assertThat(all.numbered(99)
                        .identified(new Id<>("33".repeat(16)))
                        .numbered(all.number())
                        .identified(all.id()))
                .isEqualTo(all);
        assertThat(all.with(bare.when().inWords("x")).with(all.when())).isEqualTo(all);
        assertThat(all.with(IncidentDescription.of(List.of(), "x", "")).with(all.what()))
                .isEqualTo(all);
    }

    @Test
    void typesAreInTheTaxonomysOrderAndNoneTwice() {
        IncidentDescription what = IncidentDescription.of(
                List.of(IncidentType.SOMETHING_ELSE, IncidentType.CALLS, IncidentType.SOMETHING_ELSE), "", "");
        assertThat(what.types()).containsExactly(IncidentType.CALLS, IncidentType.SOMETHING_ELSE);
    }

    @Test
    void anIdIs32LowerCaseHexadecimalDigits() {
        for (String wrong : List.of("", "00", "0011223344556677_899aabbccddeeff", "00112233445566778899AABBCCDDEEFF")) {
            assertThatThrownBy(() -> new Id<>(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
