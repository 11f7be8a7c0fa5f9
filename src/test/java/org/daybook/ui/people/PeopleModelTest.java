package org.daybook.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Authorship;
import org.daybook.index.IncidentSelection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeopleModelTest extends DeskFixture {
    @Nested
    class Recording {
        @Test
        void whatIsTypedBecomesOneHeading() throws Exception {
            PeopleModel model = open(null);
            model.form.text(PersonDetailKind.NAME).set(" Ann Example ");
            model.form.text(PersonDetailKind.INITIALS).set("AE");
            model.form.responsible.set("unknown");
            model.form.jurisdiction.set(Jurisdiction.SCOTLAND);
            save(model);
            CaseHeading heading = heading();
            assertThat(heading.detail(PersonDetailKind.NAME)).isEqualTo(new PersonDetail("Ann Example", false));
            assertThat(heading.detail(PersonDetailKind.INITIALS)).isEqualTo(new PersonDetail("AE", true));
            assertThat(heading.responsible()).isEqualTo("unknown");
            assertThat(heading.jurisdiction()).isEqualTo(Jurisdiction.SCOTLAND);
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void whatIsTypedWhileItIsRecordedStays() throws Exception {
            PeopleModel model = open(null);
            model.form.text(PersonDetailKind.NAME).set("Ann ");
            model.save();
            model.form.text(PersonDetailKind.ADDRESS).set("1 Invented Road");
            assertThat(model.unsaved()).isPresent();
            desk.until(() -> !model.work.busyProperty().get());
            assertThat(heading().detail(PersonDetailKind.NAME).text()).isEqualTo("Ann");
            assertThat(model.form.text(PersonDetailKind.NAME).get()).isEqualTo("Ann");
            assertThat(model.form.text(PersonDetailKind.ADDRESS).get()).isEqualTo("1 Invented Road");
            desk.passTime();
            desk.until(() -> model.unsaved().isEmpty());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).hasSize(1);
        }

        @Test
        void nothingIsRecordedIfNothingChanged() throws Exception {
            PeopleModel model = open(null);
            model.form.text(PersonDetailKind.NAME).set("Ann");
            save(model);
            String head = desk.on(Opened.of(desk.session()).headCodes()::current);
            save(model);
            assertThat(desk.on(Opened.of(desk.session()).headCodes()::current)).isEqualTo(head);
            assertThat(model.work.stateProperty().get())
                    .isEqualTo(desk.messages().get("people.same"));
        }

        @Test
        void eachVersionIsKept() throws Exception {
            PeopleModel model = open(null);
            model.form.text(PersonDetailKind.NAME).set("Ann");
            save(model);
            model.form.text(PersonDetailKind.NAME).set("Anna");
            save(model);
            assertThat(heading().detail(PersonDetailKind.NAME).text()).isEqualTo("Anna");
            assertThat(desk.on(Opened.of(desk.session())::verify).head().count())
                    .isEqualTo(3 + 1);
        }

        @Test
        void nothingButTheInitialsIsTickedForPrinting() throws Exception {
            PeopleModel model = open(null);
            for (PersonDetailKind item : PersonDetailKind.values()) {
                assertThat(model.form.mayPrint(item).get()).isEqualTo(item == PersonDetailKind.INITIALS);
            }
        }
    }

    @Nested
    class Drafts {
        @Test
        void whatIsTypedIsKeptAndResumedLetterForLetter() throws Exception {
            PeopleModel model = open(null);
            model.form.text(PersonDetailKind.ADDRESS).set(" 1 Invented Road\u00a0");
            model.form.mayPrint(PersonDetailKind.ADDRESS).set(true);
            model.form.responsible.set("tall, grey coat ");
            desk.passTime();
            desk.until(() -> model.unsaved().isEmpty());
            List<Draft> drafts = desk.on(Opened.of(desk.session()).drafts()::list);
            assertThat(drafts).hasSize(1);
            assertThat(DraftForm.resuming(drafts.getFirst()))
                    .isEqualTo(new Destination.People(drafts.getFirst().id()));

            PeopleModel resumed = open(drafts.getFirst().id());
            assertThat(resumed.form.fields()).isEqualTo(model.form.fields());
        }

        @Test
        void whatIsEmptiedByHandIsNotOfferedAgain() throws Exception {
            PeopleModel model = open(null);
            model.form.responsible.set("unknown");
            desk.passTime();
            desk.until(() -> model.unsaved().isEmpty());
            model.form.responsible.set("");
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
            assertThat(model.work.stateProperty().get()).isEmpty();
        }

        @Test
        void whatIsNotSealedYetIsHandedOverWhenSheHides() throws Exception {
            PeopleModel model = open(null);
            assertThat(model.unsaved()).isEmpty();
            model.form.responsible.set("unknown");
            assertThat(model.unsaved()).map(Draft::form).contains(DraftForm.HEADING);
        }
    }

    @Test
    void theNamesInIncidentsAreCountedAndOffered() throws Exception {
        desk.on(() -> Opened.of(desk.session())
                .record(
                        Diary.incident(Opened.of(desk.session()).newId(), "gate", LocalDate.of(2026, 11, 1)),
                        Authorship.OWNER,
                        null));
        PeopleModel model = open(null);
        assertThat(model.people()).hasSize(1);
        assertThat(model.suggestions()).containsExactly("gate person");
        model.showIncidents(model.people().getFirst());
        assertThat(desk.gone())
                .containsExactly(new Destination.Timeline(new IncidentSelection(
                        "Incidents that name gate person: 1",
                        model.people().getFirst().incidents())));
    }

    private PeopleModel open(@Nullable Id<Draft> resume) throws Exception {
        PeopleModel model = new PeopleModel(desk.context());
        model.open(resume);
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private void save(PeopleModel model) throws Exception {
        model.save();
        desk.until(() -> !model.work.busyProperty().get());
    }

    private CaseHeading heading() throws Exception {
        return desk.on(Opened.of(desk.session())::heading);
    }
}
