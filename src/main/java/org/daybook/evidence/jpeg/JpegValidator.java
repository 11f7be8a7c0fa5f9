package org.daybook.evidence.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads every code in a JPEG, from its first marker to its last, and keeps no picture. A JPEG that it finds complete
 * follows the standard in one of the common codings, so that every reader shows all of it; the reverse is not
 * claimed. In bounded memory and linear time. For one JPEG.
 */
public final class JpegValidator {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int DRI = 0xdd;
    private static final int DHT = 0xc4;
    private static final int SOF_BASELINE = 0xc0;
    private static final int SOF_PROGRESSIVE = 0xc2;
    private static final int APP0 = 0xe0;
    private static final int COM = 0xfe;
    private static final int TABLES = 4;
    private static final int COEFFICIENTS = 64;
    private static final int MOST_SCANS = 64;

    private final JpegBitReader bits;
    private final @Nullable HuffmanCodes[][] codes = new HuffmanCodes[2][TABLES];
    private final boolean[] quantised = new boolean[TABLES];
    private int restart;
    private int scans;
    private @Nullable JpegFrame frame;

    private JpegValidator(InputStream in) {
        bits = new JpegBitReader(in);
    }

    /**
     * Whether a file is a JPEG that is whole.
     *
     * @param content read from its beginning; not closed
     * @throws IOException only if the channel throws it
     */
    @SuppressWarnings("resource") // closing would close the channel
    public static boolean isWhole(SeekableByteChannel content) throws IOException {
        content.position(0);
        try {
            new JpegValidator(Channels.newInputStream(content)).read();
            return true;
        } catch (JpegCodingException e) {
            return false;
        }
    }

    private void read() throws IOException {
        if (bits.u8() != 0xff || bits.u8() != SOI) {
            throw new JpegCodingException();
        }
        int marker = marker();
        while (marker != EOI) {
            marker = segment(marker);
        }
        JpegFrame read = frame;
        if (read == null || !read.isSeen()) {
            throw new JpegCodingException();
        }
    }

    private int marker() throws IOException {
        if (bits.u8() != 0xff) {
            throw new JpegCodingException();
        }
        int marker = bits.u8();
        while (marker == 0xff) {
            marker = bits.u8();
        }
        return marker;
    }

    /** Takes what belongs to a marker, and gives the next. */
    private int segment(int marker) throws IOException {
        int left = bits.u16() - 2;
        switch (marker) {
            case DQT -> quantisation(left);
            case DHT -> codes(left);
            case SOF_BASELINE, SOF_BASELINE + 1, SOF_PROGRESSIVE -> {
                if (frame != null) {
                    throw new JpegCodingException();
                }
                frame = JpegFrame.read(bits, left, marker == SOF_PROGRESSIVE);
            }
            case DRI -> {
                restart = bits.u16();
                require(left == 2);
            }
            case SOS -> {
                return scan(left);
            }
            default -> {
                // What an application says there is not taken over.
                require(left >= 0 && ((marker >= APP0 && marker < APP0 + 16) || marker == COM));
                for (int i = 0; i < left; i++) {
                    bits.u8();
                }
            }
        }
        return marker();
    }

    private void quantisation(int length) throws IOException {
        int left = length;
        while (left > 0) {
            int which = bits.u8();
            require(which < TABLES && left > COEFFICIENTS);
            for (int i = 0; i < COEFFICIENTS; i++) {
                require(bits.u8() != 0);
            }
            quantised[which] = true;
            left -= 1 + COEFFICIENTS;
        }
        require(left == 0);
    }

    private void codes(int length) throws IOException {
        int left = length;
        while (left > 0) {
            int which = bits.u8();
            require((which & 0xf) < TABLES && which >> 4 < 2);
            byte[] counts = bytes(16);
            int total = 0;
            for (byte count : counts) {
                total += count & 0xff;
            }
            require(total <= 256 && left >= 17 + total);
            byte[] symbols = bytes(total);
            for (byte symbol : symbols) {
                // For a first coefficient it is a number of bits.
                require(which >> 4 != 0 || (symbol & 0xff) < 16);
            }
            codes[which >> 4][which & 0xf] = new HuffmanCodes(counts, symbols);
            left -= 17 + total;
        }
        require(left == 0);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) bits.u8();
        }
        return bytes;
    }

    private int scan(int length) throws IOException {
        JpegFrame of = frame;
        if (of == null || ++scans > MOST_SCANS) {
            throw new JpegCodingException();
        }
        int count = bits.u8();
        require(count >= 1 && count <= of.components() && length == 4 + 2 * count);
        JpegScan.ScanComponent[] parts = new JpegScan.ScanComponent[count];
        for (int i = 0; i < count; i++) {
            JpegFrame.Component component = of.component(bits.u8());
            require(Arrays.stream(parts, 0, i).noneMatch(other -> other.component() == component));
            require(quantised[component.quantisation()]);
            int tables = bits.u8();
            require(tables >> 4 < TABLES && (tables & 0xf) < TABLES);
            parts[i] = new JpegScan.ScanComponent(component, codes[0][tables >> 4], codes[1][tables & 0xf]);
        }
        int from = bits.u8();
        int to = bits.u8();
        int precision = bits.u8();
        return new JpegScan(of, parts, new JpegScan.CoefficientBand(from, to, precision >> 4, precision & 0xf))
                .read(bits, restart);
    }

    static void require(boolean holds) throws JpegCodingException {
        if (!holds) {
            throw new JpegCodingException();
        }
    }
}
