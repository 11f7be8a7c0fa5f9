package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RawSecrets;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.ToolkitTest;
import org.daybook.vault.RawKeys;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once it is hidden, neither a key nor a word of the diary is to be found in the memory that the program can reach. */
@ToolkitTest
@Tag("once")
class LockedMemoryTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** In bytes: a tenth of the window. */
    private static final int LARGE = 300_000;

    /** How many copies may lie where no piece of what overwrites them fits; it is none nearly always. */
    private static final int MOST_LEFT = 2;

    @TempDir
    Path folder;

    @Test
    void holdsNoKeyAndNoWordAfterHiding() throws Exception {
        Path open = folder.resolve("open.hprof");
        Path secret = folder.resolve("secret.hprof");
        Path hidden = folder.resolve("hidden.hprof");
        run(open, secret, hidden);
        Map<String, byte[]> keys = keys();
        List<String> shown = Files.readAllLines(folder.resolve("shown"));
        HeapDump before = HeapDump.read(
                open,
                Stream.of(LockingDiary.RECORDED, LockingDiary.TYPED)
                        .map(LockingDiary::word)
                        .flatMap(LockedMemoryTest::encoded)
                        .toList());
        assertThat(words(before, LockingDiary.RECORDED)).isNotEmpty();
        assertThat(words(before, LockingDiary.TYPED)).isNotEmpty();
        assertThat(pictures(before)).as("pages that were shown").isNotEmpty();
        Files.delete(open);
        List<byte[]> secrets = Stream.concat(
                        keys.values().stream(), shown.stream().flatMap(LockedMemoryTest::encoded))
                .toList();
        HeapDump use = HeapDump.read(secret, secrets);
        keys.forEach((name, key) -> assertThat(use.holders(key)).as(name).isNotEmpty());
        assertThat(shown)
                .hasSize(12)
                .allSatisfy(word -> assertThat(texts(use, word)).isNotEmpty());
        Files.delete(secret);
        Stream<String> texts =
                Stream.concat(LockingDiary.WORDS.stream().map(LockingDiary::word), Stream.of(typedCode()));
        HeapDump after = HeapDump.read(
                hidden,
                Stream.concat(secrets.stream(), texts.flatMap(LockedMemoryTest::encoded))
                        .toList());
        keys.forEach((name, key) -> assertThat(after.holders(key)).as(name).isEmpty());
        for (int word : LockingDiary.WORDS) {
            assertThat(words(after, word)).as("word %s", word).isEmpty();
        }
        assertThat(shown).allSatisfy(word -> assertThat(texts(after, word)).isEmpty());
        assertThat(texts(after, typedCode())).isEmpty();
        assertThat(pictures(after)).isEmpty();
    }

    @Test
    void leavesNoWordInMemoryThatWasFreed() throws Exception {
        Assumptions.assumeTrue(ProcessMemory.isShown(), "this system does not show the memory of a process");
        List<byte[]> word = encoded(LockingDiary.word(LingeringWords.TYPED)).toList();
        List<String> command = command(LingeringWords.class, folder.toString());
        // As the program is started.
        command.addAll(
                1,
                List.of(
                        "-Xms36m",
                        "-Xmn28m",
                        "-XX:SurvivorRatio=30",
                        "-XX:MinHeapFreeRatio=10",
                        "-XX:MaxHeapFreeRatio=20",
                        "-XX:-ShrinkHeapInSteps"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader();
                Writer told = process.outputWriter()) {
            assertThat(said.readLine()).isEqualTo("waits");
            assertThat(ProcessMemory.copies(process.pid(), word)).isGreaterThan(MOST_LEFT);
            told.write('\n');
            told.flush();
            assertThat(said.readLine()).isEqualTo("waits");
            assertThat(ProcessMemory.copies(process.pid(), word)).isLessThanOrEqualTo(MOST_LEFT);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Every key there is, by what it is. */
    private Map<String, byte[]> keys() throws Exception {
        Path file = new Diary(folder).file();
        try (Passphrase passphrase = LockingDiary.passphrase();
                RecoveryCode code = LockingDiary.code();
                RecoveryCode shown = RecoveryCode.parse(
                        Files.readString(folder.resolve("shown")).toCharArray())) {
            OnThread session = new OnThread(Diary.diaries().unlock(file, passphrase));
            List<ExhibitHistory> exhibits =
                    session.run(Opened.of(session.session()).exhibits()::all);
            session.close();
            Map<String, byte[]> keys = RawKeys.of(file, passphrase);
            keys.putAll(RawKeys.ofSlots(file, passphrase, code));
            keys.putAll(RawKeys.ofFiles(file, passphrase, exhibits));
            keys.put("bits of the code that is shown", RawSecrets.bits(shown));
            return keys;
        }
    }

    private static String typedCode() {
        try (RecoveryCode code = LockingDiary.code()) {
            return String.join(" ", code.words().subList(0, 3));
        }
    }

    private static List<String> command(Class<?> program, String... arguments) {
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
                        "javafx.animation.pulse",
                        "javafx.cachedir",
                        "org.sqlite.tmpdir",
                        "pdfbox.fontcache")
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(
                List.of("-cp", Objects.requireNonNull(System.getProperty("java.class.path")), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(Path open, Path secret, Path hidden) throws Exception {
        List<String> command =
                command(LockingDiary.class, folder.toString(), open.toString(), secret.toString(), hidden.toString());
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
        return texts(memory, LockingDiary.word(number));
    }

    private static List<String> texts(HeapDump memory, String text) {
        return encoded(text)
                .flatMap(bytes -> memory.holders(bytes).stream())
                .distinct()
                .toList();
    }

    private static Stream<byte[]> encoded(String text) {
        return CHARSETS.stream().map(text::getBytes);
    }
}
