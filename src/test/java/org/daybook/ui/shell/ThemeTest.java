package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class ThemeTest {

    @TempDir
    Path home;

    @Test
    void changesItsColoursAtOnce() throws Exception {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        Fx.run(() -> {
            RememberedSettings remembered =
                    new RememberedSettings(new SettingsFile(home.resolve("s")), Settings.NONE, tasks);
            Scene scene = new Scene(new Region());
            Theme.wear(scene, remembered);
            assertThat(scene.getStylesheets()).hasSize(1);
            remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.DARK)));
            assertThat(scene.getStylesheets()).last().asString().endsWith("dark.css");
            remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.LIGHT)));
            assertThat(scene.getStylesheets()).hasSize(1);
            remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.CONTRAST)));
            assertThat(scene.getStylesheets()).hasSize(2).last().asString().endsWith("contrast.css");
            remembered.choose(now -> now.withAppearance(now.appearance().withWide(true)));
            assertThat(scene.getStylesheets()).hasSize(3).last().asString().endsWith("wide.css");
            remembered.choose(now -> now.withAppearance(now.appearance().withWide(false)));
            remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.CONTRAST_DARK)));
            assertThat(scene.getStylesheets()).hasSize(2).last().asString().endsWith("contrast-dark.css");
        });
    }
}
