package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.daybook.TrialWindow;
import org.daybook.session.OnThread;
import org.daybook.settings.RememberedHeads;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What is said when an older file lies in the place of the diary, in a real window over a real file. */
@ToolkitTest
class RollbackNoticeTest extends ShellFixture {
    private void keepHeads() throws Exception {
        Fx.run(() -> remembered.choose(now -> now.withLastHeads(new RememberedHeads(true, List.of()))));
    }

    private List<String> sealed() {
        return new SettingsFile(folder.resolve("settings")).read().lastHeads().sealed();
    }

    private void lock() throws Exception {
        Fx.run(() -> window.lock());
        closed();
    }

    private void unlock() throws Exception {
        session = diary.unlock();
        Fx.run(() -> screens.open(session));
        for (int i = 0; i < 3; i++) {
            new OnThread(session).run(() -> true);
            Fx.settle();
        }
    }

    private boolean isTold(String name) throws Exception {
        return Fx.on(() -> texts().contains(messages.get("shell.head-" + name + "-title")));
    }

    private void press(String key) throws Exception {
        Fx.run(() -> button(messages.get(key)).fire());
        Fx.settle();
    }

    /** The diary, as it is before it is opened once more and closed, and in its own place again. */
    private void putAnOlderCopyInPlace() throws Exception {
        keepHeads();
        lock();
        Path old = Files.copy(diary.file(), folder.resolve("old.nbk"));
        unlock();
        lock();
        Files.copy(old, diary.file(), StandardCopyOption.REPLACE_EXISTING);
        unlock();
    }

    @Test
    void nothingIsKeptOrSaidUntilSheSaysSo() throws Exception {
        Path old = folder.resolve("old.nbk");
        lock();
        Files.copy(diary.file(), old);
        unlock();
        lock();
        Files.copy(old, diary.file(), StandardCopyOption.REPLACE_EXISTING);
        unlock();
        assertThat(isTold("older")).isFalse();
        // The file is removed by a thread of its own.
        TrialWindow.until(() -> Files.notExists(folder.resolve("settings")));
    }

    @Test
    void theSameFileIsOpenedWithoutAWord() throws Exception {
        keepHeads();
        lock();
        // The settings are written on a thread of their own.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !sealed().isEmpty());
        assertThat(sealed()).hasSize(1);
        unlock();
        assertThat(isTold("older")).isFalse();
        assertThat(isTold("apart")).isFalse();
    }

    @Test
    void ofAnOlderCopySheIsToldUntilSheSaysThatSheMeantIt() throws Exception {
        putAnOlderCopyInPlace();
        assertThat(isTold("older")).isTrue();
        press("shell.head-lock");
        closed();
        assertThat(window.isOpen()).isFalse();
        unlock();
        assertThat(isTold("apart") || isTold("older")).isTrue();
        press("shell.head-meant");
        lock();
        unlock();
        assertThat(isTold("apart") || isTold("older")).isFalse();
    }

    @Test
    void hidingInsteadOfAnsweringIsNoAnswer() throws Exception {
        putAnOlderCopyInPlace();
        Fx.run(() -> window.hide());
        closed();
        Fx.run(() -> press(scene.getFocusOwner(), KeyCode.ENTER));
        Fx.settle();
        unlock();
        assertThat(isTold("apart") || isTold("older")).isTrue();
    }

    @Test
    void turningItOffForgetsAndSaysNothingMore() throws Exception {
        putAnOlderCopyInPlace();
        press("shell.head-meant");
        Fx.run(() -> remembered.choose(now -> now.withLastHeads(RememberedHeads.NONE)));
        lock();
        assertThat(remembered.settings()).isEqualTo(Settings.NONE);
        // The file is removed by a thread of its own.
        TrialWindow.until(() -> Files.notExists(folder.resolve("settings")));
    }
}
