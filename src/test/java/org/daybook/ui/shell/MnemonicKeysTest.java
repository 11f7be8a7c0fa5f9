package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ToolkitTest
class MnemonicKeysTest {
    private final List<String> pressed = new ArrayList<>();
    private BorderPane page;
    private Stage stage;

    @BeforeEach
    void window() throws Exception {
        page = Fx.on(BorderPane::new);
        stage = Fx.on(Stage::new);
        Fx.run(() -> {
            Scene scene = new Scene(page, 400, 300);
            new MnemonicKeys(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(stage::hide);
    }

    @Test
    void aLetterThatThePageBeforeHadAsACapitalStillWorks() throws Exception {
        show(button("_Larger"));
        show(button("Sea_l"));
        alt(KeyCode.L);
        assertThat(pressed).containsExactly("Sea_l");
    }

    @Test
    void aLetterOfWhatIsOutOfSightIsFree() throws Exception {
        Button hidden = button("P_ortfolio");
        hidden.setVisible(false);
        show(hidden, button("_Open"));
        alt(KeyCode.O);
        assertThat(pressed).containsExactly("_Open");
    }

    @Test
    void whatIsDisabledIsLeftAlone() throws Exception {
        Button disabled = button("_Open");
        disabled.setDisable(true);
        show(disabled);
        alt(KeyCode.O);
        assertThat(pressed).isEmpty();
    }

    @Test
    void aFieldIsGoneToAndNothingElse() throws Exception {
        TextField field = new TextField("half of it");
        field.setOnAction(_ -> pressed.add("Enter"));
        show(button("_Other"), new FieldRow("_Passphrase", field));
        alt(KeyCode.P);
        assertThat(pressed).isEmpty();
        assertThat(Fx.on(field::isFocused)).isTrue();
    }

    @Test
    void aTickIsSetAndTakenAway() throws Exception {
        CheckBox box = new CheckBox("_Remember");
        show(box);
        alt(KeyCode.R);
        assertThat(box.isSelected()).isTrue();
        alt(KeyCode.R);
        assertThat(box.isSelected()).isFalse();
    }

    private Button button(String text) {
        Button button = Buttons.plain(text);
        button.setOnAction(_ -> pressed.add(text));
        return button;
    }

    private void show(Node... nodes) throws Exception {
        Fx.run(() -> {
            page.setCenter(new VBox(nodes));
            page.applyCss();
            page.layout();
        });
        Fx.settle();
    }

    private void alt(KeyCode letter) throws Exception {
        Fx.run(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                KeyEvent.fireEvent(page, new KeyEvent(type, "", letter.getChar(), letter, false, false, true, false));
            }
        });
    }
}
