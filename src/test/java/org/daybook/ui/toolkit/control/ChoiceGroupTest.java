package org.daybook.ui.toolkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.event.ActionEvent;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import org.daybook.incident.IncidentType;
import org.daybook.record.YesNoAnswer;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.junit.jupiter.api.Test;

@ToolkitTest
class ChoiceGroupTest {
    private final Messages messages = new Messages(Locale.UK);

    @Test
    void anAnswerIsChosenShownAndSpokenWithItsQuestion() throws Exception {
        Fx.run(() -> {
            ObjectProperty<YesNoAnswer> answer = new SimpleObjectProperty<>(YesNoAnswer.NOT_SAID);
            Parent choice = onScene(new YesNoChoice(messages, "Did you report it?", answer));
            List<RadioButton> buttons = all(choice, RadioButton.class);
            assertThat(buttons).extracting(RadioButton::getText).containsExactly("Yes", "No", "Not recorded");
            assertThat(buttons.getFirst().getAccessibleText()).isEqualTo("Did you report it? Yes");
            assertThat(buttons.getLast().isSelected()).isTrue();
            buttons.getFirst().fire();
            assertThat(answer.get()).isEqualTo(YesNoAnswer.YES);
            answer.set(YesNoAnswer.NO);
            assertThat(buttons.get(1).isSelected()).isTrue();
        });
    }

    @Test
    void aDateIsShownWholeWhereTheWindowIsMirrored() throws Exception {
        Fx.run(() -> {
            FlowPane row = new FlowPane();
            ChoiceGroup<Integer> choices = new ChoiceGroup<>(row, "Dates", _ -> {});
            choices.addLine(0, "03/11/2026").addLine(1, "3 November 2026");
            Parent root = onScene(row);
            root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            root.applyCss();
            root.layout();
            assertThat(all(root, RadioButton.class)).allSatisfy(button -> {
                assertThat(button.getGraphic().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
                Text shown = (Text) button.getGraphic().lookup(".text");
                assertThat(shown.getLayoutBounds().getHeight())
                        .isEqualTo(((Text) row.getChildren().getFirst().lookup(".label .text"))
                                .getLayoutBounds()
                                .getHeight());
            });
        });
    }

    @Test
    void ticksAreOneStopAndTheArrowKeysMoveInside() throws Exception {
        Fx.run(() -> {
            ObservableSet<YesNoAnswer> ticked = FXCollections.observableSet(YesNoAnswer.NO);
            Parent list = onScene(new TickList<>(
                    messages, "What changed?", List.of(YesNoAnswer.values()), YesNoAnswer::code, ticked));
            List<CheckBox> boxes = all(list, CheckBox.class);
            assertThat(boxes).filteredOn(CheckBox::isFocusTraversable).containsExactly(boxes.getFirst());
            boxes.getFirst().requestFocus();
            press(boxes.getFirst(), KeyCode.DOWN);
            assertThat(list.getScene().getFocusOwner()).isEqualTo(boxes.get(1));
            assertThat(boxes).filteredOn(CheckBox::isFocusTraversable).containsExactly(boxes.get(1));
            boxes.get(1).fire();
            assertThat(ticked).containsExactlyInAnyOrder(YesNoAnswer.NO, YesNoAnswer.YES);
            press(boxes.get(1), KeyCode.END);
            assertThat(list.getScene().getFocusOwner()).isEqualTo(boxes.get(2));
            ticked.clear();
            assertThat(boxes).noneMatch(CheckBox::isSelected);
        });
    }

    @Test
    void kindsAreNarrowedAndTheOnlyOneIsTickedByEnter() throws Exception {
        Fx.run(() -> {
            ObservableSet<IncidentType> chosen = FXCollections.observableSet();
            Parent chooser = onScene(new IncidentTypeChooser(messages, chosen));
            TextField search = all(chooser, TextField.class).getFirst();
            search.setText("wo");
            search.fireEvent(new ActionEvent());
            assertThat(chosen).isEmpty();
            search.setText("TRACKER");
            List<CheckBox> shown = all(chooser, CheckBox.class);
            assertThat(shown).hasSize(1);
            assertThat(shown.getFirst().isFocusTraversable()).isTrue();
            search.fireEvent(new ActionEvent());
            assertThat(chosen).containsExactly(IncidentType.TRACKER);
            assertThat(all(chooser, CheckBox.class)).hasSize(IncidentType.values().length);
        });
    }

    @Test
    void somethingElseAloneSaysThatItIsNotCounted() throws Exception {
        Fx.run(() -> {
            ObservableSet<IncidentType> chosen = FXCollections.observableSet();
            Parent chooser = onScene(new IncidentTypeChooser(messages, chosen));
            assertThat(visible(chooser)).doesNotContain(messages.get("types.not-counted"));
            chosen.add(IncidentType.SOMETHING_ELSE);
            assertThat(visible(chooser)).contains(messages.get("types.not-counted"));
            chosen.add(IncidentType.EMAIL);
            assertThat(visible(chooser)).doesNotContain(messages.get("types.not-counted"));
        });
    }

    private static List<String> visible(Parent control) {
        return all(control, Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    @Test
    void kindsAreReadReachedAndSpokenInASmallWindowAtTwiceTheSize() throws Exception {
        Fx.run(() -> {
            IncidentTypeChooser chooser = new IncidentTypeChooser(
                    messages, FXCollections.observableSet(IncidentType.PRIVATE_DETAILS_PUBLISHED, IncidentType.EMAIL));
            chooser.setStyle("-fx-font-size: 28px");
            ScrollPane page = new ScrollPane(chooser);
            page.setFitToWidth(true);
            assertThat(SceneCheck.faults(onScene(page).getScene())).isEmpty();
        });
    }

    private static Parent onScene(Parent control) {
        new Scene(control, 640, 900);
        control.applyCss();
        control.layout();
        return control;
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static <T extends Node> List<T> all(Parent parent, Class<T> kind) {
        List<Node> shown = new ArrayList<>();
        SceneCheck.collect(parent, shown);
        return shown.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
