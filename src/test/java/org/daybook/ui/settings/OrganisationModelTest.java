package org.daybook.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFile;
import org.daybook.organisation.Organisations;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationModelTest extends DeskFixture {
    private SettingsFile file;
    private OrganisationModel model;

    @BeforeEach
    void sit() {
        file = new SettingsFile(folder.resolve("settings"));
        RememberedSettings remembered = new RememberedSettings(file, Settings.NONE, desk.tasks());
        model = new OrganisationModel(desk.session(), remembered, desk.tasks(), desk.errors());
    }

    private Path given() throws Exception {
        return Files.writeString(folder.resolve("given.txt"), OrganisationFile.text(Organisations.northshire()));
    }

    private void choose(Path chosen) throws Exception {
        model.choose(chosen);
        desk.until(() -> model.inDiary.get().isSet());
    }

    @Test
    void whatAFileSaysIsSealedInTheDiaryAndNotKeptOnThisComputer() throws Exception {
        choose(given());
        assertThat(desk.session().organisation()).isEqualTo(Organisations.northshire());
        assertThat(file.file()).doesNotExist();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith("given.txt"))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Northshire");
            }
        }
    }

    @Test
    void aFileThatCannotBeUsedChangesNothing() throws Exception {
        choose(given());
        model.choose(Files.writeString(folder.resolve("empty.txt"), ""));
        desk.until(() -> model.failure.get() != null);
        assertThat(Objects.requireNonNull(model.failure.get()).text()).contains("empty");
        assertThat(desk.session().organisation()).isEqualTo(Organisations.northshire());
    }

    @Test
    void itIsKeptOnThisComputerOnlyIfWishedAndRemovedFromEitherAlone() throws Exception {
        choose(given());
        model.remember(desk.session().organisation());
        desk.until(() -> Files.exists(file.file()));
        assertThat(file.read().organisation()).isEqualTo(Organisations.northshire());
        model.seal(Organisation.NONE);
        desk.until(() -> !model.inDiary.get().isSet());
        assertThat(desk.session().organisation()).isEqualTo(Organisation.NONE);
        assertThat(file.read().organisation()).isEqualTo(Organisations.northshire());
        model.remember(Organisation.NONE);
        desk.until(() -> !Files.exists(file.file()));
    }
}
