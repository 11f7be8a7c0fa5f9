package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceBackupTest {
    private static final String MESSAGES = "Library/SMS/sms.db";

    @TempDir
    Path folder;

    private static Optional<Passphrase> typed(String password) {
        return password.isEmpty() ? Optional.empty() : Optional.of(Passphrase.of(password.toCharArray()));
    }

    private static DeviceBackupFiles open(Path backup, String password) throws ImportFailure, IOException {
        return new DeviceBackup(backup).open(typed(password), Progress.UNWATCHED);
    }

    private static byte[] content(DeviceBackupFiles files, String domain, String path) throws IOException {
        try (SeekableByteChannel channel = files.open(domain, path).orElseThrow()) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    private static Map<List<String>, byte[]> contents() {
        Map<List<String>, byte[]> contents = new LinkedHashMap<>();
        Random chance = new Random(1);
        for (int size : new int[] {0, 1, 15, 16, 17, 4096, 16_384, 100_001}) {
            byte[] content = new byte[size];
            chance.nextBytes(content);
            contents.put(List.of("MediaDomain", "Library/SMS/Attachments/" + size + "/photo é.jpg"), content);
            contents.put(
                    List.of("HomeDomain", size == 4096 ? MESSAGES : "Library/Voicemail/" + size + ".amr"), content);
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "15.8", "17.5", "18.1"})
    void readsEveryFileBackToTheByte(String system) throws Exception {
        for (String password : List.of("", "let me in é")) {
            BackupScript script = new BackupScript(system).encrypted(password);
            contents().forEach((where, content) -> script.with(where.get(0), where.get(1), content));
            Path backup = script.write(folder.resolve(password.isEmpty() ? "plain" : "encrypted"));
            try (DeviceBackupFiles files = open(backup, password)) {
                for (Map.Entry<List<String>, byte[]> file : contents().entrySet()) {
                    assertThat(content(
                                    files, file.getKey().get(0), file.getKey().get(1)))
                            .isEqualTo(file.getValue());
                }
                assertThat(files.missing()).isEmpty();
            }
        }
    }

    @Test
    void saysWhatThePhoneIsBeforeItAsksForAPassword() throws Exception {
        BackupFacts facts =
                new DeviceBackup(new BackupScript("17.5").encrypted("1234").write(folder)).facts();
        assertThat(facts)
                .isEqualTo(new BackupFacts(
                        true,
                        true,
                        "Sam’s iPhone",
                        "iPhone14,5",
                        "17.5",
                        "+44 7700 900123",
                        Optional.of(BackupScript.BACKED_UP)));
    }

    @Test
    void saysThatAPhoneWasNotFinished() throws Exception {
        Path backup = new BackupScript("18.1").unfinished().write(folder);
        assertThat(new DeviceBackup(backup).facts().isFinished()).isFalse();
        Files.delete(backup.resolve("Status.plist"));
        assertThat(new DeviceBackup(backup).facts().isFinished()).isFalse();
    }

    @Test
    void needsNoMoreThanItsManifest() throws Exception {
        Path backup = new BackupScript("15.8").write(folder);
        Files.delete(backup.resolve("Info.plist"));
        BackupFacts facts = new DeviceBackup(backup).facts();
        assertThat(facts.system()).isEqualTo("15.8");
        assertThat(facts.lastBackup()).isEmpty();
    }

    @Test
    void asksForThePasswordAndSaysAtOnceThatAnotherIsWrong() throws Exception {
        Path backup = new BackupScript("17.5").encrypted("right").write(folder);
        assertThatThrownBy(() -> open(backup, "")).isInstanceOf(ImportFailure.PasswordProtected.class);
        assertThatThrownBy(() -> open(backup, "wrong")).isInstanceOf(ImportFailure.WrongPassword.class);
    }

    @Test
    void saysHowFarTheKeyIsAndStops() throws Exception {
        Path backup =
                new BackupScript("17.5").encrypted("right").rounds(100_000).write(folder);
        List<Long> seen = new ArrayList<>();
        Progress stopping = new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(total).isEqualTo(100_100);
                seen.add(done);
            }

            @Override
            public boolean isCancelled() {
                return seen.size() == 3;
            }
        };
        assertThatThrownBy(() -> new DeviceBackup(backup).open(typed("right"), stopping))
                .isInstanceOf(ImportFailure.Stopped.class);
        assertThat(seen).containsExactly(10_000L, 20_000L, 30_000L);
    }

    @Test
    void listsPathsThatBeginAlikeAndNoFolders() throws Exception {
        Path backup = new BackupScript("17.5")
                .with("MediaDomain", "Library/SMS/b", new byte[1])
                .with("MediaDomain", "Library/SMS/a", new byte[1])
                .with("MediaDomain", "Library/SMT", new byte[1])
                .with("HomeDomain", "Library/SMS/c", new byte[1])
                .with("AppDomain-com.example", "Library/SMS/d", new byte[1])
                .write(folder);
        try (DeviceBackupFiles files = open(backup, "")) {
            assertThat(files.paths("MediaDomain", "Library/SMS/")).containsExactly("Library/SMS/a", "Library/SMS/b");
            assertThat(files.paths("HomeDomain", "")).containsExactly("Library/SMS/c");
            assertThat(files.paths("AppDomain-com.example", "")).isEmpty();
            assertThat(files.open("AppDomain-com.example", "Library/SMS/d")).isEmpty();
        }
    }

    @Test
    void saysWhichListedFileIsNotThere() throws Exception {
        for (String password : List.of("", "right")) {
            Path backup = new BackupScript("17.5")
                    .encrypted(password)
                    .with("HomeDomain", MESSAGES, new byte[100])
                    .write(folder.resolve("of" + password));
            String id = BackupScript.id("HomeDomain", MESSAGES);
            Files.delete(backup.resolve(id.substring(0, 2)).resolve(id));
            try (DeviceBackupFiles files = open(backup, password)) {
                assertThat(files.open("HomeDomain", MESSAGES)).isEmpty();
                assertThat(files.open("HomeDomain", "Library/none")).isEmpty();
                assertThat(files.missing()).containsExactly(MESSAGES);
            }
        }
    }

    @Test
    void readsAFileThatGrewAfterItWasListed() throws Exception {
        byte[] grown = "grown while it was copied, and longer".getBytes(StandardCharsets.US_ASCII);
        Path backup = new BackupScript("17.5")
                .with("HomeDomain", MESSAGES, "grown".getBytes(StandardCharsets.US_ASCII))
                .write(folder);
        String id = BackupScript.id("HomeDomain", MESSAGES);
        Files.write(backup.resolve(id.substring(0, 2)).resolve(id), grown);
        try (DeviceBackupFiles files = open(backup, "")) {
            assertThat(content(files, "HomeDomain", MESSAGES)).isEqualTo(grown);
        }
    }

    @Test
    void followsNoLinkOutOfTheBackup() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "not of the phone");
        Path backup = new BackupScript("17.5")
                .with("HomeDomain", MESSAGES, new byte[100])
                .with("HomeDomain", "b", new byte[100])
                .write(folder.resolve("backup"));
        String id = BackupScript.id("HomeDomain", MESSAGES);
        Path stored = backup.resolve(id.substring(0, 2)).resolve(id);
        Files.delete(stored);
        Files.createSymbolicLink(stored, secret);
        String other = BackupScript.id("HomeDomain", "b");
        Path folderOfOther = backup.resolve(other.substring(0, 2));
        Files.move(folderOfOther, folder.resolve("elsewhere"));
        Files.createSymbolicLink(folderOfOther, folder.resolve("elsewhere"));
        try (DeviceBackupFiles files = open(backup, "")) {
            assertThat(files.open("HomeDomain", MESSAGES)).isEmpty();
            assertThat(files.open("HomeDomain", "b")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret", "", "ab", "/etc/passwd", "ABCDEF0123456789ABCDEF0123456789ABCDEF01"})
    void refusesAManifestThatNamesOtherFiles(String id) throws Exception {
        Path backup = new BackupScript("17.5")
                .with("HomeDomain", MESSAGES, new byte[100])
                .write(folder.resolve("backup"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + backup.resolve("Manifest.db"));
                var change = connection.prepareStatement("UPDATE Files SET fileID = ? WHERE flags = 1")) {
            change.setString(1, id);
            change.execute();
        }
        assertThatThrownBy(() -> open(backup, "")).isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void refusesRoundsThatWouldTakeForEver() throws Exception {
        Path backup = new BackupScript("17.5").encrypted("right").write(folder);
        byte[] list = Files.readAllBytes(backup.resolve("Manifest.plist"));
        int at = new String(list, StandardCharsets.ISO_8859_1).indexOf("DPIC") + 8;
        list[at] = 0x7f;
        Files.write(backup.resolve("Manifest.plist"), list);
        assertThatThrownBy(() -> open(backup, "right")).isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void refusesAPropertyListThatIsTooLarge() throws Exception {
        Path backup = new BackupScript("17.5").write(folder);
        try (RandomAccessFile list =
                new RandomAccessFile(backup.resolve("Status.plist").toFile(), "rw")) {
            list.setLength(5 << 20);
        }
        assertThatThrownBy(() -> new DeviceBackup(backup)).isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    void knowsTheManifestAgainByItsDigest() throws Exception {
        Path backup = new BackupScript("17.5").encrypted("right").write(folder);
        assertThat(new DeviceBackup(backup).manifestDigest(Progress.UNWATCHED))
                .isEqualTo(java.util.HexFormat.of()
                        .formatHex(Hashes.sha256(Files.readAllBytes(backup.resolve("Manifest.db")))));
    }

    @Test
    void readsNoFolderWithoutABackup() throws Exception {
        assertThatThrownBy(() -> new DeviceBackup(folder)).isInstanceOf(ImportFailure.NotRecognised.class);
        assertThatThrownBy(() -> new DeviceBackup(folder.resolve("none")))
                .isInstanceOf(ImportFailure.NotRecognised.class);
        Path backup = new BackupScript("17.5").write(folder.resolve("backup"));
        Files.delete(backup.resolve("Manifest.db"));
        assertThatThrownBy(() -> new DeviceBackup(backup)).isInstanceOf(ImportFailure.NotRecognised.class);
    }
}
