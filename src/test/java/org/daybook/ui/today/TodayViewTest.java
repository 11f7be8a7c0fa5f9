package org.daybook.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.FieldValue;
import org.daybook.session.Diary;
import org.daybook.session.OpenCase;
import org.daybook.session.Opened;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the keyboard focus goes when a row is taken off the page after unlocking. */
@ToolkitTest
class TodayViewTest {
    @TempDir
    Path folder;

    private Desk desk;
    private TodayModel model;
    private TextField entry;
    private Scene scene;

    @BeforeEach
    void show() throws Exception {
        desk = new Desk(folder);
        desk.on(() -> {
            OpenCase diary = Opened.of(desk.session());
            diary.caseRecords()
                    .record(
                            CaseRecord.of(diary.newId(), CaseRecordKind.CONTACT)
                                    .with(AgencyContact.PROMISED, new FieldValue.Text("Call back"))
                                    .with(AgencyContact.PROMISED_BY, new FieldValue.Day(LocalDate.of(2026, 11, 20))),
                            Authorship.OWNER,
                            null);
            diary.drafts()
                    .save(new Draft(
                            diary.newId(), "incident", null, Map.of("happened", "a"), OffsetDateTime.now(Diary.CLOCK)));
            return true;
        });
        ModalLayer layer = Fx.on(ModalLayer::new);
        DiaryContext context =
                Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
        model = new TodayModel(context, () -> 0);
        entry = Fx.on(TextField::new);
        Screen field = () -> entry;
        scene = Fx.on(() -> {
            layer.setPage(new TodayView(model, field, context).node());
            return new Scene(layer);
        });
        Fx.run(model::open);
        until(() -> model.shown.get() != null);
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Test
    void anAnswerIsReadOutOnceAndNotAgainWhenADraftIsDeleted() throws Exception {
        press("today.did");
        until(() -> model.answered() != null);
        assertThat(focused())
                .isInstanceOfSatisfying(
                        Label.class, said -> assertThat(said.getText()).contains("Call back"));
        press("draft.discard");
        press("draft.discard");
        until(() -> !model.diary.isBusy());
        assertThat(focused()).isSameAs(entry);
    }

    @Test
    void whatSheWasWritingComesFirstBelowTheField() throws Exception {
        Fx.run(() -> scene.getRoot().applyCss());
        assertThat(Fx.on(() -> scene.getRoot().lookupAll(".part-heading").stream()
                        .map(heading -> ((Label) heading).getText())
                        .toList()))
                .containsExactly(
                        desk.messages().get("today.drafts"), desk.messages().get("today.due"));
    }

    @Test
    void besideTheLongestWordsWhatWasCutOffCanStillBeDismissed() throws Exception {
        desk.on(() -> Opened.of(desk.session()).works().beginWriting("PC Osei", "A police file.pdf ".repeat(20), ""));
        Fx.run(model::open);
        until(() -> !Objects.requireNonNull(model.shown.get()).unfinished().isEmpty());
        assertThat(Fx.on(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().resize(800, 600);
                    scene.getRoot().layout();
                    return button("today.dismiss").getWidth()
                            >= button("today.dismiss").prefWidth(-1);
                }))
                .isTrue();
    }

    private Button button(String key) {
        return scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(desk.messages().get(key)))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Node focused() throws Exception {
        Fx.settle();
        return Fx.on(scene::getFocusOwner);
    }

    private void press(String key) throws Exception {
        Fx.run(() -> {
            scene.getRoot().applyCss();
            button(key).fire();
        });
    }

    private void until(BooleanSupplier reached) throws Exception {
        Fx.on(() -> {
            desk.until(reached);
            return true;
        });
    }
}
