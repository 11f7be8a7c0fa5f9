package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.ArchitectureTest.Reserved;
import org.junit.jupiter.api.Test;

/** The page on the architecture says what the build enforces, and names classes that exist. */
class ArchitecturePageTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    @Test
    void listsThePackagesInTheOrderThatTheBuildEnforces() {
        assertThat(rows("| package |").stream().map(row -> codes(row.getFirst()).getFirst()))
                .containsExactlyElementsOf(ArchitectureTest.ORDER.stream()
                        .map(ArchitecturePageTest::shown)
                        .toList());
    }

    @Test
    void saysOfEachPackageWhatItIs() {
        assertThat(rows("| package |")).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }

    @Test
    void namesTheUsersOfEachReservedLibrary() {
        assertThat(rows("| library |").stream().map(row -> codes(row.getFirst()).getFirst() + codes(row.get(1))))
                .containsExactlyElementsOf(ArchitectureTest.RESERVED.stream()
                        .map(ArchitecturePageTest::shown)
                        .toList());
    }

    @Test
    void namesEveryKindOfFailure() {
        assertThat(types())
                .filteredOn(type -> type.endsWith("Failure"))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(read("architecture.md")).contains("`" + failure + "`"));
    }

    private static String shown(Reserved reserved) {
        return reserved.library()
                + reserved.users().stream().map(ArchitecturePageTest::shown).toList();
    }

    private static String shown(String packageName) {
        return packageName.isEmpty() ? "org.daybook" : packageName;
    }

    /** The cells of the rows of the table that begins with {@code head}. */
    private static List<List<String>> rows(String head) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = read("architecture.md").lines().toList();
        int at = 0;
        while (!lines.get(at).startsWith(head)) {
            at++;
        }
        for (String line : lines.subList(at + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            String[] cells = line.split("\\|");
            rows.add(List.of(cells[1].strip(), cells[2].strip()));
        }
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Set<String> types() {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java"));
                Stream<Path> test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String page) {
        try {
            return Files.readString(PAGES.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
