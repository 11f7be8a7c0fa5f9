package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against whom an order is asked for, and which acts are told as theirs. */
class RespondentTest {
    private static final CaseRecord CRAIG = person(1, "Craig Mullen", "known")
            .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("Mully", " C. Mullen ")));

    private static CaseRecord person(int number, String name, String certainty) {
        return CaseRecord.of(Sheets.id(100 + number), CaseRecordKind.PERSON)
                .numbered(number)
                .with(PersonResponsible.NAME, new FieldValue.Text(name))
                .with(PersonResponsible.CERTAINTY, new FieldValue.Code(certainty));
    }

    private static Incident by(String name) {
        return incident(1).by(name, Certainty.KNOWN).made();
    }

    @Test
    void isTheFirstOfWhomSheIsSureAndNotTheFirstOfAll() {
        Respondent respondent = new Respondent(
                List.of(person(1, "Dean", "believed"), person(2, "Craig", "known"), person(3, "Rob", "known")), "");
        assertThat(respondent.name()).isEqualTo("Craig");
    }

    @Test
    void isTheFirstOfAllIfSheIsSureOfNone() {
        Respondent respondent =
                new Respondent(List.of(person(1, "Dean", "believed"), person(2, "Craig", "unknown")), "");
        assertThat(respondent.name()).isEqualTo("Dean");
        assertThat(respondent.person()).map(CaseRecord::number).contains(1);
    }

    @Test
    void isOnlyDescribedIfNoPersonIsRecorded() {
        Respondent respondent = new Respondent(List.of(), "  the man from the flat below ");
        assertThat(respondent.name()).isEmpty();
        assertThat(respondent.person()).isEmpty();
        assertThat(respondent.described()).isEqualTo("the man from the flat below");
        assertThat(respondent.isMeantIn(by("The man from the flat below"))).isTrue();
    }

    @Test
    void theDescriptionInTheHeadingIsNotTheirsOnceAPersonIsRecorded() {
        Respondent respondent = new Respondent(List.of(CRAIG), "the man from the flat below");
        assertThat(respondent.described()).isEmpty();
        assertThat(respondent.isMeantIn(by("the man from the flat below"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Craig Mullen", "craig mullen", " Craig Mullen ", "MULLY", "C. Mullen"})
    void isMeantByEveryNameHoweverItIsWritten(String name) {
        assertThat(new Respondent(List.of(CRAIG), "").isMeantIn(by(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Craig", "Craig Mullens", "not Craig Mullen", "Craig Mullen and Dean"})
    void isNotMeantByPartOfANameNorAmongOthers(String name) {
        assertThat(new Respondent(List.of(CRAIG), "").isMeantIn(by(name))).isFalse();
    }

    @Test
    void isNobodyWhereNothingIsRecordedAndNobodyIsNamed() {
        Respondent nobody = new Respondent(List.of(), " ");
        assertThat(nobody.isMeantIn(by(""))).isFalse();
        assertThat(nobody.name()).isEmpty();
        assertThat(nobody.described()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isNamedOnlyWhereSheKnowsOrBelievesIt(Certainty certainty) {
        Incident one = incident(1).by("Craig Mullen", certainty).made();
        Respondent craig = new Respondent(List.of(CRAIG), "");
        assertThat(craig.isNamedIn(one)).isEqualTo(certainty == Certainty.KNOWN || certainty == Certainty.BELIEVED);
        assertThat(craig.isMeantIn(one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Dean", "''"})
    void isNotNamedWhereSomebodyElseIsKnown(String other) {
        assertThat(new Respondent(List.of(CRAIG), "").isNamedIn(by(other))).isFalse();
    }

    @Test
    void theirLatestIsTheLastWithADateInWhichTheyAreNamed() {
        List<Incident> byDate = List.of(
                incident(1).on(Sheets.DAY).by("Mully", Certainty.BELIEVED).made(),
                incident(2)
                        .on(Sheets.DAY.plusDays(1))
                        .by("Mully", Certainty.KNOWN)
                        .made(),
                incident(3)
                        .on(Sheets.DAY.plusDays(2))
                        .by("Dean", Certainty.KNOWN)
                        .made(),
                incident(4).by("Mully", Certainty.KNOWN).made());
        Respondent craig = new Respondent(List.of(CRAIG), "");
        assertThat(craig.latest(byDate)).map(Incident::number).contains(2);
        assertThat(craig.latest(byDate.subList(2, 4))).isEmpty();
        assertThat(craig.latest(List.of())).isEmpty();
    }
}
