package org.daybook.ui.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.Answer;
import org.daybook.facts.Background;
import org.daybook.facts.Heading;
import org.daybook.facts.Jurisdiction;
import org.daybook.facts.Origin;
import org.daybook.facts.ThingId;
import org.daybook.facts.UnknownFields;
import org.daybook.facts.When;
import org.daybook.index.Picked;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.Audience;
import org.daybook.particulars.CaseWitness;
import org.daybook.particulars.Cost;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.ImpactNote;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Person;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.daybook.session.Diary;
import org.daybook.ui.Desk;
import org.daybook.ui.common.Destination;
import org.daybook.ui.control.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The overview, the lists, one record, and erasing it. */
class CaseModelsTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void createDiary() throws Exception {
        desk = new Desk(folder);
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Nested
    class TheOverview {
        @Test
        void countsWhatStands() throws Exception {
            record(witness("Ruth"));
            ParticularHistory other = record(witness("Joan"));
            withdraw(other);
            CaseModel.Overview overview = overview();
            assertThat(overview.counts()).containsOnly(Map.entry(ParticularKind.WITNESS, 1));
            assertThat(overview.remarks().get(ParticularKind.WITNESS)).isEmpty();
        }

        @Test
        void saysWhatRunsOutSoon() throws Exception {
            record(empty(ParticularKind.ORDER)
                    .with(CourtOrder.TYPE, new Value.Code("restraining"))
                    .with(CourtOrder.EXPIRES, new Value.Day(LocalDate.of(2026, 12, 1))));
            assertThat(overview().remarks().get(ParticularKind.ORDER))
                    .containsExactly("Restraining order: Runs out on 01/12/2026. Days left: 7");
        }

        private CaseModel.Overview overview() throws Exception {
            CaseModel model = new CaseModel(desk.exhibits(), Diary.CLOCK);
            model.open();
            desk.until(() -> model.overviewProperty().get() != null);
            return Optional.ofNullable(model.overviewProperty().get()).orElseThrow();
        }
    }

    @Nested
    class AList {
        @Test
        void hasTheNewestFirstAndWhatWasWithdrawnLast() throws Exception {
            ParticularHistory old = record(cost("Locks", LocalDate.of(2026, 9, 1)));
            ParticularHistory gone = record(cost("Camera", LocalDate.of(2026, 11, 1)));
            ParticularHistory recent = record(cost("Taxi", LocalDate.of(2026, 10, 1)));
            withdraw(gone);
            List<Row> rows = shown(list(ParticularKind.COST)).rows();
            assertThat(rows).extracting(Row::id).containsExactly(recent.id(), old.id(), gone.id());
            assertThat(rows.getLast().marks()).containsExactly("Withdrawn");
            assertThat(rows.getFirst().when()).isEqualTo("01/10/2026");
        }

        @Test
        void marksWhatIsInNoPortfolio() throws Exception {
            record(empty(ParticularKind.IMPACT).with(ImpactNote.EMOTIONAL, new Value.Text("I start at every ring")));
            Row row = shown(list(ParticularKind.IMPACT)).rows().getFirst();
            assertThat(row.marks()).containsExactly("Not in portfolios");
            assertThat(row.excerpt()).containsExactly("I start at every ring");
        }

        @ParameterizedTest
        @EnumSource
        void doesNotShowWhatIsKeptApart(ParticularKind kind) throws Exception {
            Particular filled = FilledParticular.of(kind);
            record(filled);
            Row row = shown(list(kind)).rows().getFirst();
            assertThat(row.title()).isNotBlank();
            kind.fields().stream()
                    .filter(field -> field.audience() == Audience.CONFIDENTIAL)
                    .forEach(field -> assertThat(row.toString()).doesNotContain(filled.text(field)));
        }

        @Test
        void saysWithOneClickThatAPromiseWasKept() throws Exception {
            ParticularHistory contact = record(empty(ParticularKind.CONTACT)
                    .with(AgencyContact.PROMISED, new Value.Text("to ring back"))
                    .with(AgencyContact.PROMISED_BY, new Value.Day(LocalDate.of(2026, 11, 3))));
            KindModel model = list(ParticularKind.CONTACT);
            assertThat(shown(model).rows().getFirst().overdue()).isTrue();
            model.done(contact.id());
            desk.until(() -> !model.busyProperty().get());
            assertThat(shown(model).rows().getFirst().overdue()).isFalse();
            ParticularHistory done = again(contact);
            assertThat(done.versions()).hasSize(2);
            assertThat(done.current().code(AgencyContact.DONE)).isEqualTo("yes");
            assertThat(done.versions().getLast().reason()).isEqualTo("It was done");
        }

