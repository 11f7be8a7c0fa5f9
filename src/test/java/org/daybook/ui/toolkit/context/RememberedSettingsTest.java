package org.daybook.ui.toolkit.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedSettingsTest {
    private final BackgroundTasks tasks = tasks(Runnable::run);

    @TempDir
    Path home;

    @Test
    void aChoiceHoldsAtOnceAndIsKept() {
        RememberedSettings remembered = remembered(tasks);
        remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.DARK)));
        assertThat(remembered.settings().appearance().look()).isEqualTo(ColourScheme.DARK);
        assertThat(file().read()).isEqualTo(remembered.settings());
        remembered.choose(_ -> Settings.NONE);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void theSizeOfTheTextIsKeptOnlyIfSomethingIs() {
        RememberedSettings remembered = remembered(tasks);
        remembered.enlargeText();
        assertThat(remembered.settings().appearance().textPercent()).isEqualTo(125);
        assertThat(home).isEmptyDirectory();
        remembered.remember(home.resolve("a.nbk"));
        remembered.enlargeText();
        assertThat(file().read().appearance().textPercent()).isEqualTo(150);
        remembered.forget();
        remembered.resetText();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTheChoiceHoldsAllTheSame() throws IOException {
        Files.writeString(home.resolve("settings"), "in the way");
        RememberedSettings remembered = remembered(tasks);
        remembered.remember(home.resolve("a.nbk"));
        assertThat(remembered.notKeptProperty().get()).isTrue();
        assertThat(remembered.diary()).contains(home.resolve("a.nbk"));
        Files.delete(home.resolve("settings"));
        remembered.enlargeText();
        assertThat(remembered.notKeptProperty().get()).isFalse();
        assertThat(file().read().diary()).isEqualTo(home.resolve("a.nbk"));
    }

    @Test
    void whatIsChosenWhileItIsWritingIsWrittenAfterwards() {
        List<Runnable> outcomes = new ArrayList<>();
        RememberedSettings remembered = remembered(tasks(outcomes::add));
        remembered.remember(home.resolve("a.nbk"));
        remembered.enlargeText();
        remembered.enlargeText();
        assertThat(outcomes).hasSize(1);
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
        assertThat(file().read()).isEqualTo(remembered.settings());
    }

    private SettingsFile file() {
        return new SettingsFile(home.resolve("settings"));
    }

    private RememberedSettings remembered(BackgroundTasks given) {
        return new RememberedSettings(file(), file().read(), given);
    }

    private static BackgroundTasks tasks(Executor fx) {
        return new BackgroundTasks(Runnable::run, fx, bug -> {
            throw new AssertionError(bug);
        });
    }
}
