package org.daybook.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.jspecify.annotations.Nullable;

/** Applies the colours she chose, or those of the system, to the window, and again at each change. */
public final class Theme {
    private static final String FOLDER = "/org/daybook/theme/";

    private Theme() {}

    /** Applies the theme to {@code scene} at once and for as long as the program runs. JavaFX thread. */
    public static void wear(Scene scene, RememberedSettings remembered) {
        ObservableValue<Appearance> chosen = remembered.settingsProperty().map(Settings::appearance);
        chosen.subscribe(look -> {
            scene.getPreferences().setColorScheme(scheme(look.look()));
            dress(scene, look);
        });
        scene.getPreferences().colorSchemeProperty().subscribe((_, _) -> dress(scene, chosen.getValue()));
    }

    private static void dress(Scene scene, Appearance chosen) {
        boolean dark = scene.getPreferences().getColorScheme() == ColorScheme.DARK;
        List<String> sheets = new ArrayList<>(List.of(sheet("notebook.css")));
        if (isOfHighContrast(chosen.look())) {
            sheets.add(sheet(dark ? "contrast-dark.css" : "contrast.css"));
        } else if (dark) {
            sheets.add(sheet("dark.css"));
        }
        if (chosen.wide()) {
            sheets.add(sheet("wide.css"));
        }
        if (!sheets.equals(scene.getStylesheets())) {
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static boolean isOfHighContrast(ColourScheme chosen) {
        return switch (chosen) {
            case CONTRAST, CONTRAST_DARK -> true;
            case LIGHT, DARK -> false;
            case AS_THE_SYSTEM -> {
                Platform.Preferences system = Platform.getPreferences();
                yield system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                        || system.getString("GTK.theme_name").orElse("").startsWith("HighContrast");
            }
        };
    }

    /** The scheme for {@code look}; null for that of the system. */
    private static @Nullable ColorScheme scheme(ColourScheme look) {
        return switch (look) {
            case AS_THE_SYSTEM -> null;
            case LIGHT, CONTRAST -> ColorScheme.LIGHT;
            case DARK, CONTRAST_DARK -> ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + name), name)
                .toExternalForm();
    }
}
