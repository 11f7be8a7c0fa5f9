package org.daybook.ui.shell;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of the window, which was designed for readers with low vision and is the same on every computer.
 * Scripts it does not cover, such as Arabic, are shown in the fonts of the system, and emoji too where it has them.
 */
public final class WindowTypeface {
    /** The system property for the folder of an installed program in which the fonts are. */
    static final String FOLDER = "daybook.fonts";

    /**
     * In the program; an installed one has them side by side. The third has the slashed zero, for codes; the last is
     * for emoji, which some systems have none of.
     */
    private static final List<String> FILES = List.of(
            "/org/daybook/theme/fonts/AtkinsonNextPlainZero-Regular.ttf",
            "/org/daybook/theme/fonts/AtkinsonNextPlainZero-Bold.ttf",
            "/org/daybook/theme/fonts/AtkinsonHyperlegibleNext-Regular.ttf",
            "/org/daybook/pdf/fonts/NotoEmoji-Regular.ttf");

    /** Any size will do: each text sets its own. */
    private static final double SIZE = 16;

    private WindowTypeface() {}

    /**
     * Registers the typeface for the style sheets, before the first of them is used. Only from a file: for a font
     * inside an archive the toolkit would write a copy to the temporary folder, so the window then uses the system's
     * font. JavaFX thread.
     */
    public static void load() {
        FILES.forEach(name -> place(name).ifPresent(place -> Font.loadFont(place, SIZE)));
    }

    private static Optional<String> place(String name) {
        String folder = System.getProperty(FOLDER, "");
        if (!folder.isEmpty()) {
            return Optional.of(Path.of(folder, name.substring(name.lastIndexOf('/') + 1))
                    .toUri()
                    .toString());
        }
        @Nullable URL within = WindowTypeface.class.getResource(name);
        return Optional.ofNullable(within)
                .map(URL::toExternalForm)
                .filter(url -> URI.create(url).getScheme().equals("file"));
    }
}
