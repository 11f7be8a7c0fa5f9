package org.daybook.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Supporter;
import org.daybook.field.FieldValue;
import org.daybook.portfolio.Sheets;
import org.junit.jupiter.api.Test;

/** What the program says about consent before something is made for a recipient. */
class ConsentCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Sheets sheets = new Sheets();

    private static CaseRecord consent(int id, String recipient, String answer) {
        return CaseRecord.of(Sheets.id(id), CaseRecordKind.CONSENT)
                .with(Map.of(
                        Consent.RECIPIENT, new FieldValue.Text(recipient),
                        Consent.ANSWER, new FieldValue.Code(answer)));
    }

    private ConsentCheck of(String recipient) {
        return ConsentCheck.of(sheets.caseFile().caseRecords().all(), recipient, TODAY, true);
    }

    private ConsentCheck hers(String recipient) {
        return ConsentCheck.of(sheets.caseFile().caseRecords().all(), recipient, TODAY, false);
    }

    private static boolean isInForce(ConsentCheck check) {
        return check.findings().stream().anyMatch(ConsentFinding::isInForce);
    }

    private void record(CaseRecord record) {
        sheets.add(new CaseRecordRecorded(record));
    }

    @Test
    void sheIsAskedForNoneUntilSheRecordsConsentsAndSomebodyElseIs() {
        assertThat(hers("Marlshire Police").isMissing()).isFalse();
        assertThat(of("Marlshire Police").isMissing()).isTrue();
        assertThat(of("").isMissing()).isFalse();
        record(consent(1, "Housing", "given"));
        assertThat(hers("Marlshire Police").isMissing()).isTrue();
    }

    @Test
    void aRecordThatDoesNotSayWhatWasAnsweredIsNeitherForNorAgainst() {
        record(CaseRecord.of(Sheets.id(1), CaseRecordKind.CONSENT)
                .with(Consent.RECIPIENT, new FieldValue.Text("Housing")));
        ConsentCheck check = of("Housing");
        assertThat(check.findings()).hasSize(1);
        assertThat(check.against()).isEmpty();
        assertThat(check.isMissing()).isTrue();
    }

    @Test
    void twoLettersAreNotTakenForANameThatHasThem() {
        record(consent(1, "DC Farrow", "refused"));
        record(consent(2, "PC", "refused"));
        assertThat(of("DC").findings()).isEmpty();
        assertThat(of("PC Meadows").findings()).isEmpty();
        assertThat(hers("pc").against()).as("the same name, however short").hasSize(1);
    }

    @Test
    void whatWasGivenForOnePurposeDoesNotCountSilentlyForAnother() {
        CaseRecord given = consent(1, "Housing", "given");
        record(given.with(Consent.PURPOSE, new FieldValue.Text("a new lock")));
        assertThat(of("Housing").limited()).extracting(ConsentFinding::purpose).containsExactly("a new lock");
        record(consent(2, "Housing", "given"));
        assertThat(of("Housing").limited()).as("one is for whatever it is").isEmpty();
    }

    @Test
    void whatWasGivenCounts() {
        record(consent(1, "Marlshire Police", "given"));
        ConsentCheck check = of("DC Farrow, MARLSHIRE  police");
        assertThat(isInForce(check)).isTrue();
        assertThat(check.isMissing()).isFalse();
        assertThat(check.limited()).isEmpty();
        assertThat(isInForce(of("Marl"))).isFalse();
        assertThat(of("Another force").findings()).isEmpty();
    }

    @Test
    void whatWasRefusedOrNotAskedIsSaidToHerToo() {
        record(consent(1, "Marlbridge Libraries", "refused"));
        record(consent(2, "Housing", "not-asked"));
        assertThat(of("Marlbridge Libraries").against())
                .extracting(ConsentFinding::state)
                .containsExactly(Consent.ConsentState.REFUSED);
        assertThat(hers("Housing").against()).hasSize(1);
    }

    @Test
    void countsUpToItsLastDayAndNotFromTheDayItWasWithdrawn() {
        CaseRecord given = consent(1, "Housing", "given");
        record(given.with(Consent.UNTIL, new FieldValue.Day(TODAY)));
        assertThat(isInForce(of("Housing"))).isTrue();
        sheets.add(new CaseRecordAmended(given.with(Consent.UNTIL, new FieldValue.Day(TODAY.minusDays(1))), ""));
        assertThat(of("Housing").against())
                .extracting(ConsentFinding::state)
                .containsExactly(Consent.ConsentState.ENDED);
        sheets.add(new CaseRecordAmended(given.with(Consent.WITHDRAWN, new FieldValue.Day(TODAY)), ""));
        assertThat(of("Housing").against())
                .extracting(ConsentFinding::state)
                .containsExactly(Consent.ConsentState.WITHDRAWN);
    }

    @Test
    void aRecordThatWasWithdrawnSaysNothing() {
        record(consent(1, "Housing", "refused"));
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.CONSENT, Sheets.id(1), "a mistake", null));
        assertThat(of("Housing").findings()).isEmpty();
    }

    @Test
    void whatWasAgreedWithAPersonWhoHelpsCountsToo() {
        record(CaseRecord.of(Sheets.id(1), CaseRecordKind.SUPPORTER)
                .with(Map.of(
                        Supporter.NAME, new FieldValue.Text("Delphine Achebe"),
                        Supporter.MAY_SHARE, new FieldValue.Code("yes"),
                        Supporter.SHARE_UNTIL, new FieldValue.Day(TODAY.minusDays(3)))));
        assertThat(of("Delphine Achebe").against())
                .extracting(ConsentFinding::state)
                .containsExactly(Consent.ConsentState.ENDED);
    }

    @Test
    void whatWasGivenIsNotAgainstIt() {
        record(consent(1, "Housing", "given"));
        assertThat(of("Housing").against()).isEmpty();
    }

    @Test
    void whoHelpsIsNoReasonToExpectConsents() {
        record(supporter(1, "Delphine Achebe", "", "yes"));
        assertThat(hers("Marlshire Police").expected()).isFalse();
        assertThat(hers("Marlshire Police").isMissing()).isFalse();
    }

    @Test
    void aPersonWhoHelpsIsFoundByNameOrByOrganisation() {
        record(supporter(1, "Delphine Achebe", "Marlshire Support", "no"));
        record(supporter(2, "Somebody else", "Another service", "no"));
        assertThat(of("Delphine Achebe").against()).hasSize(1);
        assertThat(of("Marlshire Support").against()).hasSize(1);
        assertThat(of("Riverside Housing").findings()).isEmpty();
    }

    @Test
    void aRecipientIsFoundInALongerNameAndALongerNameInTheRecipient() {
        record(consent(1, "DC Farrow, Marlshire Police", "refused"));
        assertThat(of("Marlshire Police").against()).hasSize(1);
        assertThat(of("Inspector at DC Farrow, Marlshire Police").against()).hasSize(1);
        assertThat(of("Marlshire Housing").findings()).as("one word in common").isEmpty();
    }

    @Test
    void aNameOfThreeLettersIsFoundAndPunctuationAndCapitalsDoNotMatter() {
        record(consent(1, "PSO", "refused"));
        assertThat(of("the p.s.o").findings()).as("three words").isEmpty();
        assertThat(of("(PSO) at the station").against()).hasSize(1);
        assertThat(of("pso").against()).hasSize(1);
    }

    @Test
    void nobodyIsNotEverybody() {
        record(consent(1, "", "refused"));
        record(consent(2, " - ", "refused"));
        assertThat(of("").findings()).isEmpty();
        assertThat(of("Housing").findings()).isEmpty();
        assertThat(of("...").findings()).isEmpty();
    }

    @Test
    void aNameInAnyScriptIsFound() {
        record(consent(1, "Πολιτεία Αθήνα", "refused"));
        record(consent(2, "警察署", "refused"));
        assertThat(of("ΠΟΛΙΤΕΊΑ αθήνα").against()).hasSize(1);
        assertThat(of("警察署").against()).hasSize(1);
        assertThat(of("警").findings()).isEmpty();
    }

    @Test
    void whatIsSaidOfAFindingIsWhatTheRecordSays() {
        record(consent(1, "Housing", "given")
                .with(Map.of(
                        Consent.RECIPIENT, new FieldValue.Text("Housing"),
                        Consent.ANSWER, new FieldValue.Code("given"),
                        Consent.PURPOSE, new FieldValue.Text("a new lock"),
                        Consent.WHAT, new FieldValue.Text("the incidents of May"))));
        ConsentFinding consent = of("Housing").findings().getFirst();
        assertThat(consent.purpose()).isEqualTo("a new lock");
        assertThat(consent.what()).isEqualTo("the incidents of May");
        record(CaseRecord.of(Sheets.id(2), CaseRecordKind.SUPPORTER)
                .with(Map.of(
                        Supporter.NAME, new FieldValue.Text("Delphine"),
                        Supporter.MAY_SHARE, new FieldValue.Code("yes"),
                        Supporter.SHARE_WHAT, new FieldValue.Text("dates only"))));
        ConsentFinding agreed = of("Delphine").findings().getFirst();
        assertThat(agreed.purpose()).isEmpty();
        assertThat(agreed.what()).isEqualTo("dates only");
        assertThat(agreed.isLimited()).as("to some things").isTrue();
    }

    @Test
    void aConsentCountsFromTheEntryThatRecordsIt() {
        record(consent(1, "Housing", "given"));
        record(consent(2, "School", "given"));
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.CONSENT, Sheets.id(1), "a mistake", null));
        long recorded = 2;
        long withdrawn = 4;
        assertThat(asOf(recorded - 1).findings()).isEmpty();
        assertThat(asOf(recorded - 1).expected()).isFalse();
        assertThat(asOf(recorded).findings()).hasSize(1);
        assertThat(asOf(withdrawn - 1).findings()).hasSize(1);
        assertThat(asOf(withdrawn).findings())
                .as("withdrawn by that very entry")
                .isEmpty();
        assertThat(asOf(withdrawn).expected()).as("another one is recorded").isTrue();
    }

    private ConsentCheck asOf(long seq) {
        return ConsentCheck.asOf(sheets.caseFile().caseRecords().all(), "Housing", TODAY, seq);
    }

    private static CaseRecord supporter(int id, String name, String organisation, String mayShare) {
        return CaseRecord.of(Sheets.id(id), CaseRecordKind.SUPPORTER)
                .with(Map.of(
                        Supporter.NAME, new FieldValue.Text(name),
                        Supporter.ORGANISATION, new FieldValue.Text(organisation),
                        Supporter.MAY_SHARE, new FieldValue.Code(mayShare)));
    }
}
