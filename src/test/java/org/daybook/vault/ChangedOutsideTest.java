package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.crypto.Passphrase;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody puts back, takes away or changes beside the records, and in what a guess costs, does not go unsaid. */
class ChangedOutsideTest extends HostileCopy {
    private static final Id<Draft> DRAFT = new Id<>("000000000000000000000000000000d1");

    private Draft draft(String words) {
        return new Draft(DRAFT, "incident", null, Map.of("words", words), OffsetDateTime.now(Diary.CLOCK));
    }

    private void put(String words) throws Exception {
        try (OpenVault vault = VaultSample.unlock(file)) {
            Ledger ledger = VaultSample.ledger(vault);
            ledger.drafts().put(ledger.drafts().seal(draft(words)));
        }
    }

    private boolean draftsChanged() throws Exception {
        try (OpenVault vault = VaultSample.unlock(file)) {
            assertThat(VaultSample.ledger(vault).verify().findings()).isEmpty();
            assertThat(vault.isLookOnly()).isFalse();
            return vault.draftsChanged();
        }
    }

    private byte[] column(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getBytes(1);
        }
    }

    private void update(String sql, byte[] value) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, value);
            statement.executeUpdate();
        }
    }

    @Nested
    class ADraft {
        @Test
        void thatTheProgramWroteChangedAndThrewAwayIsNothingToSay() throws Exception {
            put("one");
            assertThat(draftsChanged()).isFalse();
            put("two");
            assertThat(draftsChanged()).isFalse();
            try (OpenVault vault = VaultSample.unlock(file)) {
                VaultSample.ledger(vault).drafts().remove(DRAFT);
            }
            assertThat(draftsChanged()).isFalse();
        }

        @Test
        void thatWasTakenAwayIsMissed() throws Exception {
            put("one");
            VaultSample.tamper(file, "DELETE FROM draft");
            assertThat(draftsChanged()).isTrue();
        }

        @Test
        void thatWasPutBackFromAnOlderCopyIsSeen() throws Exception {
            put("one");
            byte[] older = column("SELECT sealed FROM draft");
            put("two");
            update("UPDATE draft SET sealed = ?", older);
            assertThat(draftsChanged()).isTrue();
        }

        @Test
        void thatWasThrownAwayAndIsBackIsSeen() throws Exception {
            put("one");
            byte[] sealed = column("SELECT sealed FROM draft");
            try (OpenVault vault = VaultSample.unlock(file)) {
                VaultSample.ledger(vault).drafts().remove(DRAFT);
            }
            update("INSERT INTO draft (id, sealed) VALUES (x'" + DRAFT.hex() + "', ?)", sealed);
            assertThat(draftsChanged()).isTrue();
        }

        @Test
        void isSealedIntoTheHeadBeforeAChangeOfPassphraseAndAfter() throws Exception {
            put("one");
            try (OpenVault vault = VaultSample.unlock(file);
                    Passphrase next = Diary.passphrase()) {
                vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
            }
            assertThat(draftsChanged()).isFalse();
        }
    }

    @Nested
    class AnErasedText {
        private byte[] erasedBody() throws Exception {
            byte[] before = column("SELECT sealed FROM body WHERE seq = 3");
            try (OpenVault vault = VaultSample.unlock(file)) {
                VaultSample.ledger(vault)
                        .erase(new Erased(Set.of(3L), Set.of(1), Set.of(), Map.of(), Set.of(), "not wanted"), Set.of());
            }
            return before;
        }

        @Test
        void thatIsPutBackIsNamedAndNoRecord() throws Exception {
            byte[] body = erasedBody();
            update("INSERT INTO body (seq, sealed) VALUES (3, ?)", body);
            try (OpenVault vault = VaultSample.unlock(file)) {
                CaseFile caseFile = new CaseFile();
                LedgerReport report = VaultSample.ledger(vault).read(caseFile::apply);
                assertThat(report.back().entries()).containsExactly(3L);
                assertThat(report.erased()).isEmpty();
                assertThat(report.sound()).isTrue();
                assertThat(caseFile.incidents().all()).hasSize(2);
            }
        }

        @Test
        void thatIsPutBackIsErasedAgainWhenTheDiaryIsOpenedToWrite() throws Exception {
            byte[] body = erasedBody();
            update("INSERT INTO body (seq, sealed) VALUES (3, ?)", body);
            try (Passphrase passphrase = Diary.passphrase()) {
                Session session = Diary.diaries().unlock(file, passphrase);
                assertThat(session.opening().report().back().entries()).containsExactly(3L);
                assertThat(session.opening().lookOnly()).isFalse();
                session.close();
            }
            assertThat(column("SELECT count(*) FROM body WHERE seq = 3")).isEqualTo(new byte[] {'0'});
            try (OpenVault vault = VaultSample.unlock(file)) {
                LedgerReport report = VaultSample.ledger(vault).verify();
                assertThat(report.back().isNothing()).isTrue();
                assertThat(report.erased()).containsExactly(3L);
            }
        }

        @Test
        void thatIsPutBackAndDoesNotOpenIsErasedAgainToo() throws Exception {
            erasedBody();
            update("INSERT INTO body (seq, sealed) VALUES (3, ?)", new byte[1052]);
            try (OpenVault vault = VaultSample.unlock(file)) {
                LedgerReport report = VaultSample.ledger(vault).verify();
                assertThat(report.findings()).isEmpty();
                assertThat(report.back().entries()).containsExactly(3L);
            }
        }

        @Test
        void isNeverTheFirstEntryWhateverALaterOneSays() throws Exception {
            try (OpenVault vault = VaultSample.unlock(file)) {
                VaultSample.ledger(vault)
                        .erase(new Erased(Set.of(1L), Set.of(), Set.of(), Map.of(), Set.of(), ""), Set.of());
            }
            try (OpenVault vault = VaultSample.unlock(file)) {
                assertThat(VaultSample.ledger(vault).verify().findings())
                        .containsExactly(new VaultFinding(VaultFinding.VaultSign.BODY_MISSING, 1));
            }
        }
    }

    @Nested
    class WhatAGuessCosts {
        private void setCost(long memory, long passes, int slots) throws Exception {
            Files.delete(file);
            try (InputStream in =
                    Objects.requireNonNull(GoldenVaultTest.class.getResourceAsStream("golden/format-2.nbk"))) {
                Files.copy(in, file);
            }
            VaultHeader header;
            KeySlot genuine;
            try (Database database = Database.openToLook(file)) {
                header = VaultHeader.read(database);
                genuine = KeySlots.read(database, header).list().getFirst();
            }
            VaultSample.tamper(file, "DELETE FROM slot", "DELETE FROM slot_copy");
            for (long id = 1; id <= slots; id++) {
                KeySlot slot = new KeySlot(
                        id,
                        genuine.kind(),
                        genuine.kdf(),
                        genuine.salt(),
                        memory,
                        passes,
                        genuine.parallelism(),
                        genuine.wrappedKey(),
                        genuine.publicKey());
                for (String table : List.of("slot", "slot_copy")) {
                    insert(table, slot, slot.check(header));
                }
            }
        }

        private void insert(String table, KeySlot slot, byte[] check) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO " + table + " VALUES (?,?,?,?,?,?,?,?,?,?)")) {
                Object[] values = {
                    slot.id(),
                    slot.kind(),
                    slot.kdf(),
                    slot.salt(),
                    slot.memoryKib(),
                    slot.iterations(),
                    slot.parallelism(),
                    slot.wrappedKey(),
                    slot.publicKey(),
                    check
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
        }

        @ParameterizedTest
        @CsvSource({"65536, 1", "65536, 10", "524288, 3"})
        void madeLessOrMoreThanTheProgramChoosesIsSaidBesideTheWrongPassphrase(long memory, long passes)
                throws Exception {
            setCost(memory, passes, 1);
            try (Passphrase right = GoldenVault.passphrase()) {
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, right))
                        .isInstanceOfSatisfying(
                                VaultFailure.WrongPassphrase.class,
                                failure -> assertThat(failure.doubt()).isEqualTo(Doubt.FILE_CHANGED));
            }
        }

        @Test
        void ofTheProgramIsNothingToSayBesideAWrongPassphrase() throws Exception {
            setCost(65_536, 3, 1);
            try (Passphrase wrong = Diary.passphrase()) {
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, wrong))
                        .isInstanceOfSatisfying(
                                VaultFailure.WrongPassphrase.class,
                                failure -> assertThat(failure.doubt()).isEqualTo(Doubt.NONE));
            }
        }

        @ParameterizedTest
        @CsvSource({"1048576, 10, 1", "1048576, 10, 8", "1048576, 4, 1"})
        void madeMoreThanTheProgramEverAsksIsRefusedBeforeItIsDone(long memory, long passes, int slots)
                throws Exception {
            setCost(memory, passes, slots);
            byte[] before = Files.readAllBytes(file);
            // A slot whose key was derived and did not fit would be reported as a wrong passphrase.
            try (Passphrase right = GoldenVault.passphrase()) {
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, right))
                        .isInstanceOf(VaultFailure.SlotChanged.class);
            }
            isStill(before);
        }
    }

    @Test
    void recordsOfTheProgramAreNothingToSay() throws Exception {
        try (OpenVault vault = VaultSample.unlock(file)) {
            Ledger ledger = VaultSample.ledger(vault);
            ledger.append(new IncidentRecorded(Diary.incident("dogwood")));
            assertThat(ledger.verify().back().isNothing()).isTrue();
        }
        assertThat(draftsChanged()).isFalse();
    }
}
