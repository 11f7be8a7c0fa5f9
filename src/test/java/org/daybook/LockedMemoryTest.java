package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.daybook.vault.RawKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once it is hidden, neither a key nor a word of the diary is to be found in the memory that the program can reach. */
class LockedMemoryTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** In bytes: a tenth of the window. */
    private static final int LARGE = 300_000;

    @TempDir
    Path folder;

    @Test
    void holdsNoKeyAndNoWordAfterHiding() throws Exception {
        Path open = folder.resolve("open.hprof");
        Path hidden = folder.resolve("hidden.hprof");
        run(open, hidden);
        List<byte[]> keys;
        try (Passphrase passphrase = LockingDiary.passphrase()) {
            keys = RawKeys.of(new Diary(folder).file(), passphrase);
        }
        HeapDump before = HeapDump.read(open);
        assertThat(keys).allSatisfy(key -> assertThat(before.holders(key)).isNotEmpty());
        assertThat(words(before, LockingDiary.RECORDED)).isNotEmpty();
        assertThat(words(before, LockingDiary.TYPED)).isNotEmpty();
        assertThat(pictures(before)).as("pages that were shown").isNotEmpty();
        Files.delete(open);
        HeapDump after = HeapDump.read(hidden);
        assertThat(keys).allSatisfy(key -> assertThat(after.holders(key)).isEmpty());
        for (int word : LockingDiary.WORDS) {
            assertThat(words(after, word)).isEmpty();
        }
        assertThat(pictures(after)).isEmpty();
    }

    private void run(Path open, Path hidden) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                // As the program is started.
                "-XX:+UseSerialGC",
                "-XX:SoftRefLRUPolicyMSPerMB=0"));
        Stream.of(
                        "glass.platform",
                        "prism.order",
                        "prism.cacheLayoutSize",
                        "javafx.cachedir",
                        "org.sqlite.tmpdir",
                        "pdfbox.fontcache")
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                LockingDiary.class.getName(),
                folder.toString(),
                open.toString(),
                hidden.toString()));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> text(said)).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who holds a picture of a page, but for the one that is in the window now. */
    private static List<String> pictures(HeapDump memory) {
        return memory.pictures(LARGE).stream()
                .filter(path -> !path.contains("UploadingPainter"))
                .toList();
    }

    /** Who holds a word, in whatever form the machine or the toolkit keeps it. */
    private static List<String> words(HeapDump memory, int number) {
        String word = LockingDiary.word(number);
        return CHARSETS.stream()
                .flatMap(charset -> memory.holders(word.getBytes(charset)).stream())
                .distinct()
                .toList();
    }
}
