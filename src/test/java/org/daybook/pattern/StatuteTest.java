package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.daybook.incident.IncidentType;
import org.daybook.record.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatuteTest {
    @ParameterizedTest
    @CsvSource({
        "FOLLOWED, a",
        "CALLS, b",
        "RUMOURS, c",
        "SPYWARE, di",
        "ENTERED, eg",
        "ASKED_ABOUT_ME, bi",
        "FALSE_REPORT, b",
        "LOITERING, f",
        "DAMAGE, g",
        "UNWANTED_GIFT, h",
        "ITEM_LEFT, h",
        "WATCHED, i",
        "TURNED_UP_HOME, fi",
        "TRACKER, i"
    })
    void scotlandAndNorthernIrelandNameEnteringPremisesAndGivingThings(IncidentType type, String letters) {
        assertThat(Statute.SCOTLAND.letters(type)).isEqualTo(letters);
        assertThat(Statute.NORTHERN_IRELAND.letters(type)).isEqualTo(letters);
    }

    @ParameterizedTest
    @EnumSource(IncidentType.class)
    void englandAndWalesHasTheLettersOfTheTaxonomy(IncidentType type) {
        assertThat(Statute.ENGLAND_AND_WALES.letters(type)).isEqualTo(type.statuteLetters());
    }

    @ParameterizedTest
    @EnumSource(Statute.class)
    void noKindHasALetterThatTheListDoesNotHave(Statute statute) {
        assertThat(Arrays.stream(IncidentType.values())
                        .flatMapToInt(type -> statute.letters(type).chars()))
                .allMatch(letter -> statute.letters().indexOf(letter) >= 0);
    }

    @Test
    void whereNoLawIsChosenThatOfEnglandAndWalesIsShown() {
        assertThat(Statute.of(Jurisdiction.NOT_SAID)).contains(Statute.ENGLAND_AND_WALES);
        assertThat(Statute.of(Jurisdiction.NORTHERN_IRELAND)).contains(Statute.NORTHERN_IRELAND);
        assertThat(Statute.of(Jurisdiction.ELSEWHERE)).isEmpty();
    }
}
