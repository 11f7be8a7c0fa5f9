package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentMaker;
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the row of a case record says in the timeline, and what it keeps to itself. */
class CaseRecordRowTextTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final CaseRecord COST =
            CaseRecord.of(Sheets.id(800), CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("a new lock"));

    private final CaseRecordRowText rows = new CaseRecordRowText(MESSAGES);
    private final Sheets sheets = new Sheets();

    private TimelineRowText row() {
        CaseRecordHistory history =
                sheets.caseFile().caseRecords().all().iterator().next();
        return rows.of(history, true);
    }

    private TimelineRowText row(CaseRecord record) {
        sheets.add(new CaseRecordRecorded(record));
        return row();
    }

    @Test
    void itsTitleAndTheFirstOfItsLongerWordsStandOnALineEach() {
        TimelineRowText row = row(COST.with(Cost.WORDS, new FieldValue.Text("The door\nwas kicked in.")));
        assertThat(row.excerpt()).isEqualTo("a new lock\nThe door was kicked in.");
        assertThat(row.kind()).isEqualTo(MESSAGES.get("particular.cost"));
    }

    @Test
    void confidentialWordsAreNotOnIt() {
        TimelineRowText row = row(CaseRecord.of(Sheets.id(801), CaseRecordKind.AFFECTED)
                .with(AffectedPerson.NAME, new FieldValue.Text("Mia"))
                .with(AffectedPerson.CONTACT, new FieldValue.Text("canary 07700 900123")));
        assertThat(row.spoken()).contains("Mia").doesNotContain("canary");
    }

    @Test
    void unnamedItSaysHerWordsAndNeverThoseOfOthers() {
        assertThat(unnamed(CaseRecordKind.STOP_REQUEST, StopRequest.REPLY, StopRequest.EXACT_WORDS))
                .containsExactly("Request to stop", "mine");
        assertThat(unnamed(CaseRecordKind.CONTACT, AgencyContact.THEY_SAID, AgencyContact.I_SAID))
                .containsExactly("Contact with police or agency", "mine");
    }

    /** What rows say with words of another person alone, and with her own too. */
    private List<String> unnamed(CaseRecordKind kind, Field others, Field own) {
        CaseRecord theirs = CaseRecord.of(Sheets.id(804), kind).with(others, new FieldValue.Text("theirs"));
        return Stream.of(theirs, theirs.with(own, new FieldValue.Text("mine")))
                .map(record -> {
                    Sheets one = new Sheets();
                    one.add(new CaseRecordRecorded(record));
                    return rows.of(one.caseFile().caseRecords().all().iterator().next(), false)
                            .excerpt();
                })
                .toList();
    }

    @Test
    void thePrivateNoteIsNotOnIt() {
        assertThat(row(COST.with(new IncidentHandling(true, "", "canary"))).spoken())
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasARowAlsoWithNothingInIt(CaseRecordKind kind) {
        TimelineRowText row = row(CaseRecord.of(Sheets.id(802), kind).numbered(4));
        assertThat(row.excerpt()).isEqualTo(MESSAGES.get("particular." + kind.code()) + " 4");
        assertThat(row.icon()).isNotNull();
        assertThat(row.when().spoken().isEmpty()).isEqualTo(!kind.isDated());
    }

    @Test
    void itsDayIsThatOfTheRecordAndAPersonHasNone() {
        EventTime day = EventTime.exactly(LocalDate.of(2026, 11, 3), null, EventTime.HOME);
        assertThat(row(COST.with(Cost.WHEN, new FieldValue.Time(day))).when().spoken())
                .contains("03/11/2026");
        CaseRecord person = CaseRecord.of(Sheets.id(803), CaseRecordKind.PERSON)
                .with(PersonResponsible.NAME, new FieldValue.Text("Craig"));
        Sheets others = new Sheets();
        others.add(new CaseRecordRecorded(person));
        assertThat(rows.of(others.caseFile().caseRecords().all().iterator().next(), true)
                        .when()
                        .spoken())
                .isEmpty();
    }

    @Test
    void itSaysWhatBelongsToItAndWhatBecameOfIt() {
        TimelineRowText row = row(COST.with(Cost.RECEIPTS, new FieldValue.Links(List.of(Sheets.id(500))))
                .with(Cost.ABOUT, new FieldValue.Links(List.of(IncidentMaker.id(1), IncidentMaker.id(2))))
                .with(new IncidentHandling(false, "", "")));
        assertThat(row.marks()).containsExactly("Exhibit", "About 2 incidents", "Not in portfolios");
        assertThat(row.faded()).isFalse();
        sheets.add(new CaseRecordAmended(COST.with(new IncidentHandling(false, "", "")), "no longer about them"));
        assertThat(row().marks()).containsExactly("Amended", "Not in portfolios");
    }

    @Test
    void aWithdrawnOneSaysSoFirstAndNothingOfPortfolios() {
        sheets.add(new CaseRecordRecorded(COST.with(new IncidentHandling(false, "", ""))));
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.COST, COST.id(), "a slip", null));
        assertThat(row().marks()).containsExactly("Withdrawn");
        assertThat(row().faded()).isTrue();
    }

    @Test
    void aCoveredRowTellsItsDayAlone() {
        EventTime day = EventTime.exactly(LocalDate.of(2026, 11, 3), null, EventTime.HOME);
        TimelineRowText row = row(COST.with(Cost.WHEN, new FieldValue.Time(day)));
        TimelineRowText covered = row.covered("Covered");
        assertThat(covered.spoken()).isEqualTo(row.when().spoken() + ". Covered");
        assertThat(covered.facts()).isEmpty();
        assertThat(covered.icon()).isNotEqualTo(row.icon());
        assertThat(covered.faded()).isFalse();
    }

    @Test
    void factsAreInOneLineAndAScreenReaderIsToldEverything() {
        TimelineRowText row =
                row(COST.with(Cost.WORDS, new FieldValue.Text("Kicked in."))).and("New");
        assertThat(row.facts()).isEqualTo(MESSAGES.get("particular.cost") + " · New");
        assertThat(row.spoken()).endsWith("a new lock. Kicked in.. " + MESSAGES.get("particular.cost") + ". New");
    }
}
