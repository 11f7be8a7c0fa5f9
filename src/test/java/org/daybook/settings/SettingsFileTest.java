package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path home;

    @Test
    void leavesNoFileWhileNothingIsToBeRemembered() throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("notebook"));
        assertThat(file.read()).isEqualTo(Settings.NONE);
        file.write(Settings.NONE.withTextPercent(150));
        assertThat(everything()).isEmpty();
    }

    @Test
    void remembersAndForgetsWithoutATrace() throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("notebook"));
        Settings settings = new Settings(home.resolve("stick").resolve("notebook.nbk"), 150);
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
        assertThat(everything()).hasSize(2);
        file.write(settings.withDiary(null));
        assertThat(everything()).isEmpty();
    }

    @Test
    void readsADamagedFileAsNothing() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        for (String text :
                new String[] {"", "{", "[]", "{\"file\":7}", "{\"file\":\"\\u0000\"}", "null", "\u0000\u0001"}) {
            Files.writeString(folder.resolve("settings.json"), text);
            assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
        }
    }

    @Test
    void keepsAbsurdSizesOfTextWithinBounds() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        Files.writeString(folder.resolve("settings.json"), "{\"file\":\"a\",\"textPercent\":100000}");
        assertThat(new SettingsFile(folder).read().textPercent()).isEqualTo(300);
    }

    @Test
    void liesWhereEachSystemKeepsSuchThings() {
        Path user = Path.of("home");
        assertThat(SettingsFile.folder("Linux", Map.of(), user)).isEqualTo(user.resolve(".config/notebook"));
        assertThat(SettingsFile.folder("Linux", Map.of("XDG_CONFIG_HOME", "x"), user))
                .isEqualTo(Path.of("x", "notebook"));
        assertThat(SettingsFile.folder("Windows 11", Map.of("APPDATA", "r"), user))
                .isEqualTo(Path.of("r", "notebook"));
        assertThat(SettingsFile.folder("Mac OS X", Map.of(), user))
                .isEqualTo(user.resolve("Library/Application Support/notebook"));
    }

    private Stream<Path> everything() throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            return walk.filter(path -> !path.equals(home)).toList().stream();
        }
    }
}
