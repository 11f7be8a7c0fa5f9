package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class TooltipsTest {
    @Test
    void areMadeOnlyWhenThePointerComes() throws Exception {
        Fx.run(() -> {
            Button button = new Button();
            Tooltips.put(button, "Close this line");
            assertThat(button.getTooltip()).isNull();
            enter(button);
            assertThat(button.getTooltip().getText()).isEqualTo("Close this line");
        });
    }

    @Test
    void sayTheLastThatWasPut() throws Exception {
        Fx.run(() -> {
            Button button = new Button();
            Tooltips.put(button, "Open");
            Tooltips.put(button, "Close");
            enter(button);
            assertThat(button.getTooltip().getText()).isEqualTo("Close");
            Tooltips.put(button, "Open");
            enter(button);
            assertThat(button.getTooltip().getText()).isEqualTo("Open");
        });
    }

    @Test
    void areReadOutAsHelpUnlessTheySayTheNameAgain() throws Exception {
        Fx.run(() -> {
            Button button = new Button();
            button.setAccessibleText("Hide");
            Tooltips.put(button, "Put the empty page on at once");
            assertThat(button.getAccessibleHelp()).isEqualTo("Put the empty page on at once");
            Tooltips.put(button, "Hide");
            assertThat(button.getAccessibleHelp()).isNull();
        });
    }

    private static void enter(Button button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
