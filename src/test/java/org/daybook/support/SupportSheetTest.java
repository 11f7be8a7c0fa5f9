package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Distress;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Harm;
import org.daybook.incident.IncidentEffect;
import org.daybook.portfolio.Sheets;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheets for supporters. */
class SupportSheetTest {
    private static final String CANARY = "supportcanary";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Sheets sheets = new Sheets();

    private SupportSheet collect(SupportSheetRequest request) {
        return new SupportSheetCollector(Diary.CLOCK, "Daybook test")
                .collect(sheets.caseFile(), sheets.sound(), request);
    }

    private String text(SupportSheetRequest request, SheetFormat form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SupportSheetWriter().write(collect(request), form, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void record(int id, CaseRecordKind kind, Map<Field, FieldValue> values) {
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(id), kind).with(values)));
    }

    private void contact(int id, String agency, LocalDate day) {
        record(
                id,
                CaseRecordKind.CONTACT,
                Map.of(
                        AgencyContact.AGENCY, new FieldValue.Code(agency),
                        AgencyContact.WHEN, new FieldValue.Time(EventTime.exactly(day, null, Diary.ZONE))));
    }

    @ParameterizedTest
    @EnumSource
    void hasNoWordOfWhatIsKeptApartOrPrivateUnlessChosen(SupportSheetKind kind) {
        for (CaseRecordKind of : CaseRecordKind.values()) {
            boolean apart = of.isKeptApart();
            sheets.add(new CaseRecordRecorded(FilledCaseRecord.of(
                    of,
                    path -> (apart || path.endsWith(".private") || path.endsWith(".leaveout") ? CANARY : "open")
                            + path)));
        }
        sheets.add(new Entry.IncidentRecorded(FilledIncident.of(
                path -> path.endsWith("privateNote") || path.endsWith("leaveOutReason") ? CANARY : "open")));
        sheets.add(new Entry.HeadingRecorded(new CaseHeading(
                Map.of(PersonDetailKind.ADDRESS, new PersonDetail("address", kind != SupportSheetKind.REFERRAL)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE)));
        assertThat(collect(new SupportSheetRequest(kind, "someone", "me", "", false))
                        .toString())
                .doesNotContain(CANARY);
        String chosen = collect(new SupportSheetRequest(kind, "someone", "me", "", true))
                .toString();
        assertThat(chosen.contains(CANARY)).isEqualTo(kind == SupportSheetKind.HELD);
        assertThat(chosen).doesNotContain(".private");
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenInItsFormsAndTheSameTwice(SupportSheetKind kind) throws IOException {
        sheets.add(new Entry.IncidentRecorded(Diary.incident("word")));
        SupportSheetRequest request = SupportSheetRequest.of(kind);
        for (SheetFormat form : SheetFormat.values()) {
            if (kind.isIn(form)) {
                assertThat(text(request, form)).isNotEmpty().isEqualTo(text(request, form));
            }
        }
        assertThat(Coded.find(SupportSheetKind.class, kind.code())).contains(kind);
    }

    @Test
    void aReferralCountsReportsToThePoliceOfTwelveMonthsEachOnce() throws IOException {
        contact(1, "police", TODAY);
        contact(2, "police", TODAY.minusYears(1).plusDays(1));
        contact(3, "police", TODAY.minusYears(1));
        contact(4, "doctor", TODAY);
        assertThat(text(SupportSheetRequest.of(SupportSheetKind.REFERRAL), SheetFormat.TEXT))
                .contains("recorded with a day: 2");
    }

    @Test
    void aReferralLeavesJudgementBlank() throws IOException {
        String referral = text(
                new SupportSheetRequest(
                        SupportSheetKind.REFERRAL, "The conference", "An advocate", "Northshire Advocacy", false),
                SheetFormat.TEXT);
        assertThat(referral)
                .contains("[ ] Professional judgement", "[ ] Visible high risk", "[ ] Potential escalation")
                .contains("Referred by: An advocate", "Organisation: Northshire Advocacy")
                .doesNotContain("[x]");
    }

    @Test
    void aCopyOfWhatIsHeldMarksWhatIsAboutOthers() throws IOException {
        record(1, CaseRecordKind.PERSON, Map.of(PersonResponsible.NAME, new FieldValue.Text("Craig Hollis")));
        contact(2, "police", TODAY);
        record(
                3,
                CaseRecordKind.IMPACT,
                Map.of(CaseRecordKind.IMPACT.fields().get(1), new FieldValue.Text("When Craig rings I shake.")));
        String held = text(SupportSheetRequest.of(SupportSheetKind.HELD), SheetFormat.TEXT);
        assertThat(held).contains("[About someone else]").contains("[Names someone else: Craig Hollis]");
        assertThat(Arrays.stream(held.split("\\R")).filter(line -> line.contains("Names someone else")))
                .hasSize(1);
    }

    @Test
    void inACopyOfWhatIsHeldNeitherHerOwnNameNorPartOfAWordIsSomebodyElse() throws IOException {
        sheets.add(new Entry.HeadingRecorded(new CaseHeading(
                Map.of(PersonDetailKind.NAME, new PersonDetail("Anna Hollis", true)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE)));
        record(1, CaseRecordKind.PERSON, Map.of(PersonResponsible.NAME, new FieldValue.Text("Craig Hollis")));
        record(
                2,
                CaseRecordKind.IMPACT,
                Map.of(
                        CaseRecordKind.IMPACT.fields().get(1),
                        new FieldValue.Text("I, Hollis, moved to McCraig Road.")));
        assertThat(text(SupportSheetRequest.of(SupportSheetKind.HELD), SheetFormat.TEXT))
                .contains("Craig Hollis", "McCraig Road")
                .doesNotContain("Names someone else");
    }

    @Test
    void statisticsNameNobodyAndGiveNoSmallNumber() throws IOException {
        for (int i = 1; i <= 7; i++) {
            sheets.incident(i, EventTime.exactly(TODAY, null, Diary.ZONE));
        }
        contact(20, "police", TODAY);
        String csv = text(SupportSheetRequest.of(SupportSheetKind.STATISTICS), SheetFormat.CSV);
        assertThat(csv)
                .contains("Incidents,All,10")
                .contains("Contacts,Police,<5")
                .doesNotContain("word");
    }

    @Test
    void statisticsDoNotCountWhatWasWithdrawn() throws IOException {
        for (int i = 1; i <= 15; i++) {
            sheets.incident(i, EventTime.exactly(TODAY, null, Diary.ZONE));
        }
        assertThat(text(SupportSheetRequest.of(SupportSheetKind.STATISTICS), SheetFormat.CSV))
                .contains("Incidents,All,20");
        sheets.add(new Entry.IncidentWithdrawn(Sheets.id(15), "a mistake"));
        assertThat(text(SupportSheetRequest.of(SupportSheetKind.STATISTICS), SheetFormat.CSV))
                .contains("Incidents,All,10");
    }

    @Test
    void howManyIncidentsThereAreIsNotGivenBesideASmallNumberOfThem() throws IOException {
        for (int i = 1; i <= 7; i++) {
            sheets.incident(i, EventTime.exactly(TODAY, null, Diary.ZONE));
        }
        IncidentEffect afraid =
                new IncidentEffect("", Distress.NOT_SAID, YesNoAnswer.YES, List.of(), "", Harm.NOT_SAID);
        sheets.add(new IncidentRecorded(Sheets.incident(8, EventTime.exactly(TODAY, null, Diary.ZONE), "eighth")
                .with(afraid)));
        assertThat(text(SupportSheetRequest.of(SupportSheetKind.STATISTICS), SheetFormat.CSV))
                .contains("Incidents,All,not given")
                .contains("Incidents,With fear of violence,<5");
    }

    @Test
    void onlyASheetWithoutNamesDoesNotSayWhichDiaryItIsFrom() {
        assertThat(Arrays.stream(SupportSheetKind.values())
                        .filter(kind ->
                                collect(SupportSheetRequest.of(kind)).headCode().isEmpty()))
                .containsExactly(SupportSheetKind.STATISTICS);
    }

    @Test
    void theReceiptOfErasuresSaysNeitherWhatNorWhy() throws IOException {
        sheets.incident(1, EventTime.exactly(TODAY, null, Diary.ZONE));
        sheets.add(new Entry.Erased(Set.of(2L), Set.of(1), Set.of(), Map.of(), Set.of(), CANARY));
        assertThat(text(SupportSheetRequest.of(SupportSheetKind.ERASURES), SheetFormat.TEXT))
                .contains("Entry: 3")
                .doesNotContain(CANARY)
                .doesNotContain("word1");
    }

    @Test
    void anEmptyDiaryMakesEverySheet() {
        for (SupportSheetKind kind : SupportSheetKind.values()) {
            assertThat(collect(SupportSheetRequest.of(kind)).parts()).isNotEqualTo(List.of());
        }
    }
}
