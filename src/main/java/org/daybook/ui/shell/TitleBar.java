package org.daybook.ui.shell;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.daybook.settings.WindowFace;
import org.daybook.settings.WindowIcon;
import org.daybook.text.Messages;
import org.daybook.ui.common.IconShape;
import org.daybook.ui.common.Remembered;
import org.kordamp.ikonli.feather.Feather;

/** The name and the picture that the window has for the desktop, as she chose them. JavaFX thread. */
public final class TitleBar {
    private static final double SIZE = 128;
    private static final Color INK = Color.web("#3d6b80");

    private TitleBar() {}

    /** Names {@code stage} at once and at each change as long as the program runs. */
    public static void wear(Stage stage, Messages messages, Remembered remembered) {
        remembered
                .settingsProperty()
                .map(settings -> settings.appearance().face())
                .subscribe(face -> show(stage, messages, face));
    }

    private static void show(Stage stage, Messages messages, WindowFace face) {
        stage.setTitle(face.title().isEmpty() ? messages.get("shell.title") : face.title());
        stage.getIcons().setAll(picture(face.icon()));
    }

    private static Image picture(WindowIcon icon) {
        return switch (icon) {
            case NOTEBOOK ->
                new Image(Objects.requireNonNull(
                                TitleBar.class.getResource("/org/daybook/theme/notebook.png"), "notebook")
                        .toExternalForm());
            case PAGE -> IconShape.picture(Feather.FILE_TEXT, SIZE, INK);
            case LIST -> IconShape.picture(Feather.LIST, SIZE, INK);
        };
    }
}
