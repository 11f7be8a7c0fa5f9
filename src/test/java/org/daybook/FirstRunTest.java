package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.daybook.settings.Settings;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.secret.RecoveryCodeCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first start to the cursor where her first words go, as somebody does who takes what is suggested. */
@Tag("once")
@ToolkitTest
class FirstRunTest {
    /** Keys and clicks before her own words. */
    private static final int MOST = 60;

    private static final int LETTERS_OF_THE_LONGEST_WORD = 9;

    @TempDir
    Path folder;

    private @Nullable TrialWindow shown;
    private int clicks;
    private int keys;

    @Test
    void takesAtMostSixtyKeysAndClicks() throws Exception {
        shown = new TrialWindow(new TrialWindow.Setting(folder, Settings.NONE, 900, 600, new SecureRandom()));
        click("unlock.start-new");
        click("unlock.go-on");
        TrialWindow.until(() -> window().all(Label.class).stream()
                .anyMatch(label ->
                        label.getText().equals(folder.resolve("notebook.nbk").toString())));
        click("unlock.suggestion-use");
        click("unlock.next");
        TrialWindow.until(() -> window().button("unlock.code-written") != null);
        List<String> code = Fx.on(() -> window().all(Label.class).stream()
                .filter(label -> label.getStyleClass().contains("code-word"))
                .map(label -> label.getText().replaceAll("[^a-z]", ""))
                .toList());
        click("unlock.code-written");
        for (int i = 0; i < RecoveryCodeCheck.WORDS; i++) {
            typeWordAndEnter(code);
        }
        TrialWindow.until(() -> folder.resolve("notebook.nbk").toFile().exists());
        TrialWindow.until(() -> window().isOpen() && owner() instanceof TextInputControl);
        assertThat(clicks).isEqualTo(5);
        assertThat(keys).isLessThanOrEqualTo(RecoveryCodeCheck.WORDS * (LETTERS_OF_THE_LONGEST_WORD + 1));
        assertThat(clicks + RecoveryCodeCheck.WORDS * (LETTERS_OF_THE_LONGEST_WORD + 1))
                .as("also with the longest words")
                .isLessThanOrEqualTo(MOST);
        window().hide();
        window().close();
    }

    private TrialWindow window() {
        return Objects.requireNonNull(shown);
    }

    private void click(String key) throws Exception {
        window().press(key);
        clicks++;
    }

    /** Into the field that has the cursor, without pointing at it. */
    private void typeWordAndEnter(List<String> code) throws Exception {
        TrialWindow.until(() -> owner() instanceof TextField field
                && String.valueOf(field.getAccessibleText()).startsWith("Word "));
        Fx.run(() -> {
            TextField field = (TextField) Objects.requireNonNull(owner());
            String word = code.get(Integer.parseInt(field.getAccessibleText().substring("Word ".length())) - 1);
            field.setText(word);
            keys += word.length() + 1;
            field.fireEvent(new ActionEvent());
        });
        window().pulses();
    }

    private @Nullable Node owner() {
        return window().scene().getFocusOwner();
    }
}
