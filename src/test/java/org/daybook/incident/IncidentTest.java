package org.daybook.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.daybook.incident.Incident.Problem;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
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
            return new EventTime(EventTime.Precision.BETWEEN, TODAY, from, TODAY, to, ZONE, "");
        }

        @Test
        void allProblemsAreSaidAtOnce() {
            assertThat(problems(EventTime.exactly(LocalDate.of(1899, 12, 31), null, ZONE), "", ""))
                    .containsExactly(Problem.BEFORE_EARLIEST_YEAR, Problem.NO_WORDS);
        }
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
