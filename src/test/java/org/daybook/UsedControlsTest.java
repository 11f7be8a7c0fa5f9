package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged theme has no rules for controls that the program does not have; so the program may not have them. */
class UsedControlsTest {
    private static final Path PACKAGING = Path.of("installer/Styles.java");
    private static final Path PROGRAM = Path.of("src/main/resources");
    private static final Path SCREENS = Path.of("src/main/java/org/daybook/ui");

    @Test
    void noControlIsUsedWhoseRulesAreLeftOutOfThePackage() throws IOException {
        List<String> left = leftOut();
        assertThat(left).contains("tab-pane", "table-view").doesNotContain("button", "list-view", "titled-pane");
        String name = "(?:" + String.join("|", left) + "|(?:" + String.join("|", kinds()) + ")[-a-z0-9]*)";
        String made = left.stream().map(UsedControlsTest::className).collect(Collectors.joining("|"));
        Pattern inCode = Pattern.compile("\"" + name + "\"|import (?:javafx|atlantafx)\\.[a-z.]+\\.(?:" + made
                + ");|\\bStyles\\." + constants());
        Pattern inStyles = Pattern.compile("\\." + name + "(?![-\\w])");
        assertThat(inCode.matcher("import javafx.scene.control.TabPane;").find())
                .isTrue();
        assertThat(inCode.matcher("import javafx.scene.chart.BarChart;").find()).isTrue();
        assertThat(inCode.matcher("getStyleClass().add(\"card\")").find()).isTrue();
        assertThat(inCode.matcher("getStyleClass().add(\"default-color3\")").find())
                .isTrue();
        assertThat(inCode.matcher("add(Styles.TEXT_BOLD)").find()).isTrue();
        assertThat(inCode.matcher("add(Styles.TITLE_2)").find()).isTrue();
        assertThat(inCode.matcher("add(Styles.ACCENT, Styles.BUTTON_ICON)").find())
                .isFalse();
        assertThat(inStyles.matcher(".card > .header {}").find()).isTrue();
        assertThat(inStyles.matcher(".box, .title-1 {}").find()).isTrue();
        // Elsewhere such words are codes and keys of texts.
        for (Path file : files(SCREENS, ".java")) {
            assertThat(found(inCode, file)).as(file.toString()).isEmpty();
        }
        for (Path file : files(PROGRAM, ".css")) {
            assertThat(found(inStyles, file)).as(file.toString()).isEmpty();
        }
    }

    /** A colour of the theme that no sheet refers to is left out of the package. */
    @Test
    void noColourOfTheThemeIsReferredToOutsideTheSheets() throws IOException {
        Pattern colour = Pattern.compile("(?<![-\\w])-color-[a-z]");
        assertThat(colour.matcher("setStyle(\"-fx-fill: -color-fg-default\")").find())
                .isTrue();
        for (Path file : files(SCREENS, ".java")) {
            assertThat(found(colour, file)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void noControlThatIsUsedNamesItselfOrAPartOfItByWhatIsLeftOut() throws IOException {
        Pattern control = Pattern.compile("import ((?:javafx\\.scene\\.control|atlantafx\\.base\\.controls)\\.\\w+);");
        List<String> names = leftOut();
        Predicate<String> kind = Pattern.compile("(?:" + String.join("|", kinds()) + ")[-a-z0-9]*")
                .asMatchPredicate();
        List<String> used = files(SCREENS, ".java").stream()
                .flatMap(file -> control.matcher(read(file)).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(used).contains("atlantafx.base.controls.Calendar", "javafx.scene.control.Button");
        assertThat(used)
                .allSatisfy(name -> assertThat(words(name))
                        .doesNotContainAnyElementsOf(names)
                        .noneMatch(kind));
        assertThat(words("atlantafx.base.controls.Calendar")).contains("date-picker-popup");
        assertThat(words("javafx.scene.control.DatePicker")).containsAnyElementsOf(names);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<String> found(Pattern what, Path file) {
        return what.matcher(read(file)).results().map(MatchResult::group).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words in the compiled control and in its skin, the style classes among them. */
    private static List<String> words(String control) {
        String path = "/" + control.replace('.', '/');
        String skin = path.replace("javafx/scene/control/", "javafx/scene/control/skin/") + "Skin";
        return Stream.of(path, skin)
                .flatMap(name -> Pattern.compile("(?<![-\\w])[a-z]+(?:-[a-z]+)*(?![-\\w])")
                        .matcher(compiled(name + ".class"))
                        .results())
                .map(MatchResult::group)
                .toList();
    }

    private static String compiled(String name) {
        try (InputStream in = UsedControlsTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> leftOut() throws IOException {
        return listed("UNUSED = ");
    }

    /** As the theme's own list of them calls them. */
    private static String constants() throws IOException {
        return Stream.concat(
                        leftOut().stream().map(name -> constant(name) + "\\b"),
                        kinds().stream().map(UsedControlsTest::constant))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> kinds() throws IOException {
        return listed("UNUSED_KINDS =");
    }

    private static List<String> listed(String name) throws IOException {
        String source = Files.readString(PACKAGING);
        int from = source.indexOf(name);
        return Pattern.compile("\"([a-z-]+)\"")
                .matcher(source.substring(from, source.indexOf(");", from)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String className(String name) {
        return Arrays.stream(name.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
