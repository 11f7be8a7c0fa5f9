package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.facts.Who.Certainty;
import org.daybook.session.Diary;
import org.daybook.ui.Desk;
import org.daybook.ui.common.Destination;
import org.daybook.ui.control.WhenInput;
import org.daybook.ui.incident.IncidentForm.Place;
import org.daybook.ui.incident.IncidentForm.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentModelTest {
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
    class Recording {
        @Test
        void aDayAndAFewWordsAreEnough() throws Exception {
            IncidentModel model = open(null, null);
            model.form().when().set(day("3/11/2026"));
            model.form().text(Text.HAPPENED).set(" A call. ");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());

            Incident recorded = onlyIncident().current();
            assertThat(recorded.what().happened()).isEqualTo("A call.");
            assertThat(recorded.when()).isEqualTo(When.exactly(LocalDate.of(2026, 11, 3), null, Diary.ZONE));
            assertThat(recorded.number()).isEqualTo(1);
            assertThat(desk.gone()).containsExactly(new Destination.ShowIncident(recorded.id()));
        }

        @Test
        void everyFieldIsRecorded() throws Exception {
            IncidentModel model = open(null, null);
            fill(model.form());
            model.save();
            desk.until(() -> !desk.gone().isEmpty());

            Incident recorded = onlyIncident().current();
            assertThat(recorded.what().types()).containsExactly(IncidentType.CALLS, IncidentType.FOLLOWED);
            assertThat(recorded.what().exactWords()).isEqualTo("EXACT_WORDS text");
            assertThat(recorded.where().place()).isEqualTo("WHERE text");
            assertThat(recorded.who().person()).isEqualTo("PERSON text");
            assertThat(recorded.who().certainty()).isEqualTo(Certainty.BELIEVED);
            assertThat(recorded.who().reason()).isEqualTo("WHO_REASON text");
            assertThat(recorded.effect().feelings()).isEqualTo("FEELINGS text");
            assertThat(recorded.effect().dayToDay()).isEqualTo("DAY_TO_DAY text");
            assertThat(recorded.handling().privateNote()).isEqualTo("PRIVATE_NOTE text");
            assertThat(recorded.handling().inPortfolio()).isFalse();
            assertThat(recorded.handling().leaveOutReason()).isEqualTo("LEAVE_OUT_REASON text");
        }

        @Test
        void whatIsMissingIsSaidBesideItsField() throws Exception {
            IncidentModel model = open(null, null);
            model.save();
            assertThat(model.form().problem(Place.WHEN).get()).isNotEmpty();
            assertThat(model.form().problem(Place.WORDS).get()).isNotEmpty();
            assertThat(model.form().firstProblem()).contains(Place.WHEN);
            assertThat(desk.on(desk.session()::incidents)).isEmpty();
        }

        @Test
        void aDayToComeIsAskedAbout() throws Exception {
            IncidentModel model = open(null, null);
            model.form().when().set(day("3/11/2027"));
            model.form().text(Text.HAPPENED).set("A call.");
            model.save();
            assertThat(model.form().problem(Place.WHEN).get())
                    .isEqualTo(desk.messages().get("incident.in-the-future"));
        }

        @Test
        void recordingRemovesTheDraftForGood() throws Exception {
            IncidentModel model = open(null, null);
            fill(model.form());
            desk.passTime();
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            desk.passTime();
            assertThat(desk.on(desk.session()::drafts)).isEmpty();
            assertThat(model.unsaved()).isEmpty();
        }
    }

    @Nested
    class Drafts {
        @Test
        void everyFieldComesBackLetterForLetterEvenIfItCannotBeRead() throws Exception {
            IncidentModel model = open(null, null);
            fill(model.form());
            model.form().when().set(new WhenInput(When.Precision.BETWEEN, " spring?", "late", "31/2/", "x", " words "));
            Map<String, String> typed = model.form().fields();
            desk.passTime();
            desk.until(() -> model.unsaved().isEmpty());
            desk.reopen();

            IncidentModel resumed = open(null, onlyDraft().id());
            assertThat(resumed.form().fields()).isEqualTo(typed);
            assertThat(resumed.draftStateProperty().get()).isNotEmpty();
        }

        @Test
        void anUntouchedFormLeavesNothing() throws Exception {
            IncidentModel model = open(null, null);
            model.leave();
            assertThat(desk.gone()).containsExactly(new Destination.Timeline());
            assertThat(desk.on(desk.session()::drafts)).isEmpty();
        }

        @Test
        void leavingKeepsWhatWasTyped() throws Exception {
            IncidentModel model = open(null, null);
            model.form().text(Text.HAPPENED).set("half a sen");
            assertThat(model.unsaved()).isPresent();
            model.leave();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyDraft().fields()).containsEntry("happened", "half a sen");
            assertThat(model.unsaved()).isEmpty();
        }

        @Test
        void discardingRemovesIt() throws Exception {
            IncidentModel model = open(null, null);
            fill(model.form());
            desk.passTime();
            desk.until(() -> model.unsaved().isEmpty());
            model.discard();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.on(desk.session()::drafts)).isEmpty();
        }
    }

    @Nested
    class Amending {
        private Incident original;

        @BeforeEach
        void record() throws Exception {
            original = Diary.incident("first");
            desk.on(() -> desk.session().record(original, null));
        }

        @Test
        void needsAReasonAndKeepsTheOriginal() throws Exception {
            IncidentModel model = open(original.id(), null);
            model.form().text(Text.WHERE).set("at the gate");
            model.save();
            assertThat(model.form().firstProblem()).contains(Place.AMEND_REASON);

            model.form().text(Text.AMEND_REASON).set("I remembered the place");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            IncidentHistory history = onlyIncident();
            assertThat(history.versions()).hasSize(2);
            assertThat(history.original().incident()).isEqualTo(original);
            assertThat(history.current().where().place()).isEqualTo("at the gate");
            assertThat(history.versions().getLast().reason()).isEqualTo("I remembered the place");
            assertThat(history.original().incident().with(history.current().where()))
                    .isEqualTo(history.current());
        }

        @Test
        void changesOnlyWhatWasTyped() throws Exception {
            IncidentModel model = open(original.id(), null);
            model.form().text(Text.WHERE).set("at the gate");
            model.form().text(Text.AMEND_REASON).set("why");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            Incident now = onlyIncident().current();
            assertThat(now.when()).isEqualTo(original.when());
            assertThat(now.what()).isEqualTo(original.what());
            assertThat(now.who()).isEqualTo(original.who());
            assertThat(now.effect()).isEqualTo(original.effect());
            assertThat(now.handling()).isEqualTo(original.handling());
        }

        @Test
        void itsDraftKnowsWhatItIsAbout() throws Exception {
            IncidentModel model = open(original.id(), null);
            model.form().text(Text.WHERE).set("at the gate");
            model.leave();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyDraft().about()).isEqualTo(original.id());
            assertThat(desk.gone()).containsExactly(new Destination.ShowIncident(original.id()));
        }
    }

    private IncidentModel open(@Nullable ThingId incident, @Nullable ThingId resume) throws Exception {
        IncidentModel model = new IncidentModel(
                desk.session(), desk.tasks(), desk.errors(), desk.messages(), desk.timer(), Diary.CLOCK, desk::go);
        model.open(incident, resume);
        desk.until(() -> model.readyProperty().get());
        return model;
    }

    private static void fill(IncidentForm form) {
        form.when().set(day("3/11/2026"));
        for (Text text : Text.values()) {
            form.text(text).set(text + " text");
        }
        form.types().addAll(List.of(IncidentType.FOLLOWED, IncidentType.CALLS));
        form.certainty().set(Certainty.BELIEVED);
        form.inPortfolio().set(false);
    }

    private static WhenInput day(String text) {
        return new WhenInput(When.Precision.EXACT, text, "", "", "", "");
    }

    private IncidentHistory onlyIncident() throws Exception {
        List<IncidentHistory> all = desk.on(desk.session()::incidents);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Draft onlyDraft() throws Exception {
        List<Draft> all = desk.on(desk.session()::drafts);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
