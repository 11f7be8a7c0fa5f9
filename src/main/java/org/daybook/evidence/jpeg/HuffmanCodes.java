package org.daybook.evidence.jpeg;

/** The codes of one table of a JPEG, each with the symbol it stands for (ISO 10918-1, C.2). */
final class HuffmanCodes {
    /** Codes up to so many bits are found at once. */
    static final int SHORT = 9;

    private static final int LONGEST = 16;
    private static final int SYMBOL = 0xff;

    private final short[] quick = new short[1 << SHORT];
    private final int[] above = new int[LONGEST + 1];
    private final int[] offset = new int[LONGEST + 1];
    private final byte[] symbols;

    /**
     * Builds the table.
     *
     * @param counts how many codes there are of each length, from 1 to 16 bits
     * @throws JpegCodingException if there are more than fit
     */
    HuffmanCodes(byte[] counts, byte[] symbols) throws JpegCodingException {
        this.symbols = symbols.clone();
        int code = 0;
        int first = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = counts[length - 1] & SYMBOL;
            offset[length] = first - code;
            // All ones is no code.
            if (code + count >= 1 << length && count > 0) {
                throw new JpegCodingException();
            }
            for (int i = 0; i < count && length <= SHORT; i++) {
                int from = (code + i) << (SHORT - length);
                for (int j = 0; j < 1 << (SHORT - length); j++) {
                    quick[from + j] = (short) (length << 8 | (symbols[first + i] & SYMBOL));
                }
            }
            code += count;
            first += count;
            above[length] = count == 0 && code == 0 ? 0 : code << (LONGEST - length);
            code <<= 1;
        }
    }

    /** The next symbol; what it takes is taken. */
    int next(JpegBitReader bits) throws JpegCodingException {
        int next = bits.peek(LONGEST);
        int found = quick[next >> (LONGEST - SHORT)];
        if (found != 0) {
            bits.skip(found >> 8);
            return found & SYMBOL;
        }
        for (int length = SHORT + 1; length <= LONGEST; length++) {
            if (next < above[length]) {
                bits.skip(length);
                return symbols[offset[length] + (next >> (LONGEST - length))] & SYMBOL;
            }
        }
        throw new JpegCodingException();
    }
}
