package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.daybook.TrialWindow;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;
import org.daybook.traces.Hands;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.jspecify.annotations.Nullable;

/**
 * The real window, dressed so that it looks the same on every computer: in the program's own font for print, with no
 * cursor, and with another place instead of the folder in which it really works. Not for the JavaFX thread.
 */
final class GuideWindow implements AutoCloseable {
    static final Messages MESSAGES = new Messages(Locale.UK);

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 760;
    private static final String SHOWN_FOLDER = "/media/stick";
    private static final long A_MOMENT = 60;
    private static final double ABOVE = 30;
    private static final int LOOKS = 200;
    private static final List<String> FONTS =
            List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf");

    final TrialWindow window;
    final Hands hands;
    private final Path folder;

    GuideWindow(Path folder, Settings settings, SecureRandom random) throws Exception {
        this.folder = folder;
        // Where the toolkit itself looks for letters: two threads that begin with them at once wait for one another.
        Fx.run(() -> FONTS.forEach(name -> Font.loadFont(resource("/org/daybook/pdf/fonts/" + name), 12)));
        window = new TrialWindow(new TrialWindow.Setting(folder, settings, WIDTH, HEIGHT, random));
        hands = new Hands(MESSAGES, () -> Optional.of(window.scene()));
        Fx.run(() -> window.scene().getRoot().getStylesheets().add(resource("/org/daybook/guide/guide.css")));
    }

    /** What the window shows when it has come to rest. */
    BufferedImage picture() throws Exception {
        window.rest();
        Fx.run(() -> window.scene().getRoot().requestFocus());
        hideFolder();
        window.pulses();
        int[] before = new int[0];
        for (int i = 0; i < LOOKS; i++) {
            int[] now = Fx.on(this::pixels);
            if (Arrays.equals(now, before)) {
                return image(now);
            }
            before = now;
            Thread.sleep(A_MOMENT);
            window.rest();
        }
        throw new IllegalStateException("the window does not come to rest");
    }

    /** Waits until a picture of an exhibit, or of a page, is there. */
    void awaitPicture() throws Exception {
        TrialWindow.until(() -> window.all(ImageView.class).stream().anyMatch(one -> one.getImage() != null));
    }

    /**
     * Makes the window so much higher than it usually is. The screen of the toolkit without windows ends soon below.
     */
    void taller(double by) throws Exception {
        Fx.run(() -> window.scene().getWindow().setHeight(HEIGHT + by));
        window.pulses();
    }

    /** Scrolls the page to its beginning. */
    void scrollToTop() throws Exception {
        Fx.run(() -> pane().setVvalue(0));
    }

    /** Unfolds the part that has this name, and scrolls the page so that it begins near the top. */
    void unfold(String name) throws Exception {
        window.rest();
        FoldingPane part = window.all(FoldingPane.class).stream()
                .filter(one -> name.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        Fx.run(() -> part.setExpanded(true));
        window.rest();
        Fx.run(() -> {
            ScrollPane pane = around(part);
            Node content = pane.getContent();
            double y = content.sceneToLocal(part.localToScene(part.getBoundsInLocal()))
                    .getMinY();
            double hidden = content.getBoundsInLocal().getHeight()
                    - pane.getViewportBounds().getHeight();
            pane.setVvalue((y - ABOVE) / hidden);
        });
    }

    private static ScrollPane around(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ScrollPane pane() {
        return window.all(ScrollPane.class).getFirst();
    }

    @Override
    public void close() throws Exception {
        window.close();
    }

    private void hideFolder() throws Exception {
        Fx.run(() -> {
            window.all(Labeled.class).forEach(shown -> {
                if (isTelling(shown.getText())) {
                    shown.textProperty().unbind();
                    shown.setText(told(shown.getText()));
                }
            });
            window.all(Text.class).forEach(shown -> {
                if (isTelling(shown.getText()) && !shown.textProperty().isBound()) {
                    shown.setText(told(shown.getText()));
                }
            });
        });
    }

    private boolean isTelling(@Nullable String text) {
        return text != null && text.contains(folder.toString());
    }

    private String told(String text) {
        return text.replace(folder.toString(), SHOWN_FOLDER);
    }

    private int[] pixels() {
        WritableImage seen = window.scene().snapshot(null);
        int[] pixels = new int[(int) (seen.getWidth() * seen.getHeight())];
        seen.getPixelReader()
                .getPixels(
                        0,
                        0,
                        (int) seen.getWidth(),
                        (int) seen.getHeight(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        (int) seen.getWidth());
        return pixels;
    }

    private BufferedImage image(int[] pixels) {
        int width = (int) WIDTH;
        BufferedImage image = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, image.getHeight(), pixels, 0, width);
        return image;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(GuideWindow.class.getResource(name), name).toExternalForm();
    }
}
