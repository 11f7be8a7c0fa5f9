package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportedChat;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentRecordModelTest extends DeskFixture {
    private IncidentRecordModel model;
    private Incident incident;

    @BeforeEach
    void show() throws Exception {
        incident = Diary.incident("first");
        desk.on(() -> Opened.of(desk.session()).record(incident, Authorship.OWNER, null));
        model = new IncidentRecordModel(desk.context());
        model.open(new Destination.ShowIncident(incident.id()));
        desk.until(() -> model.history.get() != null);
    }

    @Test
    void withdrawingNeedsAReasonAndKeepsTheRecord() throws Exception {
        model.withdraw("  ");
        assertThat(model.diary.busyProperty().get()).isFalse();
        model.withdraw(" It was my neighbour ");
        desk.until(() -> shown().isWithdrawn());
        assertThat(shown().current()).isEqualTo(incident);
        assertThat(Objects.requireNonNull(shown().withdrawal()).reason()).isEqualTo("It was my neighbour");
    }

    @Test
    void leadsToTheAmendment() {
        model.amend();
        assertThat(desk.gone()).containsExactly(new Destination.AmendIncident(incident.id(), null));
    }

    @Test
    void theIncidentsBeforeAndAfterItInTheDiaryAreATurnAway() throws Exception {
        Incident before = Diary.incident("before").with(EventTime.exactly(LocalDate.of(2026, 1, 2), null, Diary.ZONE));
        Incident after = Diary.incident("after").with(EventTime.exactly(LocalDate.of(2026, 1, 9), null, Diary.ZONE));
        Incident middle = Diary.incident("middle").with(EventTime.exactly(LocalDate.of(2026, 1, 5), null, Diary.ZONE));
        for (Incident one : List.of(before, after, middle)) {
            desk.on(() -> Opened.of(desk.session()).record(one, Authorship.OWNER, null));
        }
        IncidentRecordModel between = opened(middle.id());
        assertThat(between.neighbours().next()).contains(before.id());
        assertThat(between.neighbours().previous()).contains(after.id());
        between.turnTo(after.id());
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowIncident(after.id(), new Destination.Timeline().at(middle.id())));
        assertThat(opened(before.id()).neighbours().next()).isEmpty();
    }

    @Test
    void theMessagesItWasMadeOfLeadToTheirConversation(@TempDir Path exported) throws Exception {
        ImportHistory chat = ImportedChat.into(desk.session(), exported);
        IncidentHistory burst =
                desk.on(() -> Opened.of(desk.session()).incidents()).getLast();
        IncidentRecordModel made = opened(burst.id());
        assertThat(made.messages())
                .extracting(IncidentRecordModel.LinkedMessages::name)
                .containsExactly("1 message in the conversation Craig Mullen");
        made.open(made.messages().getFirst());
        assertThat(desk.gone()).last().isEqualTo(new Destination.ShowConversation(chat.id(), 0, 9, made.from()));
    }

    @Test
    void whatWasJustSavedByASlipIsWithdrawnInOneStepAndTheLedgerSaysSo() throws Exception {
        IncidentRecordModel saved = new IncidentRecordModel(desk.context());
        saved.open(new Destination.ShowIncident(
                incident.id(), new Destination.Timeline(), new Destination.Saved(incident.id(), false)));
        desk.until(() -> saved.history.get() != null);
        assertThat(saved.savedName()).isEmpty();
        saved.withdrawSlip();
        desk.until(() -> Objects.requireNonNull(saved.history.get()).isWithdrawn());
        IncidentHistory now =
                desk.on(() -> Opened.of(desk.session()).incident(incident.id()).orElseThrow());
        assertThat(now.current()).isEqualTo(incident);
        assertThat(Objects.requireNonNull(now.withdrawal()).reason()).isEqualTo("Saved by mistake");
        assertThat(saved.saved()).isNull();
    }

    @Test
    void whatWasJustSavedAndThenWithdrawnForAReasonIsNoLongerSaidToBeSaved() throws Exception {
        model.open(new Destination.ShowIncident(
                incident.id(), new Destination.Timeline(), new Destination.Saved(incident.id(), false)));
        model.withdraw("It was my neighbour");
        desk.until(() -> shown().isWithdrawn());
        assertThat(model.saved()).isNull();
    }

    @Test
    void anAmendmentAndWhatWasNotJustSavedAreNeverWithdrawnAsASlip() throws Exception {
        IncidentRecordModel amended = new IncidentRecordModel(desk.context());
        amended.open(new Destination.ShowIncident(
                incident.id(), new Destination.Timeline(), new Destination.Saved(incident.id(), true)));
        desk.until(() -> amended.history.get() != null);
        amended.withdrawSlip();
        model.withdrawSlip();
        assertThat(amended.diary.isBusy()).isFalse();
        assertThat(model.diary.isBusy()).isFalse();
    }

    @Test
    void aConversationSavedFromItsPageIsNamedThereAndCanBeWithdrawnAsASlip() throws Exception {
        CaseRecordHistory contact =
                record(CaseRecord.of(desk.on(Opened.of(desk.session())::newId), CaseRecordKind.CONTACT)
                        .with(AgencyContact.FORCE, new FieldValue.Text("Example Police"))
                        .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(incident.id()))));
        IncidentRecordModel saved = new IncidentRecordModel(desk.context());
        saved.open(new Destination.ShowIncident(
                incident.id(), new Destination.Timeline(), new Destination.Saved(contact.id(), false)));
        desk.until(() -> saved.history.get() != null);
        assertThat(saved.savedName()).isEqualTo("Contact with police or agency: Example Police");
        saved.withdrawSlip();
        desk.until(() -> saved.saved() == null);
        assertThat(Objects.requireNonNull(saved.history.get()).isWithdrawn()).isFalse();
        assertThat(saved.about()).isEmpty();
        assertThat(desk.on(() -> Opened.of(desk.session())
                        .caseRecords()
                        .one(contact.id())
                        .orElseThrow()
                        .isWithdrawn()))
                .isTrue();
    }

    private IncidentRecordModel opened(Id<Incident> id) throws Exception {
        IncidentRecordModel opened = new IncidentRecordModel(desk.context());
        opened.open(new Destination.ShowIncident(id));
        desk.until(() -> opened.history.get() != null);
        return opened;
    }

    @Test
    void anErasedIncidentLeadsToTheTimeline() throws Exception {
        desk.on(() -> {
            Opened.of(desk.session()).erase(incident.id(), List.of(), "by wish");
            return true;
        });
        IncidentRecordModel later = new IncidentRecordModel(desk.context());
        later.open(new Destination.ShowIncident(incident.id()));
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).containsExactly(new Destination.Timeline().at(incident.id()));
    }

    @Test
    void whateverNamesItIsListedInTheOrderOfTheKindsAndLeadsThere() throws Exception {
        FieldValue.Links about = new FieldValue.Links(List.of(incident.id()));
        CaseRecordHistory contact =
                record(CaseRecord.of(desk.on(Opened.of(desk.session())::newId), CaseRecordKind.CONTACT)
                        .with(AgencyContact.FORCE, new FieldValue.Text("Example Police"))
                        .with(
                                AgencyContact.WHEN,
                                new FieldValue.Time(EventTime.exactly(LocalDate.of(2026, 11, 4), null, Diary.ZONE)))
                        .with(AgencyContact.ABOUT, about));
        CaseRecordHistory witness =
                record(CaseRecord.of(desk.on(Opened.of(desk.session())::newId), CaseRecordKind.WITNESS)
                        .with(CaseWitness.NAME, new FieldValue.Text("Ruth"))
                        .with(CaseWitness.ABOUT, about));
        IncidentRecordModel later = new IncidentRecordModel(desk.context());
        later.open(new Destination.ShowIncident(incident.id()));
        desk.until(() -> later.history.get() != null);
        assertThat(later.about())
                .containsExactly(
                        new NamedItem(witness.id(), "Witness: Ruth"),
                        new NamedItem(contact.id(), "Contact with police or agency: Example Police, 04/11/2026"));
        later.show(later.about().getFirst());
        assertThat(desk.gone()).containsExactly(new Destination.ShowCaseRecord(witness.id()));
    }

    @Test
    void aConversationAboutItIsBegunWithTheIncidentFilledIn() {
        model.recordContact();
        assertThat(desk.gone())
                .containsExactly(new Destination.NewCaseRecord(
                        CaseRecordKind.CONTACT,
                        new Destination.Prefill("", List.of(incident.id())),
                        new Destination.ShowIncident(incident.id(), new Destination.Timeline().at(incident.id())),
                        null));
    }

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private IncidentHistory shown() {
        return Objects.requireNonNull(model.history.get());
    }

    @Test
    void theWayBackLeadsToWhatWasLookedForWithTheIncidentInSight() {
        Destination.Timeline found = new Destination.Timeline("kestrel");
        model.open(new Destination.ShowIncident(incident.id(), found));
        model.goBack();
        assertThat(desk.gone()).containsExactly(found.at(incident.id()));
    }

    @Test
    void anIncidentOpenedFromAConversationLeadsBackToItAlsoAfterTurning() {
        Destination.ShowConversation from = new Destination.ShowConversation(Id.of(new byte[16]), 0, 4);
        model.open(new Destination.ShowIncident(incident.id(), new Destination.Timeline(), null, from));
        assertThat(model.isFromConversation()).isTrue();
        model.turnTo(incident.id());
        model.goBack();
        assertThat(desk.gone())
                .containsExactly(
                        new Destination.ShowIncident(
                                incident.id(), new Destination.Timeline().at(incident.id()), null, from),
                        from);
    }
}
