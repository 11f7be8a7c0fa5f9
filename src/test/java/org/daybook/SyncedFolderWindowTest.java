package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Labeled;
import org.daybook.session.Diary;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diary in a folder that is synchronised, and what such a service leaves beside it. */
@ToolkitTest
class SyncedFolderWindowTest {
    private static final String FOLDER = "This diary’s folder seems to be copied to the internet by Dropbox.";
    private static final String COPY = "notebook (conflicted copy 2026-12-02).nbk";

    @TempDir
    Path folder;

    private static boolean says(TrialWindow window, String words) {
        return window.all(Labeled.class).stream()
                .anyMatch(
                        label -> Objects.requireNonNullElse(label.getText(), "").contains(words));
    }

    @Test
    void theFolderIsNamedOnceForADiaryAndPlaceAndACopyBesideItEachTime() throws Exception {
        Diary diary = new Diary(Files.createDirectory(folder.resolve("Dropbox")));
        diary.create().close();
        Files.copy(diary.file(), diary.file().resolveSibling(COPY));
        TrialWindow window = new TrialWindow(folder);
        window.open(diary.unlock());
        TrialWindow.until(() -> says(window, FOLDER));
        assertThat(Fx.on(() -> says(window, COPY))).isTrue();
        window.hide();
        window.comeBack();
        window.open(diary.unlock());
        TrialWindow.until(() -> says(window, COPY));
        assertThat(Fx.on(() -> says(window, FOLDER))).isFalse();
        window.hide();
        window.close();
        TrialWindow later = new TrialWindow(folder);
        later.open(diary.unlock());
        TrialWindow.until(() -> says(later, COPY));
        assertThat(Fx.on(() -> says(later, FOLDER)))
                .as("said before the program was started anew")
                .isFalse();
        later.hide();
        later.comeBack();
        Diary moved = new Diary(Files.createDirectory(folder.resolve("Nextcloud")));
        Files.move(diary.file(), moved.file());
        later.open(moved.unlock());
        TrialWindow.until(() -> says(later, "to the internet by Nextcloud."));
        later.press("shell.synced-what");
        assertThat(Fx.on(() -> says(later, "Move the diary to a folder outside Nextcloud")))
                .isTrue();
        later.close();
    }

    @Test
    void nothingIsSaidOfAnOrdinaryFolder() throws Exception {
        Diary diary = new Diary(folder);
        diary.create().close();
        TrialWindow window = new TrialWindow(folder);
        window.open(diary.unlock());
        window.rest();
        assertThat(Fx.on(() -> says(window, "Beside this diary"))).isFalse();
        assertThat(Fx.on(() -> says(window, "to the internet"))).isFalse();
        window.hide();
        window.close();
    }
}
