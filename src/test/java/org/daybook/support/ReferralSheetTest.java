package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.support.CollectedSheet.TODAY;
import static org.daybook.support.CollectedSheet.code;
import static org.daybook.support.CollectedSheet.day;
import static org.daybook.support.CollectedSheet.facts;
import static org.daybook.support.CollectedSheet.rows;
import static org.daybook.support.CollectedSheet.text;
import static org.daybook.support.CollectedSheet.when;
import static org.daybook.support.SupportSheetKind.REFERRAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.Supporter;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Distress;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A referral has the facts that its form asks for: all that may be told, and nothing that may not. */
class ReferralSheetTest {
    private final CollectedSheet sheet = new CollectedSheet();

    private SheetPart part(String heading) {
        return sheet.part(REFERRAL, heading);
    }

    private static Incident incident(int number, String person, IncidentType... types) {
        return Incident.of(
                        Sheets.id(number),
                        number,
                        EventTime.exactly(TODAY.minusDays(3), null, Diary.ZONE),
                        IncidentDescription.of(List.of(types), "what happened", ""))
                .with(SuspectedPerson.of(person, SuspectedPerson.Certainty.BELIEVED, ""));
    }

    @Nested
    class ThePersonReferred {
        @Test
        void isDescribedByWhatMayBePrintedAndWhatMayNotIsOnlySaidToBeLeftOut() {
            sheet.headed(
                    Map.of(
                            PersonDetailKind.NAME, new PersonDetail("Anna Berg", true),
                            PersonDetailKind.ADDRESS, new PersonDetail("12 Quiet Street", false)),
                    "");
            SheetPart about = part("Person referred");
            assertThat(facts(about)).singleElement().asString().endsWith(": Anna Berg");
            assertThat(about.notes())
                    .containsExactly("Something was recorded that may not be printed, so it is not here.");
            assertThat(sheet.made(REFERRAL).toString()).doesNotContain("12 Quiet Street");
        }

        @Test
        void hasNothingLeftOutWhereAllMayBePrintedOrNothingIsSaid() {
            sheet.headed(
                    Map.of(
                            PersonDetailKind.NAME, new PersonDetail("Anna Berg", true),
                            PersonDetailKind.ADDRESS, new PersonDetail(" ", false)),
                    "");
            assertThat(part("Person referred").notes()).isEmpty();
        }
    }

    @Nested
    class SafeContact {
        private void supporter(int id, String name, String answer, int until) {
            sheet.record(
                    id,
                    CaseRecordKind.SUPPORTER,
                    Map.of(
                            Supporter.NAME, text(name),
                            Supporter.MAY_SHARE, code(answer),
                            Supporter.SHARE_UNTIL, day(until)));
        }

        @Test
        void isWithThoseAloneWithWhomSomethingMayBeSharedToday() {
            supporter(1, "Delphine", "yes", 0);
            supporter(2, "Joan", "yes", -1);
            supporter(3, "Craig", "no", 5);
            sheet.record(4, CaseRecordKind.SUPPORTER, Map.of(Supporter.NAME, text("Rosa")));
            assertThat(facts(part("Safe contact"))).containsExactly("Information may be shared with: Delphine");
        }

        @Test
        void saysWhatSheSaidAboutItOnlyIfThatMayBePrinted() {
            sheet.headed(Map.of(PersonDetailKind.SAFE_CONTACT, new PersonDetail("by text after six", false)), "");
            assertThat(facts(part("Safe contact"))).isEmpty();
            sheet.headed(Map.of(PersonDetailKind.SAFE_CONTACT, new PersonDetail("by text after six", true)), "");
            assertThat(facts(part("Safe contact"))).singleElement().asString().endsWith(": by text after six");
        }
    }

    @Nested
    class Children {
        @Test
        void areThoseAffectedWhoAreRecordedAsChildren() {
            sheet.record(
                    1,
                    CaseRecordKind.AFFECTED,
                    Map.of(
                            AffectedPerson.NAME, text("Mia"),
                            AffectedPerson.RELATION, text("daughter"),
                            AffectedPerson.CHILD, code("yes")));
            sheet.record(
                    2,
                    CaseRecordKind.AFFECTED,
                    Map.of(AffectedPerson.NAME, text("Ruth"), AffectedPerson.CHILD, code("no")));
            sheet.record(3, CaseRecordKind.AFFECTED, Map.of(AffectedPerson.NAME, text("Sol")));
            assertThat(rows(part("Children"))).containsExactly(List.of("Mia", "daughter", "", "", ""));
            assertThat(part("Children").blanks()).isEmpty();
        }

        @Test
        void areLeftToBeFilledInIfNoneIsRecorded() {
            assertThat(rows(part("Children"))).isEmpty();
            assertThat(part("Children").blanks()).hasSize(1);
        }
    }

