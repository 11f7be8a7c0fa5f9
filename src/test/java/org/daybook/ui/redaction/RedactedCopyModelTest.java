package org.daybook.ui.redaction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.Derivation;
import org.daybook.record.Id;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedactedCopyModelTest extends DeskFixture {
    private static final BoxPlace UPPER = BoxPlace.between(0.125, 0.125, 0.625, 0.25);
    private static final BoxPlace LOWER = BoxPlace.between(0.125, 0.625, 0.625, 0.875);

    private ExhibitHistory original;

    @BeforeEach
    void add() throws Exception {
        original = desk.session()
                .files()
                .begin(Pictures.blankPng(40, 30, 8, 2), "a.png", null)
                .finish()
                .exhibit();
    }

    @Test
    void theCopyIsMadeOnceEveryBoxSaysWhatItCoversAndWhy() throws Exception {
        RedactedCopyModel model = open(null);
        model.save();
        assertThat(requireNonNull(model.work().failureProperty().get()).text())
                .isEqualTo("Cover at least one part first.");
        CoverBox box = model.form().add(0, UPPER);
        box.what.set("my number");
        model.save();
        assertThat(requireNonNull(model.work().failureProperty().get()).text())
                .isEqualTo("Say what box 1 covers, and why.");
        box.why.set("he does not have it");
        CoverBox second = model.form().add(0, LOWER);
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
        assertThat(desk.on(Opened.of(desk.session())::drafts)).isEmpty();
    }

    @Test
    void everyStepCanBeUndoneAndWhatWasTypedComesBack() {
        RedactedCopyForm form = new RedactedCopyForm();
        CoverBox box = form.add(0, UPPER);
        form.place(box, LOWER);
        box.what.set("typed");
        form.remove(box);
        assertThat(form.boxes()).isEmpty();
        form.undo();
        assertThat(form.boxes()).containsExactly(box);
        assertThat(box.what.get()).isEqualTo("typed");
        form.undo();
        assertThat(box.place.get()).isEqualTo(UPPER);
        form.undo();
        assertThat(form.boxes()).isEmpty();
        assertThat(form.undoableProperty().get()).isFalse();
        form.undo();
    }

    @Test
    void boxesAreKeptAsADraftAndContinued() throws Exception {
        RedactedCopyModel model = open(null);
        CoverBox box = model.form().add(0, UPPER);
        box.what.set("my nu");
        model.form().insteadProperty().set(false);
        desk.passTime();
        desk.until(() -> model.work().unsaved().isEmpty());
        Draft draft = desk.on(Opened.of(desk.session())::drafts).getFirst();
        assertThat(DraftForm.resuming(draft)).isEqualTo(new Destination.RedactExhibit(original.id(), draft.id()));
        int[] argb = requireNonNull(model.sheetProperty().get()).argb();
        model.drop();
        assertThat(argb).as("the pixels are wiped").containsOnly(0);
        RedactedCopyForm again = open(draft.id()).form();
        assertThat(again.boxes()).singleElement().satisfies(kept -> {
            assertThat(kept.place.get()).isEqualTo(UPPER);
            assertThat(kept.what.get()).isEqualTo("my nu");
        });
        assertThat(again.insteadProperty().get()).isFalse();
    }

    @Test
    void aBoxNeverLeavesThePicture() {
        BoxPlace moved = UPPER.moved(-1, -1);
        assertThat(List.of(moved.left(), moved.top())).containsExactly(0.0, 0.0);
        assertThat(moved.width()).isEqualTo(UPPER.width());
        BoxPlace large = UPPER.resized(9, 9);
        assertThat(large.left() + large.width()).isLessThanOrEqualTo(1);
        assertThat(UPPER.resized(-9, -9).width()).isEqualTo(BoxPlace.SMALLEST);
        for (String damaged : List.of("", "1 2 3", "a b c d", "NaN 0 1 1 1")) {
            assertThat(BoxPlace.read(damaged)).isEmpty();
        }
        assertThat(BoxPlace.read("-5 0.5 99 99")).contains(BoxPlace.between(0, 0.5, 1, 1));
    }

    private RedactedCopyModel open(@Nullable Id<Draft> resume) throws Exception {
        RedactedCopyModel model = new RedactedCopyModel(desk.context());
        model.open(new Destination.RedactExhibit(original.id(), resume));
        desk.until(() -> model.sheetProperty().get() != null);
        return model;
    }
}
