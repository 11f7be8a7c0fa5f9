package org.daybook.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.colleague.OwnKey;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.daybook.session.MovedClock;
import org.daybook.session.OnThread;
import org.daybook.session.OpenCase;
import org.daybook.session.Opened;
import org.daybook.session.OwnKeySample;
import org.daybook.session.Session;
import org.daybook.ui.Contexts;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.record.DueLine;
import org.daybook.ui.today.TodayModel.IncidentLine;
import org.daybook.ui.today.TodayModel.TodayContent;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Test;

class TodayModelTest extends DeskFixture {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private int copyDays = 30;

    @Test
    void aNewDiaryHasNothingDue() throws Exception {
        assertThat(shown(open()).isEmpty()).isTrue();
    }

    @Test
    void whoElseOpenedTheDiaryIsToldToItsOwnerUntilSheOpensItAgain() throws Exception {
        try (OwnKey dana = OwnKeySample.of(folder, "Dana")) {
            new OnThread(desk.session())
                    .giveAccess(new AccessGrant("Dana", "DA", dana.card().publicKey(), AccessGrant.Allows.ADD, null));
            assertThat(shown(open()).away()).isEmpty();
            desk.reopenAfter(dana);
            assertThat(shown(open()).away())
                    .contains(new TodayModel.Away(
                            "Since you were here: opened once, today", "Since you were here: Dana, once, today", ""));
            desk.reopen();
            assertThat(shown(open()).away()).isEmpty();
        }
    }

    @Test
    void promisesOrdersAndAppointmentsAreDueByTheirDays() throws Exception {
        contact(AgencyContact.PROMISED, text("Collect the footage"), AgencyContact.PERSON, text("PC Whitlock"));
        contact(
                AgencyContact.PROMISED,
                text("Call\nback"),
                AgencyContact.AGENCY,
                new FieldValue.Code("police"),
                AgencyContact.PROMISED_BY,
                day(20));
        contact(
                AgencyContact.WHEN,
                new FieldValue.Time(EventTime.exactly(LocalDate.of(2026, 12, 7), null, Diary.ZONE)),
                AgencyContact.AGENCY,
                new FieldValue.Code("court"));
        record(CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                .with(CourtOrder.EXPIRES, day(30)));
        assertThat(shown(open()).due())
                .extracting(due -> due.named().what(), due -> due.named().detail(), DueLine::isPromise)
                .containsExactly(
                        tuple("Call back", "Promised by Police, due 20/11/2026", true),
                        tuple("Restraining order", "Expires on 30/11/2026, 6 days left", false),
                        tuple("Court", "07/12/2026", false),
                        tuple("Collect the footage", "Promised by PC Whitlock", true));
    }

    @Test
    void anOrderThatWasEndedIsNotSaidToHaveExpired() throws Exception {
        record(CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                .with(CourtOrder.EXPIRES, day(30))
                .with(CourtOrder.ENDED, day(23)));
        assertThat(shown(open()).due()).extracting(due -> due.named().detail()).containsExactly("Ended on 23/11/2026.");
    }

