package org.daybook.importing.plist;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a binary property list (version 0). Every object is made once, however often it is referred to, and all of them
 * together take no more bytes than the file has, so that objects that overlap do not fill the memory.
 */
final class BinaryListReader {
    private static final int HEADER = 8;
    private static final int TRAILER = 32;
    private static final long FROM_2001 = 978_307_200L;
    private static final double FURTHEST = 1e11;

    private final byte[] bytes;
    private final Map<Integer, Object> made = new HashMap<>();
    private int end;
    private int offsetBytes;
    private int referenceBytes;
    private int count;
    private long left;

    BinaryListReader(byte[] bytes) {
        this.bytes = bytes;
        this.left = bytes.length;
    }

    Object read() throws MalformedListException {
        int trailer = bytes.length - TRAILER;
        require(trailer > HEADER);
        offsetBytes = bytes[trailer + 6] & 0xff;
        referenceBytes = bytes[trailer + 7] & 0xff;
        require(offsetBytes >= 1 && offsetBytes <= 8 && referenceBytes >= 1 && referenceBytes <= 8);
        end = trailer;
        count = within(number(trailer + 8, 8), trailer);
        int top = within(number(trailer + 16, 8), trailer);
        int table = within(number(trailer + 24, 8), trailer);
        require((long) table + (long) count * offsetBytes <= trailer);
        end = table;
        return object(top, 0);
    }

    private Object object(int number, int depth) throws MalformedListException {
        require(number < count && depth <= PropertyLists.DEEPEST);
        Object known = made.get(number);
        if (known == null) {
            int at = within(unsigned(end + number * offsetBytes, offsetBytes), end - 1);
            known = made(at, depth);
            made.put(number, known);
        }
        return known;
    }

    private Object made(int at, int depth) throws MalformedListException {
        require(at >= HEADER);
        int low = bytes[at] & 0x0f;
        return switch ((bytes[at] & 0xf0) >> 4) {
            case 0x0 -> simple(low);
            case 0x1 -> {
                require(low <= 4);
                yield number(take(at + 1, 1L << low), 1 << low);
            }
            case 0x2 -> {
                require(low == 2 || low == 3);
                yield real(take(at + 1, 1L << low), low);
            }
            case 0x3 -> {
                require(low == 3);
                yield time(real(take(at + 1, 8), 3));
            }
            case 0x4 -> {
                Length length = length(at, low);
                int from = take(length.from(), length.count());
                yield Arrays.copyOfRange(bytes, from, from + (int) length.count());
            }
            case 0x5 -> text(length(at, low), 1, StandardCharsets.ISO_8859_1);
            case 0x6 -> text(length(at, low), 2, StandardCharsets.UTF_16BE);
            case 0x7 -> text(length(at, low), 1, StandardCharsets.UTF_8);
            case 0x8 -> {
                require(low < 8);
                yield new ArchivedObjectIndex(number(take(at + 1, low + 1L), low + 1));
            }
            case 0xa, 0xb, 0xc -> list(length(at, low), depth);
            case 0xd -> dictionary(length(at, low), depth);
            default -> throw new MalformedListException();
        };
    }

    private static Object simple(int low) throws MalformedListException {
        return switch (low) {
            // No value at all, which no list has where it matters.
            case 0 -> "";
            case 8 -> false;
            case 9 -> true;
            default -> throw new MalformedListException();
        };
    }

    private Object real(int at, int low) throws MalformedListException {
        long bits = number(at, 1 << low);
        return low == 2 ? (double) Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    private static Object time(Object seconds) throws MalformedListException {
        double since = (double) seconds;
        require(Math.abs(since) < FURTHEST);
        return Instant.ofEpochMilli(Math.round((since + FROM_2001) * 1000));
    }

    private String text(Length length, int width, Charset charset) throws MalformedListException {
        long size = length.count() * width;
        return new String(bytes, take(length.from(), size), (int) size, charset);
    }

    private List<Object> list(Length length, int depth) throws MalformedListException {
        int from = take(length.from(), length.count() * referenceBytes);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < length.count(); i++) {
            values.add(object(reference(from, i), depth + 1));
        }
        return values;
    }

    private Map<String, Object> dictionary(Length length, int depth) throws MalformedListException {
        int size = (int) length.count();
        int from = take(length.from(), length.count() * 2 * referenceBytes);
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (!(object(reference(from, i), depth + 1) instanceof String key)) {
                throw new MalformedListException();
            }
            values.put(key, object(reference(from, size + i), depth + 1));
        }
        return values;
    }

    private int reference(int from, int place) throws MalformedListException {
        return within(unsigned(from + place * referenceBytes, referenceBytes), count - 1L);
    }

    /** How many there are of what an object holds, and where that begins. */
    private record Length(long count, int from) {}

    private Length length(int at, int low) throws MalformedListException {
        if (low < 0x0f) {
            return new Length(low, at + 1);
        }
        require(at + 1 < end && (bytes[at + 1] & 0xf0) == 0x10 && (bytes[at + 1] & 0x0f) <= 3);
        int width = 1 << (bytes[at + 1] & 0x0f);
        require(at + 2L + width <= end);
        return new Length(within(unsigned(at + 2, width), bytes.length), at + 2 + width);
    }

    /** Takes so many bytes of the file for an object, and returns where they begin. */
    private int take(int from, long length) throws MalformedListException {
        left -= length + 1;
        require(length >= 0 && left >= 0 && from + length <= end);
        return from;
    }

    private static int within(long value, long most) throws MalformedListException {
        require(value >= 0 && value <= most);
        return (int) value;
    }

    private long unsigned(int at, int width) {
        long value = number(at, width);
        return width < 8 ? value & (1L << width * 8) - 1 : value;
    }

    /** As the format has it: fewer than 8 bytes are without a sign, and of 16 the last 8 count. */
    private long number(int at, int width) {
        long value = 0;
        for (int i = Math.max(0, width - 8); i < width; i++) {
            value = value << 8 | bytes[at + i] & 0xff;
        }
        return value;
    }

    private static void require(boolean met) throws MalformedListException {
        if (!met) {
            throw new MalformedListException();
        }
    }
}
