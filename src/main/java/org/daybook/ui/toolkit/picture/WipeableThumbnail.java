package org.daybook.ui.toolkit.picture;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** A thumbnail whose pixels can be overwritten when it is released. */
public final class WipeableThumbnail {
    private static final int OPAQUE = 0xff;

    private final int width;
    private final int height;
    private final int[] pixels;
    private @Nullable Image image;

    /**
     * May be called on any thread.
     *
     * @param argb not premultiplied, row after row from the top; handed over, and changed
     */
    public WipeableThumbnail(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.pixels = argb;
        premultiply(argb);
    }

    /** The image to show. JavaFX thread. */
    Image image() {
        Image shown = image;
        if (shown == null) {
            shown = new WritableImage(
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
            image = shown;
        }
        return shown;
    }

    /** Overwrites the pixels, so that a node that still shows the picture is blank. */
    void wipe() {
        Arrays.fill(pixels, 0);
    }

    private static void premultiply(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != OPAQUE) {
                argb[i] = alpha << 24
                        | ((argb[i] >> 16 & 0xff) * alpha / OPAQUE) << 16
                        | ((argb[i] >> 8 & 0xff) * alpha / OPAQUE) << 8
                        | (argb[i] & 0xff) * alpha / OPAQUE;
            }
        }
    }
}
