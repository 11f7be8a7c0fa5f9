package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged theme has no rules for controls that the program does not have; so the program may not have them. */
class UsedControlsTest {
    private static final Path PACKAGING = Path.of("installer/Styles.java");
    private static final Path PROGRAM = Path.of("src/main");

    @Test
    void noControlIsUsedWhoseRulesAreLeftOutOfThePackage() throws IOException {
        List<String> left = leftOut();
        assertThat(left).contains("tab-pane", "table-view").doesNotContain("button", "list-view", "titled-pane");
        String either = left.stream()
                .map(name -> "\"" + name + "\"|\\." + name + "(?![-\\w])|import [a-z.]+\\." + className(name) + ";")
                .collect(Collectors.joining("|"));
        Pattern use = Pattern.compile(either);
        assertThat(use.matcher("import javafx.scene.control.TabPane;").find()).isTrue();
        assertThat(use.matcher("import javafx.scene.chart.BarChart;").find()).isTrue();
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|css)")))
                    .allSatisfy(file -> assertThat(use.matcher(Files.readString(file))
                                    .results()
                                    .map(MatchResult::group))
                            .isEmpty());
        }
    }

    private static List<String> leftOut() throws IOException {
        String source = Files.readString(PACKAGING);
        int from = source.indexOf("UNUSED = List.of(");
        return Pattern.compile("\"([a-z-]+)\"")
                .matcher(source.substring(from, source.indexOf(");", from)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String className(String name) {
        return Arrays.stream(name.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