    @Nested
    class ThePersonResponsible {
        @Test
        void isEveryoneWithARecordWithWhatIsKnownOfThem() {
            sheet.headed(Map.of(), "somebody in a van");
            sheet.record(
                    1,
                    CaseRecordKind.PERSON,
                    Map.of(
                            PersonResponsible.NAME, text("Craig Hollis"),
                            PersonResponsible.BORN, text("about 1980"),
                            PersonResponsible.ADDRESSES, new FieldValue.Texts(List.of("1 A Street", "2 B Street")),
                            PersonResponsible.WORK, text("at the depot")));
            assertThat(facts(part("Person responsible, as recorded")))
                    .singleElement()
                    .asString()
                    .startsWith("Name: Craig Hollis\n")
                    .contains("about 1980", "1 A Street; 2 B Street")
                    .doesNotContain("at the depot", "van");
        }

        @Test
        void isWhoeverTheHeadingNamesIfNobodyHasARecord() {
            sheet.headed(Map.of(), "somebody in a van");
            assertThat(facts(part("Person responsible, as recorded"))).containsExactly("Name: somebody in a van");
        }
    }

    @Nested
    class WhoSheIsAfraidOf {
        private Incident afraid(Incident incident, YesNoAnswer answer) {
            return incident.with(new IncidentEffect("", Distress.NOT_SAID, answer, List.of(), "", Harm.NOT_SAID));
        }

        @Test
        void isCountedByNameFromIncidentsWithFearOfViolence() {
            sheet.record(afraid(incident(1, "Craig", IncidentType.FOLLOWED), YesNoAnswer.YES));
            sheet.record(afraid(incident(2, "Craig", IncidentType.FOLLOWED), YesNoAnswer.YES));
            sheet.record(afraid(incident(3, " ", IncidentType.FOLLOWED), YesNoAnswer.YES));
            sheet.record(afraid(incident(4, "Rob", IncidentType.FOLLOWED), YesNoAnswer.NO));
            sheet.record(afraid(incident(5, "Rob", IncidentType.FOLLOWED), YesNoAnswer.NOT_SAID));
            assertThat(facts(part("Who they are afraid of")))
                    .containsExactly(
                            "Craig: 2 incidents with fear of violence",
                            "Nobody named: 1 incident with fear of violence");
        }

        @Test
        void isNotCountedFromWhatWasWithdrawnOrDoesNotCount() {
            sheet.record(afraid(incident(1, "Craig", IncidentType.FOLLOWED), YesNoAnswer.YES));
            sheet.record(afraid(incident(2, "Rob", IncidentType.SOMETHING_ELSE), YesNoAnswer.YES));
            sheet.sheets().add(new IncidentWithdrawn(Sheets.id(1), "mistaken"));
            assertThat(facts(part("Who they are afraid of"))).isEmpty();
        }
    }

    @Nested
    class ReportsToThePolice {
        private static final String HEADING = "Reports to the police in the last twelve months";

        private Incident reported(int number, ReportRecipient to, @Nullable LocalDate on, String log, String crime) {
            IncidentReport report =
                    new IncidentReport(to, on, null, Officer.NOT_SAID, new ReportReferences(log, crime), "", "", "");
            return incident(number, "Craig", IncidentType.FOLLOWED)
                    .with(new ActionTaken(
                            "", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.YES, List.of(report))));
        }

        @Test
        void areThoseThatIncidentsNameWithTheirNumbers() {
            sheet.record(reported(1, ReportRecipient.POLICE_101, TODAY, "L77", "C5"));
            sheet.record(reported(2, ReportRecipient.POLICE_ONLINE, TODAY.minusDays(9), "", "C6"));
            sheet.record(reported(3, ReportRecipient.DOCTOR, TODAY, "D1", ""));
            sheet.record(reported(4, ReportRecipient.POLICE_999, null, "L78", ""));
            assertThat(rows(part(HEADING)))
                    .containsExactly(
                            List.of("15/11/2026", "C6", "Incident 2"), List.of("24/11/2026", "L77, C5", "Incident 1"));
            assertThat(part(HEADING).notes()).singleElement().asString().endsWith(": 2");
        }

        @Test
        void ofAnIncidentThatAConversationIsAboutAreTheConversation() {
            sheet.record(reported(1, ReportRecipient.POLICE_101, TODAY, "L77", "C5"));
            sheet.record(
                    20,
                    CaseRecordKind.CONTACT,
                    Map.of(
                            AgencyContact.AGENCY, code("police"),
                            AgencyContact.WHEN, when(-2),
                            AgencyContact.LOG, text("L80"),
                            AgencyContact.ABOUT, new FieldValue.Links(List.of(Sheets.id(1)))));
            assertThat(rows(part(HEADING))).containsExactly(List.of("22/11/2026", "L80", "Incident 1"));
            sheet.sheets().add(new CaseRecordWithdrawn(CaseRecordKind.CONTACT, Sheets.id(20), "mistaken", null));
            assertThat(rows(part(HEADING))).containsExactly(List.of("24/11/2026", "L77, C5", "Incident 1"));
        }

