package org.daybook.ui.redaction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.record.Id;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedactedCopyModelTest extends DeskFixture {
    private static final CoverBoxBounds UPPER = CoverBoxBounds.between(0.125, 0.125, 0.625, 0.25);
    private static final CoverBoxBounds LOWER = CoverBoxBounds.between(0.125, 0.625, 0.625, 0.875);

    private ExhibitHistory original;

    @BeforeEach
    void add() throws Exception {
        original = desk.session()
                .intake()
                .begin(Pictures.blankPng(40, 30, 8, 2), "a.png", null)
                .finish()
                .exhibit();
    }

    @Test
    void theCopyIsMadeOnceEveryBoxSaysWhatItCoversAndWhy() throws Exception {
        RedactedCopyModel model = open(null);
        model.save();
        assertThat(requireNonNull(model.work.failureProperty().get()).text())
                .isEqualTo("Cover at least one part first.");
        CoverBox box = model.form.add(0, UPPER);
        box.what.set("my number");
        model.save();
        assertThat(requireNonNull(model.work.failureProperty().get()).text())
                .isEqualTo("Say what box 1 covers, and why.");
        box.why.set("he does not have it");
        CoverBox second = model.form.add(0, LOWER);
        assertThat(second.why.get()).as("the reason of the box before").isEqualTo("he does not have it");
        second.what.set("my sister’s name");
        model.save();
        desk.until(() -> !desk.gone().isEmpty());
        List<ExhibitHistory> all = desk.on(Opened.of(desk.session()).exhibits()::all);
        assertThat(all).hasSize(2);
        Derivation derivation = requireNonNull(all.getLast().current().derivation());
        assertThat(derivation.covered())
                .extracting(part -> part.what())
                .containsExactly("my number", "my sister’s name");
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowExhibit(
                        all.getLast().id(),
                        null,
                        new Destination.Saved(all.getLast().id(), false)));
        assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
    }

    @Test
    void everyStepCanBeUndoneAndWhatWasTypedComesBack() {
        RedactedCopyForm form = new RedactedCopyForm();
        CoverBox box = form.add(0, UPPER);
        form.place(box, LOWER);
        box.what.set("typed");
        form.remove(box);
        assertThat(form.boxes).isEmpty();
        form.undo();
        assertThat(form.boxes).containsExactly(box);
        assertThat(box.what.get()).isEqualTo("typed");
        form.undo();
        assertThat(box.place.get()).isEqualTo(UPPER);
        form.undo();
        assertThat(form.boxes).isEmpty();
        assertThat(form.undoable.get()).isFalse();
        form.undo();
    }

    @Test
    void boxesAreKeptAsADraftAndContinued() throws Exception {
        RedactedCopyModel model = open(null);
        CoverBox box = model.form.add(0, UPPER);
        box.what.set("my nu");
        model.form.instead.set(false);
        desk.passTime();
        desk.until(() -> model.work.unsaved().isEmpty());
        Draft draft = desk.on(Opened.of(desk.session()).drafts()::list).getFirst();
        assertThat(DraftForm.resuming(draft)).isEqualTo(new Destination.RedactExhibit(original.id(), draft.id()));
        int[] argb = requireNonNull(model.sheet.get()).argb();
        model.drop();
        assertThat(argb).as("the pixels are wiped").containsOnly(0);
        RedactedCopyForm again = open(draft.id()).form;
        assertThat(again.boxes).singleElement().satisfies(kept -> {
            assertThat(kept.place.get()).isEqualTo(UPPER);
            assertThat(kept.what.get()).isEqualTo("my nu");
        });
        assertThat(again.instead.get()).isFalse();
    }

    @Test
    void whatIsCoveredOfAFilmIsKeptAsADraftAndMadeOnceItsTimesAreRight() throws Exception {
        original = desk.session()
                .intake()
                .begin(Recordings.made("film.mp4"), "a.mp4", null)
                .finish()
                .exhibit();
        RedactedCopyModel begun = openRecording(null);
        begun.form.add(CoverBox.Over.SOUND, CoverBoxBounds.MIDDLE, "0:00.5");
        CoverBox drawn = begun.form.add(CoverBox.Over.FILM, UPPER, "0:00.2");
        drawn.end.set("0:00");
        desk.passTime();
        desk.until(() -> begun.work.unsaved().isEmpty());
        begun.drop();

        Draft draft = desk.on(Opened.of(desk.session()).drafts()::list).getFirst();
        RedactedCopyModel model = openRecording(draft.id());
        CoverBox tone = model.form.boxes.getFirst();
        CoverBox face = model.form.boxes.getLast();
        assertThat(List.of(tone.over, face.over)).containsExactly(CoverBox.Over.SOUND, CoverBox.Over.FILM);
        assertThat(face.place.get()).isEqualTo(UPPER);
        model.save();
        assertThat(problem(model)).startsWith("Enter when part 1 starts and ends");
        tone.end.set("0:01");
        model.save();
        assertThat(problem(model)).startsWith("Enter when part 2 starts and ends");
        face.begin.set("0:22");
        face.end.set("0:24");
        model.save();
        assertThat(problem(model)).startsWith("Part 2 starts after the end of the recording");
        face.begin.set("0:00.2");
        face.end.set("0:00.8");
        assertThat(model.form.at(300_000)).containsExactly(face);
        assertThat(model.form.at(900_000)).isEmpty();
        model.save();
        assertThat(problem(model)).isEqualTo("Say what part 1 covers, and why.");
        for (CoverBox one : List.of(tone, face)) {
            one.what.set("a child");
            one.why.set("she is not part of this");
        }
        model.save();
        desk.until(() -> !desk.gone().isEmpty());
        ExhibitHistory copy = desk.on(Opened.of(desk.session()).exhibits()::all).getLast();
        assertThat(requireNonNull(copy.current().derivation()).covered())
                .extracting(part -> part.time())
                .containsExactly(new RecordingSpan(500, 1000), new RecordingSpan(200, 800));
        assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        model.drop();
    }

    private static String problem(RedactedCopyModel model) {
        return requireNonNull(model.work.failureProperty().get()).text();
    }

    private RedactedCopyModel openRecording(@Nullable Id<Draft> resume) throws Exception {
        RedactedCopyModel model = new RedactedCopyModel(desk.context());
        model.open(new Destination.RedactExhibit(original.id(), resume));
        desk.until(
                () -> model.player() != null && model.player().lengthProperty().get() > 0);
        return model;
    }

    @Test
    void aBoxNeverLeavesThePicture() {
        CoverBoxBounds moved = UPPER.moved(-1, -1);
        assertThat(List.of(moved.left(), moved.top())).containsExactly(0.0, 0.0);
        assertThat(moved.width()).isEqualTo(UPPER.width());
        CoverBoxBounds large = UPPER.resized(9, 9);
        assertThat(large.left() + large.width()).isLessThanOrEqualTo(1);
        assertThat(UPPER.resized(-9, -9).width()).isEqualTo(CoverBoxBounds.SMALLEST);
        for (String damaged : List.of("", "1 2 3", "a b c d", "NaN 0 1 1 1")) {
            assertThat(CoverBoxBounds.read(damaged)).isEmpty();
        }
        assertThat(CoverBoxBounds.read("-5 0.5 99 99")).contains(CoverBoxBounds.between(0, 0.5, 1, 1));
    }

    private RedactedCopyModel open(@Nullable Id<Draft> resume) throws Exception {
        RedactedCopyModel model = new RedactedCopyModel(desk.context());
        model.open(new Destination.RedactExhibit(original.id(), resume));
        desk.until(() -> model.sheet.get() != null);
        return model;
    }
}
