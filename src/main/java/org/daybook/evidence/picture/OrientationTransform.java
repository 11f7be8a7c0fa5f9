package org.daybook.evidence.picture;

import java.util.Arrays;

/** Applies an Exif orientation to pixels. */
public final class OrientationTransform {
    private static final int FIRST_ON_SIDE = 5;
    private static final int LAST = 8;

    private OrientationTransform() {}

    /** The pixels with the orientation applied; width and height are swapped from orientation 5 on. */
    public static int[] turn(int[] pixels, int width, int height, int orientation) {
        if (orientation <= 1) {
            return pixels;
        }
        int newWidth = isOnSide(orientation) ? height : width;
        int[] turned = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int newX = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 4 -> x;
                    case 5, 8 -> y;
                    default -> height - 1 - y;
                };
                int newY = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 6 -> x;
                    default -> width - 1 - x;
                };
                turned[newY * newWidth + newX] = pixels[y * width + x];
            }
        }
        return turned;
    }

    /** The one orientation that does what two do one after the other. */
    static int then(int first, int second) {
        int[] probe = {0, 1, 2, 3, 4, 5};
        int[] both = turn(turn(probe, 2, 3, first), isOnSide(first) ? 3 : 2, isOnSide(first) ? 2 : 3, second);
        for (int one = 2; one <= LAST; one++) {
            if (isOnSide(one) == (isOnSide(first) != isOnSide(second)) && Arrays.equals(turn(probe, 2, 3, one), both)) {
                return one;
            }
        }
        return 1;
    }

    /** Whether an Exif orientation swaps width and height. */
    public static boolean isOnSide(int orientation) {
        return orientation >= FIRST_ON_SIDE;
    }
}
