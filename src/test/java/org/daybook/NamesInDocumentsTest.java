package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for whoever works on the code name classes that there are. */
class NamesInDocumentsTest {
    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_NAME =
            Pattern.compile("(?<![\\w@-])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+(?![\\w(])");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");

    /** Fonts, and classes of libraries and of the Java platform. */
    private static final Set<String> ELSEWHERE =
            Set.of("NotoSansHan", "NotoSansHangul", "NotoSansHongKong", "NotoSansJapanese", "TempDir");

    @Test
    void everyClassThatAPageNamesIsThere() throws IOException {
        Set<String> there = files(Path.of("src"), ".java")
                .flatMap(file -> DECLARED.matcher(text(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        List<String> missing = Stream.concat(
                        Stream.of(PAGES.resolve("architecture.md"), PAGES.resolve("contributing.md")),
                        files(PAGES.resolve("decisions"), ".md"))
                .flatMap(page -> QUOTED.matcher(text(page))
                        .results()
                        .flatMap(quoted -> CLASS_NAME.matcher(quoted.group(1)).results())
                        .map(MatchResult::group)
                        .filter(name -> !there.contains(name) && !ELSEWHERE.contains(name))
                        .map(name -> page.getFileName() + ": " + name))
                .toList();
        assertThat(there).contains("NamesInDocumentsTest", "FieldKind");
        assertThat(missing).isEmpty();
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
