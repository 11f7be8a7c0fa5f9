package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.dates.EventTimeInput;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExhibitFormModelTest extends DeskFixture {
    @Nested
    class AFile {
        private ExhibitHistory added;
        private ExhibitFormModel model;

        @BeforeEach
        void addAndOpen() throws Exception {
            added = new Shelf(desk, folder).add("IMG_20261103_214012.txt", "light");
            model = open(added.id(), null);
        }

        @Test
        void keepsEveryVersionOfWhatIsSaidOfItWithTheReason() throws Exception {
            model.form.title.set("Note on the windscreen");
            model.form.covered.set(true);
            model.form.reason.set(" more exact ");
            save(model);
            ExhibitHistory now = one(added.id());
            assertThat(now.versions()).hasSize(2);
            assertThat(now.versions().getLast().reason()).isEqualTo("more exact");
            assertThat(now.current().naming().title()).isEqualTo("Note on the windscreen");
            assertThat(now.current().handling().covered()).isTrue();
            assertThat(now.current().file()).isEqualTo(added.current().file());
            assertThat(desk.gone())
                    .containsExactly(
                            new Destination.ShowExhibit(added.id(), null, new Destination.Saved(added.id(), true)));
            assertThat(model.work.unsaved()).isEmpty();
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void saysWhoTypedWhatIsSaidOfItAndForWhom() throws Exception {
            Authorship forHer = new Authorship("D. Ahmed", "J. S.");
            desk.on(() -> Opened.of(desk.session()).record(Diary.incident("gate"), forHer, null));
            model = open(added.id(), null);
            model.form.description.set("She says it was on the windscreen");
            save(model);
            assertThat(one(added.id()).worded().by()).isEqualTo(forHer);
            assertThat(one(added.id()).original().by()).isEqualTo(Authorship.OWNER);
        }

        @Test
        void isNotRecordedAnewWhenNothingHasChanged() throws Exception {
            model.save();
            assertThat(model.work.busyProperty().get()).isFalse();
            assertThat(one(added.id()).isAmended()).isFalse();
        }

        @Test
        void takesTheTimeOfItsNameIfShePicksIt() throws Exception {
            model.form.dating.source.set(TimestampSource.FILE_NAME);
            save(model);
            assertThat(one(added.id()).current().dating().when())
                    .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 3), LocalTime.of(21, 40, 12), Diary.ZONE));
        }

        @Test
        void takesATimeOfHerOwnWithItsReason() throws Exception {
            model.form.dating.source.set(TimestampSource.OWN);
            model.form.dating.own.set(
                    new EventTimeInput(EventTime.EventTimePrecision.ABOUT, "3/11/2026", "20:40", "", "", ""));
            model.form.dating.reason.set("the clock was an hour ahead");
            save(model);
            assertThat(one(added.id()).current().dating().source()).isEqualTo(TimestampSource.OWN);
            assertThat(one(added.id()).current().dating().reason()).isEqualTo("the clock was an hour ahead");
            assertThat(one(added.id()).current().dating().when().time()).isEqualTo(LocalTime.of(20, 40));
        }

        @Test
        void isNotRecordedWithATimeThatCannotBeRead() throws Exception {
            model.form.dating.source.set(TimestampSource.OWN);
            model.save();
            assertThat(model.form.dating.problem.get()).isNotEmpty();
            assertThat(model.work.failureProperty().get()).isNotNull();
            assertThat(one(added.id()).isAmended()).isFalse();
        }

        @Test
        void keepsADraftOfWhatIsTypedAndGoesOnWithIt() throws Exception {
            model.form.title.set("Half a ti");
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            Draft draft = desk.on(Opened.of(desk.session()).drafts()::list).getFirst();
            assertThat(DraftForm.resuming(draft)).isEqualTo(new Destination.AmendExhibit(added.id(), draft.id()));
            ExhibitFormModel again = open(added.id(), draft.id());
            assertThat(again.form.title.get()).isEqualTo("Half a ti");
            save(again);
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void isLinkedWithAnIncident() throws Exception {
            Id<Incident> incident = desk.on(
                            () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .id();
            model.form.incidents.add(incident);
            save(model);
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().of(incident)))
                    .hasSize(1);
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().inbox()))
                    .isEmpty();
        }

        @Test
        void keepsTheLinksThatWereMadeWhileTheFormWasOpen() throws Exception {
            Id<Incident> here = desk.on(
                            () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .id();
            Id<Incident> meanwhile = desk.on(Opened.of(desk.session())::newId);
            model.form.title.set("Note");
            model.form.incidents.add(here);
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            Draft draft = desk.on(Opened.of(desk.session()).drafts()::list).getFirst();
            desk.on(() -> Opened.of(desk.session())
                    .exhibits()
                    .amend(
                            added.current().with(ExhibitLinks.NONE.withIncident(meanwhile)),
                            "",
                            Authorship.OWNER,
                            null));
            ExhibitFormModel resumed = open(added.id(), draft.id());
            assertThat(resumed.form.incidents).containsExactly(meanwhile, here);
            save(model);
            assertThat(one(added.id()).current().links().incidents()).containsExactly(meanwhile, here);
        }

        @Test
        void canBeThrownBackToWhatIsRecorded() throws Exception {
            model.form.title.set("nonsense");
            model.work.discard(model::goBack);
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.gone()).containsExactly(new Destination.ShowExhibit(added.id(), null));
            assertThat(model.work.unsaved()).isEmpty();
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
            assertThat(one(added.id()).isAmended()).isFalse();
        }
    }

    @Nested
    class APhysicalItem {
        @Test
        void isRecordedWithWhoHandledItWhen() throws Exception {
            Id<Incident> incident = desk.on(
                            () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .id();
            ExhibitFormModel model = openNew(incident, null);
            model.form.title.set("Roses");
            model.form.physicalItem.keptAt.set("Freezer");
            CustodyTransferFields row = model.form.physicalItem.add();
            row.when.set(new EventTimeInput(EventTime.EventTimePrecision.EXACT, "3/11/2026", "9:00", "", "", ""));
            row.to.set("PC Lee");
            row.what.set("given");
            model.form.physicalItem.add();
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            Exhibit recorded = desk.on(
                            () -> Opened.of(desk.session()).exhibits().of(incident))
                    .getFirst()
                    .current();
            assertThat(desk.gone())
                    .containsExactly(new Destination.ShowExhibit(
                            recorded.id(), null, new Destination.Saved(recorded.id(), false)));
            assertThat(Objects.requireNonNull(recorded.physicalItem()).keptAt()).isEqualTo("Freezer");
            assertThat(Objects.requireNonNull(recorded.physicalItem()).continuity())
                    .containsExactly(new CustodyTransfer(
                            EventTime.exactly(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), Diary.ZONE),
                            "",
                            "PC Lee",
                            "given"));
        }

        @Test
        void keepsADraftWithItsRowsAndItsIncident() throws Exception {
            Id<Incident> incident = desk.on(
                            () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .id();
            ExhibitFormModel model = openNew(incident, null);
            CustodyTransferFields row = model.form.physicalItem.add();
            row.what.set("found on the step");
            row.when.set(new EventTimeInput(EventTime.EventTimePrecision.EXACT, "", "", "", "", "after school"));
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            Draft draft = desk.on(Opened.of(desk.session()).drafts()::list).getFirst();
            assertThat(DraftForm.resuming(draft)).isEqualTo(new Destination.NewPhysicalItem(null, draft.id()));
            ExhibitFormModel again = openNew(null, draft.id());
            assertThat(again.form.incidents).containsExactly(incident);
            assertThat(again.form.physicalItem.continuity)
                    .singleElement()
                    .satisfies(step -> assertThat(step.what.get()).isEqualTo("found on the step"));
            assertThat(again.form.physicalItem.continuity.getFirst().when.get().words())
                    .isEqualTo("after school");
        }

        @Test
        void withATimeThatCannotBeReadIsNotRecorded() throws Exception {
            ExhibitFormModel model = openNew(null, null);
            CustodyTransferFields row = model.form.physicalItem.add();
            row.when.set(new EventTimeInput(EventTime.EventTimePrecision.EXACT, "31/2/2026", "", "", "", ""));
            model.save();
            assertThat(row.problem.get()).isNotEmpty();
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all()))
                    .isEmpty();
        }
    }

    @Test
    void oneThatIsGoneLeadsToTheList() throws Exception {
        ExhibitFormModel model = new ExhibitFormModel(desk.context());
        model.open(new Destination.AmendExhibit(desk.on(Opened.of(desk.session())::newId), null));
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).isEqualTo(List.of(new Destination.Exhibits()));
    }

    private ExhibitFormModel open(Id<Exhibit> exhibit, @Nullable Id<Draft> resume) throws Exception {
        ExhibitFormModel model = new ExhibitFormModel(desk.context());
        model.open(new Destination.AmendExhibit(exhibit, resume));
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private ExhibitFormModel openNew(@Nullable Id<Incident> incident, @Nullable Id<Draft> resume) throws Exception {
        ExhibitFormModel model = new ExhibitFormModel(desk.context());
        model.openNew(incident, resume);
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private void save(ExhibitFormModel model) throws Exception {
        model.save();
        assertThat(model.work.busyProperty().get()).isTrue();
        desk.until(() -> !model.work.busyProperty().get());
        assertThat(model.work.failureProperty().get()).isNull();
    }

    private ExhibitHistory one(Id<Exhibit> id) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).exhibits().one(id).orElseThrow());
    }
}
