package org.daybook.ui.toolkit.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * The outlines of the icons, read from their font. The toolkit would write the font into the temporary folder before
 * using it, and a killed program would leave it there; this way nothing is written. Thread-safe.
 */
final class IconOutlines {
    /** Read once and immutable. */
    static final IconOutlines FEATHER = read();

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;
    private static final int LONG_OFFSETS_AT = 50;
    private static final int EM_AT = 18;
    private static final int ASCENT_AT = 4;
    private static final int GLYPH_HEADER = 10;
    private static final int SEGMENTS = 4;

    private final ByteBuffer font;
    private final Map<String, Integer> tables;

    private IconOutlines(byte[] bytes) {
        font = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        tables = new HashMap<>();
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            byte[] tag = new byte[4];
            font.get(at, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(at + 8));
        }
    }

    /** The units per em of the font, which is also the width of an icon. */
    int em() {
        return unsigned(table("head") + EM_AT);
    }

    /**
     * The icon as the data of a filled SVG path, with its top left corner at the origin; empty if there is no such
     * icon.
     */
    String path(int code) {
        int glyph = glyph(code);
        int start = table("glyf") + offset(glyph);
        int end = table("glyf") + offset(glyph + 1);
        if (glyph == 0 || end <= start) {
            return "";
        }
        int contours = font.getShort(start);
        if (contours < 0) {
            throw new IllegalArgumentException("an icon put together of others");
        }
        return path(start + GLYPH_HEADER, contours);
    }

    private String path(int ends, int contours) {
        int points = unsigned(ends + 2 * (contours - 1)) + 1;
        int instructions = ends + 2 * contours;
        int at = instructions + 2 + unsigned(instructions);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = font.get(at++);
            if ((flags[i] & REPEATED) != 0) {
                int times = font.get(at++) & 0xff;
                for (; times > 0; times--) {
                    flags[i + 1] = flags[i];
                    i++;
                }
            }
        }
        int[] x = new int[points];
        int[] y = new int[points];
        at = coordinates(at, flags, x, SHORT_X, SAME_OR_POSITIVE_X);
        coordinates(at, flags, y, SHORT_Y, SAME_OR_POSITIVE_Y);
        int ascent = font.getShort(table("hhea") + ASCENT_AT);
        StringBuilder path = new StringBuilder();
        int first = 0;
        for (int contour = 0; contour < contours; contour++) {
            int last = unsigned(ends + 2 * contour);
            new Contour(flags, x, y, ascent, path).draw(first, last);
            first = last + 1;
        }
        return path.toString();
    }

    private int coordinates(int from, int[] flags, int[] into, int small, int same) {
        int at = from;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean isSame = (flags[i] & same) != 0;
            if ((flags[i] & small) != 0) {
                int step = font.get(at++) & 0xff;
                value += isSame ? step : -step;
            } else if (!isSame) {
                value += font.getShort(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    /** A closed contour of quadratic curves; half-way between two off-curve points there is an implied on-curve one. */
    private record Contour(int[] flags, int[] x, int[] y, int ascent, StringBuilder path) {
        void draw(int first, int last) {
            int count = last - first + 1;
            int start = 0;
            while (start < count && !isOn(first + start)) {
                start++;
            }
            if (start == count) {
                throw new IllegalArgumentException("an icon of curves alone");
            }
            path.append('M');
            point(x[first + start], y[first + start]);
            for (int i = 1; i <= count; i++) {
                int at = first + (start + i) % count;
                if (isOn(at)) {
                    path.append('L');
                    point(x[at], y[at]);
                    continue;
                }
                int next = first + (start + i + 1) % count;
                path.append('Q');
                point(x[at], y[at]);
                if (isOn(next)) {
                    point(x[next], y[next]);
                    i++;
                } else {
                    point((x[at] + x[next]) / 2.0, (y[at] + y[next]) / 2.0);
                }
            }
            path.append('Z');
        }

        private boolean isOn(int point) {
            return (flags[point] & ON_CURVE) != 0;
        }

        private void point(double across, double up) {
            path.append(across).append(' ').append(ascent - up).append(' ');
        }
    }

    private int offset(int glyph) {
        boolean isLong = font.getShort(table("head") + LONG_OFFSETS_AT) != 0;
        return isLong ? font.getInt(table("loca") + 4 * glyph) : 2 * unsigned(table("loca") + 2 * glyph);
    }

    private int glyph(int code) {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(map) == SEGMENTS) {
                return inSegments(map, code);
            }
        }
        return 0;
    }

    private int inSegments(int map, int code) {
        int twice = unsigned(map + 6);
        for (int i = 0; i < twice; i += 2) {
            int start = unsigned(map + 16 + twice + i);
            if (code <= unsigned(map + 14 + i) && code >= start) {
                int delta = unsigned(map + 16 + 2 * twice + i);
                int rangeAt = map + 16 + 3 * twice + i;
                int range = unsigned(rangeAt);
                int glyph = range == 0 ? code : unsigned(rangeAt + range + 2 * (code - start));
                return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
            }
        }
        return 0;
    }

    private int unsigned(int at) {
        return font.getShort(at) & 0xffff;
    }

    private int table(String name) {
        Integer at = tables.get(name);
        if (at == null) {
            throw new IllegalArgumentException("a font without " + name);
        }
        return at;
    }

    private static IconOutlines read() {
        try (InputStream in = new FeatherIkonHandler().getFontResourceAsStream()) {
            return new IconOutlines(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
