package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.daybook.crypto.Passphrase;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.UnlockSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite mends a file by whatever lies beside it under the name of its journal; the program looks at that first. */
class PlantedJournalTest extends HostileCopy {
    private static final long MAGIC = 0xd9d505f920a163d7L;
    private static final int SECTOR = 512;

    private Path journal;

    @BeforeEach
    void nameIt() {
        journal = file.resolveSibling("copy.nbk-journal");
    }

    /** The head of a journal of a file that had so many pages. */
    private static byte[] journal(int pages, int pageBytes, byte[] end) {
        ByteBuffer bytes = ByteBuffer.allocate(SECTOR + end.length);
        bytes.putLong(MAGIC).putInt(0).putInt(7).putInt(pages).putInt(SECTOR).putInt(pageBytes);
        return bytes.position(SECTOR).put(end).array();
    }

    /** What SQLite writes at the end of the journal of a change of several files. */
    private static byte[] naming(Path other) {
        byte[] name = other.toString().getBytes(StandardCharsets.UTF_8);
        int sum = 0;
        for (byte one : name) {
            sum += one;
        }
        int page = 0x40000000 / 4096 + 1;
        return ByteBuffer.allocate(Integer.BYTES + name.length + 2 * Integer.BYTES + Long.BYTES)
                .putInt(page)
                .put(name)
                .putInt(name.length)
                .putInt(sum)
                .putLong(MAGIC)
                .array();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void thatWouldCutTheFileShortIsRefusedAndNothingIsCut(int pages) throws Exception {
        Files.write(journal, journal(pages, 4096, new byte[0]));
        refuses(VaultFailure.Altered.class);
        assertThat(journal).hasSize(SECTOR);
    }

    @Test
    void withPagesOfAnotherSizeIsRefused() throws Exception {
        Files.write(journal, journal(4, 1024, new byte[0]));
        refuses(VaultFailure.Altered.class);
    }

    @Test
    void ofRandomBytesIsNoJournalAndTheDiaryOpens() throws Exception {
        Files.write(journal, "not a journal at all, but long enough".repeat(20).getBytes(StandardCharsets.UTF_8));
        VaultSample.unlock(file).close();
    }

    @Test
    @Timeout(20)
    void thatIsAPipeIsRefusedAndNotWaitedFor() throws Exception {
        assumeThat(new ProcessBuilder("mkfifo", journal.toString()).start().waitFor())
                .isZero();
        refuses(VaultFailure.Altered.class);
    }

    @Test
    void thatLeadsToAnotherFileIsRefused() throws Exception {
        Path elsewhere = Files.write(folder.resolve("elsewhere"), journal(4, 4096, new byte[0]));
        Files.createSymbolicLink(journal, elsewhere);
        refuses(VaultFailure.Altered.class);
        assertThat(elsewhere).hasSize(SECTOR);
    }

    @Nested
    class ThatNamesAnotherFile {
        private Path other;

        @BeforeEach
        void plant() throws Exception {
            other = Files.writeString(folder.resolve("precious.txt"), "mine");
            int pages = (int) (Files.size(file) / 4096);
            Files.write(journal, journal(pages, 4096, naming(other)));
        }

        @Test
        void isRefusedAndTheOtherFileStays() throws Exception {
            refuses(VaultFailure.Altered.class);
            assertThat(other).hasContent("mine");
        }

        /** SQLite 3.46 removed it. Whoever changes the version looks whether this still holds. */
        @Test
        void losesNothingToTheSqliteThatIsBroughtAlongEither() throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT sqlite_version(), count(*) FROM entry")) {
                assertThat(row.getString(1)).isEqualTo("3.54.1");
            }
            assertThat(other).hasContent("mine");
        }
    }

    @Nested
    class BesideAFileThatALinkLeadsTo {
        private Path link;

        @BeforeEach
        void linkToIt() throws Exception {
            Path elsewhere = Files.createDirectory(folder.resolve("links"));
            link = Files.createSymbolicLink(elsewhere.resolve("link.nbk"), file);
        }

        private void refusesByTheLink() throws Exception {
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> VaultSample.unlock(link).close()).isInstanceOf(VaultFailure.Altered.class);
            isStill(before);
        }

        @Test
        void aPlantedJournalIsSeen() throws Exception {
            Files.write(journal, journal(4, 4096, new byte[0]));
            refusesByTheLink();
        }

        @Test
        void aWriteAheadLogIsSeen() throws Exception {
            Files.write(file.resolveSibling("copy.nbk-wal"), new byte[32]);
            refusesByTheLink();
        }

        @Test
        void aJournalKeepsItFromBeingLookedAtOrPutInPlace() throws Exception {
            Files.write(journal, new byte[100]);
            try (Passphrase passphrase = Diary.passphrase();
                    UnlockSecret key = new UnlockSecret.OfPassphrase(Diary.passphrase())) {
                assertThatThrownBy(() -> VaultSample.vaultFile().look(link, passphrase))
                        .isInstanceOf(VaultFailure.Unfinished.class);
                assertThatThrownBy(() -> Diary.diaries()
                                .derived()
                                .restore(link, key, folder.resolve("new.nbk"), Progress.UNWATCHED))
                        .isInstanceOf(VaultFailure.Unfinished.class);
            }
        }

        @Test
        void aCopyTakesThePlaceOfTheFileAndNotOfTheLink() throws Exception {
            Path backup = Files.copy(whole, folder.resolve("backup.nbk"));
            try (UnlockSecret key = new UnlockSecret.OfPassphrase(Diary.passphrase());
                    var restoration = Diary.diaries().derived().restore(backup, key, link, Progress.UNWATCHED)) {
                assertThat(restoration.put()).isPresent();
            }
            assertThat(link).isSymbolicLink();
            assertThat(Files.isSameFile(link, file)).isTrue();
            VaultSample.unlock(link).close();
        }

        @Test
        void itOpensAndIsWrittenAsItself() throws Exception {
            try (OpenVault vault = VaultSample.unlock(link)) {
                VaultSample.ledger(vault).verify();
                assertThat(vault.file()).isEqualTo(link);
            }
        }
    }
}
