package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.settings.WindowDisguise;
import org.daybook.settings.WindowIcon;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class WindowIdentityTest {
    @TempDir
    Path home;

    @Test
    void isNeutralAtFirstAndThenAsSheChose() throws Exception {
        Fx.run(() -> {
            RememberedSettings remembered = remembered();
            Stage stage = new Stage();
            WindowIdentity.name(stage, new Messages(Locale.UK), remembered);
            WindowIdentity.picture(stage, remembered);
            assertThat(stage.getTitle()).isEqualTo("Notebook");
            Image before = stage.getIcons().getFirst();
            remembered.choose(now -> now.withAppearance(
                    now.appearance().withFace(new WindowDisguise("Recipes", WindowIcon.LIST, false))));
            assertThat(stage.getTitle()).isEqualTo("Recipes");
            assertThat(stage.getIcons()).hasSize(1).doesNotContain(before);
            Image drawn = stage.getIcons().getFirst();
            assertThat(drawn.getWidth()).isEqualTo(128);
            assertThat(drawn.getPixelReader().getPixelFormat().getType())
                    .as("the toolkit passes over any other")
                    .isEqualTo(PixelFormat.Type.BYTE_BGRA_PRE);
            assertThat(drawn.getPixelReader().getColor(64, 64).getOpacity()
                            + drawn.getPixelReader().getColor(64, 32).getOpacity())
                    .isPositive();
        });
    }

    @Test
    void hasNoCharacterThatADesktopWouldShowBroken() throws Exception {
        Fx.run(() -> {
            RememberedSettings remembered = remembered();
            Stage stage = new Stage();
            WindowIdentity.name(stage, new Messages(Locale.UK), remembered);
            remembered.choose(named("\u0421\u043f\u0438\u0441\u043e\u043a #1 \ud83d\udcd3"));
            assertThat(stage.getTitle()).isEqualTo("\u0421\u043f\u0438\u0441\u043e\u043a #1");
            remembered.choose(named("\ud83d\udcd3"));
            assertThat(stage.getTitle()).isEqualTo("Notebook");
        });
    }

    private static UnaryOperator<Settings> named(String title) {
        return now -> now.withAppearance(now.appearance().withFace(new WindowDisguise(title, WindowIcon.LIST, false)));
    }

    private RememberedSettings remembered() {
        return new RememberedSettings(
                new SettingsFile(home.resolve("settings")),
                Settings.NONE,
                new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
                    throw new AssertionError(bug);
                }));
    }
}
