package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.daybook.ui.LookCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The style sheets and the screens use the sizes, spacings, radii and colours of the page 'Design tokens' and no
 * others.
 */
class DesignTokensTest {
    private static final Path THEME = Path.of("src/main/resources/org/daybook/theme");
    private static final Path SCREENS = Path.of("src/main/java/org/daybook/ui");
    private static final Path PAGE = Path.of("src/site/markdown/design-tokens.md");
    private static final String SHEET = "notebook.css";
    private static final Set<String> TYPE = Set.of("0.875em", "1em", "1.125em", "1.25em", "1.75em");
    private static final Set<String> SPACINGS = Set.of("0.25em", "0.5em", "0.75em", "1em", "1.5em", "2em");
    private static final Set<String> RADII = Set.of("0.5em", "0.75em");
    private static final Set<String> COLUMNS = Set.of("44em", "60em");
    private static final Set<String> LINES = Set.of("1px", "2px", "3px");
    private static final List<String> GROUNDS =
            List.of("-nb-paper", "-nb-desk", "-nb-card", "-nb-hover", "-nb-tint", "-nb-attention-paper");
    private static final List<String> INKS = List.of("-nb-ink", "-nb-quiet", "-nb-accent", "-nb-attention");
    private static final List<String> SHAPES = List.of("-nb-edge", "-nb-bar", "-nb-ring", "-nb-accent");
    private static final double SEEN = 3;

    /** Above this a width is that of a column, below it that of a part, such as a thumbnail. */
    private static final double SMALL = 30;

