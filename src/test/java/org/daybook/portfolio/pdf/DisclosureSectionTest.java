package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.SuspectedPerson.Certainty.BELIEVED;
import static org.daybook.incident.SuspectedPerson.Certainty.NOT_SAID;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.StopRequest;
import org.daybook.conversation.MessageRange;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the officer and the prosecutor are told in one place, and nobody else. */
class DisclosureSectionTest {
    private static OpenSample sample;

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    private static String text(PortfolioPreset preset) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(sample.collect(PortfolioRequest.of(preset))))
                .replaceAll("\\s+", " ");
    }

    @Test
    void gathersWhatMayHelpEitherSide() throws Exception {
        String all = text(PortfolioPreset.POLICE_FILE);
        String section = all.substring(
                all.indexOf("For the officer and the prosecutor."), all.lastIndexOf("Earlier versions What"));

        assertThat(section)
                .as("what is said or brought against the writer")
                .contains("28: 20/01/2026. My manager took me aside.", "50: 20/05/2026. He is suing me for")
                .as("late, amended and withdrawn entries")
                .contains("1 (71 days); 2 (67 days)", "Amended 1, 12, 26, 30, 42, 54, 66, 74", "Withdrawn 23: ")
                .as("whence and when the others came, in order of their days")
                .contains("2 of the records printed (incidents 38, 70), on 16/03/2026, 15/09/2026.")
                .as("what is in no count")
                .contains("Not counted 67, 68, 76 ")
                .as("a rumour is no answer")
                .doesNotContain("answered 29:")
                .as("gaps")
                .contains("Longest times between the incidents printed 17 days (70, 72); 15 days")
                .containsPattern("since the last of them, \\d+ days")
                .as("how each person was identified")
                .contains(
                        "26: I saw his face when the light came on", "Craig Hollis, believed", "no reason recorded: 68")
                .as("what was left out, and that nobody recorded why")
                .contains("Incidents not printed 4 of 76.", "is not recorded. Ask the writer.");
    }

    @Test
    void namesAWitnessWhoWouldNotSpeakWithTheIncidentsOfEachAnswer() throws Exception {
        Sheets sheets = new Sheets();
        sheets.add(new IncidentRecorded(seenBy(1, YesNoAnswer.NO)));
        sheets.add(new IncidentRecorded(seenBy(2, YesNoAnswer.YES)));
        assertThat(printed(sheets)).contains("Mr Iqbal: would not: 1; would: 2").contains("Yes: 2 No: 1");
    }

    @Test
    void countsAsLateWhatWasRecordedOverAWeekLaterAndSaysOfImportedMessagesThatTheAppDatedThem() throws Exception {
        Sheets sheets = new Sheets();
        LocalDate day = LocalDate.of(2026, 11, 1);
        for (int number = 1; number <= 3; number++) {
            sheets.add(
                    new IncidentRecorded(IncidentMaker.incident(number)
                            .on(day)
                            .of(IncidentType.TEXT_MESSAGES)
                            .made()
                            .with(SuspectedPerson.of("Craig", number == 3 ? NOT_SAID : BELIEVED, ""))),
                    OffsetDateTime.parse("2026-11-08T09:00:00Z").plusDays(number == 1 ? 0 : number * 10L));
        }
        sheets.add(new MessagesLinked(
                IncidentMaker.incident(3).made().id(), List.of(new MessageRange(Id.of(new byte[16]), 0, 1, 3))));
        String all = printed(sheets);

        assertThat(all)
                .contains("Recorded over a week later 2 (27 days) ")
                .contains("so not counted as recorded early or late 1: 3")
                .contains("Refers to imported messages, dated by the app")
                .doesNotContain("Recorded 37 days later")
                .as("each row says how sure")
                .contains("Craig, believed no reason recorded: 1, 2")
                .contains("Craig, named as the sender by the writer named by the writer when");
    }

    @Test
    void namesBothWhereAnIncidentAndImportedMessagesMayTellOfTheSame() throws Exception {
        Sheets sheets = new Sheets();
        LocalDate day = LocalDate.of(2026, 1, 9);
        message(
                sheets,
                1,
                IncidentMaker.incident(1).at(day, LocalTime.of(22, 45)),
                "He wrote “i know about the photos”");
        message(sheets, 2, IncidentMaker.incident(2).at(day, LocalTime.of(20, 0)), "i know about the photos");
        message(sheets, 3, IncidentMaker.incident(3).on(day.plusDays(1)), "i know about the photos");
        message(sheets, 4, IncidentMaker.incident(4).on(day), "“answer me. You will be sorry.” “answer me”");
        message(sheets, 5, IncidentMaker.incident(5).on(day), "something else");
        message(
                sheets,
                6,
                IncidentMaker.incident(6)
                        .when(new EventTime(
                                EventTimePrecision.BETWEEN,
                                day,
                                LocalTime.of(22, 48),
                                day,
                                LocalTime.of(22, 54),
                                EventTime.HOME,
                                "")),
                "22:48  Craig: I know about the photos\n22:54  Craig: you will be sorry");
        sheets.add(new MessagesLinked(IncidentMaker.id(6), List.of(new MessageRange(Id.of(new byte[16]), 0, 1, 3))));
        String all = printed(sheets);

        assertThat(Pattern.compile("may be about the same messages, each counted 2 \\(4 \\+ 6; 1 \\+ 6\\) ")
                        .matcher(all)
                        .results()
                        .count())
                .as("in the summary and in this section")
                .isEqualTo(2);
        assertThat(PdfPortfolioWriterTest.text(
                                MadeUpContent.write(sheets.collect(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT))))
                        .replaceAll("\\s+", " "))
                .contains("Pairs of incidents that may be about the same messages, each counted: 2 (4 + 6; 1 + 6).");
    }

    private static void message(Sheets sheets, int number, IncidentMaker incident, String words) {
        sheets.add(new IncidentRecorded(incident.of(IncidentType.TEXT_MESSAGES)
                .by("Craig", number == 6 ? NOT_SAID : BELIEVED)
                .quoting(words)
                .made()));
    }

    @Test
    void findsWhatIsSaidAgainstTheWriterInRecordsOfEveryKindAndNamesWhatTheWriterDid() throws Exception {
        Sheets sheets = new Sheets();
        LocalDate day = LocalDate.of(2026, 1, 9);
        Incident force =
                IncidentMaker.incident(1).on(day).of(IncidentType.ASSAULT).made();
        sheets.add(new IncidentRecorded(force.with(new ActionTaken(
                "I pushed him and the phone hit his face.", StopRequestAnswer.NOT_SAID, Reporting.NOT_SAID))));
        add(
                sheets,
                2,
                IncidentType.FALSE_REPORT,
                "The officer asked me about it for an hour. " + "The room was cold and the tape ran. ".repeat(6)
                        + "In the room he said that I am violent.");
        add(sheets, 3, IncidentType.TEXT_MESSAGES, "It rained. He takes the complaint back if I come.");
        add(sheets, 4, IncidentType.RUMOURS, "Somebody put my photograph in the group.");
        add(sheets, 5, IncidentType.EMAIL, "He was charged with the assault on me. She took my complaint.");
        add(sheets, 1, CaseRecordKind.CONTACT, AgencyContact.THEY_SAID, "The DPP directed no prosecution of me");
        add(sheets, 2, CaseRecordKind.CONTACT, AgencyContact.THEY_SAID, "He was arrested for hitting me");
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(203), CaseRecordKind.CONTACT)
                .numbered(3)
                .with(Map.of(
                        AgencyContact.I_SAID, new FieldValue.Text("What happened on the stairs"),
                        AgencyContact.ABOUT, new FieldValue.Links(List.of(IncidentMaker.id(2)))))));
        add(sheets, 1, CaseRecordKind.REFERENCE, CrimeReference.STATUS, "His complaint about me. No prosecution");
        add(sheets, 1, CaseRecordKind.MEMORY, EarlierEvent.WORDS, "I met him there. He says I hit him. I did not.");
        String all = printed(sheets);

        assertThat(all)
                .containsPattern("What the writer did or answered, as recorded No\\. When What"
                        + " 1 09/01/2026 I pushed him and the phone hit his face\\. ");
        assertThat(all.substring(
                        all.indexOf("Said or brought against the writer"), all.indexOf("Recorded over a week later")))
                .contains("2: 01/02/2026. The officer asked me about it", "In the room he said that I am violent.")
                .contains("3: 01/03/2026. He takes the complaint back if I come.")
                .contains("4: 01/04/2026. Somebody put my photograph")
                .contains(": The DPP directed no prosecution of me")
                .contains(": What happened on the stairs")
                .contains(": His complaint about me.")
                .contains(": He says I hit him.")
                .doesNotContain("charged", "arrested");
    }

    @Test
    void findsInAnyLanguageWhatWasAnsweredAndWhatTheWriterSaidToThemWhereTheyWereAskedToStop() throws Exception {
        Sheets sheets = new Sheets();
        for (YesNoAnswer asked : List.of(YesNoAnswer.YES, YesNoAnswer.NO)) {
            Incident met = IncidentMaker.incident(asked.ordinal() + 1)
                    .on(LocalDate.of(2026, 1, 9))
                    .of(IncidentType.APPROACHED)
                    .quoting("Це неправда " + asked.code())
                    .made();
            sheets.add(new IncidentRecorded(
                    met.with(new ActionTaken("", new StopRequestAnswer(asked, null, ""), Reporting.NOT_SAID))));
        }
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(200), CaseRecordKind.STOP_REQUEST)
                .numbered(1)
                .with(Map.of(
                        StopRequest.BY, new FieldValue.Code("me"),
                        StopRequest.REPLY, new FieldValue.Text("Sam tego chciałaś")))));
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(201), CaseRecordKind.STOP_REQUEST)
                .numbered(2)
                .with(Map.of(StopRequest.BY, new FieldValue.Code("police")))));
        sheets.add(new IncidentRecorded(IncidentMaker.incident(5)
                .on(LocalDate.of(2026, 1, 10))
                .of(IncidentType.TEXT_MESSAGES)
                .saying("He hit me on Sunday.")
                .quoting("answer me. u really HIT me remember")
                .made()));
        String all = printed(sheets);
        int yes = YesNoAnswer.YES.ordinal() + 1;

        assertThat(all)
                .contains("Told to stop " + yes + "; Request to stop 1, 2 ")
                .contains("answered " + yes
                        + ": 09/01/2026. Це неправда yes 5: 10/01/2026. u really HIT me remember"
                        + " Request to stop 1: Sam tego chciałaś")
                .doesNotContain(". Це неправда no Request");
    }

    private static void add(Sheets sheets, int number, IncidentType type, String happened) {
        sheets.add(new IncidentRecorded(IncidentMaker.incident(number)
                .on(LocalDate.of(2026, number, 1))
                .of(type)
                .saying(happened)
                .made()));
    }

    private static void add(Sheets sheets, int number, CaseRecordKind kind, Field field, String words) {
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(1000 + 100 * kind.ordinal() + number), kind)
                .numbered(number)
                .with(Map.of(field, new FieldValue.Text(words)))));
    }

    private static String printed(Sheets sheets) throws Exception {
        return PdfPortfolioWriterTest.text(
                        MadeUpContent.write(sheets.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE))))
                .replaceAll("\\s+", " ");
    }

    private static Incident seenBy(int number, YesNoAnswer willing) {
        Incident call = IncidentMaker.incident(number)
                .on(LocalDate.of(2026, 11, number))
                .of(IncidentType.CALLS)
                .made();
        return call.with(
                new PeoplePresent(List.of(new Witness("Mr Iqbal", "heard it", willing, "")), YesNoAnswer.NOT_SAID, ""));
    }

    @Test
    void saysWhatIsNotPrintedOnlyOnce() throws Exception {
        for (PortfolioPreset preset : Set.of(PortfolioPreset.POLICE_FILE, PortfolioPreset.COURT)) {
            assertThat(Pattern.compile("Incidents not printed \\d")
                            .matcher(text(preset))
                            .results()
                            .count())
                    .as(preset.code())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOnlyForTheOfficerAndNeverInWhatMayBeServed(PortfolioPreset preset) throws Exception {
        boolean officer = preset == PortfolioPreset.POLICE_FILE || preset == PortfolioPreset.PROTECTION_ORDER_OFFICER;
        assertThat(text(preset).contains("Disclosure and identification")).isEqualTo(officer);
        assertThat(officer && preset.mayBeServed()).isFalse();
    }
}
