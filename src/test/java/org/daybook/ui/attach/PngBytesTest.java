package org.daybook.ui.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngBytesTest {
    @Test
    void everyPixelComesBackAsItWas() throws IOException {
        int width = 13;
        int height = 7;
        int[] pixels = new Random(1).ints(width * height).toArray();
        byte[] png = PngBytes.of(width, height, (y, row) -> System.arraycopy(pixels, y * width, row, 0, width));
        var read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    }
}
