package org.daybook.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import org.daybook.settings.ColourScheme;
import org.daybook.ui.common.RememberedSettings;
import org.jspecify.annotations.Nullable;

/** Dresses the window in light or dark colours, as she chose or as the system has them, and again at each change. */
public final class Theme {
    private static final String FOLDER = "/org/daybook/theme/";

    private Theme() {}

    /** Dresses {@code scene} at once and as long as the program runs. JavaFX thread. */
    public static void wear(Scene scene, RememberedSettings remembered) {
        remembered
                .settingsProperty()
                .map(settings -> settings.appearance().look())
                .subscribe(look -> scene.getPreferences().setColorScheme(scheme(look)));
        scene.getPreferences().colorSchemeProperty().subscribe(colours -> dress(scene, colours));
    }

    private static void dress(Scene scene, ColorScheme colours) {
        boolean dark = colours == ColorScheme.DARK;
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(dark ? List.of(sheet("notebook.css"), sheet("dark.css")) : List.of(sheet("notebook.css")));
    }

    /** Null is what the system has. */
    private static @Nullable ColorScheme scheme(ColourScheme look) {
        return switch (look) {
            case AS_THE_SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + name), name)
                .toExternalForm();
    }
}
