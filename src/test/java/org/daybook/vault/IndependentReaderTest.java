package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.incident.FilledIncident;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.HandOverScope;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Must show 7: a reader in another language, written from the page on the format with nothing of this program, opens
 * the golden files, recomputes every digest and the head, and lists the entries. It needs the packages that its head
 * names; where they are not, this is skipped, but never in {@code .ci/run}.
 */
class IndependentReaderTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "org", "daybook", "vault");
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    static Path typing;

    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    @BeforeAll
    static void thePackagesAreThere() throws Exception {
        assumeThat(Path.of(PYTHON)).exists();
        assumeThat(run(List.of("-c", "import argon2, cryptography"), "").code()).isZero();
    }

    private static Said run(List<String> arguments, String typed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.redirectInput(
                Files.writeString(typing.resolve("typed"), typed + "\n").toFile());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static Said read(Path diary, boolean byCode, String... more) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of(SOURCES.resolve("read_diary.py").toString()));
        if (byCode) {
            arguments.add("--recovery");
        }
        arguments.addAll(List.of(more));
        arguments.add(diary.toString());
        return run(arguments, byCode ? VaultSample.WORDS : GoldenVault.PASSPHRASE);
    }

    @Test
    void opensAHandOverWithTheKeyOfItsRecipientAlone() throws Exception {
        Path key = folder.resolve("papers.key");
        Path copy = folder.resolve("notes.nbk");
        PublicKeyCard card;
        try (Passphrase passphrase = Passphrase.of(GoldenVault.PASSPHRASE.toCharArray())) {
            card = OwnKeyFile.create(key, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
        }
        OnThread open = new OnThread(new Diary(folder).create());
        open.record(Diary.incident("word"), null);
        open.session()
                .call(owner ->
                        owner.handOver().write(copy, card, HandOverScope.usual("not handed over"), Progress.UNWATCHED))
                .get();
        open.close();
        List<String> reading =
                List.of(SOURCES.resolve("read_diary.py").toString(), "--own-key", key.toString(), copy.toString());
        Said said = run(reading, GoldenVault.PASSPHRASE);
        assertThat(said.text())
                .contains(card.code())
                .contains(FingerprintWords.line(card.publicKey()))
                .contains("word happened", "access: all", "handed-over")
                .endsWith("the file is unchanged\n");
        assertThat(run(reading, "another passphrase").code()).isEqualTo(1);
        assertThat(read(copy, false).text()).contains("it has no passphrase slot");
    }

    @Test
    void opensWithAKeyThatMayOnlyLookWhatWasTickedAloneAndVerifiesAllOfIt() throws Exception {
        Path key = folder.resolve("papers.key");
        PublicKeyCard card;
        try (Passphrase passphrase = Passphrase.of(GoldenVault.PASSPHRASE.toCharArray())) {
            card = OwnKeyFile.create(key, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
        }
        Diary diary = new Diary(folder);
        OnThread open = new OnThread(diary.create());
        open.record(FilledIncident.of(path -> "canary" + path.replace(".", "")), null);
        open.run(() -> Opened.of(open.session())
                .caseRecords()
                .record(FilledCaseRecord.of(CaseRecordKind.THERAPY), Authorship.OWNER, null));
        open.giveAccess(new AccessGrant(
                "Dana", "DA", card.publicKey(), AccessGrant.Allows.LOOK, null, Set.of(WithheldPart.CONTACTS)));
        String head = open.headCode();
        open.close();
        Said said = run(
                List.of(
                        SOURCES.resolve("read_diary.py").toString(),
                        "--own-key",
                        key.toString(),
                        diary.file().toString()),
                GoldenVault.PASSPHRASE);
        assertThat(said.text())
                .contains("canarywhathappened", "canarypresencewitnesses0contact", "access: look", "head code: " + head)
                .doesNotContain("canaryhandlingprivateNote", "canarytherapywords")
                .endsWith("the file is unchanged\n");
        assertThat(said.code()).isZero();
    }

    @Test
    void opensItWithTheSameCodeInTheWordsOfToday() throws Exception {
        try (RecoveryCode code = RecoveryCode.parse(VaultSample.WORDS.toCharArray())) {
            String today = String.join(" ", code.words());
            assertThat(today).isNotEqualTo(VaultSample.WORDS);
            Said said = run(
                    List.of(
                            SOURCES.resolve("read_diary.py").toString(),
                            "--recovery",
                            SOURCES.resolve("golden").resolve("format-2.nbk").toString()),
                    today);
            assertThat(said.text()).endsWith("the file is unchanged\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format-1.nbk, false, 18-QXW9F-NBFAN-AN106, portfolio-exported",
        "format-1.nbk, true, 18-QXW9F-NBFAN-AN106, portfolio-exported",
        "format-2.nbk, false, 18-B4ADD-8X2PV-VRN0H, portfolio-exported",
        "format-2.nbk, true, 18-B4ADD-8X2PV-VRN0H, portfolio-exported",
        "format-3.nbk, false, 18-STVY1-02EBK-3MDEF-88YA8, portfolio-exported",
        "format-3.nbk, true, 18-STVY1-02EBK-3MDEF-88YA8, portfolio-exported",
        "format-1-particulars.nbk, false, 24-BBNBE-KF2AE-KE2M2, order-recorded",
        "format-1-particulars.nbk, true, 24-BBNBE-KF2AE-KE2M2, order-recorded",
    })
    void opensAGoldenFileEitherWayAndFindsTheSameHead(String file, boolean byCode, String head, String kind)
            throws Exception {
        Said said = read(SOURCES.resolve("golden").resolve(file), byCode, "--head", head);
        assertThat(said.text()).contains("head code: " + head).contains(kind).endsWith("the file is unchanged\n");
        assertThat(said.code()).isZero();
    }

    @Test
    void saysThatTheCodeOfAnOldDiaryDoesNotProveThatNobodyRebuiltIt() throws Exception {
        Said said = read(SOURCES.resolve("golden").resolve("format-1.nbk"), true);
        assertThat(said.text()).contains("does not prove that nobody rebuilt it");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void readsADiaryThatWasRenewed() throws Exception {
        Path copy = Files.copy(SOURCES.resolve("golden").resolve("format-1.nbk"), folder.resolve("copy.nbk"));
        try (RecoveryCode code = VaultSample.code();
                Passphrase next = GoldenVault.passphrase();
                OpenVault vault = VaultSample.vaultFile().unlock(copy, code)) {
            vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
        }
        for (boolean byCode : new boolean[] {false, true}) {
            Said said = read(copy, byCode);
            assertThat(said.text()).contains("head code: 18-QXW9F-NBFAN-AN106").endsWith("the file is unchanged\n");
        }
    }

    @Test
    void needsTheKeyFileWhereTheSlotSaysSo() throws Exception {
        Path copy = Files.copy(SOURCES.resolve("golden").resolve("format-2.nbk"), folder.resolve("copy.nbk"));
        Path key = folder.resolve("notes.dat");
        KeyFile.make(key, new SecureRandom());
        try (Passphrase typed = GoldenVault.passphrase();
                Passphrase next = typed.with(KeyFile.read(key));
                OpenVault vault = VaultSample.vaultFile().unlock(copy, typed)) {
            vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
        }
        assertThat(read(copy, false).text()).contains("opens only with a key file");
        assertThat(read(copy, false, "--key-file", key.toString()).code()).isZero();
        assertThat(read(copy, true).code()).isZero();
    }

    @Test
    void saysWhenDraftsOrErasedTextsAreBack() throws Exception {
        Path copy = Files.copy(SOURCES.resolve("golden").resolve("format-2.nbk"), folder.resolve("copy.nbk"));
        VaultSample.tamper(copy, "DELETE FROM draft", "INSERT INTO body (seq, sealed) VALUES (7, zeroblob(1052))");
        Said said = read(copy, true);
        assertThat(said.text())
                .contains("entry 7: it was erased, and its body is there again", "another set of drafts");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void saysWhereAByteWasChanged() throws Exception {
        Path copy = Files.copy(SOURCES.resolve("golden").resolve("format-1.nbk"), folder.resolve("copy.nbk"));
        VaultSample.tamper(copy, "UPDATE body SET sealed = " + VaultSample.flipped("sealed") + " WHERE seq = 3");
        Said said = read(copy, true);
        assertThat(said.text()).contains("DOES NOT HOLD: entry 3");
        assertThat(said.code()).isEqualTo(1);
    }
}
