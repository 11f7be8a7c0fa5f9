package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that says a test holds a claim names a test that is there. */
class NamedTestsTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Properties))`");

    @Test
    void everyTestThatAPageNamesIsThere() throws IOException {
        Set<String> present = tests();
        for (Path page : files(PAGES, ".md")) {
            assertThat(named(page)).as(page.toString()).isSubsetOf(present);
        }
    }

    @Test
    void theThreatModelNamesSome() throws IOException {
        assertThat(named(PAGES.resolve("threat-model.md"))).hasSizeGreaterThan(20);
    }

    private static Set<String> named(Path page) throws IOException {
        return NAMED.matcher(Files.readString(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> tests() throws IOException {
        return files(Path.of("src/test/java"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
