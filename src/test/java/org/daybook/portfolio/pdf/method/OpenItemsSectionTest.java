package org.daybook.portfolio.pdf.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.SafetyStep;
import org.daybook.caserecord.Supporter;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.EventTime;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for a supporter names what is still to follow up, and nothing that was done, took place or was withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenItemsSectionTest {
    /** On which the made-up portfolio is made. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<IncidentSheet> incidents = new ArrayList<>();
    private final List<CaseRecordSheet> records = new ArrayList<>();
    private String text = "";
    private String nothing = "";

    private void incident(Incident incident) {
        incidents.add(MadeUpContent.plain(incident));
    }

    private static Incident reported(
            int number, ReportRecipient to, String reference, String promised, String outcome) {
        IncidentReport report = new IncidentReport(
                to,
                TODAY.minusDays(9),
                null,
                Officer.NOT_SAID,
                new ReportReferences(reference, ""),
                "",
                promised,
                outcome);
        return incident(number)
                .with(new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.YES, List.of(report))));
    }

    private static Incident incident(int number) {
        return IncidentMaker.incident(number).on(TODAY.minusDays(10)).made();
    }

    private static Incident threat(int number, String words) {
        Incident incident = IncidentMaker.incident(number)
                .on(TODAY.minusDays(10))
                .of(IncidentType.THREAT_TO_ME)
                .made();
        return incident.with(IncidentDescription.of(incident.what().types(), "It happened.", words));
    }

    private void record(int number, CaseRecordKind kind, Map<Field, FieldValue> values, boolean isWithdrawn) {
        CaseRecord record = CaseRecord.of(Sheets.<CaseRecord>id(800 + number), kind)
                .numbered(number)
                .with(values);
        records.add(new CaseRecordSheet(
                List.of(new RecordSheet.SheetVersion<>(record, "", MadeUpContent.stamp(60L + number, 20))),
                false,
                isWithdrawn
                        ? new RecordSheet.Withdrawal("a slip", MadeUpContent.stamp(90L + number, 21), null)
                        : null));
    }

    private void promise(int number, String what, LocalDate by, String done, boolean isWithdrawn) {
        record(
                number,
                CaseRecordKind.CONTACT,
                Map.of(
                        AgencyContact.PROMISED, new FieldValue.Text(what),
                        AgencyContact.PROMISED_BY, new FieldValue.Day(by),
                        AgencyContact.DONE, new FieldValue.Code(done)),
                isWithdrawn);
    }

    private static String write(List<IncidentSheet> incidents, List<CaseRecordSheet> records) throws Exception {
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.OPEN);
        PortfolioContent plain = MadeUpContent.of(
                incidents, PortfolioRequest.of(PortfolioPreset.ADVOCATE).withoutSections(others));
        CaseSheets printed = plain.printed().withCaseRecords(records);
        PortfolioContent content = new PortfolioContent(
                plain.request(),
                plain.madeAt(),
                plain.program(),
                plain.heading(),
                printed,
                PortfolioSummary.of(printed),
                plain.ledger(),
                Sheets.nothingWithheld(printed),
                PreviouslyPrintedRecords.NONE);
        try (PDDocument document = Loader.loadPDF(MadeUpContent.write(content))) {
            String all = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            int from = all.lastIndexOf("For the person who supports the writer.");
            return all.substring(from);
        }
    }

    @BeforeAll
    void make() throws Exception {
        incident(reported(1, ReportRecipient.POLICE_101, "", "to ring on Monday", ""));
        incident(reported(2, ReportRecipient.POLICE_999, "640", "a visit by Friday", "They came."));
        incident(reported(3, ReportRecipient.SCHOOL, "", "", ""));
        incident(threat(4, ""));
        incident(threat(5, "You will see."));
        incident(threat(6, "إذا رأيته"));
        promise(1, "the late promise", TODAY.plusDays(8), "not-said", false);
        promise(2, "the passed promise", TODAY.minusDays(1), "no", false);
        promise(3, "the kept promise", TODAY.plusDays(2), "yes", false);
        promise(4, "the withdrawn promise", TODAY.plusDays(2), "no", true);
        record(5, CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, new FieldValue.Day(TODAY)), false);
        record(
                6,
                CaseRecordKind.ORDER,
                Map.of(
                        CourtOrder.EXPIRES, new FieldValue.Day(TODAY.plusDays(100)),
                        CourtOrder.ENDED, new FieldValue.Day(TODAY.plusDays(3))),
                false);
        record(
                7,
                CaseRecordKind.REFERENCE,
                Map.of(
                        CrimeReference.STATUS, new FieldValue.Text("Charged. It is on 1 December."),
                        CrimeReference.HEARING, new FieldValue.Day(TODAY.plusDays(9)),
                        CrimeReference.COURT, new FieldValue.Text("Walsall Magistrates’ Court")),
                false);
        for (int number = 8; number <= 9; number++) {
            record(
                    number,
                    CaseRecordKind.CHECKLIST,
                    Map.of(
                            RiskChecklist.WHEN,
                            new FieldValue.Time(
                                    EventTime.exactly(TODAY.minusDays(100L - number), null, EventTime.HOME)),
                            RiskChecklist.WHICH,
                            new FieldValue.Text("DASH"),
                            RiskChecklist.DONE_BY,
                            new FieldValue.Text("Ann Otter"),
                            RiskChecklist.TOLD,
                            new FieldValue.Text(number == 9 ? "High" : "Medium")),
                    false);
        }
        record(
                10,
                CaseRecordKind.CONSENT,
                Map.of(
                        Consent.RECIPIENT, new FieldValue.Text("The housing office"),
                        Consent.ANSWER, new FieldValue.Code("given"),
                        Consent.WHAT, new FieldValue.Text("Not my new address."),
                        Consent.UNTIL, new FieldValue.Day(TODAY.minusDays(1))),
                false);
        record(
                11,
                CaseRecordKind.SUPPORTER,
                Map.of(
                        Supporter.NAME, new FieldValue.Text("Ann Otter"),
                        Supporter.REACH, new FieldValue.Text("01632 960001"),
                        Supporter.MAY_SHARE, new FieldValue.Code("no"),
                        Supporter.NOTE, new FieldValue.Text("We agreed on a word.")),
                false);
        record(
                12,
                CaseRecordKind.REFERENCE,
                Map.of(
                        CrimeReference.REFERENCE, new FieldValue.Text("MP/1/26"),
                        CrimeReference.OFFICER, new FieldValue.Text("PC Vole"),
                        CrimeReference.REACH, new FieldValue.Text("01632 960002")),
                false);
        record(
                13,
                CaseRecordKind.PERSON,
                Map.of(
                        PersonResponsible.NAME, new FieldValue.Text("Craig"),
                        PersonResponsible.WEAPONS, new FieldValue.Text("A fishing knife")),
                false);
        for (int number = 14; number <= 19; number++) {
            record(
                    number,
                    CaseRecordKind.STEP,
                    Map.of(SafetyStep.WORDS, new FieldValue.Text("Lock " + number + " changed.")),
                    false);
        }
        text = write(incidents, records);
        nothing = write(List.of(MadeUpContent.plain(incident(1))), List.of());
    }

    @Test
    void aPromiseThatIsNotNotedAsDoneIsThereWithTheEarliestDayFirst() {
        assertThat(text)
                .containsSubsequence(
                        "Promised, and recorded as not done",
                        "the passed promise",
                        "Promised, and nothing noted",
                        "the late promise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the kept promise", "the withdrawn promise", "a visit by Friday"})
    void whatWasKeptOrCameToSomethingOrWasWithdrawnIsNot(String promised) {
        assertThat(text).doesNotContain(promised);
    }

    @Test
    void theLastChecklistStandsFirstWithItsResultAsToldAndWhatWasRecordedSince() {
        assertThat(text)
                .containsSubsequence(
                        "Last risk checklist",
                        "DASH, Ann Otter. The result, as told: High",
                        "Since that day incidents 6, of which threats or violence 3, breaches of an order 0",
                        "Next dates");
        assertThat(nothing).contains("Last risk checklist not recorded");
    }

    @Test
    void whatIsKnownOfWeaponsTheLatestStepsAndWhoMayBeCalledAndToldStandOnTheFirstPage() {
        assertThat(text)
                .containsSubsequence(
                        "Since that day",
                        "Weapons they have or have spoken of Craig: A fishing knife",
                        "Safety steps",
                        "Lock 15 changed",
                        "Lock 19 changed",
                        "Officers who can be reached MP/1/26: 01632 960002; PC Vole",
                        "People who help Ann Otter: 01632 960001; We agreed on a word; Consent: refused",
                        "Consents to share The housing office: Not my new address; Consent: ended on 23/11/2026",
                        "Next dates")
                .doesNotContain("Lock 14");
    }

    @Test
    void whereNoConsentIsPrintedThatIsSaidRatherThanNothing() {
        assertThat(nothing)
                .containsSubsequence(
                        "People who help None printed here. Ask the writer, whose diary may have more.",
                        "Consents to share None printed here. Ask the writer, whose diary may have more.");
    }

    @Test
    void wordsInAnotherScriptWithoutAMeaningAreNamed() {
        assertThat(text).contains("with no meaning in brackets beside them 1: 6");
    }

    @Test
    void whatWasPromisedWhenAnIncidentWasReportedIsThereToo() {
        assertThat(text).contains("to ring on Monday");
    }

    @Test
    void aPromiseWhoseDayIsOverSaysSoAndNoOther() {
        assertThat(text).contains("23/11/2026, passed").doesNotContain("02/12/2026, passed");
    }

    @Test
    void theNextDatesAreInTheirOrderWithTheDaysThatAreLeft() {
        assertThat(text)
                .containsSubsequence(
                        "Next dates",
                        "24/11/2026 (days left: 0)",
                        "27/11/2026 (days left: 3)",
                        "02/12/2026 (days left: 8)",
                        "03/12/2026 (days left: 9)",
                        "Next court date Walsall Magistrates’ Court");
    }

    @Test
    void aDayThatIsOverIsNoNextDateNorIsTheEndOfAnOrderThatEndsBefore() {
        assertThat(text).doesNotContain("23/11/2026 (days", "days left: 100", "days left: 2)");
    }

    @Test
    void aThreatWithoutItsWordsIsMissingThemAndOneWithThemIsNot() {
        assertThat(text).contains("Threats without exact words 1: ").doesNotContain("exact words 2: ");
    }

    @Test
    void aReportToThePoliceWithoutANumberIsMissingItAndOneToASchoolIsNot() {
        assertThat(text).contains("Reported to the police, without a reference 1: ");
    }

    @Test
    void whereNothingIsOpenThatIsSaidAndWhatWasLookedFor() {
        assertThat(nothing)
                .containsSubsequence(
                        "Next dates",
                        "None, as far as it is recorded and printed here.",
                        "Missing",
                        "Nothing was found missing of what is looked for",
                        "Promised, and recorded as not done",
                        "None",
                        "Promised, and nothing noted",
                        "None, as far as it is recorded and printed here.")
                .doesNotContain("without exact words 1", "days left");
    }
}
