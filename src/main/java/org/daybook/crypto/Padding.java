package org.daybook.crypto;

/**
 * Size classes that hide the length of sealed content: the Padmé scheme (Nikitin and others, 2019) with a minimum
 * size. Above that it wastes at most 12 per cent, and less the longer the content.
 */
public final class Padding {
    private Padding() {}

    /**
     * The size class of {@code length}.
     *
     * @param length in bytes, at least 0
     * @param smallest the size of the smallest class, in bytes
     * @return at least both
     */
    public static long sizeClass(long length, long smallest) {
        long atLeast = Math.max(length, Math.max(smallest, 2));
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(atLeast);
        int mantissaBits = Integer.SIZE - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << Math.max(0, exponent - mantissaBits)) - 1;
        return (atLeast + mask) & ~mask;
    }
}
