package org.daybook.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFailure;
import org.daybook.safety.HidingMethod;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.DiaryList;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.settings.HidingSettings;
import org.daybook.settings.RememberedDiaries;
import org.daybook.settings.RememberedHeads;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.settings.WindowDisguise;
import org.daybook.settings.WindowIcon;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
    @TempDir
    Path home;

    private SettingsFile file;
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private RememberedSettings remembered;
    private SettingsModel model;

    @BeforeEach
    void model() {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        file = new SettingsFile(home.resolve("settings"));
        remembered = new RememberedSettings(file, Settings.NONE, tasks);
        model = new SettingsModel(remembered, home.resolve("a.nbk"), Optional.empty());
    }

    @Test
    void keepsEveryChoice() {
        model.lockAfter(10);
        model.hideBy(HidingMethod.MINIMISE);
        model.lockOnMinimise(true);
        model.wideSpacing(true);
        model.cover(true);
        model.showOthersWords(true);
        model.look(ColourScheme.DARK);
        model.dates(DateStyle.YEAR_FIRST);
        model.windowTitle("Recipes");
        model.windowIcon(WindowIcon.LIST);
        model.plainMenu(true);
        model.enlargeText();
        model.exhibitLabels(ExhibitLabelStyle.WITH_STROKE);
        model.sayCopyAfter(90);
        model.rememberDiary(true);
        model.keepLastHeads(true);
        model.language("cy");
        Settings kept = new Settings(
                new RememberedDiaries(home.resolve("a.nbk"), DiaryList.NONE),
                new Appearance(
                        125,
                        true,
                        ColourScheme.DARK,
                        DateStyle.YEAR_FIRST,
                        new WindowDisguise("Recipes", WindowIcon.LIST, true),
                        "cy"),
                new HidingSettings(10, HidingMethod.MINIMISE, true, true, true),
                ExhibitLabelStyle.WITH_STROKE,
                90,
                new RememberedHeads(true, List.of()),
                Organisation.NONE);
        assertThat(model.remembered.settingsProperty().get()).isEqualTo(kept);
        assertThat(file.read()).isEqualTo(kept);
        assertThat(model.isDiaryRemembered()).isTrue();
        assertThat(model.remembered.notKeptProperty().get()).isFalse();
    }

    @Test
    void listsTheOpenDiaryUnderAReferenceOnceAListIsKept() {
        model.list("26/007");
        assertThat(model.reference()).isEmpty();
        model.keepList(true);
        model.list("26/007");
        assertThat(model.reference()).isEqualTo("26/007");
        model.list("");
        assertThat(model.reference()).isEmpty();
        model.list("26/007");
        model.keepList(false);
        assertThat(model.remembered.settingsProperty().get()).isEqualTo(Settings.NONE);
    }

    @Test
    void staysWithinTheSizesThatCanBeRead() {
        for (int i = 0; i < 20; i++) {
            model.shrinkText();
        }
        assertThat(model.remembered.settingsProperty().get().appearance().textPercent())
                .isEqualTo(Appearance.SMALLEST);
        for (int i = 0; i < 20; i++) {
            model.enlargeText();
        }
        assertThat(model.remembered.settingsProperty().get().appearance().textPercent())
                .isEqualTo(Appearance.LARGEST);
        model.resetText();
        assertThat(model.remembered.settingsProperty().get()).isEqualTo(Settings.NONE);
    }

    @Test
    void forgetsWhatItKeptOfDiariesWhenThatIsTurnedOff() {
        model.keepLastHeads(true);
        remembered.choose(now -> now.withLastHeads(now.lastHeads().with(List.of("c2VhbGVk"))));
        model.keepLastHeads(true);
        assertThat(file.read().lastHeads()).isEqualTo(new RememberedHeads(true, List.of("c2VhbGVk")));
        model.keepLastHeads(false);
        assertThat(home).isEmptyDirectory();
        remembered.choose(now -> now.withLastHeads(now.lastHeads().with(List.of("c2VhbGVk"))));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void putsEverythingBackWithoutATrace() {
        model.rememberDiary(true);
        model.look(ColourScheme.LIGHT);
        model.forgetAll();
        assertThat(model.isDiaryRemembered()).isFalse();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void numbersExhibitsBothWays() {
        assertThat(ExhibitLabelStyle.JOINED.label("SB", 1)).isEqualTo("SB1");
        assertThat(ExhibitLabelStyle.WITH_STROKE.label("SB", 12)).isEqualTo("SB/12");
    }

    @Test
    void hasWordsForEveryFaultOfAnOrganisationsFile() {
        for (OrganisationFailure.OrganisationFault fault : OrganisationFailure.OrganisationFault.values()) {
            assertThat(MESSAGES.has("problem.organisation-" + fault.code())).isTrue();
        }
    }
}
