package org.daybook.ui.toolkit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class PageTest {
    private final Button button = new Button("first");

    @Test
    void turnsByKeysWhereverTheKeyboardIs() throws Exception {
        Fx.run(() -> {
            Page page = page(1000);
            press(KeyCode.PAGE_DOWN);
            double once = page.getVvalue();
            assertThat(once).isBetween(0.1, 0.9);
            press(KeyCode.PAGE_DOWN);
            assertThat(page.getVvalue()).isGreaterThan(once);
            for (int more = 0; more < 10; more++) {
                press(KeyCode.PAGE_DOWN);
            }
            assertThat(page.getVvalue()).isEqualTo(1);
            for (int back = 0; back < 10; back++) {
                press(KeyCode.PAGE_UP);
            }
            assertThat(page.getVvalue()).isZero();
        });
    }

    @Test
    void staysWhereAllOfItIsSeen() throws Exception {
        Fx.run(() -> {
            Page page = page(10);
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.A);
            assertThat(page.getVvalue()).isZero();
        });
    }

    @Test
    void beginsBehindWhatAFieldAlreadyHoldsSoThatNoKeyReplacesIt() throws Exception {
        Fx.run(() -> {
            TextField field = new TextField("Jaspreet");
            Page page = new Page("About you", field);
            Scene scene = new Scene(new BorderPane(page), 400, 300);
            page.layout();
            Focus.first(page);
            assertThat(scene.getFocusOwner()).isSameAs(field);
            assertThat(field.getSelectedText()).isEmpty();
            assertThat(field.getCaretPosition()).isEqualTo(8);
        });
    }

    @Test
    void isAtRestOnceLaidOutWithOrWithoutAScrollBar() throws Exception {
        Fx.run(() -> {
            for (double height : List.of(10.0, 1000.0)) {
                Page page = page(height);
                page.lookup(".measure").setStyle("-fx-max-width: 200px");
                page.applyCss();
                for (int pulse = 0; pulse < 3; pulse++) {
                    page.layout();
                }
                assertThat(page.lookup(".page-middle"))
                        .asInstanceOf(type(Parent.class))
                        .as("%s", height)
                        .matches(middle -> !middle.isNeedsLayout());
            }
        });
    }

    @Test
    void keepsTheFocusWhenItsPartsAreReplaced() throws Exception {
        Fx.run(() -> {
            Page page = page(10);
            Button second = new Button("second");
            button.requestFocus();
            page.setParts(List.of(new Region(), second));
            assertThat(page.getScene().getFocusOwner()).isSameAs(second);

            Button third = new Button("third");
            page.setParts(List.of(third, second));
            assertThat(page.getScene().getFocusOwner()).isSameAs(second);
        });
    }

    @Test
    void leavesTheFocusElsewhereInTheWindowWhereItIs() throws Exception {
        Fx.run(() -> {
            Page page = new Page("Title", button);
            Button beside = new Button("beside");
            new Scene(new VBox(beside, page), 400, 400);
            beside.requestFocus();
            page.setParts(List.of(new Button("second")));
            assertThat(page.getScene().getFocusOwner()).isSameAs(beside);
        });
    }

    @Test
    void startsOnTheAnswerThatIsChosen() throws Exception {
        Fx.run(() -> {
            ToggleButton apart = new ToggleButton("chosen");
            apart.setSelected(true);
            RadioButton chosen = new RadioButton("chosen");
            RadioButton other = new RadioButton("other");
            new ToggleGroup().getToggles().addAll(other, chosen);
            chosen.setSelected(true);
            assertThat(startOf(new HBox(new ToggleButton("other"), apart))).isSameAs(apart);
            assertThat(startOf(new HBox(new VBox(other), new VBox(chosen)))).isSameAs(chosen);
            ToggleButton alone = new ToggleButton("alone");
            assertThat(startOf(new HBox(alone))).isSameAs(alone);
        });
    }

    private static Node startOf(Region shown) {
        Scene scene = new Scene(shown);
        Focus.first(shown);
        return scene.getFocusOwner();
    }

    private Page page(double height) {
        Region tall = new Region();
        tall.setMinHeight(height);
        Page page = new Page("Title", button, tall);
        new Scene(page, 400, 400);
        page.resize(400, 400);
        page.applyCss();
        page.layout();
        return page;
    }

    private void press(KeyCode code) {
        button.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void inAWindowOfFewLinesItsActionsEndIt() throws Exception {
        Fx.run(() -> {
            Button save = new Button("save");
            BorderPane frame = new BorderPane();
            BorderPane window = new BorderPane(frame);
            new Scene(window, 400, 200);
            Page page = new Page("Title", button);
            page.showIn(frame, save);
            assertThat(frame.getBottom()).isNotNull();

            window.pseudoClassStateChanged(Page.LOW, true);
            page.showIn(frame, save);
            assertThat(frame.getBottom()).isNull();
            page.add(new Button("second"));
            assertThat(((VBox) save.getParent().getParent()).getChildren())
                    .last()
                    .isEqualTo(save.getParent());
        });
    }
}
