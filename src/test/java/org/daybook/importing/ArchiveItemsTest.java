package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.daybook.conversation.SourceLocation;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of a stranger is read where it is, within limits, and names what it does not give. */
class ArchiveItemsTest {
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    private Path folder;

    /** Writes one archive. */
    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        return zip(StandardCharsets.UTF_8, filling);
    }

    private static byte[] zip(Charset names, Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            filling.fill(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] of(String... names) throws IOException {
        return zip(zip -> {
            for (String name : names) {
                add(zip, name, name.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private ImportSource open(byte[] bytes) throws IOException, ImportFailure {
        return ImportSources.of(Files.write(folder.resolve("x.zip"), bytes));
    }

    private static List<String> paths(ImportSource source) {
        return source.items().stream().map(SourceItem::path).toList();
    }

    private static String text(ImportSource source, String path) throws IOException {
        try (InputStream in = source.item(path).orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where the n-th header of the central directory begins. */
    private static int central(byte[] zip, int n) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int left = n;
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == CENTRAL && left-- == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException();
    }

    private static byte[] with(byte[] zip, int at, int value, int bytes) {
        byte[] changed = zip.clone();
        for (int i = 0; i < bytes; i++) {
            changed[at + i] = (byte) (value >> (8 * i));
        }
        return changed;
    }

    private static byte[] zeros(int length) {
        return new byte[length];
    }

    @Test
    @DisplayName("lists files by their paths, numbers as numbers, whatever slash there is")
    void order() throws Exception {
        try (ImportSource source = open(of("m_10.json", "m_2.json", "a\\b.txt"))) {
            assertThat(paths(source)).containsExactly("a/b.txt", "m_2.json", "m_10.json");
            assertThat(source.item("a/b.txt").orElseThrow().name()).isEqualTo("b.txt");
            assertThat(text(source, "a/b.txt")).isEqualTo("a\\b.txt");
            assertThat(source.warnings()).isEmpty();
        }
    }

    @Test
    @DisplayName("leaves out what leads out of it, and names each of them")
    void escapes() throws Exception {
        String[] bad = {"../a", "b/../../c", "/etc/d", "C:\\e", "c:f", "\\\\host\\g", "..\\h", ".."};
        byte[] zip = zip(out -> {
            add(out, "good..txt", new byte[0]);
            add(out, "__MACOSX/._good", new byte[0]);
            for (String name : bad) {
                add(out, name, new byte[0]);
            }
        });
        try (ImportSource source = open(zip)) {
            assertThat(paths(source)).containsExactly("good..txt");
            assertThat(source.warnings())
                    .containsExactlyElementsOf(Arrays.stream(bad)
                            .map(name -> new ImportWarning(
                                    SourceLocation.whole(name.replace('\\', '/')),
                                    ImportWarning.WarningKind.PATH_ESCAPES))
                            .toList());
        }
    }

    @Test
    @DisplayName("gives the first of two files with one path, and says that there is another")
    void duplicates() throws Exception {
        byte[] zip = of("a.txt", "b.txt");
        for (int at = 0; at < zip.length - 5; at++) {
            if (zip[at] == 'b' && zip[at + 1] == '.' && zip[at + 2] == 't') {
                zip[at] = 'a';
            }
        }
        try (ImportSource source = open(zip)) {
            assertThat(paths(source)).containsExactly("a.txt");
            assertThat(text(source, "a.txt")).isEqualTo("a.txt");
            assertThat(source.warnings())
                    .containsExactly(
                            new ImportWarning(SourceLocation.whole("a.txt"), ImportWarning.WarningKind.SAME_PATH));
        }
    }

    @Test
    @DisplayName("refuses what is locked with a password")
    void locked() throws Exception {
        byte[] zip = of("a.txt");
        int flags = central(zip, 0) + 8;
        assertThatThrownBy(() -> open(with(zip, flags, zip[flags] | 1, 1)))
                .isInstanceOf(ImportFailure.PasswordProtected.class);
    }

    @Test
    @DisplayName("refuses a bomb by what it states: one file, many files, many with the same bytes")
    void bombs() throws Exception {
        byte[] bomb = zip(out -> add(out, "bomb", zeros(40 << 20)));
        assertThatThrownBy(() -> open(bomb))
                .isInstanceOfSatisfying(
                        ImportFailure.TooLarge.class,
                        e -> assertThat(e.location()).hasToString("bomb"));
        byte[] quilt = zip(out -> {
            byte[] content = zeros(15 << 20);
            add(out, "1", content);
            add(out, "2", content);
        });
        assertThatThrownBy(() -> open(quilt)).isInstanceOf(ImportFailure.TooLarge.class);
        assertThatThrownBy(() -> open(with(of("a.txt"), central(of("a.txt"), 0) + 24, -2, 4)))
                .isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    @DisplayName("stops a bomb that states a small size")
    void lyingBomb() throws Exception {
        byte[] zip = zip(out -> add(out, "bomb", zeros(4 << 20)));
        try (ImportSource source = open(with(zip, central(zip, 0) + 24, 100, 4))) {
            assertThatThrownBy(() -> text(source, "bomb")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> {
                        try (InputStream in = source.item("bomb").orElseThrow().open()) {
                            in.skipNBytes(1 << 20);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("does not look into an archive in it")
    void nested() throws Exception {
        byte[] inner = of("chat.txt");
        try (ImportSource source = open(zip(out -> add(out, "inner.zip", inner)))) {
            assertThat(paths(source)).containsExactly("inner.zip");
        }
    }

    @Test
    @DisplayName("refuses what is cut off, and one whose list of files is elsewhere")
    void damaged() throws Exception {
        byte[] zip = of("a.txt", "b.txt");
        assertThatThrownBy(() -> open(Arrays.copyOf(zip, zip.length - 10))).isInstanceOf(ImportFailure.Malformed.class);
        assertThatThrownBy(() -> open(with(zip, zip.length - 6, 1, 4))).isInstanceOf(ImportFailure.Malformed.class);
        assertThatThrownBy(() -> open(with(zip, central(zip, 0) + 42, 0x7fffff00, 4)))
                .isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    @DisplayName("opens no file that is packed in an unusual way")
    void methods() throws Exception {
        byte[] zip = of("a.txt");
        for (int method : new int[] {1, 6, 12, 14, 93, 95, 99}) {
            try (ImportSource source = open(with(zip, central(zip, 0) + 10, method, 2))) {
                assertThatThrownBy(() -> text(source, "a.txt")).as("%d", method).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    @DisplayName("an empty file is a file, and an empty archive has none")
    void empty() throws Exception {
        try (ImportSource source = open(new byte[0])) {
            assertThat(paths(source)).containsExactly("");
            assertThat(text(source, "")).isEmpty();
        }
        byte[] none = ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .array();
        try (ImportSource source = open(none)) {
            assertThat(source.items().stream().filter(item -> !item.path().isEmpty()))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("reads names in the character set of Windows where they are no UTF-8")
    void oldNames() throws Exception {
        byte[] zip = zip(Charset.forName("IBM850"), out -> {
            add(out, "caf\u00e9.txt", "1".getBytes(StandardCharsets.US_ASCII));
            add(out, "caf\u00e8?.txt", "2".getBytes(StandardCharsets.US_ASCII));
        });
        try (ImportSource source = open(zip)) {
            assertThat(text(source, "caf\u00e9.txt")).isEqualTo("1");
            assertThat(text(source, "caf\u00e8?.txt")).isEqualTo("2");
        }
        try (ImportSource source = open(of("caf\u00e9?.txt"))) {
            assertThat(paths(source)).containsExactly("caf\u00e9?.txt");
        }
    }

    @Test
    @DisplayName("takes 200,000 files and no more")
    void many() throws Exception {
        int most = Runs.of(10_000, ImportSources.MOST_ITEMS);
        try (ImportSource source = open(manyNames(most))) {
            assertThat(source.items()).hasSize(most);
        }
        if (Runs.DEEP) {
            assertThatThrownBy(() -> open(manyNames(most + 1))).isInstanceOf(ImportFailure.TooLarge.class);
        }
    }

    /** An archive whose list names one empty file many times. */
    private static byte[] manyNames(int count) throws IOException {
        byte[] one = zip(out -> add(out, "000000", new byte[0]));
        int central = central(one, 0);
        int end = one.length - 22;
        int header = end - central;
        ByteBuffer many = ByteBuffer.allocate(central + count * header + 22).order(ByteOrder.LITTLE_ENDIAN);
        many.put(one, 0, central);
        for (int i = 0; i < count; i++) {
            many.put(one, central, header);
            byte[] name = String.format("%06d", i).getBytes(StandardCharsets.US_ASCII);
            many.put(many.position() - header + 46, name);
        }
        many.put(one, end, 22);
        return many.putInt(many.capacity() - 10, count * header).array();
    }

    @Test
    @DisplayName("any change of any byte gives files, a failure or an exception of the system, and no other")
    void mutations() throws Exception {
        byte[] zip = of("a.txt", "folder/b.json", "c.jpg");
        Random random = new Random(7);
        for (int run = 0; run < Runs.of(3_000, 1_000_000); run++) {
            byte[] changed = zip.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            ContentOpener opener = () -> new SeekableInMemoryByteChannel(changed);
            try (ImportSource source = ImportSources.of("x", changed.length, opener)) {
                for (SourceItem item : source.items()) {
                    try (InputStream in = item.open()) {
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // One of the two that may leave.
                    }
                }
            } catch (ImportFailure | IOException e) {
                // The other.
            }
        }
    }
}
