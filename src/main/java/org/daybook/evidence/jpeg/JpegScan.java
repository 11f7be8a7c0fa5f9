package org.daybook.evidence.jpeg;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One scan of a JPEG: reads every code in it (ISO 10918-1, annexes F and G). */
final class JpegScan {
    private static final int LAST = 63;
    private static final int LARGEST_FIRST = 11;
    private static final int LARGEST = 10;
    private static final int MOST_SHIFT = 13;
    private static final int MOST_BLOCKS = 10;
    private static final int FIRST_AND_LAST = 2047;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;

    private final JpegFrame frame;
    private final ScanComponent[] parts;
    private final CoefficientBand band;
    private final int[] first;
    private int empty;

    /**
     * What a scan contributes to one colour.
     *
     * @param dc its codes for the first coefficient
     * @param ac its codes for the others
     */
    record ScanComponent(
            JpegFrame.Component component,
            @Nullable HuffmanCodes dc,
            @Nullable HuffmanCodes ac) {
        HuffmanCodes dcCodes() throws JpegCodingException {
            return given(dc);
        }

        HuffmanCodes acCodes() throws JpegCodingException {
            return given(ac);
        }

        private static HuffmanCodes given(@Nullable HuffmanCodes codes) throws JpegCodingException {
            if (codes == null) {
                throw new JpegCodingException();
            }
            return codes;
        }
    }

    /** Which coefficients a scan brings, how far they were shifted before it, 0 for not seen, and are from now on. */
    record CoefficientBand(int from, int to, int before, int now) {
        boolean isFirstOnly() {
            return from == 0 && to == 0;
        }
    }

    JpegScan(JpegFrame frame, ScanComponent[] parts, CoefficientBand band) throws JpegCodingException {
        this.frame = frame;
        this.parts = parts;
        this.band = band;
        this.first = new int[parts.length];
        JpegValidator.require(frame.isProgressive() ? isProgressiveBand() : isWholeBand());
        int blocks = 0;
        for (ScanComponent part : parts) {
            part.component().comes(band.from(), band.to(), band.before(), band.now());
            blocks += part.component().across() * part.component().down();
        }
        JpegValidator.require(parts.length == 1 || blocks <= MOST_BLOCKS);
    }

    private boolean isWholeBand() {
        return band.from() == 0 && band.to() == LAST && band.before() == 0 && band.now() == 0;
    }

    private boolean isProgressiveBand() {
        boolean shifts = band.now() <= MOST_SHIFT && (band.before() == 0 || band.before() == band.now() + 1);
        boolean others = band.from() > 0 && band.to() >= band.from() && band.to() <= LAST && parts.length == 1;
        return shifts && (band.isFirstOnly() || others);
    }

    /**
     * Reads all of it.
     *
     * @param restart every how many groups the codes begin again; 0 for never
     * @return the marker behind it
     */
    int read(JpegBitReader bits, int restart) throws IOException {
        boolean alone = parts.length == 1;
        int across = alone ? parts[0].component().blocksAcross() : frame.across();
        int down = alone ? parts[0].component().blocksDown() : frame.down();
        bits.begin();
        int left = restart;
        int expected = RST0;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                if (restart > 0 && left == 0) {
                    JpegValidator.require(bits.end() == expected && empty == 0);
                    expected = expected == RST7 ? RST0 : expected + 1;
                    left = restart;
                    Arrays.fill(first, 0);
                    bits.begin();
                }
                left--;
                if (alone) {
                    block(bits, 0, x, y);
                } else {
                    group(bits, x, y);
                }
                bits.check();
            }
        }
        JpegValidator.require(empty == 0);
        int marker = bits.end();
        JpegValidator.require(marker < RST0 || marker > RST7);
        return marker;
    }

    private void group(JpegBitReader bits, int x, int y) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            JpegFrame.Component of = parts[i].component();
            for (int v = 0; v < of.down(); v++) {
                for (int h = 0; h < of.across(); h++) {
                    block(bits, i, x * of.across() + h, y * of.down() + v);
                }
            }
        }
    }

    private void block(JpegBitReader bits, int which, int x, int y) throws IOException {
        ScanComponent part = parts[which];
        if (band.from() == 0 && band.before() > 0) {
            bits.fill();
            bits.skip(1);
            return;
        }
        if (band.from() == 0) {
            firstCoefficient(bits, part.dcCodes(), which);
        }
        if (!frame.isProgressive()) {
            others(bits, part.acCodes());
        } else if (band.from() > 0) {
            JpegFrame.Component of = part.component();
            int at = of.at(x, y);
            of.present()[at] = band.before() == 0
                    ? begun(bits, part.acCodes(), of.present()[at])
                    : refined(bits, part.acCodes(), of.present()[at]);
        }
    }

    private void firstCoefficient(JpegBitReader bits, HuffmanCodes codes, int which) throws IOException {
        bits.fill();
        int size = codes.next(bits);
        JpegValidator.require(size <= LARGEST_FIRST);
        if (size > 0) {
            int value = bits.take(size);
            first[which] += value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
            JpegValidator.require(Math.abs(first[which]) <= FIRST_AND_LAST);
        }
    }

    private static void others(JpegBitReader bits, HuffmanCodes codes) throws IOException {
        int k = 1;
        while (k <= LAST) {
            bits.fill();
            int symbol = codes.next(bits);
            int size = symbol & 0xf;
            if (size == 0 && symbol != 0xf0) {
                JpegValidator.require(symbol == 0);
                return;
            }
            k += (symbol >> 4) + 1;
            JpegValidator.require(size == 0 ? k <= LAST : size <= LARGEST && k <= LAST + 1);
            bits.skip(size);
        }
    }

    /** What is present after the first scan of a band. */
    private long begun(JpegBitReader bits, HuffmanCodes codes, long before) throws IOException {
        if (empty > 0) {
            empty--;
            return before;
        }
        long present = before;
        int k = band.from();
        while (k <= band.to()) {
            bits.fill();
            int symbol = codes.next(bits);
            int run = symbol >> 4;
            int size = symbol & 0xf;
            if (size == 0 && run < 15) {
                empty = (1 << run) - 1 + bits.take(run);
                return present;
            }
            k += run;
            JpegValidator.require(size <= LARGEST && k <= band.to());
            if (size > 0) {
                bits.skip(size);
                present |= 1L << k;
            }
            k++;
        }
        return present;
    }

    /** What is present after a scan that refines a band. */
    private long refined(JpegBitReader bits, HuffmanCodes codes, long before) throws IOException {
        long present = before;
        int k = band.from();
        while (empty == 0 && k <= band.to()) {
            bits.fill();
            int symbol = codes.next(bits);
            int run = symbol >> 4;
            int size = symbol & 0xf;
            JpegValidator.require(size <= 1);
            if (size == 0 && run < 15) {
                empty = (1 << run) + bits.take(run);
                break;
            }
            bits.skip(size);
            k = passed(bits, before, k, run);
            JpegValidator.require(k <= band.to());
            present |= (long) size << k;
            k++;
        }
        if (empty > 0) {
            passed(bits, before, k, LAST + 1);
            empty--;
        }
        return present;
    }

    /** Passes over those that are present, of which each has a bit, and so many that are not; where it stands then. */
    private int passed(JpegBitReader bits, long present, int from, int absent) throws IOException {
        int left = absent;
        int k = from;
        while (k <= band.to()) {
            if ((present >>> k & 1) != 0) {
                bits.fill();
                bits.skip(1);
            } else if (left-- == 0) {
                return k;
            }
            k++;
        }
        return k;
    }
}
