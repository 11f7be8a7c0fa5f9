package org.daybook.decoder;

import java.nio.ByteBuffer;

/**
 * One message.
 *
 * @param body to be read from its beginning
 */
record DecoderMessage(DecoderMessageKind kind, ByteBuffer body) {
    /** A message of numbers, each encoded by its type: bytes, ints or longs. */
    static DecoderMessage of(DecoderMessageKind kind, Object... numbers) {
        ByteBuffer body = ByteBuffer.allocate(Long.BYTES * numbers.length);
        for (Object number : numbers) {
            switch (number) {
                case Byte one -> body.put(one);
                case Integer one -> body.putInt(one);
                case Long one -> body.putLong(one);
                default -> throw new IllegalArgumentException("not a number");
            }
        }
        return new DecoderMessage(kind, body.flip());
    }
}
