package org.daybook.portfolio.pdf.caserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.field.FieldValue.Code;
import org.daybook.field.FieldValue.Links;
import org.daybook.field.FieldValue.Text;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Witness;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.Test;

/** Who can speak to what: a row for each witness, whether they have a record, are named in incidents, or both. */
class WitnessPartTest {
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final PortfolioRequest COURT = PortfolioRequest.of(PortfolioPreset.COURT);

    private final Sheets sheets = new Sheets()
            .add(seenBy(1, new Witness("Mr Iqbal", "heard the door", YesNoAnswer.NO, "")))
            .add(seenBy(2, new Witness("mr  iqbal", "saw the car", YesNoAnswer.YES, "")))
            .add(seenBy(3, new Witness("Mrs Bell", "took the parcel", YesNoAnswer.NOT_SAID, "")))
            .add(seenBy(4, new Witness("", "waved", YesNoAnswer.YES, "")))
            .add(new CaseRecordRecorded(iqbal()));

    private static IncidentRecorded seenBy(int number, Witness witness) {
        Incident call = IncidentMaker.incident(number)
                .on(LocalDate.of(2026, 11, number))
                .of(IncidentType.CALLS)
                .made();
        return new IncidentRecorded(call.with(new PeoplePresent(List.of(witness), YesNoAnswer.NOT_SAID, "")));
    }

    private static CaseRecord iqbal() {
        return CaseRecord.of(new Id<>("%032x".formatted(900)), CaseRecordKind.WITNESS)
                .with(CaseWitness.NAME, new Text("Mr Iqbal"))
                .with(CaseWitness.RELATION, new Text("Next door"))
                .with(CaseWitness.SAW, new Text("Hears all of the landing."))
                .with(CaseWitness.ABOUT, new Links(List.of(IncidentMaker.id(2), IncidentMaker.id(3))))
                .with(CaseWitness.WILLING, new Code("yes"))
                .with(CaseWitness.STATEMENT, new Code("yes"));
    }

    private String witnesses(PortfolioRequest request) throws Exception {
        String all = PdfPortfolioWriterTest.text(MadeUpContent.write(sheets.collect(request)))
                .replaceAll("\\s+", " ");
        return all.substring(all.indexOf("Please ask the writer."));
    }

    @Test
    void saysOnceWhatTheRecordAndTheIncidentsSayOfAWitness() throws Exception {
        assertThat(witnesses(POLICE))
                .containsSubsequence("1 Mr Iqbal", "– Mrs Bell 3: took the parcel –", "– Not named 4: waved Yes")
                .contains("Hears all of the landing. 1: heard the door 2: saw the car Incidents they can speak to: 3")
                .containsPattern("Has given a statement: Yes Yes: 2 No: 1")
                .doesNotContain("– Mr Iqbal", "– mr iqbal");
    }

    @Test
    void saysNothingOfWhoWouldSpeakToTheOtherSide() throws Exception {
        assertThat(witnesses(COURT))
                .as("whoever would not speak about incident 1 is not named there")
                .contains("Hears all of the landing. 2: saw the car – [name A] 1: heard the door")
                .doesNotContain("Has given a statement", "Yes: 2", "Would speak to the police");
    }

    @Test
    void givesEachWhoseNameIsStruckOutARowAndALetterOfTheirOwn() throws Exception {
        sheets.add(seenBy(5, new Witness("The receptionist", "was asked for me", YesNoAnswer.NO, "")))
                .add(seenBy(6, new Witness("Mr Iqbal, next door", "heard it again", YesNoAnswer.NO, "")));

        assertThat(witnesses(COURT))
                .contains("– [name A] 1: heard the door 6: heard it again", "– [name B] 5: was asked for me");
    }

    @Test
    void keepsWhatIncidentsSayApartFromARecordThatWasWithdrawn() throws Exception {
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.WITNESS, iqbal().id(), "Somebody else.", null));

        assertThat(witnesses(POLICE))
                .contains("– Mr Iqbal 1: heard the door 2: saw the car")
                .doesNotContain("Hears all of the landing. 1:");
    }
}