    @Test
    void whatIsFarOffOrLongOverOrAnsweredOrWithdrawnIsNotDue() throws Exception {
        contact(
                AgencyContact.PROMISED,
                text("Far off"),
                AgencyContact.PROMISED_BY,
                new FieldValue.Day(LocalDate.of(2027, 3, 1)));
        contact(
                AgencyContact.PROMISED,
                text("Done"),
                AgencyContact.PROMISED_BY,
                day(20),
                AgencyContact.DONE,
                new FieldValue.Code("yes"));
        // A conversation of today is no appointment.
        contact(
                AgencyContact.WHEN,
                new FieldValue.Time(EventTime.exactly(TODAY, null, Diary.ZONE)),
                AgencyContact.THEY_SAID,
                text("Nothing"));
        record(CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("bail"))
                .with(CourtOrder.EXPIRES, day(1)));
        CaseRecordHistory withdrawn =
                contact(AgencyContact.PROMISED, text("Withdrawn"), AgencyContact.PROMISED_BY, day(20));
        desk.on(() -> diary().caseRecords().withdraw(withdrawn.id(), "A slip", Authorship.OWNER));
        assertThat(shown(open()).due()).isEmpty();
    }

    @Test
    void anAnswerToAPromiseIsAnAmendmentAndTakesItOffThePage() throws Exception {
        CaseRecordHistory kept = contact(AgencyContact.PROMISED, text("One"), AgencyContact.PROMISED_BY, day(20));
        CaseRecordHistory broken = contact(AgencyContact.PROMISED, text("Two"), AgencyContact.PROMISED_BY, day(21));
        TodayModel model = open();
        answer(model, true);
        answer(model, false);
        assertThat(shown(model).due()).isEmpty();
        assertThat(answered(kept)).isEqualTo("yes It was done");
        assertThat(answered(broken)).isEqualTo("no It was not done");
    }

    @Test
    void anAnswerThatIsRefusedIsNotSaidToBeRecorded() throws Exception {
        record("word", 3);
        contact(AgencyContact.PROMISED, text("One"), AgencyContact.PROMISED_BY, day(20));
        desk.reopenDamaged(2);
        TodayModel model = open();
        List<String> told = new ArrayList<>();
        model.answer(shown(model).due().getFirst(), true, () -> told.add("answered"));
        desk.until(() -> !model.diary.isBusy());
        assertThat(model.diary.failureProperty().get()).isNotNull();
        assertThat(model.answered()).isNull();
        assertThat(told).isEmpty();
    }

    @Test
    void theLatestIncidentsAreThoseWrittenDownLast() throws Exception {
        for (int number = 1; number <= 7; number++) {
            record(String.valueOf(number), number);
        }
        IncidentHistory slip = record("a slip", 8);
        desk.on(() -> diary().withdraw(slip.id(), "A slip"));
        TodayModel model = open();
        List<IncidentLine> latest = shown(model).latest();
        assertThat(latest)
                .extracting(IncidentLine::plain)
                .containsExactly("7 happened", "6 happened", "5 happened", "4 happened", "3 happened");
        assertThat(latest.getFirst().when()).isEqualTo("Sat 7 Nov");
        model.show(latest.getFirst());
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowIncident(latest.getFirst().of()));
    }

    @Test
    void draftsAreContinuedOrDeleted() throws Exception {
        Draft draft = desk.on(() -> {
            Draft kept = new Draft(
                    diary().newId(), "incident", null, Map.of("happened", "a"), OffsetDateTime.now(Diary.CLOCK));
            diary().drafts().save(kept);
            return kept;
        });
        TodayModel model = open();
        assertThat(shown(model).drafts()).containsExactly(draft);
        model.resume(draft);
        assertThat(desk.gone()).containsExactly(new Destination.NewIncident(draft.id()));
        model.discard(draft, () -> {});
        desk.until(() -> shown(model).drafts().isEmpty());
        assertThat(desk.on(() -> diary().drafts().list())).isEmpty();
    }

    @Test
    void aBackupIsSpokenOfOnlyWhenItIsOlderThanSheChose() throws Exception {
        desk.close();
        Clock later = Clock.offset(Diary.CLOCK, Duration.ofDays(30));
        Session month = Diary.diaries(later).unlock(new Diary(folder).file(), Diary.passphrase());
        assertThat(backup(month, later)).contains("This diary has no backup yet");
        copyDays = 31;
        assertThat(backup(month, later)).isEmpty();
        copyDays = 0;
        assertThat(backup(month, later)).isEmpty();
        month.close();
    }

    @Test
    void thePageThatStaysOpenPastMidnightCountsFromTheNewDay() throws Exception {
        record(CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                .with(CourtOrder.EXPIRES, day(30)));
        MovedClock clock = new MovedClock();
        TodayModel model = opened(desk.session(), clock);
        clock.move(Duration.ofDays(1));
        model.open();
        desk.until(() -> shown(model).due().getFirst().named().detail().endsWith(", 5 days left"));
    }

    private Optional<String> backup(Session session, Clock clock) throws Exception {
        return shown(opened(session, clock)).backup();
    }

    private TodayModel opened(Session session, Clock clock) throws Exception {
        TodayModel model = new TodayModel(
                Contexts.diary(session, Contexts.window(desk.messages(), desk.tasks(), desk.timer(), clock), desk::go),
                () -> copyDays);
        model.open();
        desk.until(() -> model.shown.get() != null);
        return model;
    }

    @Test
    void whereNothingCanBeRecordedNothingIsOffered() throws Exception {
        record("word", 3);
        desk.reopenDamaged(2);
        TodayModel model = open();
        assertThat(model.canRecord()).isFalse();
        assertThat(shown(model).backup()).isEmpty();
    }

    private void answer(TodayModel model, boolean done) throws Exception {
        int before = shown(model).due().size();
        model.answer(shown(model).due().getFirst(), done, () -> {});
        desk.until(() -> shown(model).due().size() < before && !model.diary.isBusy());
    }

    private String answered(CaseRecordHistory contact) throws Exception {
        CaseRecordHistory now =
                desk.on(() -> diary().caseRecords().one(contact.id()).orElseThrow());
        assertThat(now.versions()).hasSize(2);
        return now.current().code(AgencyContact.DONE) + " "
                + now.versions().getLast().reason();
    }

    private TodayModel open() throws Exception {
        TodayModel model = new TodayModel(desk.context(), () -> copyDays);
        model.open();
        desk.until(() -> model.shown.get() != null);
        return model;
    }

    private static TodayContent shown(TodayModel model) {
        return Objects.requireNonNull(model.shown.get());
    }

    private OpenCase diary() {
        return Opened.of(desk.session());
    }

    private IncidentHistory record(String words, int day) throws Exception {
        return desk.on(() -> diary().record(
                        Diary.incident(diary().newId(), words, LocalDate.of(2026, 11, day)), Authorship.OWNER, null));
    }

    private CaseRecordHistory contact(Object... values) throws Exception {
        CaseRecord contact = CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.CONTACT);
        for (int at = 0; at < values.length; at += 2) {
            contact = contact.with((Field) values[at], (FieldValue) values[at + 1]);
        }
        return record(contact);
    }

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return desk.on(() -> diary().caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static FieldValue day(int ofNovember) {
        return new FieldValue.Day(LocalDate.of(2026, 11, ofNovember));
    }
}
