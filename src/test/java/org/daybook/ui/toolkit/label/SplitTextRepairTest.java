package org.daybook.ui.toolkit.label;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

/** In a real window on Linux the toolkit fails on these without the repair. */
@ToolkitTest
class SplitTextRepairTest {
    private static final List<String> TEXTS = List.of(
            "مرّت السيارة البيضاء ثلاث مرات ببطء، والسائق ينظر إلى الباب. \ud83d\ude90",
            "She said: آج شام وہ ہمارے گھر کے باہر گاڑی میں بیٹھا تھا۔ (twice)",
            "मैंने उसे फिर से घर के बाहर देखा और दरवाज़ा बंद कर लिया");

    @Test
    void shapedScriptsWrapAtAnyWidth() throws Exception {
        for (String text : TEXTS) {
            for (int size : List.of(14, 28)) {
                Fx.run(() -> {
                    Label label = new Label(text);
                    label.setWrapText(true);
                    label.setFont(Font.font(size));
                    new Scene(new Group(label));
                    label.applyCss();
                    for (int width = 20; width < 500; width += 7) {
                        label.prefHeight(width);
                    }
                });
            }
        }
    }
}
