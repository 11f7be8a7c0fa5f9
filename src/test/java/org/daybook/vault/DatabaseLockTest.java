package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diary is open once, and whoever else tries does not disturb that. */
class DatabaseLockTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("notebook.nbk");
        VaultSample.create(file);
    }

    @Test
    void whoeverIsRefusedIsNotInTheWayOfTheFirstWriting() throws Exception {
        try (Database first = Database.open(file);
                Database second = Database.open(file)) {
            first.lock();
            assertThatThrownBy(second::lock).isInstanceOf(VaultFailure.InUse.class);
            FailedAttempts.note(first, OffsetDateTime.parse("2026-11-24T21:15:00Z"));
            assertThat(FailedAttempts.count(first)).isOne();
        }
    }

    /** What is done outside a transaction, too, is done to nothing but the file that was opened. */
    @Test
    void noSpaceIsGivenBackInAFileThatTookThePlaceOfTheOpenOne() throws Exception {
        Path arriving = Files.copy(file, folder.resolve("arriving"));
        try (Database open = LockedVaultOpener.open(file)) {
            open.compareWith(file);
            open.executeWhole("PRAGMA incremental_vacuum");
            Files.move(arriving, file, StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> open.executeWhole("PRAGMA incremental_vacuum"))
                    .isInstanceOf(VaultFailure.FileChanged.class);
        }
    }

    @Test
    void whoeverLooksIsNotInTheWayOfAnotherWhoLooks() throws Exception {
        try (Database first = Database.open(file);
                Database second = Database.open(file)) {
            first.number("SELECT count(*) FROM attempt");
            second.number("SELECT count(*) FROM attempt");
            first.lock();
            assertThatThrownBy(() -> second.number("SELECT count(*) FROM attempt"))
                    .hasMessageContaining("SQLITE_BUSY");
        }
    }
}
