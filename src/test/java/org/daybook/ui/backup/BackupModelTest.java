package org.daybook.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.backup.BackupModel.Copied;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupModelTest {
    @TempDir
    Path folder;

    @Test
    void writesACopyThatOpensWithTheSamePassphrase() throws Exception {
        try (Desk desk = new Desk(folder)) {
            BackupModel model = new BackupModel(desk.context());
            String code = desk.on(Opened.of(desk.session()).headCodes()::current);
            Path target = Files.createDirectory(folder.resolve("Nextcloud")).resolve(model.proposedName());
            model.copyTo(target);
            desk.until(() -> !model.diary.busyProperty().get());
            Copied copied = Objects.requireNonNull(model.copied.get());
            assertThat(copied.code()).isEqualTo(code);
            assertThat(copied.service()).isEqualTo("Nextcloud");
            Diary.diaries().unlock(target, Diary.passphrase()).close();
        }
    }

    @Test
    void leavesAFileThatIsThereAsItIs() throws Exception {
        try (Desk desk = new Desk(folder)) {
            BackupModel model = new BackupModel(desk.context());
            Path target = Files.writeString(folder.resolve("letter.txt"), "Dear");
            model.copyTo(target);
            desk.until(() -> !model.diary.busyProperty().get());
            assertThat(model.diary.failureProperty().get())
                    .extracting(Problem::offer)
                    .isEqualTo(Offer.CHOOSE_ANOTHER_PLACE);
            assertThat(target).hasContent("Dear");
        }
    }

    @Test
    void leavesNoCopyBehindWhenItIsLeftBeforeItsEnd() throws Exception {
        try (Desk desk = new Desk(folder)) {
            BackupModel model = new BackupModel(desk.context());
            CountDownLatch before = new CountDownLatch(1);
            desk.session().call(_ -> {
                before.await();
                return true;
            });
            model.copyTo(folder.resolve("copy.nbk"));
            model.drop();
            before.countDown();
            desk.until(() -> !model.diary.busyProperty().get());
            assertThat(model.copied.get()).isNull();
            assertThat(folder).isDirectoryNotContaining("glob:**copy.nbk*");
        }
    }
}
