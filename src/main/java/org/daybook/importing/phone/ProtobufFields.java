package org.daybook.importing.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of a message in the encoding of Protocol Buffers whose values are bytes; all others are passed over. */
final class ProtobufFields {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_VARINT = 10;

    private final List<Field> fields = new ArrayList<>();
    private final byte[] bytes;
    private int at;

    private record Field(long number, byte[] value) {}

    /** Reads up to the first byte that cannot be right. */
    ProtobufFields(byte[] bytes) {
        this.bytes = bytes;
        boolean isRight = true;
        while (isRight && at < bytes.length) {
            long tag = varint();
            switch ((int) (tag & 7)) {
                case VARINT -> isRight = varint() >= 0;
                case EIGHT_BYTES -> isRight = skip(Long.BYTES);
                case BYTES -> {
                    long length = varint();
                    int from = at;
                    isRight = tag > 0 && skip(length);
                    if (isRight) {
                        fields.add(new Field(tag >> 3, Arrays.copyOfRange(bytes, from, at)));
                    }
                }
                case FOUR_BYTES -> isRight = skip(Integer.BYTES);
                default -> isRight = false;
            }
        }
    }

    private boolean skip(long length) {
        if (length < 0 || length > bytes.length - at) {
            return false;
        }
        at += (int) length;
        return true;
    }

    /** A number; -1 if it does not end, or is larger than any that is used. */
    private long varint() {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT && at < bytes.length; i++) {
            int next = bytes[at++] & 0xff;
            value |= (long) (next & 0x7f) << 7 * i;
            if (next < 0x80) {
                return value;
            }
        }
        return -1;
    }

    /** The messages in a field. */
    List<ProtobufFields> messages(long number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .map(field -> new ProtobufFields(field.value()))
                .toList();
    }

    /** The first text in a field; empty if there is none. */
    String text(long number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .findFirst()
                .map(field -> new String(field.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
