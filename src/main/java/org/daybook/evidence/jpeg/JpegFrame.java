package org.daybook.evidence.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** How large the picture of a JPEG is, what it consists of, and how far each part was seen in scans. */
final class JpegFrame {
    private static final int BLOCK = 8;
    private static final int COEFFICIENTS = 64;
    /** As many as the program itself draws on a page. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int NOT_SEEN = -1;

    private final int width;
    private final int height;
    private final boolean progressive;
    private final Component[] components;
    private final int across;
    private final int down;

    /** One colour of a picture. */
    static final class Component {
        private final int id;
        private final int across;
        private final int down;
        private final int quantisation;
        /** By how many bits each coefficient is still shifted, of what was seen. */
        private final int[] shift = new int[COEFFICIENTS];

        private int blocksAcross;
        private int blocksDown;
        private int stride;
        private long[] present = {};

        private Component(int id, int across, int down, int quantisation) {
            this.id = id;
            this.across = across;
            this.down = down;
            this.quantisation = quantisation;
            Arrays.fill(shift, NOT_SEEN);
        }

        int across() {
            return across;
        }

        int down() {
            return down;
        }

        int quantisation() {
            return quantisation;
        }

        int blocksAcross() {
            return blocksAcross;
        }

        int blocksDown() {
            return blocksDown;
        }

        /** Where a block stands in {@link #present}. */
        int at(int x, int y) {
            return y * stride + x;
        }

        /** Which coefficients of each block are not zero, a bit each; of a progressive picture alone. */
        long[] present() {
            return present;
        }

        /** Notes that some of the coefficients come next, as one who refines may. */
        void comes(int from, int to, int before, int now) throws JpegCodingException {
            for (int i = from; i <= to; i++) {
                JpegValidator.require(before == 0 ? shift[i] == NOT_SEEN : shift[i] == before && now == before - 1);
                shift[i] = now;
            }
        }
    }

    private JpegFrame(int width, int height, boolean progressive, Component[] components) throws JpegCodingException {
        this.width = width;
        this.height = height;
        this.progressive = progressive;
        this.components = components;
        int most = Arrays.stream(components).mapToInt(Component::across).max().orElseThrow();
        int highest = Arrays.stream(components).mapToInt(Component::down).max().orElseThrow();
        across = parts(width, BLOCK * most);
        down = parts(height, BLOCK * highest);
        for (Component one : components) {
            one.blocksAcross = parts(parts(width * one.across, most), BLOCK);
            one.blocksDown = parts(parts(height * one.down, highest), BLOCK);
            one.stride = across * one.across;
            if (progressive) {
                one.present = new long[one.stride * down * one.down];
            }
        }
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }

    /** Reads what follows the length of a frame's segment. */
    static JpegFrame read(JpegBitReader bits, int length, boolean progressive) throws IOException {
        int precision = bits.u8();
        int height = bits.u16();
        int width = bits.u16();
        int count = bits.u8();
        JpegValidator.require(precision == BLOCK && width > 0 && height > 0);
        JpegValidator.require((count == 1 || count == 3) && length == 6 + 3 * count);
        JpegValidator.require((long) width * height <= MOST_PIXELS);
        Component[] components = new Component[count];
        for (int i = 0; i < count; i++) {
            int id = bits.u8();
            JpegValidator.require(Arrays.stream(components, 0, i).noneMatch(other -> other.id == id));
            int sampling = bits.u8();
            int across = count == 1 ? 1 : sampling >> 4;
            int down = count == 1 ? 1 : sampling & 0xf;
            JpegValidator.require(isCommon(sampling >> 4) && isCommon(sampling & 0xf));
            int quantisation = bits.u8();
            JpegValidator.require(quantisation < 4);
            components[i] = new Component(id, across, down, quantisation);
        }
        return new JpegFrame(width, height, progressive, components);
    }

    private static boolean isCommon(int sampling) {
        return sampling == 1 || sampling == 2 || sampling == 4;
    }

    int components() {
        return components.length;
    }

    boolean isProgressive() {
        return progressive;
    }

    /** How many groups of blocks, one or more of each colour, stand beside each other. */
    int across() {
        return across;
    }

    /** How many stand below each other. */
    int down() {
        return down;
    }

    Component component(int id) throws JpegCodingException {
        for (Component one : components) {
            if (one.id == id) {
                return one;
            }
        }
        throw new JpegCodingException();
    }

    boolean isSeen() {
        return width > 0 && height > 0 && Arrays.stream(components).allMatch(one -> one.shift[0] != NOT_SEEN);
    }
}
