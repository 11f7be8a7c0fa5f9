package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RetentionDate;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.organisation.Organisations;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.attach.ExhibitAddingSource;
import org.daybook.ui.attach.ExhibitAddingTarget;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRecordFormModelTest extends DeskFixture {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Nested
    class Recording {
        @Test
        void aNameIsEnoughAndLeadsToTheRecord() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.WITNESS));
            type(model, CaseWitness.NAME, " Ruth Example ");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            CaseRecordHistory witness = only(CaseRecordKind.WITNESS);
            assertThat(witness.current().text(CaseWitness.NAME)).isEqualTo("Ruth Example");
            assertThat(desk.gone())
                    .containsExactly(new Destination.ShowCaseRecord(
                            witness.id(), CaseRecordKind.WITNESS, null, new Destination.Saved(witness.id(), false)));
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void whatTouchesOnHealthStaysOutOfPortfoliosUnlessChosenOtherwise() throws Exception {
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                assertThat(open(new Destination.NewCaseRecord(kind))
                                .form
                                .inPortfolio
                                .get())
                        .as(kind.code())
                        .isEqualTo(kind.isPrintedAtFirst());
            }
        }

        @Test
        void whatIsPrefilledIsRecordedAndLeadsBack() throws Exception {
            IncidentHistory incident = incident("gift", LocalDate.of(2026, 11, 3));
            Destination back = new Destination.ShowIncident(incident.id());
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(
                    CaseRecordKind.CONTACT, new Destination.Prefill("", List.of(incident.id())), back, null));
            assertThat(model.work.unsaved()).isEmpty();
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            CaseRecordHistory contact = only(CaseRecordKind.CONTACT);
            assertThat(contact.current().incidents()).containsExactly(incident.id());
            assertThat(desk.gone())
                    .containsExactly(new Destination.ShowIncident(
                            incident.id(), new Destination.Timeline(), new Destination.Saved(contact.id(), false)));
        }

        @Test
        void howLongAnOrganisationKeepsACaseIsProposed() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.RETENTION));
            assertThat(model.work.unsaved()).isEmpty();
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            CaseRecord recorded = only(CaseRecordKind.RETENTION).current();
            LocalDate today = model.form.today();
            assertThat(recorded.day(RetentionDate.REVIEW)).contains(today.plusMonths(12));
            assertThat(recorded.day(RetentionDate.ERASE)).contains(today.plusMonths(84));
            assertThat(recorded.text(RetentionDate.WHOSE)).isEqualTo("Northshire Advocacy");
        }

        @Test
        void aNameIsPrefilled() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(
                    CaseRecordKind.PERSON, new Destination.Prefill("Sam Example", List.of()), null, null));
            assertThat(model.form.typed.raw(PersonResponsible.NAME)).isEqualTo("Sam Example");
        }

        @Test
        void whoWritesForSomebodyIsKept() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.COST));
            type(model, Cost.WHAT, "Locks");
            model.form.author.set("An Advocate");
            model.form.onBehalfOf.set("Ann");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(only(CaseRecordKind.COST)
                            .original()
                            .recorded()
                            .envelope()
                            .authorship())
                    .isEqualTo(new Authorship("An Advocate", "Ann"));
        }

        @Test
        void anAmendmentStandsBesideTheOriginal() throws Exception {
            CaseRecordHistory cost = record(empty(CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("Locks")));
            CaseRecordFormModel model = amend(cost, null);
            type(model, Cost.AMOUNT, "£129.90");
            model.form.amendReason.set("found the receipt");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            CaseRecordHistory amended = only(CaseRecordKind.COST);
            assertThat(amended.versions()).hasSize(2);
            assertThat(amended.current().text(Cost.WHAT)).isEqualTo("Locks");
            assertThat(amended.versions().getLast().reason()).isEqualTo("found the receipt");
        }
    }

    @Nested
    class Drafts {
        @ParameterizedTest
        @EnumSource
        void areOfferedAgainLetterForLetter(CaseRecordKind kind) throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(kind));
            model.form.privateNote.set(" not finished ");
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            model.drop();
            desk.reopen();

            Draft draft = onlyDraft();
            Destination back = DraftForm.resuming(draft);
            assertThat(back)
                    .isEqualTo(new Destination.NewCaseRecord(kind, Destination.Prefill.NOTHING, null, draft.id()));
            CaseRecordFormModel resumed = open((Destination.NewCaseRecord) back);
            assertThat(resumed.form.raw()).isEqualTo(model.form.raw());
            assertThat(resumed.isResumed()).isTrue();
        }

        @Test
        void ofAnAmendmentKnowWhatTheyAmend() throws Exception {
            CaseRecordHistory cost = record(empty(CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("Locks")));
            CaseRecordFormModel model = amend(cost, null);
            type(model, Cost.WHAT, "New locks");
            Draft draft = model.work.unsaved().orElseThrow();
            assertThat(DraftForm.resuming(draft))
                    .isEqualTo(new Destination.AmendCaseRecord(CaseRecordKind.COST, cost.id(), draft.id()));
        }

        @Test
        void goWhenItIsRecorded() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.COST));
            type(model, Cost.WHAT, "Locks");
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).hasSize(1);
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void areThrownAwayAndLeadBack() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.COST));
            type(model, Cost.WHAT, "Locks");
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            model.work.discard(model::goBack);
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
            assertThat(desk.gone()).containsExactly(new Destination.TheCase(CaseRecordKind.COST));
        }

        @Test
        void ofAKindOfANewerVersionLeadToTheOverview() {
            Id<Draft> id = Id.random(RANDOM);
            Draft draft = new Draft(id, "particular-tomorrow", null, Map.of(), OffsetDateTime.now(Diary.CLOCK));
            assertThat(DraftForm.resuming(draft)).isEqualTo(new Destination.TheCase(null));
        }

        @Test
        void waitWhileSomethingElseIsRecordedFirst() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.ORDER));
            type(model, CourtOrder.COURT, "Example Court");
            Draft draft = model.work.unsaved().orElseThrow();
            model.recordFirst(CaseRecordKind.PERSON);
            Destination here =
                    new Destination.NewCaseRecord(CaseRecordKind.ORDER, Destination.Prefill.NOTHING, null, draft.id());
            assertThat(desk.gone())
                    .containsExactly(new Destination.NewCaseRecord(
                            CaseRecordKind.PERSON, Destination.Prefill.NOTHING, here, null));
        }
    }

    @Nested
    class ReportingSeveralAtOnce {
        @Test
        void takesAllOfWhichNothingSaysThatTheyWereReported() throws Exception {
            IncidentHistory reported = incident("one", LocalDate.of(2026, 10, 1));
            IncidentHistory before = incident("two", LocalDate.of(2026, 10, 19));
            IncidentHistory sameDay = incident("three", LocalDate.of(2026, 10, 20));
            IncidentHistory after = incident("four", LocalDate.of(2026, 11, 1));
            record(empty(CaseRecordKind.CONTACT)
                    .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(reported.id())))
                    .with(
                            AgencyContact.WHEN,
                            new FieldValue.Time(EventTime.exactly(LocalDate.of(2026, 10, 20), null, Diary.ZONE))));
            UnreportedIncidents unreported = open(new Destination.NewCaseRecord(CaseRecordKind.CONTACT))
                    .choices()
                    .unreported();
            assertThat(unreported.all()).containsExactly(before.id(), sameDay.id(), after.id());
            assertThat(unreported.since()).containsExactly(sameDay.id(), after.id());
            assertThat(unreported.last()).isEqualTo(LocalDate.of(2026, 10, 20));
        }

        @Test
        void doesNotCountAContactThatWasWithdrawn() throws Exception {
            IncidentHistory incident = incident("one", LocalDate.of(2026, 10, 1));
            CaseRecordHistory contact = record(empty(CaseRecordKind.CONTACT)
                    .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(incident.id()))));
            assertThat(unreported().all()).isEmpty();
            desk.on(() -> Opened.of(desk.session()).caseRecords().withdraw(contact.id(), "a slip", Authorship.OWNER));
            assertThat(unreported().all()).containsExactly(incident.id());
        }

        @Test
        void leavesOutWithdrawnIncidents() throws Exception {
            IncidentHistory incident = incident("one", LocalDate.of(2026, 10, 1));
            desk.on(() -> Opened.of(desk.session()).withdraw(incident.id(), "a slip"));
            assertThat(unreported().all()).isEmpty();
        }

        private UnreportedIncidents unreported() throws Exception {
            return open(new Destination.NewCaseRecord(CaseRecordKind.CONTACT))
                    .choices()
                    .unreported();
        }
    }

    @Test
    void itIsSaidWhichReferenceWasTheMasterBefore() throws Exception {
        record(empty(CaseRecordKind.REFERENCE)
                .with(CrimeReference.REFERENCE, new FieldValue.Text("EX/1"))
                .with(CrimeReference.MASTER, new FieldValue.Code("yes")));
        assertThat(open(new Destination.NewCaseRecord(CaseRecordKind.REFERENCE))
                        .choices()
                        .master())
                .isEqualTo("EX/1");
        assertThat(amend(only(CaseRecordKind.REFERENCE), null).choices().master())
                .isEmpty();
    }

    @Nested
    class Exhibits {
        @Test
        void addedAsFilesAreLinkedAlsoWhenTheFormIsOpenedAgain() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.COST));
            Id<CaseRecord> owner = Optional.ofNullable(model.id()).orElseThrow();
            ExhibitSelection picks = picks(model, owner);
            add("receipt.txt", picks.target());
            desk.until(() -> picks.chosen().size() == 1);
            ExhibitHistory receipt = picks.chosen().getFirst();
            Draft draft = model.work.unsaved().orElseThrow();
            picks.drop();
            model.drop();

            desk.on(() -> {
                Opened.of(desk.session()).drafts().save(draft);
                return true;
            });
            CaseRecordFormModel resumed = open((Destination.NewCaseRecord) DraftForm.resuming(draft));
            assertThat(resumed.id()).isEqualTo(owner);
            resumed.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(only(CaseRecordKind.COST).current().exhibits()).containsExactly(receipt.id());
        }

        @Test
        void addedElsewhereAreOfferedAndNotLinked() throws Exception {
            CaseRecordFormModel model = open(new Destination.NewCaseRecord(CaseRecordKind.COST));
            ExhibitSelection picks =
                    picks(model, Optional.ofNullable(model.id()).orElseThrow());
            add("letter.txt", ExhibitAddingTarget.INBOX);
            desk.until(() -> picks.offered("LETTER").size() == 1);
            assertThat(picks.chosen()).isEmpty();
            picks.pick(picks.offered("").getFirst().id());
            assertThat(picks.offered("")).isEmpty();
            assertThat(picks.chosen()).hasSize(1);
            picks.drop();
        }

        private ExhibitSelection picks(CaseRecordFormModel model, Id<CaseRecord> owner) {
            if (model.form.typed.of(Cost.RECEIPTS) instanceof FieldInput.ExhibitsInput picked) {
                return new ExhibitSelection(desk.context(), desk.adding(), picked.ids(), owner);
            }
            throw new AssertionError("nothing is picked there");
        }

        private void add(String name, ExhibitAddingTarget target) throws Exception {
            Path file = Files.write(folder.resolve(name), name.getBytes(StandardCharsets.UTF_8));
            desk.adding().add(List.of(new ExhibitAddingSource.Outside(file)), target);
        }
    }

    private CaseRecordFormModel open(Destination.NewCaseRecord destination) throws Exception {
        CaseRecordFormModel model = model(destination.kind());
        model.open(destination);
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private CaseRecordFormModel amend(CaseRecordHistory history, @Nullable Id<Draft> resume) throws Exception {
        CaseRecordFormModel model = model(history.kind());
        model.open(new Destination.AmendCaseRecord(history.kind(), history.id(), resume));
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private CaseRecordFormModel model(CaseRecordKind kind) {
        return new CaseRecordFormModel(kind, desk.context(), Organisations.northshire(), () -> Id.random(RANDOM));
    }

    private static void type(CaseRecordFormModel model, Field field, String text) {
        if (model.form.typed.of(field) instanceof FieldInput.TextInput words) {
            words.text().set(text);
        }
    }

    private IncidentHistory incident(String word, LocalDate day) throws Exception {
        return desk.on(() -> Opened.of(desk.session())
                .record(Diary.incident(Opened.of(desk.session()).newId(), word, day), Authorship.OWNER, null));
    }

    private CaseRecord empty(CaseRecordKind kind) {
        return CaseRecord.of(Id.random(RANDOM), kind);
    }

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private CaseRecordHistory only(CaseRecordKind kind) throws Exception {
        List<CaseRecordHistory> all =
                desk.on(() -> Opened.of(desk.session()).caseRecords().of(kind));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Draft onlyDraft() throws Exception {
        List<Draft> drafts = desk.on(Opened.of(desk.session()).drafts()::list);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }
}
