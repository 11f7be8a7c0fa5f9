package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.daybook.cli.HiddenWords.Kind;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.FingerprintWords;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.bundle.EveryByte;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.OwnKeySample;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheetKind;
import org.daybook.text.Messages;
import org.daybook.vault.OpenVault;
import org.daybook.vault.StoredText;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One diary has a word of its own in everything that is hidden. What leaves the diary, by the commands as they are
 * without a choice, is read to the last byte for all of them; what may be chosen is there when it is chosen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenWordsTest {
    static final String RECIPIENT = "Northshire Housing";

    /** The commands have this for everybody: what is hidden does not depend on consent. */
    private static final List<String> FOR_SOMEBODY = List.of("--prepared-for", RECIPIENT, "--without-consent");

    private static final String HIDDEN_KINDS = "therapy,safety-plan,consent,retention";

    private final HiddenWords words = new HiddenWords();
    private final Shell shell =
            new Shell(Diary.CLOCK, () -> PortfolioWriters.of(new Messages(Locale.UK), Optional.empty()));

    private Path folder;
    private Path diary;
    private OwnKey dana;

    @BeforeAll
    void hideEverything(@TempDir Path created) throws Exception {
        folder = created;
        dana = OwnKeySample.of(folder, "Dana");
        dana.card().write(folder.resolve("card.txt"));
        Diary made = new Diary(folder);
        diary = made.file();
        OnThread open = new OnThread(made.create());
        try {
            words.plantIn(open);
        } finally {
            open.close();
        }
    }

    @AfterAll
    void close() {
        dana.close();
    }

    private void run(List<String> command) {
        assertThat(tried(command)).as(command.getFirst()).isEqualTo(ExitCode.DONE);
    }

    private int tried(List<String> command) {
        String[] all = and(command, "--passphrase-stdin").toArray(String[]::new);
        return shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), all);
    }

    private String file() {
        return diary.toString();
    }

    private static List<String> and(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /** What of it is in any of the files of a folder. */
    private Set<Kind> hiddenIn(Path out) throws IOException {
        EveryByte bytes = EveryByte.of(out);
        assertThat(bytes.names()).isNotEmpty();
        return words.in(bytes::found);
    }

    private Set<Kind> hiddenInPortfolio(Path out) throws IOException {
        EveryByte bytes = EveryByte.of(out);
        assertThat(bytes.found(Set.of("plain happened"))).as("it is read").isNotEmpty();
        return words.in(bytes::found);
    }

    private Path compile(String name, PortfolioPreset preset, String... options) throws IOException {
        Path out = Files.createDirectory(folder.resolve(name));
        List<String> command = new ArrayList<>(
                List.of("compile", file(), "--out", out.resolve("made").toString(), "--preset", preset.code()));
        if (preset.mayBeServed()) {
            command.addAll(List.of("--seen", "--web-page"));
        }
        command.addAll(FOR_SOMEBODY);
        command.addAll(List.of(options));
        run(command);
        return out;
    }

    private Path sheets(SupportSheetKind kind, String name, String... options) throws IOException {
        Path out = Files.createDirectory(folder.resolve(name));
        for (SheetFormat form : SheetFormat.values()) {
            if (kind.isIn(form)) {
                String target = out.resolve("x." + form.extension()).toString();
                run(and(List.of("report", kind.code(), file(), "--out", target), options));
            }
        }
        return out;
    }

    private Path export(String name, String... options) throws IOException {
        Path out = Files.createDirectory(folder.resolve(name));
        run(and(List.of("export", file(), "--out", out.resolve("x.json").toString()), options));
        return out;
    }

    /** What of it is in a hand-over, as it lies there or opened by its recipient. */
    private Set<Kind> hiddenInHandOver(String name, String... options) throws Exception {
        Path copy = folder.resolve(name);
        String card = folder.resolve("card.txt").toString();
        String fourWords = FingerprintWords.line(dana.card().publicKey());
        run(and(List.of("handover", file(), "--out", copy.toString(), "--card", card, "--words", fourWords), options));
        StringBuilder all = new StringBuilder(Files.readString(copy, StandardCharsets.ISO_8859_1));
        try (OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).look(copy, dana.pair(), (_, _) -> {})) {
            vault.read((_, _, _, _, body) -> all.append(StoredText.of(body)));
        }
        assertThat(all).contains("plain happened");
        return words.in(
                wanted -> wanted.stream().filter(word -> all.indexOf(word) >= 0).toList());
    }

    /** Beside it, so that the files in it are read as themselves too. */
    private static void unpack(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = zip.resolveSibling("unpacked").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }

    @Test
    void noneIsInAPortfolioNorInItsZip() throws IOException {
        Path out = compile("police", PortfolioPreset.POLICE_FILE, "--exhibit-labels", "--zip");
        try (Stream<Path> files = Files.walk(out)) {
            unpack(files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(hiddenInPortfolio(out)).isEmpty();
    }

    @Test
    void noneIsInWhatMayBeServedOrLiesBesideIt() throws IOException {
        assertThat(hiddenInPortfolio(compile("court", PortfolioPreset.COURT, "--statement", "civil")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SINCE_LAST")
    @EnabledIfSystemProperty(named = "daybook.deep", matches = "true")
    void noneIsInAPortfolioOfAnyPresetWithAllThatGoesBesideIt(PortfolioPreset preset) throws IOException {
        List<String> beside = new ArrayList<>(List.of("--exhibit-labels", "--court-bundle", "through"));
        if (preset.mayBeServed()) {
            beside.addAll(List.of("--statement", "civil", "--also-case", HIDDEN_KINDS));
        }
        assertThat(hiddenInPortfolio(compile(preset.code() + "-deep", preset, beside.toArray(String[]::new))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void noneIsInASheetForSomebody(SupportSheetKind kind) throws IOException {
        assertThat(hiddenIn(sheets(kind, kind.code(), FOR_SOMEBODY.toArray(String[]::new))))
                .isEmpty();
    }

    /** It is hers, and says all that is held; for anybody else it is refused. */
    @Test
    void aCopyOfWhatIsHeldIsForHerselfAlone() throws IOException {
        EnumSet<Kind> ofHers = EnumSet.of(Kind.CONTACT, Kind.NOT_TO_BE_PRINTED, Kind.GROUNDS);
        assertThat(hiddenIn(sheets(SupportSheetKind.HELD, "held"))).isEqualTo(ofHers);
        ofHers.add(Kind.KEPT_APART);
        assertThat(hiddenIn(sheets(SupportSheetKind.HELD, "all-held", "--with-kept-apart")))
                .isEqualTo(ofHers);
        Path refused = folder.resolve("refused.txt");
        assertThat(tried(and(
                        List.of("report", "held", file(), "--out", refused.toString()), "--prepared-for", RECIPIENT)))
                .isEqualTo(ExitCode.USAGE);
        assertThat(refused).doesNotExist();
    }

    @Test
    void anExportForSomebodySaysNothingOfConsentOrHowLongTheCaseIsKept() throws IOException {
        assertThat(hiddenIn(export("export-for", FOR_SOMEBODY.toArray(String[]::new))))
                .isEmpty();
    }

    /** An export is the whole case, so it says why she agreed or did not, and how long the case is kept. */
    @Test
    void anExportHasContactsAndWhatIsKeptApartIfTheyAreChosen() throws IOException {
        assertThat(hiddenIn(export("export"))).containsExactly(Kind.GROUNDS);
        assertThat(hiddenIn(export("whole-export", "--with-contacts", "--with-kept-apart")))
                .containsExactly(Kind.KEPT_APART, Kind.CONTACT, Kind.GROUNDS);
    }

    /** A hand-over is her diary, for somebody who goes on with it, so it says why she agreed or did not. */
    @Test
    void aHandOverHasWhatIsPrivateOrKeptApartIfItIsChosen() throws Exception {
        assertThat(hiddenInHandOver("part.nbk")).containsExactly(Kind.GROUNDS);
        assertThat(hiddenInHandOver("reached.nbk", "--with-contacts", "--with-own-details"))
                .containsExactly(Kind.CONTACT, Kind.NOT_TO_BE_PRINTED, Kind.GROUNDS);
        assertThat(hiddenInHandOver(
                        "whole.nbk",
                        "--with-kept-apart",
                        "--with-private-notes",
                        "--with-contacts",
                        "--with-own-details"))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.DRAFT)));
    }

    @Test
    @EnabledIfSystemProperty(named = "daybook.deep", matches = "true")
    void aPortfolioHasWhatIsChosen() throws IOException {
        Path out = compile("chosen", PortfolioPreset.POLICE_FILE, "--also-case", HIDDEN_KINDS, "--contact-sheet");
        assertThat(hiddenInPortfolio(out))
                .containsExactly(Kind.KEPT_APART, Kind.CONTACT, Kind.NOT_TO_BE_PRINTED, Kind.GROUNDS);
    }
}
