package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.daybook.organisation.Organisations;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSheetsModelTest extends DeskFixture {
    private LogSheetsModel model;

    @BeforeEach
    void sit() throws Exception {
        LogSheets sheets = new LogSheets(desk.messages(), Clock.systemUTC(), "Daybook test");
        model = new LogSheetsModel(sheets, Organisations.northshire(), desk.tasks(), desk.errors());
    }

    @Test
    void savesThemAndSaysWhere() throws Exception {
        Path target = folder.resolve(model.proposedName());

        model.write(target);
        desk.until(() -> model.written.get() != null);

        assertThat(model.written.get()).isEqualTo(target);
        assertThat(Files.size(target)).isPositive();
    }

    @Test
    void saysThatTheNameIsTakenAndLeavesTheFile() throws Exception {
        Path target = Files.writeString(folder.resolve("Notes.pdf"), "mine");

        model.write(target);
        desk.until(() -> model.failure.get() != null);

        assertThat(target).hasContent("mine");
        assertThat(model.written.get()).isNull();
    }

    @Test
    void canBeTriedAgainAfterAFailure() throws Exception {
        model.write(folder.resolve("nowhere").resolve("Notes.pdf"));
        desk.until(() -> model.failure.get() != null);
        model.write(folder.resolve("Notes.pdf"));
        desk.until(() -> model.written.get() != null);

        assertThat(model.failure.get()).isNull();
    }

    @Test
    void proposesANameThatSaysNothing() {
        assertThat(model.proposedName()).isEqualTo("Notes.pdf");
    }
}
