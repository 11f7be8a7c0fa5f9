package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a backup, opening it ends soon, with files or with a failure that is foreseen. */
class HostileBackupTest {
    private static final int TIMES = Runs.of(150, 150_000);
    private static final String PATH = "Library/SMS/sms.db";

    @TempDir
    Path folder;

    private Path plain;
    private Path encrypted;

    @BeforeEach
    void write() throws IOException {
        plain = backup("").write(folder.resolve("plain"));
        encrypted = backup("1234").rounds(10).write(folder.resolve("encrypted"));
    }

    private static BackupScript backup(String password) {
        BackupScript script = new BackupScript("17.5").encrypted(password);
        for (int i = 0; i < 20; i++) {
            script.with("MediaDomain", "Library/SMS/Attachments/" + i, new byte[i]);
        }
        return script.with("HomeDomain", PATH, new byte[40_000]);
    }

    @Test
    void aChangedManifestGivesFilesOrAFailure() throws IOException {
        change(plain, "Manifest.db");
        change(encrypted, "Manifest.db");
    }

    @Test
    void aChangedPropertyListGivesFilesOrAFailure() throws IOException {
        change(encrypted, "Manifest.plist");
        change(plain, "Info.plist");
        change(plain, "Status.plist");
    }

    @Test
    void aChangedFileGivesItsBytesOrAFailure() throws IOException {
        String id = BackupScript.id("HomeDomain", PATH);
        change(encrypted, id.substring(0, 2) + "/" + id);
    }

    private static void change(Path backup, String name) throws IOException {
        Path file = backup.resolve(name);
        byte[] original = Files.readAllBytes(file);
        Random chance = new Random(name.hashCode());
        for (int i = 0; i < TIMES; i++) {
            byte[] changed = original.clone();
            if (chance.nextInt(8) == 0) {
                changed = Arrays.copyOf(changed, chance.nextInt(changed.length));
            }
            for (int changes = chance.nextInt(3); changes >= 0 && changed.length > 0; changes--) {
                changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
            }
            Files.write(file, changed);
            assertEnds(backup);
        }
        Files.write(file, original);
    }

    private static void assertEnds(Path backup) throws IOException {
        long before = System.nanoTime();
        try (Passphrase password = Passphrase.of("1234".toCharArray());
                DeviceBackupFiles files = new DeviceBackup(backup).open(Optional.of(password), few())) {
            for (String domain : List.of("HomeDomain", "MediaDomain")) {
                for (String path : files.paths(domain, "")) {
                    Optional<SeekableByteChannel> content = files.open(domain, path);
                    if (content.isPresent()) {
                        try (SeekableByteChannel opened = content.get()) {
                            assertThat(Channels.newInputStream(opened).readAllBytes())
                                    .hasSizeLessThanOrEqualTo(40_016);
                        }
                    }
                }
            }
        } catch (ImportFailure e) {
            // Each of them may come of it.
        }
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    /** Cancels once a changed file asks for so many rounds that the test would take long. */
    private static Progress few() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(total).isLessThanOrEqualTo(100_000_000);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
    }
}
