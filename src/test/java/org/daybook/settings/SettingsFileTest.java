package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.Organisations;
import org.daybook.safety.HidingMethod;
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
                new RememberedDiaries(home.resolve("stick").resolve("notebook.nbk"), DiaryList.NONE),
                new Appearance(
                        150,
                        true,
                        ColourScheme.DARK,
                        DateStyle.IN_WORDS,
                        new WindowDisguise("Lists", WindowIcon.PAGE, true),
                        "cy"),
                new HidingSettings(10, HidingMethod.MINIMISE, true, true, true),
                ExhibitLabelStyle.WITH_STROKE,
                90,
                new RememberedHeads(true, List.of("c2VhbGVk", "b3RoZXI=")),
                Organisations.northshire());
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
        assertThat(everything()).hasSize(2);
        file.write(settings.withDiary(null));
        assertThat(file.read()).isEqualTo(settings.withDiary(null));
        file.write(Settings.NONE);
        assertThat(everything()).isEmpty();
    }

    @Test
    void listsDiariesOnlyIfThatIsTurnedOn() throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("notebook"));
        Path one = home.resolve("one.nbk");
        Path other = home.resolve("an other.nbk");
        DiaryList list = new DiaryList(true, List.of()).with(" 26/0\t7\n", one).with("26/002", other);
        file.write(Settings.NONE.withList(list));
        assertThat(file.read().diaries().list().diaries())
                .containsExactly(new DiaryList.ListedDiary("26/0 7", one), new DiaryList.ListedDiary("26/002", other));
        assertThat(list.with("26/009", one).diaries()).hasSize(2);
        assertThat(list.without(one).referenceOf(one)).isEmpty();
        assertThat(new DiaryList(false, list.diaries())).isEqualTo(DiaryList.NONE);
        file.write(Settings.NONE.withList(DiaryList.NONE));
        assertThat(everything()).isEmpty();
    }

    @Test
    void readsADamagedFileAsNothing() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        for (String text : new String[] {"", "{", "=", "file", "file=\\u0000", "look=dark\nx=\\u12", "\u0000\u0001"}) {
            Files.writeString(folder.resolve("settings.properties"), text);
            assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
        }
    }

    @Test
    void takesTheWholeLinesOfAFileThatIsCutShort() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        Files.writeString(folder.resolve("settings.properties"), "dates=in-words\nlook = dark \nhi");
        assertThat(new SettingsFile(folder).read())
                .isEqualTo(Settings.NONE.withAppearance(
                        Appearance.USUAL.withDates(DateStyle.IN_WORDS).withLook(ColourScheme.DARK)));
    }

    @Test
    void keepsAbsurdSizesOfTextWithinBounds() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        Files.writeString(folder.resolve("settings.properties"), "file=a\ntextPercent=100000");
        assertThat(new SettingsFile(folder).read().appearance().textPercent()).isEqualTo(300);
    }

    @Test
    void takesWhatItUnderstandsFromAForeignOrNewerFile() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        SettingsFile file = new SettingsFile(folder);
        Files.writeString(
                folder.resolve("settings.properties"),
                "file=\nlook=sepia\ndates=in-words\nlockMinutes=4\nhide=true\nlockOnMinimise=perhaps\n"
                        + "textPercent=1e99\nexhibitLabels=with-stroke\nlater.version=9\n");
        assertThat(file.read())
                .isEqualTo(Settings.NONE
                        .withAppearance(Appearance.USUAL.withDates(DateStyle.IN_WORDS))
                        .withHiding(HidingSettings.USUAL.withMinutes(3))
                        .withExhibitLabels(ExhibitLabelStyle.WITH_STROKE));
    }

    @Test
    void takesOfTheLinesKeptOfDiariesNoMoreThanThereCanBe() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        SettingsFile file = new SettingsFile(folder);
        Files.writeString(folder.resolve("settings.properties"), "lastHeads=");
        assertThat(file.read().lastHeads()).isEqualTo(new RememberedHeads(true, List.of()));
        Files.writeString(
                folder.resolve("settings.properties"), "lastHeads= a ,,b," + "x".repeat(300) + ",c,d,e,f,g,h,i,j");
        assertThat(file.read().lastHeads().sealed()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        file.write(file.read());
        assertThat(file.read().lastHeads().sealed()).hasSize(8);
    }

    @Test
    void readsAHugeFileAsNothing() throws IOException {
        Path folder = Files.createDirectory(home.resolve("notebook"));
        Files.writeString(folder.resolve("settings.properties"), "look=dark\nx=" + "a".repeat(100_000));
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
        Files.writeString(folder.resolve("settings.properties"), "[".repeat(60_000));
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
    }

    @Test
    void saysNotWhenItWasWrittenAndKeepsNamesInAnyScript() throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("notebook"));
        Settings settings = Settings.NONE
                .withDiary(home.resolve("\u0434\u043d\u0435\u0432\u043d\u0438\u043a #1 = a: \ud83d\udcd3.nbk"))
                .withAppearance(Appearance.USUAL.withFace(
                        new WindowDisguise("\u5217\u8868 \ud83d\ude42", WindowIcon.LIST, false)));
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
        assertThat(Files.readAllLines(file.file())).noneMatch(line -> line.startsWith("#"));
    }

    @Property
    void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("settings");
        SettingsFile file = new SettingsFile(folder);
        Files.write(file.file(), bytes);
        assertThat(file.read().copyDays()).isNotNegative();
        file.write(Settings.NONE);
        assertThat(folder).doesNotExist();
    }

    @Property
    void anyNumberOfMinutesBecomesOneThatCanBeChosen(@ForAll int minutes) {
        assertThat(HidingSettings.CHOICES)
                .contains(new HidingSettings(minutes, HidingMethod.CLOSE, false, false, false).minutes());
    }

    @Property
    void readsBackWhatWasWritten(
            @ForAll @IntRange(min = 75, max = 300) int percent,
            @ForAll ColourScheme look,
            @ForAll DateStyle dates,
            @ForAll HidingMethod way,
            @ForAll ExhibitLabelStyle labels)
            throws IOException {
        Path folder = Files.createTempDirectory("settings");
        SettingsFile file = new SettingsFile(folder);
        Settings settings = new Settings(
                RememberedDiaries.NONE,
                new Appearance(percent, look, dates).withLanguage("cy"),
                new HidingSettings(30, way, true, false, false),
                labels,
                0,
                RememberedHeads.NONE,
                Organisation.NONE);
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
