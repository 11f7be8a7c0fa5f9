package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.ZipForger.Part;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A genuine bundle in a ZIP whose headers a stranger changed. Everything that it was signed for still stands in it,
 * but Python's zipfile, Info-ZIP or a reader that goes from the beginning to the end gives something else. Whatever is
 * found whole, each of them gives as it was checked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedZipTest {
    private static final int UNICODE_PATH = 0x7075;
    private static final int WIDE = 1;
    private static final int TIMES = 0x5455;
    private static final int UNIX = 3 << 8;

    private Path home;
    private byte[] genuine = new byte[0];
    private Map<String, String> checked = Map.of();
    private int copies;

    /** How a ZIP is changed. */
    enum Forgery {
        NAMES_EXCHANGED_BY_A_UNICODE_PATH(zip -> {
            Part one = zip.part("seen");
            Part other = zip.part("heard");
            rename(one, other.central.name);
            rename(other, one.central.name);
        }),
        CHRONOLOGY_MADE_A_LINK(zip -> {
            Part chronology = zip.part("chronology");
            chronology.central.madeBy = UNIX | 20;
            chronology.central.attributes = 0120777 << 16;
        }),
        CHRONOLOGY_MADE_A_LABEL_OF_A_DISK(zip -> zip.part("chronology").central.attributes = 8),
        ANOTHER_README_BY_A_UNICODE_PATH(zip -> {
            Part other = zip.part("seen");
            rename(other, zip.part("README").central.name);
        }),
        FILE_HIDDEN_BEHIND_THE_END_OF_ANOTHER(zip -> {
            Part part = zip.part("seen");
            part.data = ZipForger.joined(part.data, zip.hidden("README.txt", "another"));
        }),
        SIZE_AND_CHECKSUM_THAT_ONLY_THE_LOCAL_HEADER_GIVES(zip -> {
            Part part = zip.part("chronology");
            part.local.flags = 0x0800;
            part.local.crc = 1;
            part.local.size = 3;
            part.local.packed = 5;
        }),
        CHECKSUM_OF_SOMETHING_ELSE(zip -> {
            Part part = zip.part("chronology");
            part.central.crc ^= 1;
            part.descriptorCrc ^= 1;
        }),
        ENCRYPTED_BY_THE_DIRECTORY_ALONE(zip -> zip.part("chronology").central.flags |= 1),
        ENCRYPTED_BY_ITS_OWN_HEADER_ALONE(zip -> zip.part("chronology").local.flags |= 1),
        ANOTHER_VERSION_NEEDED(zip -> zip.part("chronology").central.version = 63),
        ANOTHER_TIME(zip -> zip.part("chronology").local.time ^= 1 << 16),
        WIDE_FIELDS_THAT_ARE_NOT_NEEDED(zip -> {
            Part part = zip.part("chronology");
            part.central.extra = ZipForger.extra(WIDE, new byte[24]);
        }),
        TIMES_IN_THE_LOCAL_HEADER(
                zip -> zip.part("README").local.extra = ZipForger.extra(TIMES, new byte[] {1, 0, 0, 0, 0})),
        COMMENT_OF_A_FILE(zip -> zip.part("README").central.comment = "see other.txt"),
        COMMENT_AT_THE_END(zip -> zip.comment = "see other.txt"),
        ON_ANOTHER_DISK(zip -> zip.part("README").central.disk = 1),
        TEXT_BY_ITS_ATTRIBUTES(zip -> zip.part("README").central.inner = 1),
        BYTES_BETWEEN_TWO_FILES(zip -> zip.part("README").before = zip.hidden("README.txt", "another")),
        BYTES_BEFORE_THE_DIRECTORY(zip -> zip.beforeDirectory = zip.hidden("README.txt", "another")),
        SOMETHING_BEFORE_IT(zip -> zip.before = "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII)),
        SOMETHING_BEHIND_IT(zip -> zip.behind = "more".getBytes(StandardCharsets.US_ASCII)),
        FILE_THAT_THE_DIRECTORY_DOES_NOT_LIST(zip -> zip.part("README").isUnlisted = true),
        DIRECTORY_IN_ANOTHER_ORDER(zip -> zip.isReversed = true),
        MORE_FILES_THAN_THE_END_SAYS(zip -> zip.count = 1),
        NAME_THAT_IS_NOT_IN_UNICODE(zip -> zip.part("README").central.flags = 8),
        OTHER_NAME_IN_ITS_OWN_HEADER(zip -> zip.part("README").local.name += "x");

        private final Consumer<ZipForger> change;

        Forgery(Consumer<ZipForger> change) {
            this.change = change;
        }

        /** Its name is said not to be in Unicode, so that the one in the field counts. */
        private static void rename(Part part, String name) {
            part.central.extra = ZipForger.extra(UNICODE_PATH, ZipForger.unicodePath(part.central.name, name));
            part.central.flags = 8;
            part.local.flags = 8;
        }

        /** Whether programs are known to give something else for it, or nothing at all. */
        boolean isReadOtherwise() {
            return switch (this) {
                case NAMES_EXCHANGED_BY_A_UNICODE_PATH,
                        CHRONOLOGY_MADE_A_LINK,
                        CHRONOLOGY_MADE_A_LABEL_OF_A_DISK,
                        ANOTHER_README_BY_A_UNICODE_PATH,
                        FILE_HIDDEN_BEHIND_THE_END_OF_ANOTHER,
                        SIZE_AND_CHECKSUM_THAT_ONLY_THE_LOCAL_HEADER_GIVES,
                        CHECKSUM_OF_SOMETHING_ELSE,
                        ENCRYPTED_BY_THE_DIRECTORY_ALONE,
                        FILE_THAT_THE_DIRECTORY_DOES_NOT_LIST,
                        OTHER_NAME_IN_ITS_OWN_HEADER -> true;
                default -> false;
            };
        }
    }

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        home = folder;
        OnThread open = new OnThread(new Diary(folder).create());
        try {
            open.record(Diary.incident("told"), null);
            for (String name : List.of("seen", "heard")) {
                open.session()
                        .intake()
                        .begin(
                                name.getBytes(StandardCharsets.UTF_8),
                                name + ".txt",
                                open.incidents().getFirst().id())
                        .finish();
            }
            Written written = new Written(open);
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            BundleChoice usual = BundleChoice.of(request);
            Bundle bundle = written.bundle(request);
            Path zip = written.write(
                            bundle,
                            new BundleChoice(BundleForm.ZIP, usual.originals(), 0, false, true),
                            home.resolve("bundle"),
                            Progress.UNWATCHED)
                    .file();
            genuine = Files.readAllBytes(zip);
            written.write(
                    bundle,
                    new BundleChoice(BundleForm.FOLDER, usual.originals(), 0, false, true),
                    Files.createDirectory(home.resolve("folder")).resolve("bundle"),
                    Progress.UNWATCHED);
            checked = tree(home.resolve("folder"));
        } finally {
            open.close();
        }
    }

    private Path forged(Consumer<ZipForger> change) throws Exception {
        ZipForger zip = new ZipForger(genuine);
        change.accept(zip);
        return Files.write(home.resolve("forged-" + copies++ + ".zip"), zip.bytes());
    }

    private static boolean isWhole(Path zip) {
        try {
            return Written.verify(zip).holds();
        } catch (BundleFailure e) {
            return false;
        }
    }

    /** The SHA-256 of each file, and where each link leads. */
    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path)) {
                    files.put(name, "link");
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(
                            name,
                            ByteSequence.of(Hashes.sha256(Files.readAllBytes(path)))
                                    .hex());
                }
            }
        }
        return files;
    }

    private Map<String, String> python(Path zip) throws Exception {
        return unpacked("python3", "-m", "zipfile", "-e", zip.toString(), ".");
    }

    private Map<String, String> infoZip(Path zip) throws Exception {
        return unpacked("unzip", "-qq", "-o", zip.toString());
    }

    private Map<String, String> unpacked(String... command) throws Exception {
        Path into = Files.createDirectory(home.resolve("unpacked-" + copies++));
        Process process = new ProcessBuilder(command)
                .directory(into.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("does not end");
        }
        return tree(into);
    }

    /** What is given by a program that reads from the beginning on and never sees the directory. */
    private static Map<String, String> streamed(Path zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String sum = ByteSequence.of(Hashes.sha256(in.readAllBytes())).hex();
                files.put(entry.getName(), sum);
            }
        } catch (IOException | IllegalArgumentException e) {
            files.put("", "does not unpack");
        }
        return files;
    }

    private static boolean isInstalled(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static void assumeUnpackers() {
        assumeThat(isInstalled("unzip", "-v") && isInstalled("python3", "--version"))
                .as("Info-ZIP and Python")
                .isTrue();
    }

    @Test
    void whatNobodyTouchedIsWholeAndEveryProgramGivesIt() throws Exception {
        assumeUnpackers();
        Path zip = forged(_ -> {});
        assertThat(Files.readAllBytes(zip)).isEqualTo(genuine);
        assertThat(isWhole(zip)).isTrue();
        assertThat(streamed(zip)).isEqualTo(checked);
        assertThat(python(zip)).isEqualTo(checked);
        assertThat(infoZip(zip)).isEqualTo(checked);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedOneIsNotWhole(Forgery forgery) throws Exception {
        assertThat(isWhole(forged(forgery.change))).isFalse();
    }

    /** Or else the tests above would refuse what does no harm, and say nothing of what does. */
    @ParameterizedTest
    @EnumSource
    void whatIsWholeUnpacksAsItWasCheckedAndTheForgeriesDoNot(Forgery forgery) throws Exception {
        assumeUnpackers();
        Path zip = forged(forgery.change);
        List<Map<String, String>> given = List.of(streamed(zip), python(zip), infoZip(zip));
        if (isWhole(zip)) {
            assertThat(given).containsOnly(checked);
        }
        if (forgery.isReadOtherwise()) {
            assertThat(given).anySatisfy(one -> assertThat(one).isNotEqualTo(checked));
        }
    }

    /** It is a bundle still, but not the ZIP that was written: unpacked, it is checked as any folder. */
    @Test
    void oneThatAnotherProgramPackedAgainIsNotReadAndItsFolderIs() throws Exception {
        assumeUnpackers();
        Path zip = home.resolve("again.zip");
        Process packed = new ProcessBuilder("python3", "-m", "zipfile", "-c", zip.toString(), "bundle")
                .directory(home.resolve("folder").toFile())
                .start();
        assertThat(packed.waitFor()).isZero();
        assertThatThrownBy(() -> Written.verify(zip)).isInstanceOf(BundleFailure.Repacked.class);
        assertThat(infoZip(zip)).isEqualTo(checked);
        assertThat(Written.verify(home.resolve("unpacked-" + (copies - 1) + "/bundle"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aFolderThatLeadsOutOfItIsNamed() throws Exception {
        Path zip = forged(all -> all.parts.forEach(part -> {
            part.local.name = part.local.name.replaceFirst("^bundle/", "../");
            part.central.name = part.local.name;
        }));
        assertThat(isWhole(zip)).isFalse();
    }

    @Test
    void oneWhoseDirectoryListsMoreFilesThanAreCheckedIsNotReadForLong() throws Exception {
        byte[] nothing = deflated();
        Path zip = forged(all -> {
            Part bagit = all.part("bagit.txt");
            for (int i = 0; i < 120_000; i++) {
                all.parts.add(Part.of("bundle/" + i, nothing, 0, 0, bagit.local.time));
            }
            all.count = 100;
        });
        assertThatThrownBy(() -> Written.verify(zip)).isInstanceOf(BundleFailure.TooMuch.class);
    }

    private static byte[] deflated() {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.finish();
        byte[] bytes = new byte[16];
        int length = deflater.deflate(bytes);
        deflater.end();
        return Arrays.copyOf(bytes, length);
    }
}
