package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectPresence;
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
        "ASKED_ABOUT_ME, b",
        "FALSE_REPORT, ''",
        "LOITERING, f",
        "DAMAGE, g",
        "UNWANTED_GIFT, h",
        "ITEM_LEFT, h",
        "WATCHED, i",
        "TURNED_UP_HOME, f",
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

    @ParameterizedTest
    @CsvSource({
        "UNWANTED_GIFT TURNED_UP_WORK, SENT_SOMEONE, b, h",
        "ORDER_BREACHED ITEM_LEFT TURNED_UP_HOME, INFERRED, b, h",
        "TURNED_UP_HOME, NOT_SAID, '', ''",
        "TURNED_UP_HOME, SEEN_BY_OTHERS, e, f",
        "TURNED_UP_ELSEWHERE, RECORDED, e, f",
        "TURNED_UP_HOME WATCHED, SEEN_BY_ME, eg, fi",
        "LOITERING, NOT_SAID, e, f",
        "LOITERING, NOBODY, '', ''",
        "FOLLOWED, INFERRED, '', ''",
        "FALSE_REPORT, SEEN_BY_ME, '', ''"
    })
    void nobodyLoitersWhereNobodyWasSeen(String kinds, SuspectPresence there, String inEngland, String inScotland) {
        Incident incident = IncidentMaker.incident(1)
                .of(Arrays.stream(kinds.split(" ")).map(IncidentType::valueOf).toArray(IncidentType[]::new))
                .ifThere(there)
                .made();
        assertThat(Statute.ENGLAND_AND_WALES.letters(incident)).isEqualTo(inEngland);
        assertThat(Statute.SCOTLAND.letters(incident)).isEqualTo(inScotland);
        assertThat(Statute.NORTHERN_IRELAND.letters(incident)).isEqualTo(inScotland);
        assertThat(Statute.isPresenceMissing(incident))
                .isEqualTo(kinds.equals("TURNED_UP_HOME") && there == SuspectPresence.NOT_SAID);
    }

    @Test
    void whereNoLawIsChosenThatOfEnglandAndWalesIsShown() {
        assertThat(Statute.of(Jurisdiction.NOT_SAID)).contains(Statute.ENGLAND_AND_WALES);
        assertThat(Statute.of(Jurisdiction.NORTHERN_IRELAND)).contains(Statute.NORTHERN_IRELAND);
        assertThat(Statute.of(Jurisdiction.ELSEWHERE)).isEmpty();
    }
}
