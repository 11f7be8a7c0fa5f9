package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The name of the window's class is what a desktop on Linux lists, so that it says nothing, and the menu entry knows
 * it.
 */
class LauncherNameTest {
    @Test
    void isNeutralAndThatOfTheMenuEntry() throws Exception {
        assertThat(Notebook.class.getSimpleName()).isEqualTo("Notebook");
        assertThat(Files.readString(Path.of("installer/linux/org.daybook.notebook.desktop")))
                .contains("StartupWMClass=" + Notebook.class.getName() + "\n");
    }
}
