package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.daybook.incident.FilledIncident;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a key that may only look opens with a program of its own: every secret that its slot gives, and every key that
 * follows from it in the ways of this format and the formats before, is tried at every sealed row.
 */
class LookOnlyKeyTest {
    private static final List<String> PURPOSES = List.of(
            "daybook.entry-key.v1",
            "daybook.draft-key.v1",
            "daybook.head-key.v1",
            "daybook.everything-key.v1",
            "daybook.part-key.v1",
            "daybook.colleague-sender-key.v1",
            "daybook.recovery-psk-key.v1",
            "daybook.part-secret.v1.1",
            "daybook.part-secret.v1.2",
            "daybook.part-secret.v1.3",
            "daybook.part-secret.v1.4");

    private static final String OLD = "correct golden file, Straße ½ é";

    @TempDir
    static Path folder;

    private static OwnKey dana;
    private static Diary diary;
    private static byte[] vaultId = {};

    @BeforeAll
    static void aDiaryWithSomethingPrivateOfEveryKind() throws Exception {
        dana = OwnKeySample.of(folder, "Dana");
        diary = new Diary(Files.createTempDirectory(folder, "case"));
        OnThread owner = new OnThread(diary.create());
        owner.run(() -> {
            OpenCase open = Opened.of(owner.session());
            open.recordHeading(
                    new CaseHeading(
                            Map.of(PersonDetailKind.TELEPHONE, new PersonDetail("own telephone", false)),
                            "",
                            Jurisdiction.NOT_SAID,
                            UnknownFields.NONE),
                    null);
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                open.caseRecords().record(FilledCaseRecord.of(kind), Authorship.OWNER, null);
            }
            Map<String, String> said = Map.of("happened", "typed in a draft");
            open.drafts().save(new Draft(open.newId(), "incident", null, said, OffsetDateTime.now(Diary.CLOCK)));
            return open;
        });
        owner.record(FilledIncident.of(path -> "canary" + path.replace(".", "")), null);
        owner.close();
    }

    @AfterAll
    static void wipe() {
        dana.close();
    }

    private static Path given(Set<WithheldPart> sees) throws Exception {
        Path file = Files.copy(
                diary.file(), Files.createTempDirectory(folder, "given").resolve("diary.nbk"));
        OnThread owner = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        owner.giveAccess(new AccessGrant("Dana", "DA", dana.card().publicKey(), Allows.LOOK, null, sees));
        owner.close();
        return file;
    }

    /** All plain text that somebody gets out of the file who has Dana's key and knows the format. */
    private static String opened(Path file) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            vaultId = one(database, "SELECT vault_id FROM header").getBytes(1);
            List<Sealer> keys = sealers(slotSecret(database));
            Map<Long, byte[]> chains = new TreeMap<>();
            ResultSet entries = one(database, "SELECT seq, chain FROM entry");
            do {
                chains.put(entries.getLong(1), entries.getBytes(2));
            } while (entries.next());
            StringBuilder text = new StringBuilder();
            ResultSet bodies = one(database, "SELECT seq, sealed FROM body");
            do {
                open(
                        bodies.getLong(1),
                        Objects.requireNonNull(chains.get(bodies.getLong(1))),
                        bodies.getBytes(2),
                        keys,
                        text);
            } while (bodies.next());
            ResultSet drafts = one(database, "SELECT id, sealed FROM draft");
            do {
                byte[] place = Hashes.frame("daybook.draft.v1", vaultId, drafts.getBytes(1));
                tried(drafts.getBytes(2), place, keys).forEach(plain -> text.append(read(plain)));
            } while (drafts.next());
            return text.toString();
        }
    }

    private static void open(long seq, byte[] chain, byte[] sealed, List<Sealer> keys, StringBuilder text) {
        for (String tag : List.of("daybook.body.v1", "daybook.body.v2")) {
            for (byte[] plain : tried(sealed, Hashes.frame(tag, vaultId, Hashes.int64(seq), chain), keys)) {
                text.append(read(plain));
                Map<Integer, byte[]> parts = tag.endsWith("2") ? parts(plain) : Map.of();
                for (Map.Entry<Integer, byte[]> part : parts.entrySet()) {
                    byte[] place = Hashes.frame(
                            "daybook.part.v1", vaultId, Hashes.int64(seq), chain, Hashes.int64(part.getKey()));
                    tried(part.getValue(), place, keys).forEach(inside -> text.append(read(inside)));
                }
            }
        }
    }

    private static Map<Integer, byte[]> parts(byte[] plain) {
        Map<Integer, byte[]> parts = new LinkedHashMap<>();
        ByteBuffer frame = ByteBuffer.wrap(plain);
        frame.position(Integer.BYTES + frame.getInt());
        for (int left = frame.get(); left > 0; left--) {
            int number = frame.get();
            byte[] part = new byte[frame.getInt()];
            frame.get(part);
            parts.put(number, part);
        }
        return parts;
    }

    private static List<byte[]> tried(byte[] sealed, byte[] place, List<Sealer> keys) {
        List<byte[]> opened = new ArrayList<>();
        for (Sealer key : keys) {
            try {
                opened.add(key.open(sealed, place));
            } catch (AuthenticationFailure e) {
                // Not the key of this row.
                continue;
            }
        }
        return opened;
    }

    private static String read(byte[] plain) {
        return new String(plain, StandardCharsets.UTF_8) + "\n";
    }

    private static ResultSet one(Connection database, String sql) throws Exception {
        ResultSet rows = database.createStatement().executeQuery(sql);
        assertThat(rows.next()).isTrue();
        return rows;
    }

    /** What HPKE gives to the recipient of the slot. */
    private static byte[] slotSecret(Connection database) throws Exception {
        ResultSet slot = one(database, "SELECT * FROM slot WHERE kind = 'colleague'");
        byte[] keys = slot.getBytes("public_key");
        byte[] wrapped = slot.getBytes("wrapped_key");
        byte[] associated = Hashes.frame(
                "daybook.slot.v1",
                vaultId,
                Hashes.int64(one(database, "SELECT format FROM header").getLong(1)),
                Hashes.int64(slot.getLong("id")),
                slot.getString("kind").getBytes(StandardCharsets.UTF_8),
                slot.getString("kdf").getBytes(StandardCharsets.UTF_8),
                slot.getBytes("salt"),
                Hashes.int64(slot.getLong("memory_kib")),
                Hashes.int64(slot.getLong("iterations")),
                Hashes.int64(slot.getLong("parallelism")),
                keys);
        try (SecretBytes given = dana.pair()
                .open(
                        Arrays.copyOf(wrapped, wrapped.length - 60),
                        Arrays.copyOfRange(keys, 32, 64),
                        "daybook.colleague-slot.v1",
                        associated)) {
            return given.reveal(byte[]::clone);
        }
    }

    /** Every key that is in the secret, and what follows from each in one and in two steps. */
    private static List<Sealer> sealers(byte[] secret) {
        Map<String, byte[]> keys = new HashMap<>();
        for (int from = 0; from + 16 <= secret.length; from++) {
            add(Arrays.copyOfRange(secret, from, from + 16), keys);
            if (from + 32 <= secret.length) {
                add(Arrays.copyOfRange(secret, from, from + 32), keys);
            }
        }
        for (byte[] key : List.copyOf(keys.values())) {
            for (String purpose : PURPOSES) {
                byte[] derived = derived(key, purpose);
                add(derived, keys);
                add(Arrays.copyOf(derived, 16), keys);
                if (purpose.startsWith("daybook.part-secret")) {
                    add(derived(Arrays.copyOf(derived, 16), "daybook.part-key.v1"), keys);
                }
            }
        }
        return keys.values().stream()
                .filter(key -> key.length == 32)
                .map(key -> new Sealer(SecretBytes.taking(key.clone())))
                .toList();
    }

    private static void add(byte[] key, Map<String, byte[]> keys) {
        keys.put(HexFormat.of().formatHex(key), key);
    }

    private static byte[] derived(byte[] key, String purpose) {
        try (SecretBytes secret = SecretBytes.taking(key.clone());
                SecretBytes derived = KeyDerivation.fromKey(secret, vaultId, purpose)) {
            return derived.reveal(byte[]::clone);
        }
    }

    @Test
    void opensWhatHappenedAndNothingThatIsPrivate() throws Exception {
        assertThat(opened(given(Set.of())))
                .contains("canarywhathappened", "canarywitnesssaw", "diary-started")
                .doesNotContain("private\"", "leaveout", "privateNote", "leaveOutReason")
                .doesNotContain("contact\"", "canarywitnesscontact", "canaryaffectedcontact", "own telephone")
                .doesNotContain("therapy", "safetyplan", "safety-plan", "supporter")
                .doesNotContain("privateKey")
                .doesNotContain("typed in a draft");
    }

    @Test
    void opensOfWhatIsPrivateWhatWasChosenAlone() throws Exception {
        String notes = opened(given(Set.of(WithheldPart.NOTES)));
        assertThat(notes)
                .contains("canarycostprivate", "canarycostleaveout", "canaryhandlingprivateNote")
                .contains("canarytherapyprivate")
                .doesNotContain("canarytherapywords", "canarysafetyplanact", "canarywitnesscontact", "own telephone")
                .doesNotContain("canarysupporterreach", "privateKey");
        String contacts = opened(given(Set.of(WithheldPart.CONTACTS)));
        assertThat(contacts)
                .contains("canarywitnesscontact", "canaryaffectedcontact", "own telephone", "canarysupporterreach")
                .doesNotContain("canarycostprivate", "canarysupporterprivate", "canarytherapywords", "privateKey");
        String therapy = opened(given(Set.of(WithheldPart.THERAPY)));
        assertThat(therapy)
                .contains("canarytherapywords")
                .doesNotContain("canarytherapyprivate", "canarysafetyplanact", "canarywitnesscontact", "privateKey");
        String plans = opened(given(Set.of(WithheldPart.SAFETY_PLANS)));
        assertThat(plans)
                .contains("canarysafetyplanact")
                .doesNotContain("canarysafetyplanprivate", "canarytherapywords", "canarywitnesscontact", "privateKey");
    }

    private static OnThread look(Path file) throws Exception {
        return new OnThread(Diary.diaries().unlock(file, OwnKeySample.toldOf(dana, file)));
    }

    private static AccessGrant grant(Allows allows, Set<WithheldPart> sees) {
        return new AccessGrant("Dana", "DA", dana.card().publicKey(), allows, null, sees);
    }

    @Test
    void whatIsKeptIsNoDamageAndTheChainIsVerifiedAllTheSame() throws Exception {
        Path file = given(Set.of());
        OnThread owner = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        LedgerReport whole = owner.verify();
        owner.close();
        assertThat(whole.withheld()).isZero();
        OnThread open = look(file);
        LedgerReport report = open.opening().report();
        assertThat(report.sound()).isTrue();
        assertThat(report.head()).isEqualTo(whole.head());
        assertThat(report.erased()).isEmpty();
        assertThat(report.withheld()).isGreaterThan(CaseRecordKind.values().length);
        assertThat(open.opening().draftsChanged()).isFalse();
        assertThat(open.drafts()).isEmpty();
        assertThat(open.incidents()).hasSize(1);
        assertThat(open.incidents().getFirst().current().handling().privateNote())
                .isEmpty();
        assertThat(open.run(() -> Opened.of(open.session()).portfolios().signer()))
                .as("nobody who may only look signs for her")
                .isEmpty();
        assertThat(open.run(() -> Opened.of(open.session()).caseRecords().all()).stream()
                        .map(CaseRecordHistory::kind))
                .contains(CaseRecordKind.WITNESS, CaseRecordKind.COST)
                .doesNotContain(CaseRecordKind.THERAPY, CaseRecordKind.SAFETY_PLAN, CaseRecordKind.SUPPORTER);
        open.close();
        OnThread again = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        assertThat(again.opening().report().sound()).isTrue();
        assertThat(again.incidents().getFirst().current().handling().privateNote())
                .isEqualTo("canaryhandlingprivateNote");
        assertThat(again.drafts()).hasSize(1);
        again.close();
    }

    @Test
    void showsWhatWasChosen() throws Exception {
        OnThread open = look(given(Set.of(WithheldPart.NOTES, WithheldPart.THERAPY)));
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.incidents().getFirst().current().handling().privateNote())
                .isEqualTo("canaryhandlingprivateNote");
        List<CaseRecordHistory> records =
                open.run(() -> Opened.of(open.session()).caseRecords().all());
        assertThat(records)
                .filteredOn(record -> record.kind() == CaseRecordKind.THERAPY)
                .singleElement()
                .satisfies(record ->
                        assertThat(record.current().handling().privateNote()).isEqualTo("canarytherapyprivate"));
        assertThat(records).noneMatch(record -> record.kind() == CaseRecordKind.SAFETY_PLAN);
        open.close();
    }

    @Test
    void whoKnewMoreIsGivenLessOnlyAfterNewKeys() throws Exception {
        Path file = given(Set.of(WithheldPart.NOTES));
        OnThread owner = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        assertThatThrownBy(() -> owner.giveAccess(grant(Allows.LOOK, Set.of(WithheldPart.THERAPY))))
                .isInstanceOf(VaultFailure.EndAccessFirst.class);
        owner.giveAccess(grant(Allows.LOOK, Set.of(WithheldPart.NOTES, WithheldPart.THERAPY)));
        owner.giveAccess(grant(Allows.ALL, Set.of()));
        assertThatThrownBy(() -> owner.giveAccess(grant(Allows.LOOK, Set.of(WithheldPart.NOTES))))
                .isInstanceOf(VaultFailure.EndAccessFirst.class);
        try (Passphrase passphrase = Diary.passphrase()) {
            owner.run(() -> {
                Opened.of(owner.session())
                        .keys()
                        .endAccess(passphrase, dana.card().publicKey(), Progress.UNWATCHED);
                return true;
            });
        }
        owner.giveAccess(grant(Allows.LOOK, Set.of()));
        owner.close();
        assertThat(opened(file))
                .contains("canarywhathappened")
                .doesNotContain("privateNote", "canarytherapy", "privateKey");
    }

    @Test
    void aNewPassphraseKeepsWhatEachSees() throws Exception {
        Path file = given(Set.of(WithheldPart.SAFETY_PLANS));
        OnThread owner = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of("another long passphrase".toCharArray())) {
            owner.changePassphrase(now, next);
        }
        owner.close();
        assertThat(opened(file))
                .contains("canarysafetyplanact", "canarywhathappened")
                .doesNotContain("canarytherapywords", "privateKey", "canarycostprivate");
        OnThread open = look(file);
        assertThat(open.opening().report().sound()).isTrue();
        open.close();
    }

    /** Whoever may only look has the keys of entries and of the head, and so can write entries with another program. */
    private static void claimed(Path file, AccessGrant grant) throws Exception {
        VaultFile vaults = new VaultFile(Diary.CLOCK, new SecureRandom());
        try (OpenVault vault = OwnKeySample.toldOf(dana, file).unlock(vaults, file)) {
            Ledger ledger = new Ledger(vault, Diary.CLOCK, new SecureRandom(), "another program");
            ledger.read(_ -> {});
            ledger.append(new Entry.AccessGiven(grant));
        }
    }

    private static void setNewPassphrase(Path file) throws Exception {
        OnThread owner = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of("another long passphrase".toCharArray())) {
            owner.changePassphrase(now, next);
        }
        owner.close();
    }

    @Test
    void newKeysGiveNoMoreThanWasGivenWhateverALookerWroteIntoTheLedger() throws Exception {
        Path file = given(Set.of(WithheldPart.NOTES));
        claimed(file, grant(Allows.LOOK, Set.of(WithheldPart.values())));
        setNewPassphrase(file);
        assertThat(opened(file))
                .contains("canarywhathappened", "canarycostprivate")
                .doesNotContain("canarytherapywords", "canarysafetyplanact", "canarywitnesscontact", "privateKey");
    }

    @ParameterizedTest
    @EnumSource(value = Allows.class, mode = EnumSource.Mode.EXCLUDE, names = "LOOK")
    void whoseKeyOnlyLooksRecordsNothingAndKeepsNoDraftWhateverTheLedgerAllows(Allows claim) throws Exception {
        Path file = given(Set.of());
        claimed(file, grant(claim, Set.of()));
        OnThread open = look(file);
        assertThat(open.session().openedBy()).map(AccessGrant::allows).contains(Allows.LOOK);
        assertThatThrownBy(() -> open.record(Diary.incident("kettle"), null)).isInstanceOf(VaultFailure.class);
        Draft draft = new Draft(
                open.newId(), "incident", null, Map.of("happened", "half a word"), OffsetDateTime.now(Diary.CLOCK));
        assertThatThrownBy(() -> open.saveDraft(draft)).isInstanceOf(VaultFailure.class);
        open.close();
        setNewPassphrase(file);
        assertThat(opened(file)).doesNotContain("canarytherapywords", "privateKey");
    }

    @Test
    void stoppedWhileItIsSealedAnewAnOlderDiaryIsAsItWas() throws Exception {
        OnThread owner = oldOwner(old("format-2.nbk"));
        List<Long> seen = new ArrayList<>();
        Progress stops = new Progress() {
            @Override
            public void at(long done, long total) {
                seen.add(total);
            }

            @Override
            public boolean isCancelled() {
                return !seen.isEmpty();
            }
        };
        try (Passphrase now = Passphrase.of(OLD.toCharArray())) {
            assertThatThrownBy(() -> owner.run(() -> {
                        Opened.of(owner.session())
                                .keys()
                                .giveAccess(new UnlockSecret.OfPassphrase(now), grant(Allows.LOOK, Set.of()), stops);
                        return true;
                    }))
                    .isInstanceOf(VaultFailure.Stopped.class);
        }
        assertThat(seen).hasSize(1).doesNotContain(0L);
        assertThat(owner.session().waysIn().sealsParts()).isFalse();
        assertThat(owner.session().waysIn().all()).hasSize(2);
        owner.close();
    }

    private static Path old(String golden) throws Exception {
        return Files.copy(
                Path.of("src", "test", "resources", "org", "daybook", "vault", "golden", golden),
                Files.createTempDirectory(folder, "old").resolve("diary.nbk"));
    }

    private static void give(OnThread owner, Allows allows) throws Exception {
        try (Passphrase now = Passphrase.of(OLD.toCharArray())) {
            owner.giveAccess(new UnlockSecret.OfPassphrase(now), grant(allows, Set.of()));
        }
    }

    private static OnThread oldOwner(Path file) throws Exception {
        return new OnThread(
                Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Passphrase.of(OLD.toCharArray()))));
    }

    /** The slot holds the vault key, and the ledger says that its holder may only look. */
    private static void narrowInTheLedgerAlone(Path file) throws Exception {
        try (Passphrase passphrase = Passphrase.of(OLD.toCharArray());
                OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(file, passphrase)) {
            new Ledger(vault, Diary.CLOCK, new SecureRandom(), "an earlier version")
                    .append(new Entry.AccessGiven(grant(Allows.LOOK, Set.of())));
        }
    }

    @Test
    void inADiaryOfAnEarlierVersionNothingIsKeptUntilThereIsANewPassphrase() throws Exception {
        Path file = old("format-2.nbk");
        OnThread before = oldOwner(file);
        assertThat(before.session().waysIn().sealsParts()).isFalse();
        give(before, Allows.ALL);
        before.close();
        narrowInTheLedgerAlone(file);
        assertThat(opened(file)).contains("privateNote", "privateKey");
        OnThread owner = oldOwner(file);
        LedgerHead head = owner.verify().head();
        try (Passphrase now = Passphrase.of(OLD.toCharArray());
                Passphrase next = Diary.passphrase()) {
            owner.changePassphrase(now, next);
        }
        assertThat(owner.session().waysIn().sealsParts()).isTrue();
        LedgerReport report = owner.verify();
        assertThat(report.sound()).isTrue();
        assertThat(report.head().count()).isEqualTo(head.count() + 1);
        owner.close();
        assertThat(opened(file))
                .contains("diary-started")
                .doesNotContain("privateNote", "privateKey", "leaveOutReason");
        OnThread open = look(file);
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.opening().report().withheld()).isPositive();
        open.close();
    }

    @Test
    void aDiaryOfAnEarlierVersionIsSealedAgainWhereThePassphraseGivesAccessToLook() throws Exception {
        Path file = old("format-2.nbk");
        OnThread owner = oldOwner(file);
        LedgerHead head = owner.verify().head();
        give(owner, Allows.LOOK);
        assertThat(owner.session().waysIn().sealsParts()).isTrue();
        assertThat(owner.verify().sound()).isTrue();
        assertThat(owner.verify().head().count()).isEqualTo(head.count() + 1);
        owner.close();
        assertThat(opened(file))
                .contains("diary-started")
                .doesNotContain("privateNote", "privateKey", "leaveOutReason");
        oldOwner(file).close();
        OnThread open = look(file);
        assertThat(open.opening().report().sound()).isTrue();
        open.close();
    }

    @Test
    void whereAnOlderRecoveryCodeStaysNobodyIsGivenAccessToLook() throws Exception {
        Path file = old("format-1.nbk");
        OnThread owner = oldOwner(file);
        LedgerHead head = owner.verify().head();
        assertThatThrownBy(() -> give(owner, Allows.LOOK)).isInstanceOf(VaultFailure.KeysFirst.class);
        assertThat(owner.verify().head()).isEqualTo(head);
        give(owner, Allows.ALL);
        assertThat(owner.verify().sound()).isTrue();
        owner.close();
        OnThread again = oldOwner(file);
        assertThat(again.verify().sound()).isTrue();
        again.close();
    }

    @Test
    void triesKeysThatDoOpenEverythingWhereTheyAreGiven() throws Exception {
        Path file = Files.copy(
                diary.file(), Files.createTempDirectory(folder, "full").resolve("diary.nbk"));
        OnThread owner = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Diary.passphrase())));
        owner.giveAccess(new AccessGrant("Dana", "DA", dana.card().publicKey(), Allows.ALL, null));
        owner.close();
        assertThat(opened(file))
                .contains("canarycostprivate", "canarytherapywords", "privateKey", "typed in a draft", "own telephone");
    }
}
