package org.daybook.ui.shell;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of the window, which is made for readers with low vision and the same on every computer. What it has no
 * letters for, such as Arabic, is shown in the fonts of the system.
 */
public final class WindowTypeface {
    /** The system property for the folder of an installed program in which the fonts are. */
    static final String FOLDER = "daybook.fonts";

    private static final List<String> FILES =
            List.of("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf");

    /** Any: each text has its own. */
    private static final double SIZE = 16;

    private WindowTypeface() {}

    /**
     * Makes the typeface known to the style sheets, before the first of them is used. From a file alone: of a font within
     * an archive the toolkit writes a copy to the temporary folder; the window has the system's font then. JavaFX thread.
     */
    public static void load() {
        FILES.forEach(name -> place(name).ifPresent(place -> Font.loadFont(place, SIZE)));
    }

    private static Optional<String> place(String name) {
        String folder = System.getProperty(FOLDER, "");
        if (!folder.isEmpty()) {
            return Optional.of(Path.of(folder, name).toUri().toString());
        }
        @Nullable URL within = WindowTypeface.class.getResource("/org/daybook/theme/fonts/" + name);
        return Optional.ofNullable(within)
                .map(URL::toExternalForm)
                .filter(url -> URI.create(url).getScheme().equals("file"));
    }
}
