package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once they are erased, words are to be found nowhere in the memory that the program can reach. */
class ErasedWordsTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    @TempDir
    Path folder;

    @Test
    void areNoLongerInMemoryThoughTheDiaryStaysOpen() throws Exception {
        Path dump = folder.resolve("memory.hprof");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DumpingDiary.class.getName(),
                        folder.toString(),
                        dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(() -> {
                    try {
                        return Files.readString(folder.resolve("said"));
                    } catch (java.io.IOException e) {
                        return "";
                    }
                })
                .isZero();
        byte[] memory = Files.readAllBytes(dump);
        assertThat(places(memory, DumpingDiary.KEPT))
                .as("what is kept is found in it")
                .isPositive();
        assertThat(places(memory, DumpingDiary.ERASED_AT_ONCE)).isZero();
        assertThat(places(memory, DumpingDiary.ERASED_AFTER_REOPENING)).isZero();
    }

    private static int places(byte[] memory, int number) {
        int places = 0;
        for (Charset charset : CHARSETS) {
            byte[] word = DumpingDiary.word(number).getBytes(charset);
            for (int at = 0; at <= memory.length - word.length; at++) {
                places += stands(word, memory, at) ? 1 : 0;
            }
        }
        return places;
    }

    private static boolean stands(byte[] word, byte[] memory, int at) {
        for (int i = 0; i < word.length; i++) {
            if (memory[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
