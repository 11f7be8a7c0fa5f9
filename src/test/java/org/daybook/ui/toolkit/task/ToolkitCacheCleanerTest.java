package org.daybook.ui.toolkit.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.control.skin.Utils;
import com.sun.javafx.scene.text.TextLayout;
import java.lang.reflect.Field;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Text;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ToolkitTest
class ToolkitCacheCleanerTest {
    private static final String SECRET = "He stood by the gate";

    @Test
    void theToolkitKeepsNoTextThatItMeasured() throws Exception {
        Fx.run(ToolkitCacheCleanerTest::measureSecret);
        assertThat(kept())
                .as("this test looks where the toolkit keeps it")
                .anySatisfy(text -> assertThat(text).contains("He stood"));
        Fx.run(new ToolkitCacheCleaner((_, _) -> () -> {}, () -> false));
        assertThat(kept()).allSatisfy(text -> assertThat(text).matches("[. …]*"));
    }

    @Test
    void nothingIsForgottenWhileADiaryIsOpen() throws Exception {
        Fx.run(ToolkitCacheCleanerTest::measureSecret);
        List<String> before = kept();
        Fx.run(new ToolkitCacheCleaner((_, _) -> () -> {}, () -> true));
        assertThat(kept()).isEqualTo(before);
    }

    private static void measureSecret() {
        Label label = new Label(SECRET);
        label.setSkin(new LabelSkin(label));
        label.setWrapText(true);
        for (int height = 5; height < 80; height += 5) {
            label.resize(60, height);
            label.layout();
        }
        label.prefWidth(-1);
    }

    private static List<String> kept() throws Exception {
        return Fx.on(() -> {
            Text text = (Text) field(Utils.class, "textInstance").get(null);
            Object layout = field(Text.class, "layout").get(text);
            TextLayout measured =
                    (TextLayout) field(Utils.class, "layoutInstance").get(null);
            return List.of(text.getText(), characters(layout), characters(measured));
        });
    }

    private static String characters(@Nullable Object layout) throws Exception {
        if (layout == null) {
            return "";
        }
        char[] characters = (char[]) field(layout.getClass(), "text").get(layout);
        return characters == null ? "" : new String(characters);
    }

    private static Field field(Class<?> of, String name) throws NoSuchFieldException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