        @Test
        void offersWhomIncidentsNameAndNobodyRecordedYet() throws Exception {
            ThingId sam = incident("Sam").id();
            ThingId danny = incident("Danny").id();
            record(empty(ParticularKind.PERSON)
                    .with(Person.NAME, new Value.Text("Daniel"))
                    .with(Person.ALIASES, new Value.Texts(List.of("danny  PERSON"))));
            desk.on(() -> {
                desk.session()
                        .recordHeading(
                                new Heading(Map.of(), "the man in the van", Jurisdiction.NOT_SAID, UnknownFields.NONE),
                                null);
                return true;
            });
            KindModel model = list(ParticularKind.PERSON);
            assertThat(shown(model).named()).containsExactly("Sam person");
            assertThat(shown(model).heading()).isEqualTo("the man in the van");
            model.add("Sam person");
            assertThat(desk.gone())
                    .containsExactly(new Destination.NewParticular(
                            ParticularKind.PERSON, new Destination.Prefill("Sam person", List.of()), null, null));
        }

        private KindModel list(ParticularKind kind) throws Exception {
            KindModel model = new KindModel(kind, desk.exhibits(), Diary.CLOCK);
            model.open();
            desk.until(() -> model.shownProperty().get() != null);
            return model;
        }

        private KindModel.Shown shown(KindModel model) {
            return Optional.ofNullable(model.shownProperty().get()).orElseThrow();
        }
    }

    @Nested
    class OneRecord {
        @Test
        void ofAPersonCountsTheIncidentsThatNameThemByAnyName() throws Exception {
            ThingId sam = incident("Sam").id();
            ThingId danny = incident("Danny").id();
            ParticularHistory person = record(empty(ParticularKind.PERSON)
                    .with(Person.NAME, new Value.Text("sam  Person"))
                    .with(Person.ALIASES, new Value.Texts(List.of("Danny person", "nobody"))));
            ParticularModel model = show(person);
            assertThat(shown(model).named())
                    .containsExactly(Map.entry("sam  Person", Set.of(sam)), Map.entry("Danny person", Set.of(danny)));
            model.showIncidents("Those that name Danny", Set.of(danny));
            assertThat(desk.gone())
                    .containsExactly(new Destination.Timeline(new Picked("Those that name Danny", Set.of(danny))));
        }

        @Test
        void ofAnOrderNamesTheIncidentsThatBrokeEachTerm() throws Exception {
            Term near = term("not to come near");
            Term write = term("not to write");
            ParticularHistory order = record(order(near, write));
            IncidentHistory incident = broke(incident("Sam"), near.id());
            broke(withdrawn(incident("Other")), near.id());
            // A term that a newer version no longer has was broken all the same.
            amend(order.current().with(CourtOrder.TERMS, new Value.Terms(List.of(write))));
            ParticularModel.Shown shown = shown(show(again(order)));
            assertThat(shown.breaches()).containsOnlyKeys(near);
            assertThat(shown.breaches().get(near)).extracting(Named::id).containsExactly(incident.id());
        }

        @Test
        void namesWhatItIsLinkedWith() throws Exception {
            ParticularHistory person = record(empty(ParticularKind.PERSON).with(Person.NAME, new Value.Text("Sam")));
            ParticularHistory order =
                    record(order(term("one")).with(CourtOrder.AGAINST, new Value.Links(List.of(person.id()))));
            assertThat(shown(show(order)).names()).containsEntry(person.id(), "Sam");
            assertThat(shown(show(person)).orders()).extracting(Named::id).containsExactly(order.id());
        }

        @Test
        void isWithdrawnWithAReasonAndStaysToBeRead() throws Exception {
            ParticularModel model = show(record(witness("Ruth")));
            model.withdraw("  ");
            assertThat(model.busyProperty().get()).isFalse();
            model.withdraw("it was another day");
            desk.until(() -> !model.busyProperty().get());
            assertThat(shown(model).history().isWithdrawn()).isTrue();
        }

