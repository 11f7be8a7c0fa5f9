package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFoldersTest {
    @TempDir
    Path home;

    private Path backup(String place) throws IOException {
        return new BackupScript("17.5").write(home.resolve(place));
    }

    @Test
    void findsWhereOtherProgramsPutBackups() throws Exception {
        Path ofFinder = backup("Library/Application Support/MobileSync/Backup/00008110-1");
        Path ofAppleDevices = backup("Apple/MobileSync/Backup/00008110-2");
        Path ofItunes = backup("AppData/Roaming/Apple Computer/MobileSync/Backup/00008110-3");
        Files.createDirectories(home.resolve("Apple/MobileSync/Backup/empty"));
        Map<String, String> environment =
                Map.of("APPDATA", home.resolve("AppData/Roaming").toString());
        FoundBackups found = BackupFolders.ofThisComputer(home, environment);
        assertThat(found.folders()).containsExactlyInAnyOrder(ofFinder, ofAppleDevices, ofItunes);
        assertThat(found.refused()).isEmpty();
        assertThat(BackupFolders.ofThisComputer(home, Map.of("APPDATA", "\0")).folders())
                .hasSize(2);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(BackupFolders.ofThisComputer(home, Map.of())).isEqualTo(new FoundBackups(List.of(), List.of()));
        assertThat(BackupFolders.around(home.resolve("none")).folders()).isEmpty();
    }

    @Test
    void takesTheBackupThatIsChosenOrWhatIsAroundIt() throws Exception {
        Path backup = backup("MobileSync/Backup/00008110-1");
        Files.createDirectories(backup.resolve("3d"));
        for (String chosen : List.of(
                "",
                "MobileSync",
                "MobileSync/Backup",
                "MobileSync/Backup/00008110-1",
                "MobileSync/Backup/00008110-1/3d")) {
            assertThat(BackupFolders.around(home.resolve(chosen)).folders())
                    .as(chosen)
                    .containsExactly(backup);
        }
    }

    @Test
    void saysWhichFolderTheSystemDoesNotLetItLookInto() throws Exception {
        Path all = backup("Library/Application Support/MobileSync/Backup/00008110-1")
                .getParent();
        assumeTrue(Files.getFileStore(all).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(all, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(all), "root reads everything");
            assertThat(BackupFolders.ofThisComputer(home, Map.of()).refused()).containsExactly(all);
        } finally {
            Files.setPosixFilePermissions(all, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
