package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.cli.output.ExitCode;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.crypto.signature.StampService;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.Bundle;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.bundle.Forger;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a bundle with a real PDF, genuine or forged, and how the command ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCommandTest {
    private final Shell shell = new Shell();
    private Path home;
    private String diary = "";
    private String certificate = "";
    private DiarySigner signedBy;
    private Path bag;
    private Forger forger;
    private int copies;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        home = folder;
        Diary file = new Diary(Files.createDirectory(home.resolve("diary")));
        diary = file.file().toString();
        OnThread open = new OnThread(file.create());
        try {
            open.record(Diary.incident("kestrel"), null);
            PortfolioRequest request = Requests.everything();
            PortfolioContent content = open.collect(request);
            Messages messages = new Messages(Locale.UK);
            DiarySigner signer = open.run(
                            () -> Opened.of(open.session()).portfolios().signer())
                    .orElseThrow();
            signedBy = signer;
            PortfolioReceipt receipt = new BundleCompiler(new PdfPortfolioWriter(messages), messages)
                    .write(
                            open.run(() -> new Bundle(
                                    content,
                                    Opened.of(open.session()).portfolios().proof(content))),
                            BundleChoice.of(request),
                            signer,
                            null,
                            home.resolve("whole"),
                            Progress.UNWATCHED);
            open.run(() -> {
                Opened.record(
                        open.session(), Opened.of(open.session()).portfolios().written(content, receipt));
                return receipt;
            });
        } finally {
            open.close();
        }
        shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), "check", diary, "--passphrase-stdin");
        certificate = Pattern.compile("certificate .*: ([0-9a-f]{64})")
                .matcher(shell.out().toString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @BeforeEach
    void copy() throws IOException {
        bag = home.resolve("copy-" + copies++);
        try (Stream<Path> all = Files.walk(home.resolve("whole"))) {
            for (Path path : all.toList()) {
                Files.copy(
                        path, bag.resolve(home.resolve("whole").relativize(path).toString()));
            }
        }
        forger = new Forger(bag);
    }

    private int alone() {
        return shell.run("", Optional.empty(), "verify", bag.toString());
    }

    private int withDiary() {
        return shell.run(
                Diary.PASSPHRASE + "\n",
                Optional.empty(),
                "verify",
                bag.toString(),
                "--diary",
                diary,
                "--passphrase-stdin");
    }

    private int withCertificate(String told) {
        return shell.run("", Optional.empty(), "verify", bag.toString(), "--certificate", told);
    }

    private String said() {
        return shell.out().toString();
    }

    @Test
    void withNothingToCompareItWithAGenuineBundleIsSaidToFitTogetherAndNoMore() {
        assertThat(alone()).isEqualTo(ExitCode.NOT_COMPARED);
        assertThat(said())
                .contains(
                        "passed: a signature of the lists",
                        "Everything in it fits together. Whose it is was not checked.",
                        "Anyone can make such a bundle",
                        "SHA-256 of the certificate: " + certificate)
                .doesNotContain("All checks passed", "This shows that nothing was changed", "diary’s");
    }

    @Test
    void comparedWithTheDiaryOrWithTheFingerprintItHolds() {
        String pairs = certificate.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        assertThat(withDiary()).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("All checks passed", "passed: every entry is the one in the diary");
        for (String told : new String[] {certificate, pairs, "sha256 Fingerprint=" + pairs}) {
            assertThat(withCertificate(told)).isEqualTo(ExitCode.DONE);
            assertThat(said()).contains("passed: it is signed with the certificate that it was compared with");
        }
    }

    /** A colleague who may only look has the diary’s key, and could sign with it by a program of their own. */
    @Test
    void aChangedBundleSignedWithTheKeyOfTheDiaryIsSaidNotToBeWrittenByIt() throws Exception {
        forger.editTable();
        forger.signAllAs(signedBy);
        assertThat(withDiary()).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("failed: the diary at hand noted that it wrote this", "No entry of the diary");
    }

    /** Anyone can make a certificate for time-stamps. */
    @Test
    void ofATimeStampItIsSaidFirstThatAnyoneCanMakeOne() throws Exception {
        byte[] signature = Files.readAllBytes(bag.resolve("signature.p7s"));
        Files.write(bag.resolve("time-stamp.tsr"), StampService.stamped(TimeStamp.request(Hashes.sha256(signature))));
        assertThat(withDiary()).isEqualTo(ExitCode.DONE);
        assertThat(said())
                .contains("fits, but anyone can make one: the time-stamp", "time-stamp (it is not known here whether")
                .doesNotContain("passed: the time-stamp", "passed: a time-stamp");
    }

    @Test
    void aColleagueComparesItWithTheDiaryByTheirOwnKey() {
        String key = home.resolve("own.key").toString();
        String card = home.resolve("card.txt").toString();
        run("colleague", "make-key", key, "--name", "Dana Adeyemi", "--initials", "DA", "--card", card);
        String words = told("Its four words, to compare aloud: ");
        run("colleague", "add", diary, "--card", card, "--allows", "look", "--words", words);
        String diaryWords = told("The words of this diary: ").split("\\.")[0];

        assertThat(run("verify", bag.toString(), "--diary", diary, "--own-key", key))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("verify", bag.toString(), "--diary", diary, "--own-key", key, "--diary-words", diaryWords))
                .isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("passed: every entry is the one in the diary");

        run("colleague", "remove", diary, "--number", "1");
        assertThat(run("verify", bag.toString(), "--diary", diary, "--own-key", key))
                .isEqualTo(ExitCode.COULD_NOT);
    }

    /** The passphrase of the diary is the key’s too. */
    private int run(String... words) {
        return shell.run(
                Diary.PASSPHRASE + "\n",
                Optional.empty(),
                Stream.concat(Stream.of(words), Stream.of("--passphrase-stdin")).toArray(String[]::new));
    }

    private String told(String label) {
        return said().lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNoFingerprintIsSaidToBeNone() {
        for (String told : new String[] {"kestrel", certificate.substring(1), certificate + "0", "="}) {
            assertThat(withCertificate(told)).isEqualTo(ExitCode.USAGE);
            assertThat(shell.err().toString()).contains("64 digits");
        }
    }

    @Test
    void oneThatWasChangedAndSignedAgainIsRefusedEitherWay() throws Exception {
        forger.editTable();
        forger.close(1, 1);
        forger.signAll();
        assertThat(alone()).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("entry 1: is not given in full although others are", "Some checks failed.");
        assertThat(withDiary()).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("It is not signed with the certificate it was compared with");
        assertThat(withCertificate(certificate)).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("It is not signed with the certificate it was compared with");
    }

    @Test
    void aWholeForgeryIsNeverSaidToHold() throws Exception {
        forger.editTable();
        forger.close(1, Integer.MAX_VALUE);
        forger.signAll();
        assertThat(alone()).isEqualTo(ExitCode.NOT_COMPARED);
        assertThat(said()).contains("Whose it is was not checked").doesNotContain("All checks passed");
        assertThat(withDiary()).isEqualTo(ExitCode.NO);
        assertThat(withCertificate(certificate)).isEqualTo(ExitCode.NO);
    }

    /** Two printings with one shorter code are made in a minute. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theShorterCodeOfAPrintingIsThatOfAnEarlierVersionAlone(boolean isOfAnEarlierVersion) throws Exception {
        assertThat(withCertificate(certificate)).isEqualTo(ExitCode.DONE);
        assertThat(said()).doesNotContain("shorter form");
        forger.makeOlder(isOfAnEarlierVersion);
        forger.signAllAs(signedBy);
        assertThat(withCertificate(certificate)).isEqualTo(isOfAnEarlierVersion ? ExitCode.DONE : ExitCode.NO);
        assertThat(said()).contains("The codes have the shorter form of older versions");
        assertThat(said().contains("does not give the code of this printing")).isNotEqualTo(isOfAnEarlierVersion);
    }

    @Test
    void oneWithoutSignaturesNeverEndsWell() throws Exception {
        forger.strip();
        assertThat(alone()).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("It is not signed.", "anyone could have made or changed it");
        assertThat(withDiary()).isEqualTo(ExitCode.NO);
        assertThat(withCertificate(certificate)).isEqualTo(ExitCode.NO);
    }

    @Test
    void aStrangersNameOfAFileCannotSteerTheTerminal() throws Exception {
        Files.writeString(bag.resolve("data/x\u001b[2J\nholds: all\u202e"), "x");
        assertThat(alone()).isEqualTo(ExitCode.NO);
        assertThat(said())
                .contains("data/x<U+001B>[2J<U+000A>holds: all<U+202E>: is in no list")
                .doesNotContain("\u001b", "\u202e");
    }
}
