package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checking files and saving copies of them. */
class FileWorkTest extends DeskFixture {
    private ExhibitHistory added;

    @BeforeEach
    void openDiary() throws Exception {
        added = new Shelf(desk, folder).add("a.txt", "I know where you park");
    }

    @Nested
    class Checking {
        @Test
        void saysThatEverythingIsAsItWas() throws Exception {
            IntegrityCheckModel.CheckResult result = check();
            assertThat(result.whole()).isEqualTo(1);
            assertThat(result.damaged()).isEmpty();
            assertThat(result.stopped()).isFalse();
        }

        @Test
        void namesExactlyWhatIsDamaged() throws Exception {
            desk.reopenWithBrokenFiles();
            new Shelf(desk, folder).add("b.txt", "another");
            IntegrityCheckModel.CheckResult result = check();
            assertThat(result.whole()).isEqualTo(1);
            assertThat(result.damaged()).extracting(ExhibitHistory::id).containsExactly(added.id());
        }
    }

    @Nested
    class Copying {
        @Test
        void savesTheSameBytesAndNotesIt() throws Exception {
            Path target = folder.resolve("copy.txt");
            SaveCopyModel copying = new SaveCopyModel(desk.context());
            assertThat(copying.proposedName(added)).isEqualTo("a.txt");
            copying.save(added, target);
            desk.until(() -> copying.saved.get() != null);
            assertThat(Files.readString(target)).isEqualTo("I know where you park");
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().eventsOf(added.id())))
                    .hasSize(1);
        }

        @Test
        void leavesAFileThatIsThereAlready() throws Exception {
            Path target = Files.writeString(folder.resolve("copy.txt"), "mine");
            SaveCopyModel copying = new SaveCopyModel(desk.context());
            copying.save(added, target);
            desk.until(() -> copying.problem.get() != null);
            assertThat(Objects.requireNonNull(copying.problem.get()).text())
                    .isEqualTo(desk.messages().get("problem.already-there"));
            assertThat(Files.readString(target)).isEqualTo("mine");
        }
    }

    private IntegrityCheckModel.CheckResult check() throws Exception {
        List<ExhibitHistory> all =
                desk.on(() -> Opened.of(desk.session()).exhibits().all());
        IntegrityCheckModel checking = new IntegrityCheckModel(desk.context());
        checking.check(all);
        desk.until(() -> checking.result.get() != null);
        return Objects.requireNonNull(checking.result.get());
    }
}
