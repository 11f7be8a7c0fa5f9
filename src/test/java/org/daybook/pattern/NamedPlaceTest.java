package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that places have in common, and the latest days beside those before them. */
class NamedPlaceTest {
    private static Incident at(int number, String place) {
        return incident(number)
                .of(IncidentType.FOLLOWED)
                .at(place, PlaceKind.ELSEWHERE)
                .made();
    }

    private static Optional<NamedPlace> of(List<Incident> shown, Incident... others) {
        List<Incident> all = new ArrayList<>(shown);
        all.addAll(List.of(others));
        return NamedPlace.of(shown, all);
    }

    @Test
    void aWordThatHalfOfThePlacesHaveIsNamedWithTheOthersThatHaveIt() {
        List<Incident> shown = List.of(at(1, "Kestrel Gym"), at(2, "outside the kestrel"), at(3, "the bus stop"));
        assertThat(of(shown, at(4, "KESTREL car park"), at(5, "the market"))).hasValueSatisfying(place -> {
            assertThat(place.word()).isEqualTo("Kestrel");
            assertThat(place.others()).extracting(Incident::number).containsExactly(4);
        });
    }

    @Test
    void aWordOfFewerThanHalfOrOfOneIsNot() {
        assertThat(of(List.of(at(1, "Kestrel Gym"), at(2, "the market")), at(4, "Kestrel Gym")))
                .isEmpty();
        assertThat(of(
                        List.of(at(1, "Kestrel"), at(2, "Kestrel"), at(3, "a"), at(4, "b"), at(5, "c")),
                        at(6, "Kestrel")))
                .isEmpty();
    }

    @Test
    void aWordThatNoOtherIncidentHasIsNot() {
        assertThat(of(List.of(at(1, "Kestrel Gym"), at(2, "Kestrel Gym")))).isEmpty();
    }

    @Test
    void whatWasStruckOutIsNoWord() {
        List<Incident> shown = List.of(at(1, "[address]"), at(2, "[address]"));
        assertThat(of(shown, at(3, "[address]"))).isEmpty();
    }

    @Test
    void shortWordsAreNotNamed() {
        assertThat(of(List.of(at(1, "the gym"), at(2, "the gym")), at(3, "the gym")))
                .isEmpty();
    }

    @Test
    void aMessageThatReachedHerThereIsNotAmongTheOthers() {
        Incident call = incident(4)
                .of(IncidentType.CALLS)
                .at("Kestrel Gym", PlaceKind.ELSEWHERE)
                .made();
        assertThat(of(List.of(at(1, "Kestrel"), at(2, "Kestrel")), call)).isEmpty();
    }

    @Test
    void theWordThatMostHaveIsNamed() {
        List<Incident> shown = List.of(at(1, "Mill Lane corner"), at(2, "Lane corner"), at(3, "corner"));
        assertThat(of(shown, at(4, "the corner of the lane")))
                .hasValueSatisfying(place -> assertThat(place.word()).isEqualTo("corner"));
    }

    @Nested
    class TheLatestDays {
        private final CaseMaker maker = new CaseMaker();

        private Optional<RecentDayCounts> between(LocalDate first, LocalDate last) {
            maker.add(maker.incident(CaseMaker.on(first)));
            maker.add(maker.incident(CaseMaker.on(last)));
            return maker.patterns().often().latest();
        }

        @ParameterizedTest
        @CsvSource({"12, 0", "13, 7", "14, 7", "15, 8", "178, 89", "179, 90", "180, 90", "5000, 90"})
        void areHalfOfAllAtMostNinetyAndNeverLessThanAWeek(int apart, int days) {
            Optional<RecentDayCounts> latest = between(CaseMaker.DAY.minusDays(apart), CaseMaker.DAY);
            assertThat(latest.isPresent()).isEqualTo(days > 0);
            latest.ifPresent(one -> {
                assertThat(one.latest().last()).isEqualTo(CaseMaker.DAY);
                assertThat(one.latest().first()).isEqualTo(CaseMaker.DAY.minusDays(days - 1L));
                assertThat(one.before().last()).isEqualTo(one.latest().first().minusDays(1));
                assertThat(one.before().first()).isEqualTo(one.latest().first().minusDays(days));
            });
        }
    }
}
