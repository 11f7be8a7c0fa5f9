package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentType;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.ExhibitItem;
import org.daybook.index.IncidentItem;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class TimelineModelTest extends DeskFixture {
    private static TimelineRow.Counts incidents(int count) {
        return new TimelineRow.Counts(count, 0, 0, 0);
    }

    @Test
    void groupsByMonthNewestFirstWithUnknownDatesLast() throws Exception {
        IncidentHistory october = record(EventTime.exactly(LocalDate.of(2026, 10, 30), null, Diary.ZONE));
        IncidentHistory unknown = record(EventTime.unknown(Diary.ZONE));
        IncidentHistory early = record(EventTime.about(LocalDate.of(2026, 11, 3), null, Diary.ZONE));
        IncidentHistory late = record(EventTime.exactly(LocalDate.of(2026, 11, 24), null, Diary.ZONE));
        assertThat(open().rows)
                .containsExactly(
                        new TimelineRow.MonthHeading(YearMonth.of(2026, 11), incidents(2)),
                        entry(late),
                        entry(early),
                        new TimelineRow.MonthHeading(YearMonth.of(2026, 10), incidents(1)),
                        entry(october),
                        new TimelineRow.MonthHeading(null, incidents(1)),
                        entry(unknown));
    }

    @Test
    void draftsWaitOnTopAndAreResumed() throws Exception {
        IncidentHistory history = record(EventTime.unknown(Diary.ZONE));
        Draft fresh = draft(null);
        Draft amendment = draft(history.id());
        TimelineModel model = open();
        assertThat(model.rows.getFirst()).isEqualTo(new TimelineRow.DraftsHeading());
        model.open(new TimelineRow.Waiting(fresh));
        model.open(new TimelineRow.Waiting(amendment));
        model.open(entry(history));
        model.open(model.rows.getFirst());
        assertThat(desk.gone())
                .containsExactly(
                        new Destination.NewIncident(fresh.id()),
                        new Destination.AmendIncident(history.id(), amendment.id()),
                        new Destination.ShowIncident(history.id()));
    }

    @Test
    void aDraftSaysWhatItIsAlsoIfItIsNoIncident() {
        assertThat(titleOf(draftOf(DraftForm.of(CaseRecordKind.ORDER)))).isEqualTo("Order or condition");
        assertThat(titleOf(draftOf("particular-of-a-newer-version")))
                .isEqualTo("Something from a newer version of Daybook");
        assertThat(titleOf(draftOf("incident"))).isEqualTo("No words yet");
    }

    private Draft draftOf(String form) {
        return new Draft(
                Opened.of(desk.session()).newId(),
                form,
                null,
                Map.of("court", "Dudley"),
                OffsetDateTime.now(Diary.CLOCK));
    }

    @Test
    void whatIsKeptApartStandsOnNoRow() throws Exception {
        CaseRecord witness = CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.WITNESS)
                .with(CaseWitness.NAME, new FieldValue.Text("Ana"))
                .with(CaseWitness.CONTACT, new FieldValue.Text("12 Any Road"));
        CaseRecordHistory recorded =
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(witness, Authorship.OWNER, null));
        TimelineRowText row = words().of(new CaseRecordItem(recorded));
        assertThat(row.excerpt()).isEqualTo("Ana");
        assertThat(row.kind()).isEqualTo("Witness");
    }

    @Test
    void marksSayWhatIsToBeKnownOfTheRecord() throws Exception {
        IncidentHistory recorded = record(EventTime.exactly(LocalDate.of(2026, 11, 12), null, Diary.ZONE));
        TimelineRowTextFormatter words = words();
        assertThat(words.of(new IncidentItem(recorded, false)).marks()).isEmpty();

        Incident left = incident(recorded.id(), recorded.current().when(), new IncidentHandling(false, "", ""));
        desk.on(() -> Opened.of(desk.session()).amend(left, "why", Authorship.OWNER, null));
        IncidentHistory kept =
                desk.on(() -> Opened.of(desk.session()).incident(recorded.id()).orElseThrow());
        assertThat(words.of(new IncidentItem(kept, false)).marks()).containsExactly("Amended", "Not in portfolios");
        IncidentHistory history = desk.on(() -> Opened.of(desk.session()).withdraw(recorded.id(), "why"));
        assertThat(words.of(new IncidentItem(history, false)).marks()).containsExactly("Withdrawn", "Amended");
    }

    @Test
    void aCoveredRowHasItsDayAndNothingElse() throws Exception {
        IncidentHistory recorded = record(EventTime.exactly(LocalDate.of(2026, 11, 12), null, Diary.ZONE));
        ListCover cover = new ListCover();
        TimelineRowTextFormatter words =
                new TimelineRowTextFormatter(desk.messages(), desk.context().words(), cover, _ -> true);
        IncidentItem item = new IncidentItem(recorded, false);
        TimelineRowText shown = words.of(item);
        cover.toggle();
        assertThat(words.of(item))
                .isEqualTo(new TimelineRowText(
                        Feather.FILE_TEXT,
                        new RowDayFormatter("Thu 12 Nov", "", "12/11/2026"),
                        "Covered",
                        "",
                        List.of(),
                        false));
        assertThat(words.of(item).spoken()).isEqualTo("12/11/2026. Covered");
        cover.toggle();
        assertThat(words.of(item)).isEqualTo(shown);
    }

    @Test
    void aRowHasHerOwnWordsAndThoseOfOthersOnlyIfSheChoseSo() throws Exception {
        Incident sent = incident(
                        Opened.of(desk.session()).newId(), EventTime.unknown(Diary.ZONE), IncidentHandling.ORDINARY)
                .with(IncidentDescription.of(
                        List.of(IncidentType.TEXT_MESSAGES), "2 messages from Craig (WhatsApp)", "I am sorry"));
        IncidentItem item =
                new IncidentItem(desk.on(() -> Opened.of(desk.session()).record(sent, Authorship.OWNER, null)), false);
        CaseRecord order = CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("stalking-protection"));
        CaseRecordItem ends = new CaseRecordItem(
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null)));
        ListCover cover = new ListCover();
        TimelineRowTextFormatter words =
                new TimelineRowTextFormatter(desk.messages(), desk.context().words(), cover, _ -> false);
        assertThat(words.of(item).excerpt()).isEqualTo("2 messages on WhatsApp");
        assertThat(words.of(ends).excerpt()).isEqualTo("Order or condition");
        assertThat(words.of(ends).facts()).isEmpty();
        cover.showOthersWords(true);
        assertThat(words.of(item).excerpt()).isEqualTo("2 messages from Craig (WhatsApp) ‘I am sorry’");
        assertThat(words.of(ends).excerpt()).isEqualTo("Stalking Protection Order");
        assertThat(words.of(ends).kind()).isEqualTo("Order or condition");
    }

    @Test
    void theNameOfAFileWhichOthersMayHaveGivenItIsOnItsRowOnlyIfSheChoseSo() throws Exception {
        Path file = Files.writeString(folder.resolve("WhatsApp Chat with Craig.txt"), "x");
        ExhibitItem item = new ExhibitItem(desk.session()
                .intake()
                .begin(file, null, Progress.UNWATCHED)
                .finish()
                .exhibit());
        ListCover cover = new ListCover();
        TimelineRowTextFormatter words =
                new TimelineRowTextFormatter(desk.messages(), desk.context().words(), cover, _ -> false);
        assertThat(words.of(item).spoken()).doesNotContain("Craig").contains("Text");
        cover.showOthersWords(true);
        assertThat(words.of(item).excerpt()).isEqualTo("WhatsApp Chat with Craig.txt");
    }

    @Test
    void sameDayNeedsNoMark() throws Exception {
        IncidentHistory recorded = record(EventTime.exactly(LocalDate.of(2026, 11, 24), null, Diary.ZONE));
        assertThat(words().of(new IncidentItem(recorded, false)).marks()).isEmpty();
    }

    private String titleOf(Draft draft) {
        return words().of(new TimelineRow.Waiting(draft)).excerpt();
    }

    private TimelineRowTextFormatter words() {
        return new TimelineRowTextFormatter(desk.messages(), desk.context().words(), new ListCover(), _ -> false);
    }

    private static TimelineRow entry(IncidentHistory history) {
        return new TimelineRow.ItemRow(new IncidentItem(history, false));
    }

    private TimelineModel open() throws Exception {
        TimelineModel model = new TimelineModel(desk.context());
        model.open(new Destination.Timeline());
        desk.until(() -> model.loaded.get());
        return model;
    }

    private Draft draft(@Nullable Id<?> about) throws Exception {
        return desk.on(() -> {
            Draft draft = new Draft(
                    Opened.of(desk.session()).newId(),
                    "incident",
                    about,
                    Map.of("happened", "a"),
                    OffsetDateTime.now(Diary.CLOCK));
            Opened.of(desk.session()).drafts().save(draft);
            return draft;
        });
    }

    private IncidentHistory record(EventTime when) throws Exception {
        return desk.on(() -> Opened.of(desk.session())
                .record(
                        incident(Opened.of(desk.session()).newId(), when, IncidentHandling.ORDINARY),
                        Authorship.OWNER,
                        null));
    }

    private static Incident incident(Id<Incident> id, EventTime when, IncidentHandling handling) {
        return Incident.of(id, 1, when, IncidentDescription.of(List.of(), "something", ""))
                .with(handling);
    }
}
