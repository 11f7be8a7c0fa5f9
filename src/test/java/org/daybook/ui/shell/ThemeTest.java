package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.RememberedSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ToolkitTest
class ThemeTest {
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): ([^;]+);");
    private static final double READABLE = 4.5;

    @TempDir
    Path home;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void changesItsColoursAtOnce() throws Exception {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        Fx.run(() -> {
            RememberedSettings remembered =
                    new RememberedSettings(new SettingsFile(home.resolve("s")), Settings.NONE, tasks);
            Scene scene = new Scene(new Region());
            Theme.wear(scene, remembered);
            assertThat(scene.getStylesheets()).hasSize(1);
            remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.DARK)));
            assertThat(scene.getStylesheets()).last().asString().endsWith("dark.css");
            remembered.choose(now -> now.withAppearance(now.appearance().withLook(ColourScheme.LIGHT)));
            assertThat(scene.getStylesheets()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextIsReadOnEveryGround(String look) throws IOException {
        Map<String, String> colours = new HashMap<>();
        collect("notebook.css", colours);
        if (look.equals("dark")) {
            collect("dark.css", colours);
        }
        for (String ground : List.of(
                "-nb-paper", "-nb-desk", "-nb-card", "-nb-hover", "-nb-attention-paper", "-color-accent-subtle")) {
            for (String ink : List.of("-nb-ink", "-nb-quiet", "-nb-attention", "-color-accent-fg")) {
                assertThat(contrast(colour(ink, colours), colour(ground, colours)))
                        .as("%s on %s", ink, ground)
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
        assertThat(contrast(Color.WHITE, colour("-color-accent-emphasis", colours)))
                .isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(Color.WHITE, colour("-nb-accent-pressed", colours))).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(colour("-nb-ring", colours), colour("-nb-desk", colours)))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void everyColourStandsWhereDarkCanGiveAnother() throws IOException {
        Pattern fixed = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|\\b(white|black|gr[ae]y|[a-z]+gr[ae]y)\\b");
        String text = sheet("notebook.css");
        List<String> wrong = new ArrayList<>();
        Matcher values = COLOUR.matcher(text.substring(text.indexOf('}')));
        while (values.find()) {
            // White on the accent, which is dark in both.
            boolean onAccent = values.group(1).startsWith("-color-button-fg");
            if (!onAccent && fixed.matcher(values.group(2)).find()) {
                wrong.add(values.group());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void collect(String sheet, Map<String, String> into) throws IOException {
        String text = sheet(sheet);
        Matcher colours = COLOUR.matcher(text.substring(text.indexOf(".root {"), text.indexOf('}')));
        while (colours.find()) {
            into.put(colours.group(1), colours.group(2));
        }
    }

    private static String sheet(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(Theme.class.getResourceAsStream("/org/daybook/theme/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Color colour(String name, Map<String, String> colours) {
        String value = Objects.requireNonNull(colours.get(name), name);
        return value.startsWith("-") ? colour(value, colours) : Color.web(value);
    }

    /** As WCAG 2.2 reckons it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
