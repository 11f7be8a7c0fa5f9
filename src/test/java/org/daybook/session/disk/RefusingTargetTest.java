package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Target;
import org.daybook.suite.DiskFolders;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The place that she chose refuses: nothing is half-written there, what is wrong and what to do is said, and the same
 * is written when the place is as it should be.
 */
class RefusingTargetTest {
    private static final int MEBIBYTES = 12;
    private static final Set<Target> LARGE = Set.of(Target.BACKUP, Target.COPY_OUT, Target.SALVAGE, Target.RESTORE);
    private static final ErrorPresenter PRESENTER = new ErrorPresenter(new Messages(Locale.UK));

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private OnThread open;
    private Path place;

    @BeforeEach
    void make() throws Exception {
        Target.diary(folder);
        open = new OnThread(new Diary(folder).unlock());
        place = Files.createDirectory(folder.resolve("stick"));
    }

    @AfterEach
    void nothingIsLost() throws Exception {
        assertThat(open.verify().sound()).isTrue();
        assertThat(open.incidents()).hasSize(Target.INCIDENTS);
        open.close();
    }

    /** What is said of it in the window, or by a command where the window has no such thing. */
    private static String words(Exception failure) {
        return switch (failure) {
            case VaultFailure of -> PRESENTER.present(of).text();
            case PortfolioFailure of -> PRESENTER.present(of).text();
            case EvidenceFailure of -> PRESENTER.present(of).text();
            default -> "";
        };
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    private void isWritten(Target kind) throws Exception {
        kind.write(open, kind.in(place));
        kind.requireWhole(kind.in(place));
    }

    @Nested
    class ADisk {
        private SmallDisk disk;

        @BeforeEach
        void mount() throws Exception {
            disk = SmallDisk.at(place, MEBIBYTES);
        }

        @AfterEach
        void unmount() throws Exception {
            if (disk != null) {
                disk.close();
            }
        }

        @ParameterizedTest
        @EnumSource
        void thatIsFullIsSaidToBeAndIsLeftAsItWas(Target kind) throws Exception {
            disk.fillBut(LARGE.contains(kind) ? 1 << 20 : 4096);
            Exception failure = catchException(() -> kind.write(open, kind.in(place)));
            assertThat(failure.getClass().getSimpleName()).isEqualTo("NoSpace");
            if (kind != Target.EXPORT) {
                assertThat(words(failure)).contains("not enough space", "Free some space");
            }
            assertThat(names(place)).containsExactly("filler");
            disk.makeRoom();
            isWritten(kind);
        }

        @ParameterizedTest
        @EnumSource
        void thatIsLockedAgainstWritingIsSaidToBe(Target kind) throws Exception {
            disk.lockAgainstWriting();
            Exception failure = catchException(() -> kind.write(open, kind.in(place)));
            assertThat(failure.getClass().getSimpleName()).isIn("CannotWrite", "CannotReadOrWrite", "ReadOnly");
            if (kind != Target.EXPORT) {
                assertThat(words(failure)).containsAnyOf("cannot be written to", "write-protected");
            }
            assertThat(names(place)).isEmpty();
            disk.unlock();
            isWritten(kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsGoneIsSaidToBe(Target kind) throws Exception {
        Files.delete(place);
        Exception failure = catchException(() -> kind.write(open, kind.in(place)));
        assertThat(failure.getClass().getSimpleName()).isIn("CannotWrite", "CannotReadOrWrite");
        if (kind != Target.EXPORT) {
            assertThat(words(failure)).contains("plugged in");
        }
        assertThat(place).doesNotExist();
        Files.createDirectory(place);
        isWritten(kind);
    }
}
