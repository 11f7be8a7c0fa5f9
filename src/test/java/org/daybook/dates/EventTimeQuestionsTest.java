package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.dates.EventTimeQuestion.EventTimeAnswer;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What she is asked about a time before it is recorded, and what each answer puts in the field. */
class EventTimeQuestionsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZonedDateTime NOW = TODAY.atTime(21, 15).atZone(LONDON);

    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final Formats FORMATS = MESSAGES.formats();

    private final EventTimeReader reader = new EventTimeReader(MESSAGES);
    private final EventTimeQuestions questions = new EventTimeQuestions(MESSAGES, reader);

    private static EventTimeInput words(String words) {
        return EventTimeInput.EMPTY.withWords(words, TODAY);
    }

    private static EventTimeInput parts(EventTimePrecision precision, String date, String time) {
        return new EventTimeInput(precision, date, time, "", "", "");
    }

    private static EventTimeInput both(String words, EventTime when) {
        return words(words).withParts(when, FORMATS);
    }

    private static EventTime exactly(LocalDate day, @Nullable LocalTime time) {
        return EventTime.exactly(day, time, LONDON);
    }

    private EventTimeQuestion of(EventTimeInput input) {
        return questions.of(input, NOW);
    }

    private List<String> labels(EventTimeInput input) {
        return of(input).answers().stream().map(EventTimeAnswer::label).toList();
    }

    private @Nullable EventTime recorded(EventTimeAnswer answer) {
        return reader.read(answer.input(), NOW).when();
    }

    private EventTimeAnswer answer(EventTimeInput input, int place) {
        return of(input).answers().get(place);
    }

    @Test
    void nothingIsAskedOfAFieldThatWasNotTouched() {
        assertThat(of(EventTimeInput.EMPTY)).isEqualTo(EventTimeQuestion.NONE);
    }

    @Test
    void nothingIsAskedOfADayThatHasCome() {
        assertThat(of(parts(EventTimePrecision.EXACT, "3/11/2026", "21:00"))).isEqualTo(EventTimeQuestion.NONE);
        assertThat(of(parts(EventTimePrecision.EXACT, "24/11/2026", "21:15"))).isEqualTo(EventTimeQuestion.NONE);
        assertThat(of(parts(EventTimePrecision.UNKNOWN, "", ""))).isEqualTo(EventTimeQuestion.NONE);
    }

    @Test
    void whatCannotBeReadIsNotAskedAboutHere() {
        assertThat(of(parts(EventTimePrecision.EXACT, "spring", ""))).isEqualTo(EventTimeQuestion.NONE);
    }

    @Nested
    class OfATimeAgo {
        private final EventTimeInput input = words("half an hour ago");

        @Test
        void theTimeItWasIsOffered() {
            assertThat(of(input).words()).isEqualTo("Do you mean this time?");
            assertThat(labels(input)).containsExactly("about Tuesday 24/11/2026, 20:45");
        }

        @Test
        void theTimeTakesThePlaceOfTheWordsWhichSayNothingLater() {
            EventTimeAnswer answer = answer(input, 0);
            assertThat(answer.input().words()).isEqualTo("about Tuesday 24/11/2026, 20:45");
            assertThat(recorded(answer)).isEqualTo(EventTime.about(TODAY, LocalTime.of(20, 45), LONDON));
        }

        @Test
        void itIsNotAskedAgainOnceItIsChosen() {
            assertThat(of(answer(input, 0).input())).isEqualTo(EventTimeQuestion.NONE);
        }
    }

    @Nested
    class OfWordsThatCanMeanSeveralTimes {
        @Test
        void eachIsOfferedAndNoneIsChosen() {
            EventTimeInput input = words("Monday about 9");
            assertThat(of(input).words()).startsWith("Is that 9 am or 9 pm?").endsWith(MESSAGES.get("when.offers"));
            assertThat(labels(input))
                    .containsExactly(
                            "about Monday 23/11/2026, 09:00",
                            "about Monday 23/11/2026, 21:00",
                            "about Monday 23/11/2026");
        }

        @Test
        void theChosenOneIsRecordedAndHerWordsStay() {
            EventTimeAnswer answer = answer(words("Monday about 9"), 1);
            assertThat(answer.input().words()).isEqualTo("Monday about 9");
            assertThat(recorded(answer))
                    .isEqualTo(EventTime.about(TODAY.minusDays(1), LocalTime.of(21, 0), LONDON)
                            .inWords("Monday about 9"));
            assertThat(of(answer.input())).isEqualTo(EventTimeQuestion.NONE);
        }

        @Test
        void whatIsNotUnderstoodAtAllIsSaidWithoutOffers() {
            assertThat(of(words("after the play")).answers()).isEmpty();
            assertThat(of(words("after the play")).words())
                    .isEqualTo("Not understood: ‘after the play’. Your words are kept as they are.");
        }

        @Test
        void wordsThatAreCertainAreNotAskedAbout() {
            assertThat(of(words("yesterday at 9 pm"))).isEqualTo(EventTimeQuestion.NONE);
        }
    }

    @Nested
    class WhereWordsAndPartsDisagree {
        private final EventTimeInput input = both("yesterday", exactly(TODAY.minusDays(3), null));

        @Test
        void sheIsAskedWhichIsRight() {
            assertThat(of(input).words()).isEqualTo(MESSAGES.get("when.which-is-right"));
            assertThat(labels(input)).containsExactly("Monday 23/11/2026", "Saturday 21/11/2026");
        }

        @Test
        void herWordsCanBeRight() {
            assertThat(recorded(answer(input, 0))).isNotNull();
            assertThat(answer(input, 0).input().date()).isEqualTo("23/11/2026");
            assertThat(of(answer(input, 0).input())).isEqualTo(EventTimeQuestion.NONE);
        }

        @Test
        void thePartsCanBeRightAndThenAWordThatIsOnlyATimeIsTakenAway() {
            assertThat(answer(input, 1).input().words()).isEmpty();
            assertThat(recorded(answer(input, 1))).isEqualTo(exactly(TODAY.minusDays(3), null));
            assertThat(of(answer(input, 1).input())).isEqualTo(EventTimeQuestion.NONE);
        }

        @Test
        void wordsThatSayMoreAreKeptAsWords() {
            EventTimeInput more = both("last night", exactly(TODAY.minusDays(3), null));
            EventTimeAnswer kept = of(more).answers().getLast();
            assertThat(kept.input().words()).isEqualTo("last night");
            assertThat(kept.input().typedOn()).isNull();
            assertThat(of(kept.input())).isEqualTo(EventTimeQuestion.NONE);
        }

        @Test
        void aTimeThatDoesNotExistHasTheGivenOneAsItsOnlyAnswer() {
            EventTimeInput impossible = both("31/2/2026", exactly(TODAY.minusDays(3), null));
            assertThat(of(impossible).words())
                    .isEqualTo("There is no such day as 31/2/2026. " + MESSAGES.get("when.keep-given"));
            assertThat(labels(impossible)).containsExactly("Saturday 21/11/2026");
        }

        @ParameterizedTest
        @CsvSource({
            "yesterday, 2026-11-23, 21:00, true",
            "yesterday, 2026-11-22, 21:00, false",
            "yesterday at 9 pm, 2026-11-23, 21:00, true",
            "yesterday at 9 pm, 2026-11-23, 20:00, false",
            "yesterday at 9 pm, 2026-11-23, , false",
            "last night, 2026-11-23, 23:00, true",
            "last night, 2026-11-24, 02:00, true",
            "last night, 2026-11-22, 23:00, false",
            "after the play, 2026-11-22, 23:00, true",
            "about 9 in the evening, 2026-11-22, 21:00, true",
            "about 9 in the evening, 2026-11-22, 20:00, false"
        })
        void aMoreExactTimeAgreesAndALessExactOrAnotherDoesNot(
                String words, LocalDate day, @Nullable LocalTime time, boolean agrees) {
            assertThat(of(both(words, exactly(day, time))).words().isEmpty()).isEqualTo(agrees);
        }
    }

    @Nested
    class OfATimeThatHasNotCome {
        @Test
        void theDayBeforeIsOfferedForATimeLaterToday() {
            EventTimeInput input = parts(EventTimePrecision.EXACT, "24/11/2026", "23:00");
            assertThat(of(input).words()).startsWith("This time is in the future. Did you mean one of these?");
            assertThat(labels(input))
                    .containsExactly(
                            "Monday 23/11/2026, 23:00",
                            "Monday 24/11/2025, 23:00",
                            "No, keep Tuesday 24/11/2026, 23:00");
        }

        @Test
        void theWeekOrAYearBeforeIsOfferedForADayToCome() {
            EventTimeInput input = parts(EventTimePrecision.EXACT, "26/11/2026", "");
            assertThat(of(input).words()).startsWith("This day is in the future.");
            assertThat(labels(input))
                    .containsExactly("Thursday 19/11/2026", "Wednesday 26/11/2025", "No, keep Thursday 26/11/2026");
            assertThat(recorded(answer(input, 0))).isEqualTo(exactly(LocalDate.of(2026, 11, 19), null));
        }

        @Test
        void oneThatSheKeepsIsNotAskedAboutAgain() {
            EventTimeAnswer keep = of(parts(EventTimePrecision.EXACT, "26/11/2026", ""))
                    .answers()
                    .getLast();
            assertThat(keep.input().kept()).isTrue();
            assertThat(of(keep.input())).isEqualTo(EventTimeQuestion.NONE);
        }

        @Test
        void laterTodayIsThatOfTheZoneOfTheTime() {
            EventTimeInput auckland =
                    new EventTimeInput(EventTimePrecision.EXACT, "25/11/2026", "11:00", "", "", "", "Pacific/Auckland");
            assertThat(of(auckland).words()).startsWith("This time is in the future.");
        }

        @Test
        void wordsThatWereOnlyThatTimeAreReplacedByTheOtherAndAllOthersStay() {
            EventTime later = exactly(TODAY, LocalTime.of(23, 0));
            assertThat(answer(both("today at 11 pm", later), 0).input().words()).isEqualTo("Monday 23/11/2026, 23:00");
            assertThat(answer(both("after the play", later), 0).input().words()).isEqualTo("after the play");
        }

        @Property(tries = 100)
        void everyAnswerButTheLastHasComeAndTheLastIsWhatSheTyped(@ForAll @IntRange(min = 1, max = 4_000) int days) {
            LocalDate day = TODAY.plusDays(days);
            EventTimeInput input = parts(EventTimePrecision.EXACT, FORMATS.date(day), "");
            List<EventTimeAnswer> answers = of(input).answers();
            for (EventTimeAnswer earlier : answers.subList(0, answers.size() - 1)) {
                assertThat(Objects.requireNonNull(recorded(earlier)).isToCome(NOW.toInstant()))
                        .isFalse();
            }
            assertThat(recorded(answers.getLast())).isEqualTo(exactly(day, null));
        }
    }

    @Nested
    class WhatADayFieldSays {
        private String understood(String typed, ExpectedDay expected) {
            return new DayReadback(MESSAGES, reader, () -> TODAY, expected).understood(typed);
        }

        @Test
        void isTheDayWithItsWeekday() {
            assertThat(understood("3/11", ExpectedDay.PAST)).isEqualTo("Understood as Tuesday 03/11/2026");
            assertThat(understood("", ExpectedDay.PAST)).isEmpty();
            assertThat(understood("spring", ExpectedDay.PAST)).isEmpty();
        }

        @Test
        void asksAboutADayToComeOnlyWhereOneIsNotExpected() {
            assertThat(understood("26/11/2026", ExpectedDay.PAST))
                    .isEqualTo("Understood as Thursday 26/11/2026\n"
                            + "This day is in the future. Did you mean Thursday 19/11/2026?");
            assertThat(understood("26/11/2026", ExpectedDay.FUTURE)).isEqualTo("Understood as Thursday 26/11/2026");
            assertThat(understood("24/11/2026", ExpectedDay.PAST)).isEqualTo("Understood as Tuesday 24/11/2026");
        }

        @Test
        void saysThatADayDoesNotExist() {
            assertThat(understood("30/2/2026", ExpectedDay.PAST)).isEqualTo("There is no such day as 30/2/2026.");
        }

        @ParameterizedTest
        @CsvSource({"SPAN_START, 01/05/2026", "SPAN_END, 31/05/2026"})
        void ofASpanIsItsFirstOrLastDay(ExpectedDay expected, String day) {
            assertThat(understood("in May 2026", expected)).endsWith(day);
        }
    }
}
