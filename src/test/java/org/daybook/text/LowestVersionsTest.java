package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No library goes back to a version that is known to be at fault. */
class LowestVersionsTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*?)(-(?:linux|win|mac)[a-z0-9_-]*)?\\.jar");
    private static final Pattern FFMPEG = Pattern.compile("<ffmpeg\\.version>([^<]+)<");
    private static final Pattern ADVISORY = Pattern.compile("CVE-\\d{4}-\\d{4,}|GHSA(-[0-9a-z]{4}){3}");

    private record Floor(String library, String lowest, String advisory, String what) {}

    private static List<Floor> floors() throws IOException {
        try (InputStream in = LowestVersionsTest.class.getResourceAsStream("lowest-versions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Floor(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        }
    }

    /** FFmpeg's libraries are not on the class path, so that its version is what is unpacked. */
    private static Map<String, String> versions() throws IOException {
        Map<String, String> versions = new HashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(String.valueOf(Path.of(entry).getFileName()));
            if (jar.matches()) {
                versions.put(jar.group(1), jar.group(2));
            }
        }
        Matcher ffmpeg = FFMPEG.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(ffmpeg.find()).isTrue();
        versions.put("ffmpeg", ffmpeg.group(1));
        return versions;
    }

    @Test
    void noneIsBelowWhatItsAdvisorySays() throws IOException {
        Map<String, String> versions = versions();
        assertThat(floors()).hasSizeGreaterThan(10).allSatisfy(floor -> {
            assertThat(floor.advisory()).matches(ADVISORY);
            assertThat(floor.what()).isNotBlank();
            assertThat(versions).containsKey(floor.library());
            String version = Objects.requireNonNull(versions.get(floor.library()));
            assertThat(isBelow(version, floor.lowest()))
                    .as("%s %s, for %s", floor.library(), version, floor.advisory())
                    .isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "7.1.1-1.5.12, 8.1, true",
        "8.1.1-1.5.13, 8.1.2, true",
        "8.1.2-1.5.14, 8.1.2, false",
        "8.10.0, 8.2, false",
        "3.9, 3.41.2.2, true",
        "1.84, 1.84, false",
        "1.84, 1.84.1, true"
    })
    void versionsAreComparedPartByPart(String version, String lowest, boolean below) {
        assertThat(isBelow(version, lowest)).isEqualTo(below);
    }

    private static boolean isBelow(String version, String lowest) {
        int[] here = parts(version);
        int[] least = parts(lowest);
        return Arrays.compare(Arrays.copyOf(here, least.length), least) < 0;
    }

    private static int[] parts(String version) {
        return Stream.of(version.split("-", 2)[0].split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
