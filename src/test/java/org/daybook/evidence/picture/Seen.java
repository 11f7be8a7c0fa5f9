package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

/** What a picture shows. */
public final class Seen {
    static final int RED = 0xffff0000;
    static final int GREEN = 0xff00ff00;
    static final int BLUE = 0xff0000ff;
    static final int WHITE = 0xffffffff;

    private Seen() {}

    static int at(Picture picture, double across, double down) {
        return picture.argb()[(int) (down * picture.height()) * picture.width() + (int) (across * picture.width())];
    }

    static void assertNear(int actual, int expected) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(Math.abs((actual >> shift & 0xff) - (expected >> shift & 0xff)))
                    .as("%08x is near %08x", actual, expected)
                    .isLessThanOrEqualTo(8);
        }
    }

    static void assertQuarters(Picture picture, int first, int second, int third, int fourth) {
        assertNear(at(picture, 0.25, 0.25), first);
        assertNear(at(picture, 0.75, 0.25), second);
        assertNear(at(picture, 0.25, 0.75), third);
        assertNear(at(picture, 0.75, 0.75), fourth);
    }
}
