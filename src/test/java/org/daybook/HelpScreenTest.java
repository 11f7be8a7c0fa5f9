package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@ToolkitTest
class HelpScreenTest {
    @TempDir
    Path folder;

    @Test
    void savesBlankSheetsBeforeAnyDiaryIsOpen() throws Exception {
        Stand stand = Fx.on(() -> new Stand(Stand.Look.values()[0], folder));
        try {
            stand.help();
            stand.choose(folder.resolve("Notes.pdf"));
            stand.choosePage("Paper to write on");
            stand.press("guidance.sheets-save");

            assertThat(folder.resolve("Notes.pdf")).isNotEmptyFile();
            assertThat(stand.faults()).isEmpty();
        } finally {
            Fx.run(stand::close);
        }
    }
}
