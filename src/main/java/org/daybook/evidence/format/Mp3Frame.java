package org.daybook.evidence.format;

/** The head of a frame of MPEG audio, layer III. */
final class Mp3Frame {
    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] SAMPLES = {44_100, 48_000, 32_000, 0};

    private Mp3Frame() {}

    /** How many bytes the frame has that these begin with; 0 if they begin with none. */
    static int length(byte[] head) {
        int version = head[1] >> 3 & 3;
        boolean layerThree = (head[1] >> 1 & 3) == 1;
        if ((head[1] & 0xe0) != 0xe0 || version == 1 || !layerThree) {
            return 0;
        }
        boolean one = version == 3;
        int kilobits = (one ? RATES_1 : RATES_2)[head[2] >> 4 & 15];
        int samples = SAMPLES[head[2] >> 2 & 3] >> (one ? 0 : version == 2 ? 1 : 2);
        int padding = head[2] >> 1 & 1;
        return samples == 0 || kilobits == 0 ? 0 : (one ? 144 : 72) * kilobits * 1000 / samples + padding;
    }
}
