package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The heap that the options of the program allow, as the Java machine itself works it out. */
class MemoryCeilingTest {
    private static final Pattern OPTIONS = Pattern.compile("<commandlineArgs>(.*)</commandlineArgs>");
    private static final long MIB = 1 << 20;

    @Test
    void isAQuarterOfTheMemoryAndNeverMoreThanTheProgramNeeds() throws Exception {
        assertThat(heap()).isLessThanOrEqualTo(448 * MIB);
        // The computer has less than that is told here, or more: it is never more than a quarter.
        assertThat(heap("-XX:MaxRAM=1g")).isBetween(250 * MIB, 256 * MIB);
    }

    private static long heap(String... more) throws Exception {
        Matcher found = OPTIONS.matcher(Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        List<String> options = Stream.of(found.group(1).split(" "))
                .filter(option -> option.startsWith("-XX") || option.startsWith("-Xm"))
                .toList();
        List<String> words = Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options,
                        List.of(more),
                        List.of("-XX:+PrintFlagsFinal", "-version"))
                .flatMap(List::stream)
                .toList();
        Process java = new ProcessBuilder(words).redirectErrorStream(true).start();
        String flags = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(flags).isZero();
        Matcher heap = Pattern.compile("MaxHeapSize\\s*=\\s*(\\d+)").matcher(flags);
        assertThat(heap.find()).as(flags).isTrue();
        return Long.parseLong(heap.group(1));
    }
}
