package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.lingala.zip4j.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.ledger.HeadCode;
import org.daybook.pdf.Conformity;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bundles of the sample case, real PDF and all, looked at again by the verifier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final BundleChoice FOLDER = BundleChoice.of(POLICE);
    private static final BundleChoice ZIP = new BundleChoice(BundleForm.ZIP, FOLDER.originals(), 0, false, true);

    private Path home;
    private OnThread open;
    private Written written;
    private Bundle bundle;
    private Path whole;
    private PortfolioReceipt receipt;

    /** In deep, the page in a browser is asked the same of bundles in folders. */
    private Optional<PageCheck> page = Optional.empty();

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        home = folder;
        Path file = home.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
        written = new Written(open);
        bundle = written.bundle(POLICE);
        whole = home.resolve("whole");
        receipt = written.write(bundle, FOLDER, whole, Progress.UNWATCHED);
        page = PageCheck.inDeep(home);
    }

    @AfterAll
    void close() throws IOException {
        open.close();
        if (page.isPresent()) {
            page.get().close();
        }
    }

    private BundleReport verify(Path folder) throws BundleFailure {
        BundleReport report = Written.verify(folder);
        page.ifPresent(asked -> asked.assertSame(folder, "", report));
        return report;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static List<BundleSign> signs(BundleReport report) {
        return report.findings().stream().map(BundleFinding::sign).toList();
    }

    @Nested
    class AsItWasWritten {
        @Test
        void thePageForABrowserSaysNothingThatIsNotInThePdfOrATable() throws Exception {
            StringBuilder said = new StringBuilder();
            try (PDDocument pdf =
                    Loader.loadPDF(whole.resolve("data/portfolio.pdf").toFile())) {
                said.append(new PDFTextStripper().getText(pdf));
                said.append(bundle.content().program());
            }
            for (Path file : files(whole)) {
                if (file.toString().endsWith(".csv")) {
                    said.append(Files.readString(file));
                }
            }
            assertThat(whole.resolve("README.txt")).content().contains("unpacked.gif", "You may open, print and copy");
            assertThat(ImageIO.read(whole.resolve("unpacked.gif").toFile()).getWidth())
                    .isOne();
            String elsewhere = plain(said.toString());
            JsonNode page = data(Files.readString(whole.resolve("index.html")));
            assertThat(page.get("incidents")).hasSize(bundle.content().sheets().size());
            List<String> shown = Stream.of("about", "chapters", "incidents", "others", "exhibits", "shared")
                    .flatMap(part -> shown(page.path(part)).stream())
                    .toList();
            assertThat(shown).hasSizeGreaterThan(50);
            assertThat(shown.stream().filter(text -> !isIn(elsewhere, plain(text))))
                    .isEmpty();
        }

        /** Whether it stands there in one piece, or in two: a paragraph may go on after the foot and head of a page. */
        private boolean isIn(String elsewhere, String text) {
            return IntStream.rangeClosed(0, text.length())
                    .map(cut -> text.length() - cut)
                    .filter(cut -> elsewhere.contains(text.substring(0, cut)))
                    .findFirst()
                    .stream()
                    .anyMatch(cut -> elsewhere.contains(text.substring(cut)));
        }

        /** The texts of the page, without names of places and files, and without figures: their tags say what they show. */
        private List<String> shown(JsonNode data) {
            List<String> texts = new ArrayList<>();
            if (data.path("k").asText().equals("figure")) {
                return texts;
            }
            if (data.isTextual()) {
                texts.add(data.asText());
            }
            data.properties().stream()
                    .filter(field -> !Set.of("k", "a", "id", "group", "d", "e", "g", "portfolio")
                            .contains(field.getKey()))
                    .forEach(field -> texts.addAll(shown(field.getValue())));
            if (data.isArray()) {
                boolean isLink =
                        data.size() == 3 && data.get(2).isInt() && data.get(1).isTextual();
                for (int i = 0; i < (isLink ? 1 : data.size()); i++) {
                    texts.addAll(shown(data.get(i)));
                }
            }
            return texts;
        }

        private JsonNode data(String page) throws IOException {
            String beginning = "id=\"data\">";
            int start = page.indexOf(beginning) + beginning.length();
            return new ObjectMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
        }

        /** Letters and digits alone: lines are broken in other places, and some signs are not in a PDF’s text. */
        private String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        }

        @Test
        void everythingHolds() throws Exception {
            BundleReport report = Written.verify(whole);
            assertThat(report.findings()).isEmpty();
            assertThat(report.outcomes().entrySet().stream()
                            .filter(one -> one.getValue() == CheckOutcome.NOT_THERE)
                            .map(Map.Entry::getKey))
                    .containsExactly(
                            BundleCheck.TIME_STAMP,
                            BundleCheck.CONTACTS,
                            BundleCheck.EXTRACTS,
                            BundleCheck.CERTIFICATE,
                            BundleCheck.DIARY,
                            BundleCheck.NOTED);
            assertThat(report.facts().code()).isEqualTo(bundle.content().code().toString());
            assertThat(report.facts().headCode())
                    .isEqualTo(bundle.content().ledger().headCode().map(HeadCode::toString));
            assertThat(report.facts().opened()).isGreaterThan(100);
            assertThat(report.facts().exhibits()).isPositive();
        }

        @Test
        void everyEntryIsTheOneInTheDiaryWhichNotedThatItWroteThis() throws Exception {
            assertThat(signs(BundleVerifier.verify(whole, written.diary(bundle), Progress.UNWATCHED)))
                    .containsExactly(BundleSign.NOT_NOTED);
            open.run(() -> {
                Opened.record(
                        open.session(), Opened.of(open.session()).portfolios().written(bundle.content(), receipt));
                return whole;
            });
            BundleReport report = BundleVerifier.verify(whole, written.diary(bundle), Progress.UNWATCHED);
            assertThat(report.holds()).isTrue();
            assertThat(report.outcome(BundleCheck.DIARY)).isEqualTo(CheckOutcome.HOLDS);
            assertThat(report.isCompared()).isTrue();
        }

        /** Readers of bags, bagit-java among them, take every file whose name begins so for a manifest. */
        @Test
        void noOtherFileIsNamedAsAManifestIs() throws IOException {
            try (Stream<Path> beside = Files.list(whole)) {
                assertThat(beside.map(file -> String.valueOf(file.getFileName()))
                                .filter(name -> name.startsWith("manifest-") || name.startsWith("tagmanifest-")))
                        .containsExactlyInAnyOrder("manifest-sha256.txt", "tagmanifest-sha256.txt");
            }
        }

        @Test
        void itHasTheFilesThatEveryBundleHas() throws IOException {
            List<String> names = files(whole).stream()
                    .map(file -> whole.relativize(file).toString())
                    .toList();
            assertThat(names)
                    .contains(
                            "README.txt",
                            "bag-info.txt",
                            "bagit.txt",
                            "data/chronology.csv",
                            "data/custody.csv",
                            "data/exhibits.csv",
                            "data/ledger-proof.json",
                            "data/portfolio.pdf",
                            "manifest-sha256.txt",
                            "tagmanifest-sha256.txt",
                            "signature.p7s",
                            "time-stamp.tsq")
                    .anyMatch(name -> name.startsWith("data/exhibits/"));
            assertThat(names).noneMatch(name -> name.contains("contact-sheet") || name.contains("messages"));
        }

        @Test
        void onlyItsOwnerCanReadIt() throws IOException {
            assumeThat(whole.getFileSystem().supportedFileAttributeViews()).contains("posix");
            for (Path file : files(whole)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)))
                    .isEqualTo("rwx------");
        }

        @Test
        void theSameBundleGivesTheSameBytes() throws Exception {
            Path again = home.resolve("again");
            written.write(bundle, FOLDER, again, Progress.UNWATCHED);
            for (Path file : files(whole)) {
                assertThat(Files.mismatch(
                                file, again.resolve(whole.relativize(file).toString())))
                        .as(file.toString())
                        .isEqualTo(-1);
            }
        }

        @Test
        void theReceiptNamesEveryFileWithItsDigestTheTagManifestFirst() throws Exception {
            PortfolioReceipt receipt = written.write(bundle, FOLDER, home.resolve("receipt"), Progress.UNWATCHED);
            assertThat(receipt.files().getFirst().name()).isEqualTo("tagmanifest-sha256.txt");
            assertThat(BundleCompiler.stamped(receipt))
                    .isEqualTo(ByteSequence.of(
                            Hashes.sha256(Files.readAllBytes(receipt.file().resolve("signature.p7s")))));
            assertThat(receipt.files()).hasSameSizeAs(files(receipt.file()));
            assertThat(receipt.sha256()).isEqualTo(receipt.files().getFirst().sha256());
        }

        @Test
        void withoutAKeyItIsUnsignedAndSaysSo() throws Exception {
            Path unsigned = home.resolve("unsigned");
            Written.compiler().write(bundle, FOLDER, null, null, unsigned, Progress.UNWATCHED);
            BundleReport report = Written.verify(unsigned);
            assertThat(signs(report)).containsExactly(BundleSign.UNSIGNED);
            assertThat(report.outcome(BundleCheck.SIGNATURE)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
            assertThat(unsigned.resolve("README.txt")).content().contains("This bundle is not signed");
        }
    }

    /** Must show 6. */
    @Nested
    class Changed {
        private final Random random = new Random(20261125);
        private Path copy;

        @BeforeEach
        void copy() throws IOException {
            copy = copied(whole, home.resolve("copy-" + Math.abs(new SecureRandom().nextInt())));
        }

        @Test
        void oneByteAnywhereIsSeen() throws Exception {
            List<Path> all = files(copy);
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < Runs.of(all.size() + 5, 1000); i++) {
                // Each file first, then any.
                Path file = i < all.size() ? all.get(i) : all.get(random.nextInt(all.size()));
                byte[] bytes = Files.readAllBytes(file);
                byte[] other = bytes.clone();
                int at = random.nextInt(bytes.length);
                other[at] ^= (byte) (1 + random.nextInt(255));
                Files.write(file, other);
                if (isTakenForWhole()) {
                    missed.add(copy.relativize(file) + " at " + at);
                }
                Files.write(file, bytes);
            }
            assertThat(missed).isEmpty();
            assertThat(verify(copy).holds()).isTrue();
        }

        private boolean isTakenForWhole() {
            try {
                return verify(copy).holds();
            } catch (BundleFailure e) {
                return false;
            }
        }

        @Test
        void aByteMoreOrLessInAnyFileIsSeen() throws Exception {
            byte[] ends = {0, '\n', 'x'};
            int turn = 0;
            for (Path file : files(copy)) {
                byte[] bytes = Files.readAllBytes(file);
                // Each file with one of them, each of them with many files; at night each with each.
                int first = turn++ % ends.length;
                for (byte more : Runs.DEEP ? ends : new byte[] {ends[first]}) {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                    longer[bytes.length] = more;
                    Files.write(file, longer);
                    assertThat(isTakenForWhole()).as(file + " longer").isFalse();
                }
                Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
                assertThat(isTakenForWhole()).as(file + " shorter").isFalse();
                Files.write(file, bytes);
            }
        }

        @Test
        void aFileThatIsGoneIsSeen() throws Exception {
            for (Path file : files(copy)) {
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                assertThat(isTakenForWhole()).as(file.toString()).isFalse();
                Files.write(file, bytes);
            }
        }

        @Test
        void aFileMoreIsSeenWhereverItLies() throws Exception {
            for (String name :
                    List.of("more.txt", "data/more.txt", "data/exhibits/SB9.jpg", "new/more", "manifest-md5.txt")) {
                Path more = copy.resolve(name);
                Files.createDirectories(Objects.requireNonNull(more.getParent()));
                Files.writeString(more, "");
                assertThat(signs(verify(copy))).as(name).containsExactly(BundleSign.NOT_LISTED);
                Files.delete(more);
            }
        }

        @Test
        void aLinkIsNotFollowed() throws Exception {
            Path pdf = copy.resolve("data/portfolio.pdf");
            Files.delete(pdf);
            Files.createSymbolicLink(pdf, whole.resolve("data/portfolio.pdf"));
            assertThat(signs(Written.verify(copy))).contains(BundleSign.NO_FILE, BundleSign.MISSING);
        }

        @Test
        void listsThatWereMadeAnewDoNotHoldAgainstTheSignature() throws Exception {
            Path table = copy.resolve("data/chronology.csv");
            Files.writeString(table, Files.readString(table) + "more");
            relist("manifest-sha256.txt", table);
            relist("tagmanifest-sha256.txt", copy.resolve("manifest-sha256.txt"));
            BundleReport report = verify(copy);
            assertThat(report.outcome(BundleCheck.MANIFEST)).isEqualTo(CheckOutcome.HOLDS);
            assertThat(report.outcome(BundleCheck.SIGNATURE)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
        }

        @Test
        void aProofOfAnotherBodyDoesNotHoldThoughEverythingWasListedAnew() throws Exception {
            Path proof = copy.resolve("data/ledger-proof.json");
            String text = Files.readString(proof);
            int body = text.indexOf("\\\"happened\\\":\\\"") + "\\\"happened\\\":\\\"".length();
            Files.writeString(proof, text.substring(0, body) + "Q" + text.substring(body + 1));
            relist("manifest-sha256.txt", proof);
            relist("tagmanifest-sha256.txt", copy.resolve("manifest-sha256.txt"));
            BundleReport report = verify(copy);
            assertThat(report.outcome(BundleCheck.BODIES)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
            assertThat(signs(report)).contains(BundleSign.BODY_DIFFERS);
        }

        @Test
        void aSignatureThatWasTakenAwayIsMissedThoughEverythingWasListedAnew() throws Exception {
            Path info = copy.resolve("bag-info.txt");
            Files.writeString(info, Files.readString(info).replace("Signature: signature.p7s", "Signature: none"));
            relist("tagmanifest-sha256.txt", info);
            Files.delete(copy.resolve("signature.p7s"));
            BundleReport report = verify(copy);
            assertThat(report.outcome(BundleCheck.SIGNATURE)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
            assertThat(signs(report)).contains(BundleSign.MISSING);
        }

        private void relist(String list, Path file) throws Exception {
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            String name = copy.relativize(file).toString();
            Path manifest = copy.resolve(list);
            List<String> lines = Files.readAllLines(manifest).stream()
                    .map(line -> line.endsWith("  " + name) ? sha256 + "  " + name : line)
                    .toList();
            Files.writeString(manifest, String.join("\n", lines) + "\n");
        }

        @Test
        void anotherDiaryIsNotTakenForItsOwn() throws Exception {
            Diary other = new Diary(Files.createDirectory(home.resolve("other-" + copy.getFileName())));
            OnThread stranger = new OnThread(other.create());
            try {
                BundleReport report = BundleVerifier.verify(
                        copy,
                        new BundleVerifier.Reference(
                                new BundleVerifier.DiaryAtHand(
                                        "00".repeat(16),
                                        stranger.run(() -> Opened.of(stranger.session())
                                                .portfolios()
                                                .ledger()),
                                        List.of()),
                                List.of()),
                        Progress.UNWATCHED);
                assertThat(report.outcome(BundleCheck.DIARY)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
                assertThat(signs(report)).contains(BundleSign.OTHER_DIARY);
            } finally {
                stranger.close();
            }
        }
    }

    @Nested
    class InAZip {
        @Test
        void everythingHoldsAndTheSameBundleGivesTheSameBytes() throws Exception {
            PortfolioReceipt one = written.write(bundle, ZIP, home.resolve("zip"), Progress.UNWATCHED);
            assertThat(one.file()).isEqualTo(home.resolve("zip.zip")).isRegularFile();
            assertThat(Written.verify(one.file()).findings()).isEmpty();
            Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
            PortfolioReceipt two = written.write(bundle, ZIP, elsewhere.resolve("zip"), Progress.UNWATCHED);
            assertThat(Files.mismatch(one.file(), two.file())).isEqualTo(-1);
        }

        @Test
        void itIsTheFolder() throws Exception {
            Path zip = written.write(bundle, ZIP, home.resolve("same"), Progress.UNWATCHED)
                    .file();
            new ZipFile(zip.toFile()).extractAll(home.resolve("unpacked").toString());
            for (Path file : files(whole)) {
                Path other = home.resolve("unpacked/same")
                        .resolve(whole.relativize(file).toString());
                assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
            }
        }

        @Test
        void aByteChangedInWhatAFileHoldsIsSeen() throws Exception {
            Path zip = written.write(bundle, ZIP, home.resolve("bytes"), Progress.UNWATCHED)
                    .file();
            byte[] bytes = Files.readAllBytes(zip);
            Random random = new Random(7);
            for (int i = 0; i < Runs.of(10, 40); i++) {
                byte[] other = bytes.clone();
                // The first file in it is the portfolio, behind a header of less than two hundred bytes.
                other[200 + random.nextInt(200_000)] ^= 0x10;
                Files.write(zip, other);
                try {
                    assertThat(Written.verify(zip).holds()).isFalse();
                } catch (BundleFailure e) {
                    assertThat(e).isInstanceOf(BundleFailure.Repacked.class);
                }
            }
        }

        @Test
        void whatLiesBesideItsFilesIsSeen() throws Exception {
            Path zip = written.write(bundle, ZIP, home.resolve("beside"), Progress.UNWATCHED)
                    .file();
            byte[] bytes = Files.readAllBytes(zip);
            assertThat(Written.verify(zip).findings()).isEmpty();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String other : List.of(
                    "something before" + text,
                    text + "something after",
                    text.replaceFirst("data/portfolio.pdf", "data/portfolio.exe"))) {
                Files.write(zip, other.getBytes(StandardCharsets.ISO_8859_1));
                assertThatThrownBy(() -> Written.verify(zip)).isInstanceOf(BundleFailure.Repacked.class);
            }
        }
    }

    @Nested
    class Locked {
        @Test
        void itOpensWithThePassphraseAndNothingOfItIsPlain() throws Exception {
            BundleChoice choice = new BundleChoice(BundleForm.LOCKED_ZIP, FOLDER.originals(), 0);
            Path zip = written.writeLocked(bundle, choice, "sieben ruhige Flüsse", home.resolve("locked"))
                    .file();
            String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("%PDF", "\u00ff\u00d8\u00ff\u00e0", "BagIt-Version");
            assertThatThrownBy(() -> Written.verify(zip)).isInstanceOf(BundleFailure.LockedBundle.class);
            new ZipFile(zip.toFile(), "sieben ruhige Flüsse".toCharArray())
                    .extractAll(home.resolve("unlocked").toString());
            Path bag = home.resolve("unlocked/locked");
            assertThat(Written.verify(bag).findings()).isEmpty();
            try (Stream<Path> exhibits = Files.list(bag.resolve("data/exhibits"))) {
                assertThat(exhibits.map(file -> String.valueOf(file.getFileName())))
                        .allMatch(name -> name.matches("[A-Z]*[0-9]+(\\.[a-z0-9]+)?"));
            }
            assertThatThrownBy(() -> new ZipFile(zip.toFile(), "another".toCharArray())
                            .extractAll(home.resolve("wrong").toString()))
                    .hasMessageContaining("Password");
        }
    }

    @Nested
    class InVolumes {
        @Test
        void eachHoldsByItselfAndTogetherTheyAreTheBundle() throws Exception {
            long half = files(whole).stream()
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 2;
            BundleChoice choice =
                    new BundleChoice(BundleForm.ZIP, FOLDER.originals(), Math.max(BundleChoice.SMALLEST_VOLUME, half));
            Path place = written.write(bundle, choice, home.resolve("parts"), Progress.UNWATCHED)
                    .file();
            assumeThat(place).isDirectory();
            List<Path> volumes = files(place);
            assertThat(volumes).hasSizeGreaterThan(1);
            long exhibits = 0;
            for (Path volume : volumes) {
                BundleReport report = Written.verify(volume);
                assertThat(report.findings()).isEmpty();
                assertThat(report.facts().volume()).endsWith(" of " + volumes.size());
                try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(volume.toFile())) {
                    exhibits += zip.stream()
                            .filter(entry -> entry.getName().contains("/data/exhibits/"))
                            .count();
                }
            }
            try (Stream<Path> originals = Files.list(whole.resolve("data/exhibits"))) {
                assertThat(exhibits).isEqualTo(originals.count());
            }
        }

        @Test
        void theRecordsCanStandInFilesOfTheirOwnBehindWhatCanBeReadAlone() throws Exception {
            Path place = home.resolve("pdf-volumes");
            PortfolioReceipt receipt = written.write(
                    bundle,
                    new BundleChoice(BundleForm.FOLDER, FOLDER.originals(), 0, true, false),
                    place,
                    Progress.UNWATCHED);
            List<String> names =
                    List.of("data/portfolio.pdf", "data/portfolio.volume-02.pdf", "data/portfolio.volume-03.pdf");
            assertThat(receipt.files()).extracting(WrittenFile::name).containsAll(names);
            assertThat(Written.verify(place).findings()).isEmpty();
            assertThat(Files.readString(place.resolve("README.txt"))).contains(names);
            int pages = 0;
            for (String name : names) {
                byte[] pdf = Files.readAllBytes(place.resolve(name));
                try (PageRenderer one = new PageRenderer(pdf)) {
                    pages += one.pages();
                }
            }
            try (PageRenderer all = new PageRenderer(Files.readAllBytes(whole.resolve("data/portfolio.pdf")))) {
                assertThat(pages).isEqualTo(all.pages());
            }

            for (String name : names.subList(names.size() - Runs.of(1, names.size()), names.size())) {
                byte[] pdf = Files.readAllBytes(place.resolve(name));
                assertThat(Conformity.faults(pdf)).isEmpty();
            }

            Path second = place.resolve(names.get(1));
            byte[] changed = Files.readAllBytes(second);
            changed[changed.length / 2] ^= 1;
            Files.write(second, changed);
            assertThat(signs(Written.verify(place))).contains(BundleSign.SIGNATURE_WRONG);
        }

        @Test
        void oneThatCannotBeMadeAsSmallAsAskedIsNamed() throws Exception {
            long pages = Files.size(whole.resolve("data/portfolio.pdf"));
            assumeThat(pages).isGreaterThan(BundleChoice.SMALLEST_VOLUME);
            BundleChoice choice = new BundleChoice(BundleForm.ZIP, FOLDER.originals(), BundleChoice.SMALLEST_VOLUME);
            PortfolioReceipt receipt = written.write(bundle, choice, home.resolve("small"), Progress.UNWATCHED);
            List<String> larger = files(receipt.file()).stream()
                    .filter(file -> file.toFile().length() > BundleChoice.SMALLEST_VOLUME)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
            assertThat(larger).isNotEmpty();
            assertThat(receipt.larger()).containsExactlyElementsOf(larger);
        }
    }

    @Nested
    class NotWritten {
        private Path folder;

        @BeforeEach
        void empty() throws IOException {
            folder = Files.createDirectory(home.resolve("empty-" + Math.abs(new SecureRandom().nextInt())));
        }

        @ParameterizedTest
        @EnumSource
        void whatDoesNotReadBackAsItWasWrittenIsRemoved(BundleForm form) throws Exception {
            PortfolioWriter failing = new PortfolioWriter() {
                private final PortfolioWriter whole = new PdfPortfolioWriter(Written.MESSAGES);

                @Override
                public String extension() {
                    return whole.extension();
                }

                @Override
                public void write(
                        PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
                        throws IOException, PortfolioFailure.Cancelled {
                    // As a disk that lost a byte gives it back.
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    whole.write(content, signer, bytes, progress);
                    byte[] pdf = bytes.toByteArray();
                    pdf[pdf.length / 2] ^= 1;
                    out.write(pdf);
                }

                @Override
                public boolean isSignatureWhole(SeekableByteChannel file) throws IOException {
                    return whole.isSignatureWhole(file);
                }
            };
            BundleChoice choice = new BundleChoice(form, FOLDER.originals(), 0);
            try (Passphrase lock = form == BundleForm.LOCKED_ZIP ? Passphrase.of("a lock".toCharArray()) : null) {
                assertThatThrownBy(() -> new BundleCompiler(failing, Written.MESSAGES)
                                .write(
                                        bundle,
                                        choice,
                                        written.signer(),
                                        lock,
                                        folder.resolve("notes"),
                                        Progress.UNWATCHED))
                        .isInstanceOf(PortfolioFailure.NotAsWritten.class);
            }
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void stoppingAnywhereLeavesNothingBehind() {
            for (BundleForm form : List.of(BundleForm.FOLDER, BundleForm.ZIP)) {
                for (int after : new int[] {0, 1, 5, 20, 60, 200}) {
                    int[] asked = {0};
                    Progress stopping = new Progress() {
                        @Override
                        public void at(long done, long total) {}

                        @Override
                        public boolean isCancelled() {
                            return ++asked[0] > after;
                        }
                    };
                    assertThatThrownBy(() -> written.write(
                                    bundle,
                                    new BundleChoice(form, FOLDER.originals(), 0),
                                    folder.resolve("x"),
                                    stopping))
                            .isInstanceOf(PortfolioFailure.Cancelled.class);
                    assertThat(folder).isEmptyDirectory();
                }
            }
        }

        @Test
        void whatIsThereIsNotTouched() throws Exception {
            Files.createDirectory(folder.resolve("x"));
            Files.writeString(folder.resolve("y.zip"), "mine");
            assertThatThrownBy(() -> written.write(bundle, FOLDER, folder.resolve("x"), Progress.UNWATCHED))
                    .isInstanceOf(PortfolioFailure.AlreadyThere.class);
            assertThatThrownBy(() -> written.write(bundle, ZIP, folder.resolve("y"), Progress.UNWATCHED))
                    .isInstanceOf(PortfolioFailure.AlreadyThere.class);
            assertThat(folder.resolve("x")).isEmptyDirectory();
            assertThat(folder.resolve("y.zip")).hasContent("mine");
        }

        @Test
        void aFolderThatIsNotThereIsSaidSo() {
            assertThatThrownBy(() ->
                            written.write(bundle, FOLDER, folder.resolve("none").resolve("x"), Progress.UNWATCHED))
                    .isInstanceOf(PortfolioFailure.CannotWrite.class);
        }

        @Test
        void whatAKilledProgramLeftIsSweptAndNothingElse() throws Exception {
            Path left = folder.resolve("x-0123abcd.part");
            Files.createDirectories(left.resolve("data"));
            Files.writeString(left.resolve("data/portfolio.pdf"), "left");
            Files.createDirectory(folder.resolve("xy-0123abcd.part"));
            written.write(
                    bundle,
                    new BundleChoice(BundleForm.FOLDER, Originals.NONE, 0),
                    folder.resolve("x"),
                    Progress.UNWATCHED);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("x", "xy-0123abcd.part");
        }
    }
}
