package org.daybook.caserecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.caserecord.CaseRecordProblem.RecordFault;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseRecordTest {
    private static final Id<CaseRecord> ID = new Id<>("00112233445566778899aabbccddeeff");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static CaseRecord order() {
        return CaseRecord.of(ID, CaseRecordKind.ORDER);
    }

    private static FieldValue.Day day(int year, int month, int day) {
        return new FieldValue.Day(LocalDate.of(year, month, day));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsOwnCodeAndFieldsOfDifferentNames(CaseRecordKind kind) {
        assertThat(Coded.find(CaseRecordKind.class, kind.code())).contains(kind);
        Set<String> names = new HashSet<>();
        assertThat(kind.fields()).allMatch(field -> names.add(field.name()));
        assertThat(kind.fields()).containsAll(kind.headline()).containsAll(kind.times());
        assertThat(Arrays.stream(CaseRecordKind.values())
                        .filter(other -> other.code().equals(kind.code())))
                .hasSize(1);
    }

    @Nested
    class What {
        @Test
        void saysNothingIsNotKept() {
            CaseRecord caseRecord = order().with(CourtOrder.COURT, new FieldValue.Text("  "))
                    .with(CourtOrder.TERMS, new FieldValue.Terms(List.of(new OrderTerm(ID.as(), " "))));
            assertThat(caseRecord.values()).isEmpty();
            assertThat(caseRecord).isEqualTo(order());
        }

        @Test
        void isSaidStandsInTheOrderOfTheForm() {
            CaseRecord caseRecord = order().with(CourtOrder.NOTE, new FieldValue.Text("n"))
                    .with(CourtOrder.TYPE, new FieldValue.Code("bail"));
            assertThat(caseRecord.values().keySet()).containsExactly(CourtOrder.TYPE, CourtOrder.NOTE);
        }

        @Test
        void doesNotFitIsRefused() {
            assertThatThrownBy(() -> order().with(CourtOrder.MADE, new FieldValue.Text("yesterday")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> order().with(Cost.WHAT, new FieldValue.Text("locks")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "10000000", "1.001", "1e9", "1e-9", "1e1000000000"})
        void isNoAmountIsRefused(String text) {
            assertThatThrownBy(() -> new FieldValue.Amount(new BigDecimal(text)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isAnAmountIsKeptInPoundsAndPence() {
            assertThat(new FieldValue.Amount(new BigDecimal("129.9")))
                    .isEqualTo(new FieldValue.Amount(new BigDecimal("129.900")));
        }
    }

    @Nested
    class ThePlaceOnTheTimeline {
        @Test
        void ofAnOrderIsTheDayItWasMadeAndOtherwiseTheDayItWasServed() {
            CaseRecord served = order().with(CourtOrder.SERVED, day(2026, 3, 4));
            assertThat(served.when().map(EventTime::date)).contains(LocalDate.of(2026, 3, 4));
            assertThat(served.with(CourtOrder.MADE, day(2026, 3, 1)).when().map(EventTime::date))
                    .contains(LocalDate.of(2026, 3, 1));
        }

        @Test
        void isNoneForWhatHasNoTime() {
            assertThat(FilledCaseRecord.of(CaseRecordKind.PERSON).when()).isEmpty();
            assertThat(CaseRecord.of(ID, CaseRecordKind.COST)
                            .with(
                                    Cost.WHEN,
                                    new FieldValue.Time(EventTime.unknown(ZONE).inWords("that winter")))
                            .when())
                    .isEmpty();
        }
    }

    @Nested
    class Problems {
        private static List<RecordFault> of(CaseRecord caseRecord) {
            return CaseRecordProblem.of(caseRecord).stream()
                    .map(CaseRecordProblem::fault)
                    .toList();
        }

        @Test
        void areNoneWithAFewWords() {
            assertThat(of(CaseRecord.of(ID, CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("a lock"))))
                    .isEmpty();
        }

        @Test
        void areSaidOfARecordThatSaysNothingButADay() {
            CaseRecord only = CaseRecord.of(ID, CaseRecordKind.COST)
                    .with(Cost.WHEN, new FieldValue.Time(EventTime.exactly(TODAY, null, ZONE)));
            assertThat(of(only)).containsExactly(RecordFault.NOTHING_SAID);
        }

        @Test
        void areNoneOfARequestToStopWithItsDay() {
            assertThat(of(CaseRecord.of(ID, CaseRecordKind.STOP_REQUEST)
                            .with(StopRequest.WHEN, new FieldValue.Time(EventTime.exactly(TODAY, null, ZONE)))))
                    .isEmpty();
        }

        @Test
        void areSaidOfDaysThatCannotBe() {
            CaseRecord cost = CaseRecord.of(ID, CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("a lock"));
            assertThat(of(cost.with(
                            Cost.WHEN, new FieldValue.Time(EventTime.exactly(LocalDate.of(1026, 1, 1), null, ZONE)))))
                    .containsExactly(RecordFault.BEFORE_EARLIEST_YEAR);
            assertThat(of(cost.with(
                            Cost.WHEN, new FieldValue.Time(EventTime.between(TODAY, TODAY.minusDays(1), ZONE)))))
                    .containsExactly(RecordFault.ENDS_BEFORE_IT_BEGINS);
        }

        @Test
        void areNoneWithAnOrderThatRunsForYears() {
            CaseRecord order = order().with(CourtOrder.MADE, day(2026, 3, 1)).with(CourtOrder.EXPIRES, day(2031, 3, 1));
            assertThat(of(order)).isEmpty();
            assertThat(of(order.with(CourtOrder.EXPIRES, day(2026, 2, 1))))
                    .containsExactly(RecordFault.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
