package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.ImpactNote;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.Audience;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.index.IncidentSelection;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.record.DueLine;
import org.daybook.ui.record.ErasureModel;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The overview, the lists, one record, and erasing it. */
class CaseModelsTest extends DeskFixture {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Nested
    class TheOverview {
        @Test
        void countsWhatStands() throws Exception {
            record(witness("Ruth"));
            CaseRecordHistory other = record(witness("Joan"));
            withdraw(other);
            assertThat(overview().kinds())
                    .containsOnly(Map.entry(CaseRecordKind.WITNESS, new CaseModel.Records(1, "Ruth")));
        }

        @Test
        void namesThoseWithoutDaysAndTheLatestOfTheOthers() throws Exception {
            record(witness("Ruth"));
            record(witness("Joan"));
            record(cost("Taxi", LocalDate.of(2026, 10, 1)));
            record(cost("Locks", LocalDate.of(2026, 9, 1)));
            assertThat(overview().kinds().get(CaseRecordKind.WITNESS))
                    .isEqualTo(new CaseModel.Records(2, "Ruth, Joan"));
            assertThat(overview().kinds().get(CaseRecordKind.COST))
                    .isEqualTo(new CaseModel.Records(2, "01/10/2026: Taxi"));
        }

        @Test
        void saysWhatRunsOutSoonAndHowManyPromisesWereNotDone() throws Exception {
            record(empty(CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                    .with(CourtOrder.EXPIRES, new FieldValue.Day(LocalDate.of(2026, 12, 1))));
            record(empty(CaseRecordKind.CONTACT)
                    .with(AgencyContact.PROMISED_BY, new FieldValue.Day(LocalDate.of(2025, 11, 3)))
                    .with(AgencyContact.DONE, new FieldValue.Code("no")));
            assertThat(overview().due())
                    .extracting(DueLine::named)
                    .containsExactly(new DueLine.DueWords("Restraining order", "Expires on 01/12/2026, 7 days left"));
            assertThat(overview().notDone()).isEqualTo(1);
        }

        private CaseModel.Overview overview() throws Exception {
            CaseModel model = new CaseModel(desk.context());
            model.open();
            desk.until(() -> model.overview.get() != null);
            return Optional.ofNullable(model.overview.get()).orElseThrow();
        }
    }

    @Nested
    class AList {
        @Test
        void hasTheNewestFirstAndWhatWasWithdrawnLast() throws Exception {
            CaseRecordHistory old = record(cost("Locks", LocalDate.of(2026, 9, 1)));
            CaseRecordHistory gone = record(cost("Camera", LocalDate.of(2026, 11, 1)));
            CaseRecordHistory recent = record(cost("Taxi", LocalDate.of(2026, 10, 1)));
            withdraw(gone);
            List<CaseRecordRow> rows = shown(list(CaseRecordKind.COST)).rows();
            assertThat(rows).extracting(CaseRecordRow::id).containsExactly(recent.id(), old.id(), gone.id());
            assertThat(rows.getLast().facts()).endsWith("Withdrawn");
            assertThat(rows.getFirst().when().map(RowDayFormatter::spoken)).contains("01/10/2026");
        }

        @Test
        void hasTheOtherKindsOfItsGroupBesideItWithTheNumberOfTheirRecords() throws Exception {
            record(witness("Ruth"));
            withdraw(record(witness("Joan")));
            Map<CaseRecordKind, Integer> siblings =
                    shown(list(CaseRecordKind.PERSON)).siblings();
            assertThat(siblings).containsEntry(CaseRecordKind.WITNESS, 1).containsEntry(CaseRecordKind.SUPPORTER, 0);
            assertThat(siblings).doesNotContainKeys(CaseRecordKind.PERSON, CaseRecordKind.ORDER);
        }

        @Test
        void marksWhatIsInNoPortfolio() throws Exception {
            record(empty(CaseRecordKind.IMPACT)
                    .with(ImpactNote.EMOTIONAL, new FieldValue.Text("I start at every ring")));
            CaseRecordRow row = shown(list(CaseRecordKind.IMPACT)).rows().getFirst();
            assertThat(row.facts()).endsWith("Not in portfolios");
            assertThat(row.words()).hasValue("I start at every ring");
        }

