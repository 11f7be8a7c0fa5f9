package org.daybook.particulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.ParticularProblem.Fault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularTest {
    private static final ThingId ID = new ThingId("00112233445566778899aabbccddeeff");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static Particular order() {
        return Particular.of(ID, ParticularKind.ORDER);
    }

    private static Value.Day day(int year, int month, int day) {
        return new Value.Day(LocalDate.of(year, month, day));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsOwnCodeAndFieldsOfDifferentNames(ParticularKind kind) {
        assertThat(ParticularKind.ofCode(kind.code())).contains(kind);
        Set<String> names = new HashSet<>();
        assertThat(kind.fields()).allMatch(field -> names.add(field.name()));
        assertThat(kind.fields()).containsAll(kind.headline()).containsAll(kind.times());
        assertThat(Arrays.stream(ParticularKind.values())
                        .filter(other -> other.code().equals(kind.code())))
                .hasSize(1);
    }

    @Nested
    class What {
        @Test
        void saysNothingIsNotKept() {
            Particular particular = order().with(CourtOrder.COURT, new Value.Text("  "))
                    .with(CourtOrder.TERMS, new Value.Terms(List.of(new Term(ID, " "))));
            assertThat(particular.values()).isEmpty();
            assertThat(particular).isEqualTo(order());
        }

        @Test
        void isSaidStandsInTheOrderOfTheForm() {
            Particular particular =
                    order().with(CourtOrder.NOTE, new Value.Text("n")).with(CourtOrder.TYPE, new Value.Code("bail"));
            assertThat(particular.values().keySet()).containsExactly(CourtOrder.TYPE, CourtOrder.NOTE);
        }

        @Test
        void doesNotFitIsRefused() {
            assertThatThrownBy(() -> order().with(CourtOrder.MADE, new Value.Text("yesterday")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> order().with(Cost.WHAT, new Value.Text("locks")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "10000000", "1.001", "1e9", "1e-9", "1e1000000000"})
        void isNoAmountIsRefused(String text) {
            assertThatThrownBy(() -> new Value.Amount(new BigDecimal(text)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isAnAmountIsKeptInPoundsAndPence() {
            assertThat(new Value.Amount(new BigDecimal("129.9")))
                    .isEqualTo(new Value.Amount(new BigDecimal("129.900")));
        }
    }

    @Nested
    class ThePlaceOnTheTimeline {
        @Test
        void ofAnOrderIsTheDayItWasMadeAndOtherwiseTheDayItWasServed() {
            Particular served = order().with(CourtOrder.SERVED, day(2026, 3, 4));
            assertThat(served.when().map(When::date)).contains(LocalDate.of(2026, 3, 4));
            assertThat(served.with(CourtOrder.MADE, day(2026, 3, 1)).when().map(When::date))
                    .contains(LocalDate.of(2026, 3, 1));
        }

        @Test
        void isNoneForWhatHasNoTime() {
            assertThat(FilledParticular.of(ParticularKind.PERSON).when()).isEmpty();
            assertThat(Particular.of(ID, ParticularKind.COST)
                            .with(Cost.WHEN, new Value.Time(When.unknown(ZONE).inWords("that winter")))
                            .when())
                    .isEmpty();
        }
    }

    @Nested
    class Problems {
        private static List<Fault> of(Particular particular) {
            return ParticularProblem.of(particular, TODAY).stream()
                    .map(ParticularProblem::fault)
                    .toList();
        }

        @Test
        void areNoneWithAFewWords() {
            assertThat(of(Particular.of(ID, ParticularKind.COST).with(Cost.WHAT, new Value.Text("a lock"))))
                    .isEmpty();
        }

        @Test
        void areSaidOfARecordThatSaysNothingButADay() {
            Particular only = Particular.of(ID, ParticularKind.COST)
                    .with(Cost.WHEN, new Value.Time(When.exactly(TODAY, null, ZONE)));
            assertThat(of(only)).containsExactly(Fault.NOTHING_SAID);
        }

        @Test
        void areNoneOfARequestToStopWithItsDay() {
            assertThat(of(Particular.of(ID, ParticularKind.STOP_REQUEST)
                            .with(StopRequest.WHEN, new Value.Time(When.exactly(TODAY, null, ZONE)))))
                    .isEmpty();
        }

        @Test
        void areSaidOfDaysThatCannotBe() {
            Particular cost = Particular.of(ID, ParticularKind.COST).with(Cost.WHAT, new Value.Text("a lock"));
            assertThat(of(cost.with(Cost.WHEN, new Value.Time(When.exactly(LocalDate.of(1026, 1, 1), null, ZONE)))))
                    .containsExactly(Fault.BEFORE_EARLIEST_YEAR);
            assertThat(of(cost.with(Cost.WHEN, new Value.Time(When.between(TODAY, TODAY.minusDays(1), ZONE)))))
                    .containsExactly(Fault.ENDS_BEFORE_IT_BEGINS);
        }

        @Test
        void areNoneWithAnOrderThatRunsForYears() {
            Particular order = order().with(CourtOrder.MADE, day(2026, 3, 1)).with(CourtOrder.EXPIRES, day(2031, 3, 1));
            assertThat(of(order)).isEmpty();
            assertThat(of(order.with(CourtOrder.EXPIRES, day(2026, 2, 1))))
                    .containsExactly(Fault.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
