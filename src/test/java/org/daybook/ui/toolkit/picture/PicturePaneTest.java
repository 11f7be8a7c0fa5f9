package org.daybook.ui.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class PicturePaneTest {
    @Test
    void aPictureIsTurnedClockwiseByAQuarterAtATime() throws Exception {
        Fx.run(() -> {
            PicturePane pane = new PicturePane("a picture");
            int[] row = {0xff000001, 0xff000002, 0xff000003, 0xff000004, 0xff000005, 0xff000006};
            pane.show(3, 2, row, 6, false);
            pane.turn();
            Image image = ((ImageView) pane.getChildrenUnmodifiable().getFirst()).getImage();
            assertThat(image.getWidth()).isEqualTo(2);
            assertThat(image.getHeight()).isEqualTo(3);
            assertThat(image.getPixelReader().getArgb(0, 0)).isEqualTo(0xff000004);
            assertThat(image.getPixelReader().getArgb(1, 0)).isEqualTo(0xff000001);
            assertThat(image.getPixelReader().getArgb(1, 2)).isEqualTo(0xff000003);
            for (int i = 0; i < 3; i++) {
                pane.turn();
            }
            Image again = ((ImageView) pane.getChildrenUnmodifiable().getFirst()).getImage();
            assertThat(again.getPixelReader().getArgb(2, 1)).isEqualTo(0xff000006);
            pane.clear();
        });
    }
}
