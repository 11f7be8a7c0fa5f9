package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.EventTime;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complaint to the police against the writer is named on the first page, and is not a report by them. */
class ComplaintRowTest {
    private static final LocalDate REPORTED = LocalDate.of(2026, 1, 10);
    private static final LocalDate INTERVIEWED = LocalDate.of(2026, 1, 20);

    @ParameterizedTest
    @EnumSource(names = {"FIRST_REPORT", "POLICE_FILE", "PROTECTION_ORDER_OFFICER"})
    void isNamedOnTheFirstPageWithItsDayItsOutcomeAndWhereToReadMore(PortfolioPreset preset) throws Exception {
        assertThat(page(preset, 1, 1))
                .containsPattern(
                        "Complaint about the writer ?LK/2, 20/01/2026: His complaint about me\\. No prosecution\\."
                                + " Police, 25/01/2026: The DPP directed no prosecution of me\\. Incidents about it: 2 \\(19/01/2026\\)\\.")
                .containsPattern(
                        preset == PortfolioPreset.FIRST_REPORT
                                ? "Incidents about it: 2 \\(19/01/2026\\)\\."
                                : "identification \\(page");
        assertThat(page(PortfolioPreset.COURT, 1, 1)).doesNotContain("Complaint about the writer");
    }

    @Test
    void itsNumberIsNotAmongTheReferencesOfTheWriterAndItsInterviewIsNoReport() throws Exception {
        assertThat(page(PortfolioPreset.FIRST_REPORT, 1, 2))
                .contains("Police references LK/1 ")
                .doesNotContain("LK/1, LK/2", "LK/1; LK/2")
                .contains("a report to the police in 1.");
    }

    @Test
    void theFirstConversationWithThePoliceIsTheFirstOfTheWriterAsOnTheTimeline() throws Exception {
        assertThat(page(PortfolioPreset.PROTECTION_ORDER_OFFICER, 2, 20))
                .contains("First report to the police, or conversation with them 10/01/2026.");
    }

    private static String page(PortfolioPreset preset, int first, int last) throws Exception {
        Sheets sheets = new Sheets();
        Incident threat = IncidentMaker.incident(1)
                .on(LocalDate.of(2026, 1, 9))
                .of(IncidentType.THREAT_TO_ME)
                .made();
        IncidentReport report = new IncidentReport(
                ReportRecipient.POLICE_IN_PERSON,
                REPORTED,
                null,
                Officer.NOT_SAID,
                ReportReferences.NOT_SAID,
                "",
                "",
                "");
        sheets.add(new IncidentRecorded(threat.with(
                new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.YES, List.of(report))))));
        sheets.add(new IncidentRecorded(IncidentMaker.incident(2)
                .on(LocalDate.of(2026, 1, 19))
                .of(IncidentType.FALSE_REPORT)
                .made()));
        sheets.add(record(201, CaseRecordKind.REFERENCE, 1, Map.of(CrimeReference.REFERENCE, text("LK/1"))));
        sheets.add(record(
                202,
                CaseRecordKind.REFERENCE,
                2,
                Map.of(
                        CrimeReference.REFERENCE, text("LK/2"),
                        CrimeReference.GIVEN, new FieldValue.Day(INTERVIEWED),
                        CrimeReference.STATUS, text("His complaint about me. No prosecution"))));
        sheets.add(record(
                203,
                CaseRecordKind.CONTACT,
                1,
                Map.of(
                        AgencyContact.WHEN,
                        new FieldValue.Time(EventTime.exactly(INTERVIEWED, null, MadeUpContent.ZONE)),
                        AgencyContact.AGENCY,
                        new FieldValue.Code("police"),
                        AgencyContact.CRIME,
                        text("LK/2"),
                        AgencyContact.THEY_SAID,
                        text("That he made a complaint of assault against me"),
                        AgencyContact.ABOUT,
                        new FieldValue.Links(List.of(IncidentMaker.id(2))))));
        sheets.add(record(
                204,
                CaseRecordKind.CONTACT,
                2,
                Map.of(
                        AgencyContact.WHEN,
                        new FieldValue.Time(EventTime.exactly(INTERVIEWED.plusDays(5), null, MadeUpContent.ZONE)),
                        AgencyContact.AGENCY,
                        new FieldValue.Code("police"),
                        AgencyContact.THEY_SAID,
                        text("The DPP directed no prosecution of me"))));
        byte[] pdf = MadeUpContent.write(sheets.collect(PortfolioRequest.of(preset)));
        return PdfPortfolioWriterTest.text(pdf, first, last).replaceAll("\\s+", " ");
    }

    private static CaseRecordRecorded record(int id, CaseRecordKind kind, int number, Map<Field, FieldValue> values) {
        return new CaseRecordRecorded(
                CaseRecord.of(Sheets.id(id), kind).numbered(number).with(values));
    }

    private static FieldValue text(String words) {
        return new FieldValue.Text(words);
    }
}