        @Test
        void ofAWithdrawnIncidentAreNotThere() {
            sheet.record(reported(1, ReportRecipient.POLICE_101, TODAY, "L77", "C5"));
            sheet.sheets().add(new IncidentWithdrawn(Sheets.id(1), "mistaken"));
            assertThat(rows(part(HEADING))).isEmpty();
        }

        @Test
        void countOnTheFirstAndOnTheLastOfTheTwelveMonths() {
            sheet.record(reported(1, ReportRecipient.POLICE_101, TODAY.plusDays(1), "after", ""));
            sheet.record(reported(2, ReportRecipient.POLICE_101, TODAY, "last", ""));
            sheet.record(
                    reported(3, ReportRecipient.POLICE_101, TODAY.minusYears(1).plusDays(1), "first", ""));
            sheet.record(reported(4, ReportRecipient.POLICE_101, TODAY.minusYears(1), "before", ""));
            assertThat(rows(part(HEADING))).extracting(row -> row.get(1)).containsExactly("first", "last");
            assertThat(part(HEADING).notes()).containsExactly("From 25/11/2025 to 24/11/2026, recorded with a day: 2");
        }
    }

    @Nested
    class OrdersInForce {
        private static final String HEADING = "Orders and conditions in force";

        @Test
        void areThoseOfTodayWithTheDayUntilWhichTheyRun() {
            sheet.record(
                    1,
                    CaseRecordKind.ORDER,
                    Map.of(
                            CourtOrder.TYPE, code("restraining"),
                            CourtOrder.COURT, text("Marlshire Court"),
                            CourtOrder.MADE, day(-9),
                            CourtOrder.EXPIRES, day(6)));
            sheet.record(
                    2,
                    CaseRecordKind.ORDER,
                    Map.of(CourtOrder.TYPE, code("bail"), CourtOrder.MADE, day(-9), CourtOrder.EXPIRES, day(-1)));
            sheet.record(3, CaseRecordKind.ORDER, Map.of(CourtOrder.TYPE, code("bail"), CourtOrder.MADE, day(1)));
            assertThat(facts(part(HEADING))).containsExactly("Restraining order: Marlshire Court, until 30/11/2026");
            assertThat(part(HEADING).notes()).containsExactly("As recorded in the diary.");
        }

        @Test
        void thatEndBeforeTheyWouldExpireSayTheEarlierDay() {
            sheet.record(
                    1,
                    CaseRecordKind.ORDER,
                    Map.of(
                            CourtOrder.TYPE, code("bail"),
                            CourtOrder.COURT, text("Marlshire Court"),
                            CourtOrder.MADE, day(-9),
                            CourtOrder.ENDED, day(2),
                            CourtOrder.EXPIRES, day(90)));
            assertThat(facts(part(HEADING))).containsExactly("Bail conditions: Marlshire Court, until 26/11/2026");
        }

        @Test
        void areSaidToBeNoneIfNoneIsRecorded() {
            assertThat(part(HEADING).notes()).containsExactly("None is recorded as in force.");
        }
    }

    @Test
    void aChecklistIsNamedAndNotRepeated() {
        sheet.record(
                1,
                CaseRecordKind.CHECKLIST,
                Map.of(
                        RiskChecklist.WHICH, text("DASH"),
                        RiskChecklist.DONE_BY, text("DC Farrow"),
                        RiskChecklist.TOLD, text("she answered yes to 14")));
        assertThat(facts(part("Risk checklists"))).containsExactly("DASH: DC Farrow");
        assertThat(sheet.made(REFERRAL).toString()).doesNotContain("answered yes");
        assertThat(part("Risk checklists").notes()).singleElement().asString().contains("attach it");
        assertThat(new CollectedSheet().part(REFERRAL, "Risk checklists").notes())
                .containsExactly("None is recorded.");
    }

    @Test
    void whatIsRecordedOfConsentForWhomItIsForIsThereAndForOthersIsNot() {
        sheet.record(
                1,
                CaseRecordKind.CONSENT,
                Map.of(Consent.RECIPIENT, text("Conference"), Consent.ANSWER, code("refused")));
        sheet.record(
                2, CaseRecordKind.CONSENT, Map.of(Consent.RECIPIENT, text("Housing"), Consent.ANSWER, code("given")));
        SupportSheet made = sheet.made(new SupportSheetRequest(REFERRAL, "Conference", "Joan", "", false));
        SheetPart agreed = CollectedSheet.part(made, "Awareness and consent");
        assertThat(facts(agreed)).containsExactly("Recorded: Consent to share 1: refused");
        assertThat(agreed.blanks()).hasSize(2).allMatch(blank -> blank.ticks().equals(List.of("Yes", "No")));
        assertThat(facts(CollectedSheet.part(made, "Referrer")))
                .containsExactly("To: Conference", "Referred by: Joan", "Date: 24/11/2026");
    }
}
