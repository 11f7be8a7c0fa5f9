package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.daybook.vault.VaultFinding;
import org.daybook.vault.seal.EntryBodyParts;
import org.daybook.vault.seal.SealedDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private OpenVault vault;
    private Ledger ledger;

    @BeforeEach
    void create() throws VaultFailure {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            vault = new VaultFile(Diary.CLOCK, RANDOM).create(file(), passphrase, code, Diary.CHEAP, _ -> {});
        }
        ledger = new Ledger(vault, Diary.CLOCK, RANDOM, "Daybook test");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Path file() {
        return folder.resolve("notebook.nbk");
    }

    private void reopen() throws VaultFailure {
        vault.close();
        try (Passphrase passphrase = Diary.passphrase()) {
            vault = new VaultFile(Diary.CLOCK, RANDOM).unlock(file(), passphrase);
        }
        ledger = new Ledger(vault, Diary.CLOCK, RANDOM, "Daybook test");
    }

    private static LedgerHead headAfter(LedgerEntry entry) {
        return new LedgerHead(entry.seq(), entry.chain());
    }

    private List<LedgerEntry> all() throws VaultFailure {
        List<LedgerEntry> all = new ArrayList<>();
        ledger.read(all::add);
        return all;
    }

    private static Entry incident(String word) {
        return new IncidentRecorded(Diary.incident(word));
    }

    /** Its digest and its seal are right, so only a program other than Daybook can have written it. */
    @Test
    void anEntryOfAKnownKindThatSaysNonsenseIsAFinding() throws Exception {
        ledger.append(incident("word"));
        String envelope = "\"recordedAt\":\"2026-11-24T21:15:00Z\",\"zone\":\"UTC\",\"author\":\"\","
                + "\"onBehalfOf\":\"\",\"program\":\"\"";
        EntryBody nonsense = EntryBody.of(
                ("{\"kind\":\"incident-recorded\",\"version\":1," + envelope + ",\"data\":{\"incident\":7}}")
                        .getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                RANDOM);
        long seq = vault.append(nonsense.digest(), EntryBodyParts.of(nonsense.toBytes()));
        assertThat(ledger.verify().findings())
                .containsExactly(new VaultFinding(VaultFinding.VaultSign.BODY_MALFORMED, seq));
    }

    @Nested
    class Appending {
        @Test
        void whatWasAppendedIsThereAfterOpeningAgainInItsOrder() throws Exception {
            List<LedgerEntry> appended =
                    List.of(ledger.start(), ledger.append(incident("one")), ledger.append(incident("two")));
            reopen();
            assertThat(all()).isEqualTo(appended);
            assertThat(ledger.verify().sound()).isTrue();
            assertThat(ledger.head()).isEqualTo(headAfter(appended.getLast()));
        }

        @Test
        void theClockAndZoneAreWrittenToTheMillisecond() throws Exception {
            LedgerEntry recorded = ledger.append(incident("one"));
            assertThat(recorded.envelope().recordedAt()).isEqualTo(OffsetDateTime.now(Diary.CLOCK));
            assertThat(recorded.envelope().zone()).isEqualTo(Diary.ZONE);
            assertThat(recorded.envelope().program()).isEqualTo("Daybook test");
        }

        @Test
        void aTransactionThatFailsLeavesNothingBehind() throws Exception {
            ledger.append(incident("kept"));
            LedgerHead before = ledger.head();
            assertThatThrownBy(() -> vault.transaction(() -> {
                        ledger.append(incident("gone"));
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledger.head()).isEqualTo(before);
            reopen();
            assertThat(ledger.verify().head()).isEqualTo(before);
            assertThat(ledger.verify().sound()).isTrue();
        }

        @Test
        void nothingOfItIsPlainInTheFile() throws Exception {
            ledger.append(incident("kestrel"));
            vault.close();
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1).contains("kestrel"))
                    .isFalse();
        }
    }

    @Nested
    class Erasing {
        @Test
        void theChainStaysSoundAndTheEntryIsSaidToBeErased() throws Exception {
            ledger.start();
            long seq = ledger.append(incident("kestrel")).seq();
            ledger.append(incident("other"));
            ledger.erase(new Erased(Set.of(seq), Set.of(1), Set.of(), Map.of(), Set.of(), "asked to"), Set.of());
            reopen();
            LedgerReport report = ledger.verify();
            assertThat(report.sound()).isTrue();
            assertThat(report.erased()).containsExactly(seq);
            assertThat(report.head().count()).isEqualTo(4);
            assertThat(all()).extracting(LedgerEntry::seq).containsExactly(1L, 3L, 4L);
        }

        @Test
        void theSealedBytesAreNowhereInTheFileNorBesideIt() throws Exception {
            // The entry that says so is written over one of them; the others must be wiped, not only given up.
            Map<Long, byte[]> sealed = new TreeMap<>();
            for (String words : List.of("kestrel", "heron", "wren")) {
                long seq = ledger.append(incident(words)).seq();
                sealed.put(seq, sealedBody(seq));
            }
            assertThat(sealed.values())
                    .allSatisfy(body -> assertThat(contains(Files.readAllBytes(file()), body))
                            .isTrue());
            ledger.erase(new Erased(sealed.keySet(), Set.of(1), Set.of(), Map.of(), Set.of(), "asked to"), Set.of());
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    byte[] bytes = Files.readAllBytes(each);
                    assertThat(sealed)
                            .as(String.valueOf(each.getFileName()))
                            .allSatisfy((_, body) ->
                                    assertThat(contains(bytes, body)).isFalse());
                }
            }
        }

        /** Long enough a piece to be unique, short enough to lie on one page. */
        private byte[] sealedBody(long seq) throws Exception {
            vault.close();
            try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT substr(sealed, 1, 64) FROM body WHERE seq = " + seq)) {
                byte[] sealed = row.getBytes(1);
                row.close();
                connection.close();
                reopen();
                return sealed;
            }
        }

        private boolean contains(byte[] bytes, byte[] part) {
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(new String(part, StandardCharsets.ISO_8859_1));
        }

        @Test
        void anEntryCannotBeSaidToBeErasedBeforeItWasThere() throws Exception {
            ledger.append(new Erased(Set.of(2L), Set.of(), Set.of(), Map.of(), Set.of(), "too early"));
            ledger.append(incident("kestrel"));
            vault.eraseBody(2);
            assertThat(ledger.verify().sound()).isFalse();
        }
    }

    @Nested
    class Heads {
        @Test
        void theHeadAtEachEntryIsTheOneThatWasGivenOutThen() throws Exception {
            LedgerEntry first = ledger.append(incident("one"));
            HeadCode given = HeadCode.of(headAfter(first));
            ledger.append(incident("two"));
            assertThat(ledger.headAt(1)).contains(headAfter(first));
            assertThat(given.matches(ledger.headAt(given.count()).orElseThrow()))
                    .isTrue();
            assertThat(ledger.headAt(0)).isEmpty();
            assertThat(ledger.headAt(3)).isEmpty();
        }
    }

    @Nested
    class DraftsBesideIt {
        private final Id<Draft> id = Id.random(RANDOM);

        private Draft draft(Id<Draft> of, String words, int minutesLater) {
            return new Draft(
                    of,
                    "incident",
                    null,
                    Map.of("words", words, "date", ""),
                    OffsetDateTime.now(Diary.CLOCK).plusMinutes(minutesLater));
        }

        private void put(Draft draft) throws VaultFailure {
            ledger.drafts().put(ledger.drafts().seal(draft));
        }

        @Test
        void aDraftIsThereAfterOpeningAgainJustAsItWasTyped() throws Exception {
            Draft draft = draft(id, "half a sen \uD83D\uDE00 \u0000 \uD83D", 0);
            put(draft);
            reopen();
            assertThat(ledger.drafts().list()).containsExactly(draft);
        }

        @Test
        void aLaterOneTakesThePlaceOfTheEarlier() throws Exception {
            put(draft(id, "first", 0));
            put(draft(id, "second", 1));
            assertThat(ledger.drafts().list()).containsExactly(draft(id, "second", 1));
        }

        @Test
        void theNewestComesFirst() throws Exception {
            Draft older = draft(id, "older", 0);
            Draft newer = draft(Id.random(RANDOM), "newer", 5);
            put(older);
            put(newer);
            assertThat(ledger.drafts().list()).containsExactly(newer, older);
        }

        @Test
        void sealingWritesNothingYet() throws Exception {
            SealedDraft sealed = ledger.drafts().seal(draft(id, "kept in memory", 0));
            assertThat(ledger.drafts().list()).isEmpty();
            ledger.drafts().put(sealed);
            assertThat(ledger.drafts().list()).hasSize(1);
        }

        @Test
        void itsLengthTellsOnlyItsSizeClass() throws Exception {
            int empty = ledger.drafts().seal(draft(id, "", 0)).sealed().length;
            int longer = ledger.drafts().seal(draft(id, "x".repeat(500), 0)).sealed().length;
            assertThat(longer).isEqualTo(empty);
        }

        @Test
        void aRemovedOneIsGone() throws Exception {
            put(draft(id, "x", 0));
            ledger.drafts().remove(id);
            reopen();
            assertThat(ledger.drafts().list()).isEmpty();
        }

        @Test
        void recordingTakesItAway() throws Exception {
            put(draft(id, "x", 0));
            ledger.appendAll(List.of(incident("done")), Authorship.OWNER, id);
            assertThat(ledger.drafts().list()).isEmpty();
        }

        @Test
        void oneThatIsInAnotherFormIsLeftAndTheOthersAreListed() throws Exception {
            Draft draft = draft(id, "mine", 0);
            put(draft);
            byte[] other = new byte[16];
            vault.drafts().put(vault.drafts().seal(other, new byte[] {1, 2}));
            vault.drafts()
                    .put(vault.drafts()
                            .seal(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6}, new byte[2000]));
            assertThat(ledger.drafts().list()).containsExactly(draft);
        }
    }
}