    private static final Pattern DECLARATION = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*([^;}]+)");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]+|-[a-z0-9-]+);");
    private static final Pattern FIXED = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|\\b(white|black|red|blue|green|gr[ae]y|[a-z]+gr[ae]y)\\b");

    /** What a screen would have to say in Java to look otherwise than the sheets have it. */
    private static final Pattern IN_JAVA = Pattern.compile("new Insets\\(|\\.set(Spacing|Hgap|Vgap|Padding|Font)\\("
            + "|new (HBox|VBox|FlowPane|TilePane)\\(\\s*\\d|\\.setStyle\\(\\s*\"|(?<![\\w.])Color\\.(?!TRANSPARENT)\\w+"
            + "|\\.set(Min|Pref|Max)(Width|Height|Size)\\(\\s*[1-9]");

    private static final Pattern CLASSES =
            Pattern.compile("getStyleClass\\(\\)\\s*\\.(?:add|addAll|setAll)\\(([^;]*?)\\);", Pattern.DOTALL);
    private static final Pattern OF_PANES =
            Pattern.compile("(?<![\\w.])(?:Panes\\s*\\.)?(?:column|row|flow)\\(\\s*\"([a-z][a-z0-9-]*)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern SELECTED = Pattern.compile("\\.([a-z][a-z0-9-]*)");

    /** The classes by which a part of a screen is found, and which look like their kind of node. */
    private static final Set<String> WITHOUT_RULE = Set.of(
            "cell-grid",
            "density-strip",
            "exhibit-strip",
            "guide-picture",
            "looking",
            "page",
            "preview",
            "record-bar",
            "timeline");

    /** The size she chose, the pictures for the task bar, what is measured or drawn, and an indentation by level. */
    private static final Set<String> OTHERWISE = Set.of(
            "WindowRoot.java",
            "WindowIdentity.java",
            "DensityStrip.java",
            "PortfolioPreviewPage.java",
            "MetadataExposurePane.java",
            "IconShape.java",
            "SelectableNumber.java");

    @Test
    void everySizeInTheSheetsIsAToken() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path sheet : sheets()) {
            Matcher declarations = DECLARATION.matcher(rules(sheet));
            while (declarations.find()) {
                if (!isToken(declarations.group(1), declarations.group(2).strip())) {
                    wrong.add(sheet.getFileName() + ": " + declarations.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noScreenSaysInJavaHowItLooks() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCREENS)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (!OTHERWISE.contains(file.getFileName().toString())) {
                    IN_JAVA.matcher(Files.readString(file))
                            .results()
                            .forEach(found -> wrong.add(file.getFileName() + ": " + found.group()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStyleClassOfAScreenHasARule() throws IOException {
        Set<String> selected = new HashSet<>(WITHOUT_RULE);
        for (Path sheet : sheets()) {
            selected.addAll(first(SELECTED, rules(sheet).replaceAll("\\{[^}]*}", " ")));
        }
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SCREENS)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String screen = Files.readString(file);
                first(CLASSES, screen).forEach(names -> used.addAll(first(QUOTED, names)));
                used.addAll(first(OF_PANES, screen));
            }
        }
        assertThat(used).contains("figure-shade", "page", "field-row", "button-row-left");
        assertThat(selected).containsAll(used);
    }

    @Test
    void otherValuesWouldBeFound() {
        assertThat(isToken("-fx-font-size", "0.92em")).isFalse();
        assertThat(isToken("-fx-padding", "0.5em 7px")).isFalse();
        assertThat(isToken("-fx-background-radius", "4px, 3px")).isFalse();
        assertThat(isToken("-fx-text-fill", "#123456")).isFalse();
        assertThat(isToken("-fx-padding", "0 0.5em")).isTrue();
        assertThat(IN_JAVA.matcher("setPadding(new Insets(13))").find()).isTrue();
        assertThat(IN_JAVA.matcher("box.setSpacing(7)").find()).isTrue();
        assertThat(IN_JAVA.matcher("label.setTextFill(Color.web(\"#333\"))").find())
                .isTrue();
        assertThat(IN_JAVA.matcher("setMinWidth(0)").find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"notebook.css, 4.5", "dark.css, 4.5", "contrast.css, 7", "contrast-dark.css, 7"})
    void everyTextIsReadOnEveryGround(String sheet, double needed) throws IOException {
        Map<String, String> roles = roles(sheet);
        for (String ground : GROUNDS) {
            for (String ink : INKS) {
                assertThat(LookCheck.contrast(colour(ink, roles), colour(ground, roles)))
                        .as("%s on %s", ink, ground)
                        .isGreaterThanOrEqualTo(needed);
            }
        }
        for (String ground : List.of("-nb-paper", "-nb-desk", "-nb-card")) {
            assertThat(LookCheck.contrast(colour("-nb-off", roles), colour(ground, roles)))
                    .as("off on %s", ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(LookCheck.contrast(colour("-nb-on-here", roles), colour("-nb-here", roles)))
                .as("here")
                .isGreaterThanOrEqualTo(needed);
        for (String ground : List.of("-nb-accent", "-nb-accent-pressed")) {
            assertThat(LookCheck.contrast(colour("-nb-on-accent", roles), colour(ground, roles)))
                    .as(ground)
                    .isGreaterThanOrEqualTo(needed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notebook.css", "dark.css", "contrast.css", "contrast-dark.css"})
    void everyEdgeBarAndRingIsSeenOnEveryGround(String sheet) throws IOException {
        Map<String, String> roles = roles(sheet);
        for (String ground : GROUNDS) {
            for (String shape : SHAPES) {
                assertThat(LookCheck.contrast(colour(shape, roles), colour(ground, roles)))
                        .as("%s beside %s", shape, ground)
                        .isGreaterThanOrEqualTo(SEEN);
            }
        }
    }

    @Test
    void whatWasSearchedForHasALineBelowItThatIsSeen() throws IOException {
        String rules = rules(THEME.resolve(SHEET));
        assertThat(rules)
                .containsPattern("\\.text-mark-lines \\{[^}]*-fx-fill: (" + String.join("|", INKS) + ");")
                .containsPattern("\\.sentence-match \\{[^}]*-fx-underline: true;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark.css", "contrast.css", "contrast-dark.css"})
    void everyRoleHasItsColourInEveryScheme(String sheet) throws IOException {
        assertThat(own(sheet).keySet()).isEqualTo(own(SHEET).keySet());
    }

    @Test
    void thePageNamesEveryTokenAndItsColours() throws IOException {
        String page = Files.readString(PAGE);
        for (Set<String> tokens : List.of(TYPE, SPACINGS, RADII, COLUMNS)) {
            assertThat(tokens).allSatisfy(token -> assertThat(page).contains("`" + token + "`"));
        }
        for (Path sheet : sheets()) {
            own(sheet.getFileName().toString())
                    .forEach((role, colour) -> assertThat(
                                    page.lines().filter(line -> line.startsWith("| `" + role + "`")))
                            .as("%s in %s", role, sheet.getFileName())
                            .singleElement()
                            .asString()
                            .contains(colour));
        }
    }

    private static List<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static boolean isToken(String property, String value) {
        List<String> lengths = Pattern.compile("(?<![\\w.-])[\\d.]+(em|px)")
                .matcher(value)
                .results()
                .map(MatchResult::group)
                .toList();
        return switch (property) {
            case "-fx-font-size" -> TYPE.contains(value) || value.equals("16px");
            case "-fx-spacing",
                    "-fx-hgap",
                    "-fx-vgap",
                    "-fx-padding",
                    "-fx-label-padding",
                    "-fx-graphic-text-gap",
                    "-fx-line-spacing" -> SPACINGS.containsAll(lengths);
            case "-fx-background-radius", "-fx-border-radius" -> RADII.containsAll(lengths);
            case "-fx-max-width" -> lengths.stream().allMatch(it -> COLUMNS.contains(it) || em(it) < SMALL);
            case "-fx-border-width" -> LINES.containsAll(lengths);
            default -> property.startsWith("-nb-") || !FIXED.matcher(value).find();
        };
    }

    private static double em(String length) {
        return Double.parseDouble(length.replaceAll("[a-z]", ""));
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(THEME)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }

    private static String rules(Path sheet) throws IOException {
        return Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", " ");
    }

    private static Map<String, String> roles(String sheet) throws IOException {
        Map<String, String> roles = own(SHEET);
        roles.putAll(own(sheet));
        return roles;
    }

    /** The roles to which a sheet gives a colour itself. */
    private static Map<String, String> own(String sheet) throws IOException {
        String text = rules(THEME.resolve(sheet));
        int root = text.indexOf(".root {");
        Map<String, String> roles = new HashMap<>();
        if (root >= 0) {
            Matcher colours = COLOUR.matcher(text.substring(root, text.indexOf('}', root)));
            while (colours.find()) {
                if (colours.group(2).startsWith("#")) {
                    roles.put(colours.group(1), colours.group(2));
                }
            }
        }
        return roles;
    }

    private static Color colour(String role, Map<String, String> roles) {
        return Color.web(roles.get(role));
    }
}