        @Test
        void leadsBackToThoseOfItsKindOrToWhereItWasFound() throws Exception {
            ParticularHistory ruth = record(witness("Ruth"));
            ParticularModel model = show(ruth);
            assertThat(model.leadsToDiary()).isFalse();
            model.goBack();
            Destination.Timeline search = new Destination.Timeline("ruth");
            ParticularModel found = new ParticularModel(desk.exhibits(), Diary.CLOCK);
            found.open(new Destination.ShowParticular(ruth.id(), search));
            desk.until(() -> found.shownProperty().get() != null);
            assertThat(found.leadsToDiary()).isTrue();
            found.goBack();
            assertThat(desk.gone())
                    .containsExactly(new Destination.TheCase(ParticularKind.WITNESS), search.at(ruth.id()));
        }

        @Test
        void thatIsGoneLeadsToTheOverview() throws Exception {
            ParticularModel model = new ParticularModel(desk.exhibits(), Diary.CLOCK);
            model.open(new Destination.ShowParticular(ThingId.random(RANDOM)));
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.gone()).containsExactly(new Destination.TheCase(null));
        }

        private ParticularModel show(ParticularHistory history) throws Exception {
            ParticularModel model = new ParticularModel(desk.exhibits(), Diary.CLOCK);
            model.open(new Destination.ShowParticular(history.id()));
            desk.until(() -> model.shownProperty().get() != null);
            return model;
        }

        private ParticularModel.Shown shown(ParticularModel model) {
            return Optional.ofNullable(model.shownProperty().get()).orElseThrow();
        }
    }

    @Nested
    class Erasing {
        @Test
        void needsAReasonAndTheNumber() throws Exception {
            Term term = term("not to come near");
            ParticularHistory order = record(order(term));
            IncidentHistory incident = broke(incident("Sam"), term.id());
            ErasingModel model = new ErasingModel(desk.exhibits());
            model.open(order.id());
            desk.until(() -> model.steps().previewProperty().get() != null);
            assertThat(Optional.ofNullable(model.steps().previewProperty().get())
                            .orElseThrow()
                            .breaking())
                    .containsExactly(incident.current().number());
            model.steps().reason().set("it was another case");
            model.steps().number().set("2");
            model.erase();
            assertThat(model.steps().busyProperty().get()).isFalse();
            model.steps().number().set(" 1 ");
            model.erase();
            desk.until(() -> model.goneProperty().get() != null);
            assertThat(desk.on(() -> desk.session().particulars().one(order.id())))
                    .isEmpty();
            assertThat(model.steps().reason().get()).isEmpty();
        }
    }

    private Particular order(Term... terms) {
        return empty(ParticularKind.ORDER).with(CourtOrder.TERMS, new Value.Terms(List.of(terms)));
    }

    private static Term term(String words) {
        return new Term(ThingId.random(RANDOM), words);
    }

    private Particular witness(String name) {
        return empty(ParticularKind.WITNESS).with(CaseWitness.NAME, new Value.Text(name));
    }

    private Particular cost(String what, LocalDate day) {
        return empty(ParticularKind.COST)
                .with(Cost.WHAT, new Value.Text(what))
                .with(Cost.WHEN, new Value.Time(When.exactly(day, null, Diary.ZONE)));
    }

    private IncidentHistory incident(String word) throws Exception {
        return desk.on(() ->
                desk.session().record(Diary.incident(desk.session().newId(), word, LocalDate.of(2026, 11, 3)), null));
    }

    private IncidentHistory withdrawn(IncidentHistory incident) throws Exception {
        return desk.on(() -> desk.session().withdraw(incident.id(), "a slip"));
    }

    private IncidentHistory broke(IncidentHistory incident, ThingId term) throws Exception {
        Background background = new Background(Answer.YES, "", List.of(term), List.of(), Origin.HERE);
        return desk.on(() -> desk.session().amend(incident.current().with(background), "linked", null));
    }

    private Particular empty(ParticularKind kind) {
        return Particular.of(ThingId.random(RANDOM), kind);
    }

    private ParticularHistory record(Particular particular) throws Exception {
        return desk.on(() -> desk.session().particulars().record(particular, Authorship.OWNER, null));
    }

    private void amend(Particular particular) throws Exception {
        desk.on(() -> desk.session().particulars().amend(particular, "because", Authorship.OWNER, null));
    }

    private void withdraw(ParticularHistory history) throws Exception {
        desk.on(() -> desk.session().particulars().withdraw(history.id(), "a slip", Authorship.OWNER));
    }

    private ParticularHistory again(ParticularHistory history) throws Exception {
        return desk.on(() -> desk.session().particulars().one(history.id()).orElseThrow());
    }
}
