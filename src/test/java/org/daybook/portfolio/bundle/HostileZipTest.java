package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever it is given for a bundle, the verifier says what is wrong, or refuses; it writes nothing and never hangs.
 */
class HostileZipTest {
    private static final String BAGIT = BagNames.BAGIT_CONTENT;

    @TempDir
    Path folder;

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Filling filling) throws IOException {
        Path file = folder.resolve("x.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            filling.fill(zip);
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<BundleSign> signs(Path place) throws BundleFailure {
        return Written.verify(place).findings().stream()
                .map(BundleFinding::sign)
                .toList();
    }

    @Test
    void aNameThatLeadsOutOfItIsNamedAndNothingIsWritten() throws Exception {
        Path file = zip(zip -> {
            add(zip, "b/bagit.txt", BAGIT);
            add(zip, "b/../../evil.txt", "x");
            add(zip, "/etc/evil", "x");
            add(zip, "b/data\\evil", "x");
            add(zip, "b/CON:", "x");
            add(zip, "b/data/end.", "x");
        });
        assertThat(signs(file).stream().filter(sign -> sign == BundleSign.UNSAFE_NAME))
                .hasSize(5);
        assertThat(folder.toFile().list()).containsExactly("x.zip");
    }

    @Test
    void aFolderThatLeadsOutOfItIsNamed() throws Exception {
        Path file = zip(zip -> {
            add(zip, "x/bagit.txt", BAGIT);
            zip.putNextEntry(new ZipEntry("x/data/../../out/"));
        });
        assertThat(signs(file)).contains(BundleSign.UNSAFE_NAME);
    }

    @Test
    void aFolderThatIsNoBagIsSaidSoWithoutWalkingThroughIt() {
        assertThatThrownBy(() -> Written.verify(folder)).isInstanceOf(BundleFailure.NotABundle.class);
    }

    @Test
    void namesThatAreOneOnSomeSystemsAreNamed() throws Exception {
        Path file = zip(zip -> {
            add(zip, "b/bagit.txt", BAGIT);
            add(zip, "b/data/a.jpg", "1");
            add(zip, "b/data/A.JPG", "2");
        });
        assertThat(signs(file)).contains(BundleSign.UNSAFE_NAME);
    }

    @Test
    void oneThatUnpacksToFarMoreThanItsSizeIsNotRead() throws Exception {
        byte[] zeros = new byte[1 << 20];
        Path file = zip(zip -> {
            add(zip, "b/bagit.txt", BAGIT);
            zip.putNextEntry(new ZipEntry("b/data/zeros"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        });
        assertThatThrownBy(() -> Written.verify(file)).isInstanceOf(BundleFailure.TooMuch.class);
    }

    @Test
    void oneWhoseFilesLieInOneAnotherIsNotRead() throws Exception {
        Path file = zip(zip -> {
            add(zip, "b/bagit.txt", BAGIT);
            add(zip, "b/data/a", "a".repeat(100_000));
            add(zip, "b/data/c", "c".repeat(100_000));
        });
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (all.getInt(at) == 0x02014b50) {
                all.putInt(at + 20, bytes.length);
            }
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> Written.verify(file)).isInstanceOf(BundleFailure.class);
    }

    @Test
    void oneThatSaysItHasMillionsOfFilesIsNotOpened() throws Exception {
        Path file = zip(zip -> add(zip, "b/bagit.txt", BAGIT));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(bytes.length - 22 + 12, Integer.MAX_VALUE);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Written.verify(file)).isInstanceOf(BundleFailure.TooMuch.class);
    }

    @Test
    void whatIsNoBundleIsSaidSo() throws Exception {
        assertThatThrownBy(() -> Written.verify(folder.resolve("none"))).isInstanceOf(BundleFailure.Missing.class);
        assertThatThrownBy(() -> Written.verify(folder)).isInstanceOf(BundleFailure.NotABundle.class);
        Path letter = Files.writeString(folder.resolve("letter"), "dear".repeat(1000));
        assertThatThrownBy(() -> Written.verify(letter)).isInstanceOf(BundleFailure.NotABundle.class);
        assertThatThrownBy(() -> Written.verify(Files.createFile(folder.resolve("empty"))))
                .isInstanceOf(BundleFailure.NotABundle.class);
        assertThatThrownBy(() -> Written.verify(zip(zip -> add(zip, "a", "b"))))
                .isInstanceOf(BundleFailure.NotABundle.class);
    }

    @Test
    void listsOfAnotherFormAreNamed() throws Exception {
        String hash = "0".repeat(64);
        for (String list : List.of(
                "",
                "x\n",
                hash + " data/a\n",
                hash + "  ../a\n",
                hash + "  /a\n",
                hash + "  data/a",
                hash + "  data/a\n" + hash + "  data/a\n",
                hash + "  bagit.txt\n",
                hash + "  data/" + "a".repeat(2000) + "\n")) {
            Path bag = bag(list);
            assertThat(signs(bag)).as(list).contains(BundleSign.MALFORMED);
        }
    }

    private Path bag(String manifest) throws IOException {
        Path bag = Files.createTempDirectory(folder, "bag");
        Files.writeString(bag.resolve("bagit.txt"), BAGIT);
        Files.writeString(bag.resolve("manifest-sha256.txt"), manifest);
        return bag;
    }

    @Test
    void proofsOfAnotherFormAreNamed() throws Exception {
        for (String proof : List.of(
                "",
                "\0\0\1\0",
                "[]",
                "{}",
                "{\"entries\":[]}",
                "{\"format\":\"daybook-ledger-proof\",\"version\":9,\"entries\":[]}",
                "[".repeat(10_000),
                "{\"entries\":[{\"seq\":1}]}",
                "{\"vaultId\":\"zz\",\"format\":\"daybook-ledger-proof\",\"version\":1,\"start\":\"\",\"head\":{},\"request\":\"\",\"code\":\"\",\"entries\":[]}")) {
            Path bag = bag("0".repeat(64) + "  data/a\n");
            Files.createDirectory(bag.resolve("data"));
            Files.writeString(bag.resolve("data/ledger-proof.json"), proof);
            assertThat(signs(bag)).as(proof).contains(BundleSign.MALFORMED);
        }
    }

    @Property(tries = 300)
    void anyBytesEndInAReportOrARefusal(@ForAll @Size(max = 400) byte[] bytes) throws Exception {
        Path place = Files.createTempDirectory("hostile");
        try {
            Path file = Files.write(place.resolve("x"), bytes);
            assertThatThrownBy(() -> Written.verify(file)).isInstanceOf(BundleFailure.class);
            Path bag = Files.createDirectory(place.resolve("bag"));
            Files.writeString(bag.resolve("bagit.txt"), BAGIT);
            Files.createDirectory(bag.resolve("data"));
            for (String name : List.of(
                    "bag-info.txt",
                    "manifest-sha256.txt",
                    "tagmanifest-sha256.txt",
                    "signature.p7s",
                    "time-stamp.tsq",
                    "time-stamp.tsr",
                    "data/portfolio.pdf",
                    "data/ledger-proof.json")) {
                Files.write(bag.resolve(name), bytes);
            }
            assertThat(Written.verify(bag).holds()).isFalse();
        } finally {
            try (Stream<Path> all = Files.walk(place)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @Property(tries = 300)
    void aRealZipWithAnyBytesChangedEndsInAReportOrARefusal(@ForAll @Size(min = 1, max = 8) int[] places)
            throws Exception {
        Path place = Files.createTempFile("hostile", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
                add(zip, "b/bagit.txt", BAGIT);
                add(zip, "b/data/portfolio.pdf", "%PDF-1.7");
                add(zip, "b/manifest-sha256.txt", "0".repeat(64) + "  data/portfolio.pdf\n");
            }
            byte[] bytes = Files.readAllBytes(place);
            Arrays.stream(places)
                    .forEach(at -> bytes[Math.floorMod(at, bytes.length)] ^= (byte) (1 + (at >>> 24 & 0x7f)));
            Files.write(place, bytes);
            try {
                assertThat(Objects.requireNonNull(Written.verify(place)).holds())
                        .isFalse();
            } catch (BundleFailure e) {
                assertThat(e).hasNoCause();
            }
        } finally {
            Files.delete(place);
        }
    }
}
