package org.daybook.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.daybook.settings.WindowDisguise;
import org.daybook.settings.WindowIcon;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.label.IconShape;
import org.kordamp.ikonli.feather.Feather;

/** The title and icon that the desktop shows for the window, as she chose them. JavaFX thread. */
public final class WindowIdentity {
    private static final double SIZE = 128;
    private static final Color INK = Color.web("#3d6b80");

    private WindowIdentity() {}

    /** Sets the title of {@code stage} at once and at each change while the program runs. */
    public static void name(Stage stage, Messages messages, RememberedSettings remembered) {
        face(remembered)
                .map(face -> shown(face.title()))
                .subscribe(title -> stage.setTitle(title.isEmpty() ? messages.get("shell.title") : title));
    }

    /** Sets the icon of {@code stage} at once and at each change while the program runs; the first time takes 20 ms. */
    public static void picture(Stage stage, RememberedSettings remembered) {
        face(remembered).subscribe(face -> stage.getIcons().setAll(pictures(face.icon())));
    }

    /** The title without emoji and other surrogate pairs, which the toolkit passes to an X desktop broken. */
    private static String shown(String title) {
        return title.replaceAll("[\\x{10000}-\\x{10FFFF}]", "").strip();
    }

    private static ObservableValue<WindowDisguise> face(RememberedSettings remembered) {
        return remembered
                .settingsProperty()
                .map(settings -> settings.appearance().face());
    }

    private static List<Image> pictures(WindowIcon icon) {
        return switch (icon) {
            // The toolkit takes some time to scale a large icon down.
            case NOTEBOOK -> List.of(notebook("notebook-32.png"), notebook("notebook-128.png"));
            case PAGE -> List.of(IconShape.picture(Feather.FILE_TEXT, SIZE, INK));
            case LIST -> List.of(IconShape.picture(Feather.LIST, SIZE, INK));
        };
    }

    private static Image notebook(String name) {
        return new Image(Objects.requireNonNull(WindowIdentity.class.getResource("/org/daybook/theme/" + name), name)
                .toExternalForm());
    }
}
