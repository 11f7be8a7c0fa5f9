package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.safety.HideWay;
import org.daybook.text.DateStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path home;

    @Test
    void leavesNoFileWhileNothingIsToBeRemembered() throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("notebook"));
        assertThat(file.read()).isEqualTo(Settings.NONE);
        file.write(Settings.NONE);
        assertThat(everything()).isEmpty();
    }

    @Test
    void remembersAndForgetsWithoutATrace() throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("notebook"));
        Settings settings = new Settings(
                home.resolve("stick").resolve("notebook.nbk"),
                new Appearance(150, Look.DARK, DateStyle.IN_WORDS, new WindowFace("Lists", WindowIcon.PAGE)),
                new Hiding(10, HideWay.MINIMISE, true),
                ExhibitLabelStyle.WITH_STROKE,
                90);
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
        assertThat(everything()).hasSize(2);
        file.write(settings.withDiary(null));
        assertThat(file.read()).isEqualTo(settings.withDiary(null));
        file.write(Settings.NONE);
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
        assertThat(new SettingsFile(folder).read().appearance().textPercent()).isEqualTo(300);
    }

    @Test
    void takesWhatItUnderstandsFromAForeignOrNewerFile() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        SettingsFile file = new SettingsFile(folder);
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"file\":[],\"look\":\"sepia\",\"dates\":\"in-words\",\"lockMinutes\":4,\"hide\":true,"
                        + "\"textPercent\":1e99,\"exhibitLabels\":\"with-stroke\",\"later\":{\"version\":9}}");
        assertThat(file.read())
                .isEqualTo(Settings.NONE
                        .withAppearance(Appearance.USUAL.withDates(DateStyle.IN_WORDS))
                        .withHiding(Hiding.USUAL.withMinutes(3))
                        .withExhibitLabels(ExhibitLabelStyle.WITH_STROKE));
    }

    @Test
    void readsAHugeFileAsNothing() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        Files.writeString(folder.resolve("settings.json"), "{\"look\":\"dark\",\"x\":\"" + "a".repeat(100_000) + "\"}");
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
        Files.writeString(folder.resolve("settings.json"), "[".repeat(60_000));
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
    }

    @Property
    void anyNumberOfMinutesBecomesOneThatCanBeChosen(@ForAll int minutes) {
        assertThat(Hiding.CHOICES).contains(new Hiding(minutes, HideWay.CLOSE, false).minutes());
    }

    @Property
    void readsBackWhatWasWritten(
            @ForAll @IntRange(min = 75, max = 300) int percent,
            @ForAll Look look,
            @ForAll DateStyle dates,
            @ForAll HideWay way,
            @ForAll ExhibitLabelStyle labels)
            throws IOException {
        Path folder = Files.createTempDirectory("settings");
        SettingsFile file = new SettingsFile(folder);
        Settings settings =
                new Settings(null, new Appearance(percent, look, dates), new Hiding(30, way, true), labels, 0);
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
        file.write(Settings.NONE);
        assertThat(folder).doesNotExist();
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
