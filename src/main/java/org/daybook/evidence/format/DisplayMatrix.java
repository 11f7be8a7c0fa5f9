package org.daybook.evidence.format;

/** How a video says that it is to be turned. */
public final class DisplayMatrix {
    private DisplayMatrix() {}

    /** A quarter, half or three-quarter turn as Exif counts it; 1 for any other matrix. */
    public static int orientation(int a, int b, int c, int d) {
        if (a == 0 && d == 0 && b > 0 && c < 0) {
            return 6;
        }
        if (a == 0 && d == 0 && b < 0 && c > 0) {
            return 8;
        }
        return a < 0 && d < 0 && b == 0 && c == 0 ? 3 : 1;
    }
}