        @ParameterizedTest
        @EnumSource
        void doesNotShowWhatIsKeptApart(CaseRecordKind kind) throws Exception {
            CaseRecord filled = FilledCaseRecord.of(kind);
            record(filled);
            CaseRecordRow row = shown(list(kind)).rows().getFirst();
            assertThat(row.title()).isNotBlank();
            kind.fields().stream()
                    .filter(field -> field.audience() == Audience.CONFIDENTIAL)
                    .forEach(field -> assertThat(row.toString()).doesNotContain(filled.text(field)));
        }

        @Test
        void offersWhomIncidentsNameAndNobodyRecordedYet() throws Exception {
            Id<Incident> sam = incident("Sam").id();
            Id<Incident> danny = incident("Danny").id();
            record(empty(CaseRecordKind.PERSON)
                    .with(PersonResponsible.NAME, new FieldValue.Text("Daniel"))
                    .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("danny  PERSON"))));
            desk.on(() -> {
                Opened.of(desk.session())
                        .recordHeading(
                                new CaseHeading(
                                        Map.of(), "the man in the van", Jurisdiction.NOT_SAID, UnknownFields.NONE),
                                null);
                return true;
            });
            CaseRecordKindModel model = list(CaseRecordKind.PERSON);
            assertThat(shown(model).named()).containsExactly("Sam person");
            assertThat(shown(model).heading()).isEqualTo("the man in the van");
            model.add("Sam person");
            assertThat(desk.gone())
                    .containsExactly(new Destination.NewCaseRecord(
                            CaseRecordKind.PERSON, new Destination.Prefill("Sam person", List.of()), null, null));
        }

        private CaseRecordKindModel list(CaseRecordKind kind) throws Exception {
            CaseRecordKindModel model = new CaseRecordKindModel(kind, desk.context());
            model.open();
            desk.until(() -> model.shown.get() != null);
            return model;
        }

