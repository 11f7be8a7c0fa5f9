package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

@ToolkitTest
class IconOutlinesTest {
    @ParameterizedTest
    @EnumSource(Feather.class)
    void everyIconIsDrawnWithinItsSquare(Feather icon) {
        SVGPath path = new SVGPath();
        path.setContent(IconOutlines.FEATHER.path(icon.getCode()));
        double em = IconOutlines.FEATHER.em();
        assertThat(path.getLayoutBounds().getWidth()).isBetween(em / 10, em * 1.1);
        assertThat(path.getLayoutBounds().getMinX()).isGreaterThan(-em / 10);
        assertThat(path.getLayoutBounds().getMinY()).isGreaterThan(-em / 10);
        assertThat(path.getLayoutBounds().getMaxY()).isLessThan(em * 1.1);
    }

    @Test
    void noneIsDrawnForAnotherSign() {
        assertThat(IconOutlines.FEATHER.path('a')).isEmpty();
    }

    @Test
    void drawingThemWritesNoFont() throws Exception {
        List<Path> before = fonts();
        Fx.run(() -> new IconShape(Feather.BOOK));
        assertThat(fonts()).isEqualTo(before);
    }

    @Test
    void anIconGrowsWithTheTextBesideItAtOnce() throws Exception {
        Fx.run(() -> {
            IconShape icon = new IconShape(Feather.BOOK);
            StackPane root = new StackPane(icon);
            new Scene(root)
                    .getStylesheets()
                    .add(String.valueOf(IconShape.class.getResource("/org/daybook/theme/notebook.css")));
            root.applyCss();
            double usual = icon.prefWidth(-1);
            root.setStyle("-fx-font-size: 32px;");
            root.applyCss();
            assertThat(icon.prefWidth(-1)).isEqualTo(2 * usual);
        });
    }

    private static List<Path> fonts() throws IOException {
        List<Path> fonts = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "+JXF*.tmp")) {
            files.forEach(fonts::add);
        }
        fonts.sort(null);
        return fonts;
    }
}
