package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.FilledIncident;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.OwnKeySample;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access for a colleague, from making the key to ending it, as it is typed. */
class ColleagueCommandsTest {
    @TempDir
    static Path keys;

    private static String made = "";
    private static String card = "";
    private static String words = "";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();
    private String diary = "";
    private String key = "";

    private int run(String... arguments) {
        return shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), arguments);
    }

    private String said(String label) {
        return shell.out()
                .toString()
                .lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void aDiaryAndAKey() throws Exception {
        Diary fresh = new Diary(folder);
        fresh.create().close();
        diary = fresh.file().toString();
        if (made.isEmpty()) {
            made = keys.resolve("papers.key").toString();
            card = keys.resolve("key.txt").toString();
            assertThat(run(
                            "colleague",
                            "make-key",
                            made,
                            "--name",
                            "Dana Adeyemi",
                            "--initials",
                            "DA",
                            "--card",
                            card,
                            "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
            words = said("Its four words, to compare aloud: ");
        }
        key = Files.copy(Path.of(made), folder.resolve("papers.key")).toString();
    }

    private String toldOfDiary() {
        return said("The words of this diary: ").split("\\.")[0];
    }

    private void giveUntilYesterday() throws Exception {
        PublicKeyCard to = PublicKeyCard.read(Path.of(card));
        try (Passphrase passphrase = Diary.passphrase()) {
            OnThread open = new OnThread(Diary.diaries().unlock(Path.of(diary), passphrase));
            open.giveAccess(new AccessGrant(
                    to.name(), to.initials(), to.publicKey(), AccessGrant.Allows.ALL, LocalDate.of(2026, 11, 23)));
            open.close();
        }
    }

    private int add(String... more) {
        return run(Stream.concat(
                        Stream.of("colleague", "add", diary, "--card", card, "--passphrase-stdin"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void checkListsEveryKeyThatOpensTheDiary() throws Exception {
        assertThat(add("--allows", "look", "--until", "31/12/2026", "--words", words))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("check", diary, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines().filter(line -> line.startsWith("Opens it: ")))
                .containsExactly(
                        "Opens it: The passphrase",
                        "Opens it: The recovery code",
                        "Opens it: Dana Adeyemi (DA). View only. Since 24/11/2026. Access ends on 31/12/2026.");
    }

    @Test
    void checkSaysNoToAKeyThatTheDiarySaysNothingAbout() throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(Path.of(diary), passphrase);
                AgreementKey other = AgreementKey.generate(new SecureRandom())) {
            vault.access().giveAccess(PublicKeyCard.read(Path.of(card)).publicKey(), null, other);
        }
        assertThat(run("check", diary, "--passphrase-stdin")).isEqualTo(ExitCode.NO);
        assertThat(shell.out().toString()).contains("Opens it: A key this diary says nothing about.");
    }

    @Test
    void whoMayOnlyLookIsNotToldThatSomethingIsWrongWithTheDiary() throws Exception {
        assertThat(add("--allows", "look", "--words", words)).isEqualTo(ExitCode.DONE);
        String told = toldOfDiary();
        String photo = Files.writeString(folder.resolve("notes.txt"), "a word").toString();
        assertThat(run("import", diary, photo, "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("not allowed you").doesNotContain("as it was written");
        run("export", diary, "--out", folder.resolve("all.json").toString(), "--own-key", key, "--passphrase-stdin");
        assertThat(shell.err().toString()).doesNotContain("as it was written");
    }

    @Test
    void whoMayOnlyLookSeesOfWhatIsPrivateWhatTheCommandSays() throws Exception {
        OnThread owner = new OnThread(Diary.diaries().unlock(Path.of(diary), Diary.passphrase()));
        owner.record(FilledIncident.of(path -> "canary" + path.replace(".", "")), null);
        owner.record(Diary.incident("word"), null);
        owner.close();
        assertThat(add("--allows", "add", "--sees", "contacts", "--words", words))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("--sees is for ‘look’");
        assertThat(add("--allows", "look", "--sees", "diagnosis", "--words", words))
                .isEqualTo(ExitCode.USAGE);
        assertThat(add("--allows", "look", "--sees", "private-notes,therapy", "--words", words))
                .isEqualTo(ExitCode.DONE);
        String told = toldOfDiary();
        assertThat(run("colleague", "list", diary, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("of what is private, sees: private-notes, therapy");
        OwnKey dana;
        try (Passphrase passphrase = Diary.passphrase()) {
            dana = OwnKey.open(Path.of(key), passphrase);
        }
        try (dana) {
            OnThread looking = new OnThread(OwnKeySample.told(
                    dana, () -> Diary.diaries().unlock(Path.of(diary), new UnlockSecret.OfOwnKey(dana))));
            assertThat(looking.incidents())
                    .extracting(seen -> seen.current().handling().privateNote())
                    .contains("canaryhandlingprivateNote");
            assertThat(looking.opening().report().withheld()).isPositive();
            looking.close();
        }
        Path all = folder.resolve("all.json");
        assertThat(run("export", diary, "--out", all.toString(), "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        Path portfolio = folder.resolve("all");
        assertThat(run("compile", diary, "--out", portfolio.toString(), "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(portfolio).isDirectoryRecursivelyContaining("glob:**.pdf").isDirectoryNotContaining("glob:**.p7s");
        assertThat(all).content().contains("canarywhathappened").doesNotContain("canarypresencewitnesses0contact");
        assertThat(run("check", diary, "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("keeps something private from this key");
    }

    @Test
    void accessIsGivenOnlyForTheWordsThatWereTold() {
        assertThat(words.split(" ")).hasSize(4);
        assertThat(add("--allows", "add")).isEqualTo(ExitCode.NO);
        assertThat(shell.err().toString()).contains("four words").doesNotContain(words);
        assertThat(add("--allows", "add", "--words", "one two three four")).isEqualTo(ExitCode.NO);
        assertThat(add("--allows", "everything", "--words", words)).isEqualTo(ExitCode.USAGE);
        assertThat(run("exhibits", diary, "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("has no access");

        assertThat(add("--allows", "look", "--until", "31/12/2026", "--words", words.toUpperCase(Locale.UK)))
                .isEqualTo(ExitCode.DONE);
        String diaryWords = toldOfDiary();
        assertThat(run("exhibits", diary, "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("Ask its owner").doesNotContain(diaryWords);
        assertThat(run("exhibits", diary, "--own-key", key, "--diary-words", words, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("are not the words of this diary");
        assertThat(run("exhibits", diary, "--own-key", key, "--diary-words", diaryWords, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("exhibits", diary, "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).isEmpty();
        assertThat(run("colleague", "list", diary, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("1. Dana Adeyemi (DA): look, until 31/12/2026", words);

        assertThat(run("colleague", "remove", diary, "--number", "2", "--passphrase-stdin"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("colleague", "remove", diary, "--number", "1", "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("exhibits", diary, "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("colleague", "list", diary, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("Only the owner");
    }

    @Test
    void whoMayOnlyLookIsToldSoAndNothingIsAdded() throws Exception {
        add("--allows", "look", "--words", words);
        String told = toldOfDiary();
        Path file = Files.writeString(folder.resolve("note.txt"), "a note");
        assertThat(run("attach", diary, file.toString(), "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("has not allowed you to do that");
        run("exhibits", diary, "--passphrase-stdin");
        assertThat(shell.out().toString()).doesNotContain("note.txt");
    }

    @Test
    void whatIsWrongWithAKeyOrACodeIsSaid() throws Exception {
        Path damaged = folder.resolve("damaged.key");
        byte[] bytes = Files.readAllBytes(Path.of(key));
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(run("exhibits", diary, "--own-key", damaged.toString(), "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("incomplete or was changed");
        assertThat(run("exhibits", diary, "--own-key", card, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("not a key");
        assertThat(shell.run("wrong one\n", Optional.empty(), "colleague", "show-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("does not open the key");
        assertThat(run("colleague", "add", diary, "--code", "ABC", "--allows", "add", "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("56 letters and digits");
        assertThat(run("colleague", "add", diary, "--allows", "add", "--passphrase-stdin"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("colleague")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whereConsentWasRefusedNothingIsGivenUnlessTheCommandSaysSo() {
        assertThat(run("consent", diary, "--record", "refused", "--for", "Dana Adeyemi", "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(add("--allows", "look", "--words", words)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("Consent to share 1: refused", "--without-consent");
        String copy = folder.resolve("notes.nbk").toString();
        String[] give = {"handover", diary, "--out", copy, "--card", card, "--passphrase-stdin", "--words", words};
        assertThat(run(give)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(Path.of(copy)).doesNotExist();
        assertThat(add("--allows", "look", "--words", words, "--without-consent"))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aClosingPackHasTheSheetsBesideTheCopy() {
        Path copy = folder.resolve("notes.nbk");
        String[] give = {
            "handover", diary, "--out", copy.toString(), "--card", card, "--passphrase-stdin", "--words", words
        };
        assertThat(run(with(give, "--statistics"))).isEqualTo(ExitCode.USAGE);
        assertThat(run(with(give, "--closing", "--statistics"))).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("You have not recorded how long this is kept", "Nobody else’s key opens your diary");
        assertThat(copy).exists();
        assertThat(folder.resolve("notes-1.pdf")).exists();
        assertThat(folder.resolve("notes-2.pdf")).exists();
        assertThat(folder.resolve("notes-1.csv")).exists();
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Arrays.stream(command), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aDiaryIsHandedOverForOneKey() {
        String copy = folder.resolve("notes.nbk").toString();
        String[] give = {"handover", diary, "--out", copy, "--card", card, "--passphrase-stdin", "--words", words};
        assertThat(run(give)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("Only the key of Dana Adeyemi opens", "Left out, if there are any: contacts, drafts");
        String told = toldOfDiary();
        assertThat(run(give)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("exhibits", copy, "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("exhibits", copy, "--passphrase-stdin")).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("check", copy, "--passphrase-stdin")).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run(with(give, "--from", "2/2/2026", "--to", "1/2/2026"))).isEqualTo(ExitCode.USAGE);
    }

    /** Writes a copy for the key, in which something is added, and returns the words of the diary. */
    private String handOver(String copy) throws Exception {
        run("handover", diary, "--out", copy, "--card", card, "--words", words, "--passphrase-stdin");
        String told = toldOfDiary();
        Path note = Files.writeString(folder.resolve("note.txt"), "a note");
        assertThat(run("attach", copy, note.toString(), "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        return told;
    }

    @Test
    void whatWasHandedOverIsCheckedRestoredRecoveredAndMergedBackByTheKeyAlone() throws Exception {
        String copy = folder.resolve("notes.nbk").toString();
        handOver(copy);
        assertThat(run("check", copy, "--own-key", key, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("a copy that was handed over to Dana")
                .contains("whose private part was left out");
        assertThat(run(
                        "restore",
                        copy,
                        "--to",
                        folder.resolve("restored.nbk").toString(),
                        "--own-key",
                        key,
                        "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        String lines = (Diary.PASSPHRASE + "\n").repeat(3);
        String rescued = folder.resolve("rescued.nbk").toString();
        assertThat(shell.run(
                        lines,
                        Optional.empty(),
                        "salvage",
                        copy,
                        "--out",
                        rescued,
                        "--own-key",
                        key,
                        "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("exhibits", rescued, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("note.txt");
        String both = folder.resolve("both.nbk").toString();
        assertThat(shell.run(
                        lines,
                        Optional.empty(),
                        "merge",
                        diary,
                        copy,
                        "--out",
                        both,
                        "--other-own-key",
                        key,
                        "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("exhibits", both, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .as("under the initials of whoever added it")
                .contains("note.txt", "DA1");
    }

    /** Whatever the colleague may do, another program could have written anything with the key. */
    @Test
    void whoElseCouldHaveWrittenIsNamedAndACodeAskedForAlsoAfterTheAccessEnded() throws Exception {
        assertThat(run("check", diary, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("by anyone who has neither the passphrase nor the recovery code")
                .doesNotContain("Dana");
        add("--allows", "look", "--words", words);
        assertThat(run("check", diary, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        String said = shell.out().toString();
        assertThat(said)
                .contains("could have written in it", "Dana Adeyemi, since 24/11/2026", "ask for that code")
                .doesNotContain("unchanged since");
        String code = said.replaceAll("(?s).*head: (\\S+).*", "$1");
        run("colleague", "remove", diary, "--number", "1", "--passphrase-stdin");
        assertThat(run("check", diary, "--passphrase-stdin", "--head", code)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("Unchanged since " + code)
                .contains("what comes after that", "Dana Adeyemi, from 24/11/2026 to 24/11/2026");
    }

    @Test
    void whoMayNotDoEverythingChecksTheDiaryAndNeitherRestoresNorRecoversIt() throws Exception {
        add("--allows", "look", "--until", "31/12/2026", "--words", words);
        String told = toldOfDiary();
        assertThat(run("check", diary, "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        String other = folder.resolve("other.nbk").toString();
        assertThat(run("restore", diary, "--to", other, "--own-key", key, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("has not allowed you to do that");
        assertThat(shell.run(
                        (Diary.PASSPHRASE + "\n").repeat(2),
                        Optional.empty(),
                        "salvage",
                        diary,
                        "--out",
                        other,
                        "--own-key",
                        key,
                        "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("has not allowed you to do that");
        assertThat(Path.of(other)).doesNotExist();
        assertThat(add("--allows", "all", "--until", "23/11/2026", "--words", words))
                .as("it would never open anything")
                .isEqualTo(ExitCode.USAGE);
        giveUntilYesterday();
        assertThat(run("check", diary, "--own-key", key, "--passphrase-stdin")).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("has passed");
        assertThat(run("check", diary, "--own-key", key, "--recovery-code", "--passphrase-stdin"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whoseAccessEndedDoesNotPutABackupInPlaceOfTheDiary() throws Exception {
        add("--allows", "all", "--words", words);
        String told = toldOfDiary();
        String backup = Files.copy(Path.of(diary), folder.resolve("backup.nbk")).toString();
        run("colleague", "remove", diary, "--number", "1", "--passphrase-stdin");
        byte[] before = Files.readAllBytes(Path.of(diary));
        assertThat(run("restore", backup, "--to", folder.resolve("hers.nbk").toString(), "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("open it too: Dana Adeyemi", "colleague remove");
        assertThat(run("restore", backup, "--to", diary, "--own-key", key, "--diary-words", told, "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(Files.readAllBytes(Path.of(diary))).isEqualTo(before);
    }
}