        private CaseRecordKindModel.ShownKind shown(CaseRecordKindModel model) {
            return Optional.ofNullable(model.shown.get()).orElseThrow();
        }
    }

    @Nested
    class OneRecord {
        @Test
        void ofAPersonCountsTheIncidentsThatNameThemByAnyName() throws Exception {
            Id<Incident> sam = incident("Sam").id();
            Id<Incident> danny = incident("Danny").id();
            CaseRecordHistory person = record(empty(CaseRecordKind.PERSON)
                    .with(PersonResponsible.NAME, new FieldValue.Text("sam  Person"))
                    .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("Danny person", "nobody"))));
            CaseRecordModel model = show(person);
            assertThat(shown(model).named())
                    .containsExactly(Map.entry("sam  Person", Set.of(sam)), Map.entry("Danny person", Set.of(danny)));
            model.showIncidents("Those that name Danny", Set.of(danny));
            assertThat(desk.gone())
                    .containsExactly(
                            new Destination.Timeline(new IncidentSelection("Those that name Danny", Set.of(danny))));
        }

        @Test
        void ofAnOrderNamesTheIncidentsThatBrokeEachTerm() throws Exception {
            OrderTerm near = term("not to come near");
            OrderTerm write = term("not to write");
            CaseRecordHistory order = record(order(near, write));
            IncidentHistory incident = broke(incident("Sam"), near.id());
            broke(withdrawn(incident("Other")), near.id());
            // A term that a newer version no longer has was broken anyway.
            amend(order.current().with(CourtOrder.TERMS, new FieldValue.Terms(List.of(write))));
            CaseRecordModel.ShownCaseRecord shown = shown(show(again(order)));
            assertThat(shown.breaches()).containsOnlyKeys(near);
            assertThat(shown.breaches().get(near)).extracting(NamedItem::id).containsExactly(incident.id());
        }

        @Test
        void saysWithOneClickThatAPromiseWasKept() throws Exception {
            CaseRecordHistory contact = record(empty(CaseRecordKind.CONTACT)
                    .with(AgencyContact.PROMISED, new FieldValue.Text("to ring back"))
                    .with(AgencyContact.PROMISED_BY, new FieldValue.Day(LocalDate.of(2026, 11, 3))));
            CaseRecordModel model = show(contact);
            assertThat(shown(model).overdue()).isTrue();
            model.done();
            desk.until(() -> !model.diary.busyProperty().get());
            assertThat(shown(model).overdue()).isFalse();
            CaseRecordHistory done = again(contact);
            assertThat(done.versions()).hasSize(2);
            assertThat(done.current().code(AgencyContact.DONE)).isEqualTo("yes");
            assertThat(done.versions().getLast().reason()).isEqualTo("It was done");
        }

        @Test
        void namesWhatItIsLinkedWith() throws Exception {
            CaseRecordHistory person =
                    record(empty(CaseRecordKind.PERSON).with(PersonResponsible.NAME, new FieldValue.Text("Sam")));
            CaseRecordHistory order =
                    record(order(term("one")).with(CourtOrder.AGAINST, new FieldValue.Links(List.of(person.id()))));
            assertThat(shown(show(order)).names()).containsEntry(person.id(), "Sam");
            assertThat(shown(show(person)).orders()).extracting(NamedItem::id).containsExactly(order.id());
        }

        @Test
        void isWithdrawnWithAReasonAndStaysToBeRead() throws Exception {
            CaseRecordModel model = show(record(witness("Ruth")));
            model.withdraw("  ");
            assertThat(model.diary.busyProperty().get()).isFalse();
            model.withdraw("it was another day");
            desk.until(() -> !model.diary.busyProperty().get());
            assertThat(shown(model).history().isWithdrawn()).isTrue();
        }

        @Test
        void leadsBackToThoseOfItsKindOrToWhereItWasFound() throws Exception {
            CaseRecordHistory ruth = record(witness("Ruth"));
            CaseRecordModel model = show(ruth);
            assertThat(model.leadsToDiary()).isFalse();
            model.goBack();
            Destination.Timeline search = new Destination.Timeline("ruth");
            CaseRecordModel found = new CaseRecordModel(desk.context());
            found.open(new Destination.ShowCaseRecord(ruth.id(), search));
            desk.until(() -> found.shown.get() != null);
            assertThat(found.leadsToDiary()).isTrue();
            found.goBack();
            assertThat(desk.gone())
                    .containsExactly(new Destination.TheCase(CaseRecordKind.WITNESS), search.at(ruth.id()));
        }

        @Test
        void justSavedIsWithdrawnAsASlipInOneStepUnlessItIsAnAmendment() throws Exception {
            CaseRecordHistory ruth = record(witness("Ruth"));
            CaseRecordModel amended = saved(ruth, true);
            amended.withdrawSlip();
            assertThat(amended.diary.isBusy()).isFalse();
            CaseRecordModel model = saved(ruth, false);
            model.withdrawSlip();
            desk.until(() -> shown(model).history().isWithdrawn());
            assertThat(Objects.requireNonNull(shown(model).history().withdrawal())
                            .reason())
                    .isEqualTo("Saved by mistake");
            assertThat(model.saved()).isNull();
        }

        @Test
        void justSavedAndThenWithdrawnForAReasonIsNoLongerSaidToBeSaved() throws Exception {
            CaseRecordModel model = saved(record(witness("Ruth")), false);
            model.withdraw("it was another day");
            desk.until(() -> shown(model).history().isWithdrawn());
            assertThat(model.saved()).isNull();
        }

        @Test
        void whoseWithdrawalAsASlipIsRefusedCanStillBeWithdrawnAsOne() throws Exception {
            record(witness("Anna"));
            CaseRecordHistory ruth = record(witness("Ruth"));
            desk.reopenDamaged(2);
            CaseRecordModel model = saved(ruth, false);
            model.withdrawSlip();
            desk.until(() -> !model.diary.isBusy());
            assertThat(model.diary.failureProperty().get()).isNotNull();
            assertThat(model.saved()).isNotNull();
        }

        @Test
        void turnsToTheOnesBeforeAndAfterItInTheListOfItsKind() throws Exception {
            CaseRecordHistory ruth = record(witness("Ruth"));
            CaseRecordHistory anna = record(witness("Anna"));
            assertThat(shown(show(ruth)).neighbours().previous()).isEmpty();
            assertThat(shown(show(ruth)).neighbours().next()).contains(anna.id());
            show(ruth).turnTo(anna.id());
            assertThat(desk.gone()).containsExactly(new Destination.ShowCaseRecord(anna.id(), CaseRecordKind.WITNESS));
        }

        private CaseRecordModel saved(CaseRecordHistory history, boolean isAmendment) throws Exception {
            CaseRecordModel model = new CaseRecordModel(desk.context());
            model.open(new Destination.ShowCaseRecord(
                    history.id(), null, null, new Destination.Saved(history.id(), isAmendment)));
            desk.until(() -> model.shown.get() != null);
            return model;
        }

        @Test
        void thatIsGoneLeadsToTheOverview() throws Exception {
            CaseRecordModel model = new CaseRecordModel(desk.context());
            model.open(new Destination.ShowCaseRecord(Id.random(RANDOM)));
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.gone()).containsExactly(new Destination.TheCase(null));
        }

        private CaseRecordModel show(CaseRecordHistory history) throws Exception {
            CaseRecordModel model = new CaseRecordModel(desk.context());
            model.open(new Destination.ShowCaseRecord(history.id()));
            desk.until(() -> model.shown.get() != null);
            return model;
        }

        private CaseRecordModel.ShownCaseRecord shown(CaseRecordModel model) {
            return Optional.ofNullable(model.shown.get()).orElseThrow();
        }
    }

    @Nested
    class Erasing {
        @Test
        void needsAReasonAndTheNumber() throws Exception {
            OrderTerm term = term("not to come near");
            CaseRecordHistory order = record(order(term));
            IncidentHistory incident = broke(incident("Sam"), term.id());
            ErasureModel<ErasableCaseRecord.CaseRecordErasure, ErasableCaseRecord.ErasedCaseRecord> model =
                    new ErasureModel<>(desk.context(), new ErasableCaseRecord(order.id(), desk.messages()));
            model.open();
            desk.until(() -> model.previewProperty().get() != null);
            assertThat(Optional.ofNullable(model.previewProperty().get())
                            .orElseThrow()
                            .breaking())
                    .containsExactly(incident.current().number());
            model.reason().set("it was another case");
            model.number().set("2");
            model.erase();
            assertThat(model.busyProperty().get()).isFalse();
            model.number().set(" 1 ");
            model.erase();
            desk.until(() -> model.erasedProperty().get() != null);
            assertThat(desk.on(() -> Opened.of(desk.session()).caseRecords().one(order.id())))
                    .isEmpty();
            assertThat(model.reason().get()).isEmpty();
        }
    }

    private CaseRecord order(OrderTerm... terms) {
        return empty(CaseRecordKind.ORDER).with(CourtOrder.TERMS, new FieldValue.Terms(List.of(terms)));
    }

    private static OrderTerm term(String words) {
        return new OrderTerm(Id.random(RANDOM), words);
    }

    private CaseRecord witness(String name) {
        return empty(CaseRecordKind.WITNESS).with(CaseWitness.NAME, new FieldValue.Text(name));
    }

    private CaseRecord cost(String what, LocalDate day) {
        return empty(CaseRecordKind.COST)
                .with(Cost.WHAT, new FieldValue.Text(what))
                .with(Cost.WHEN, new FieldValue.Time(EventTime.exactly(day, null, Diary.ZONE)));
    }

    private IncidentHistory incident(String word) throws Exception {
        return desk.on(() -> Opened.of(desk.session())
                .record(
                        Diary.incident(Opened.of(desk.session()).newId(), word, LocalDate.of(2026, 11, 3)),
                        Authorship.OWNER,
                        null));
    }

    private IncidentHistory withdrawn(IncidentHistory incident) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).withdraw(incident.id(), "a slip"));
    }

    private IncidentHistory broke(IncidentHistory incident, Id<OrderTerm> term) throws Exception {
        IncidentContext background =
                new IncidentContext(YesNoAnswer.YES, "", List.of(term), List.of(), RecordOrigin.HERE);
        return desk.on(() ->
                Opened.of(desk.session()).amend(incident.current().with(background), "linked", Authorship.OWNER, null));
    }

    private CaseRecord empty(CaseRecordKind kind) {
        return CaseRecord.of(Id.random(RANDOM), kind);
    }

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private void amend(CaseRecord caseRecord) throws Exception {
        desk.on(() -> Opened.of(desk.session()).caseRecords().amend(caseRecord, "because", Authorship.OWNER, null));
    }

    private void withdraw(CaseRecordHistory history) throws Exception {
        desk.on(() -> Opened.of(desk.session()).caseRecords().withdraw(history.id(), "a slip", Authorship.OWNER));
    }

    private CaseRecordHistory again(CaseRecordHistory history) throws Exception {
        return desk.on(
                () -> Opened.of(desk.session()).caseRecords().one(history.id()).orElseThrow());
    }
}
