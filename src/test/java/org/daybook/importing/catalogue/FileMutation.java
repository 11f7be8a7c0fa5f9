package org.daybook.importing.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Damages a file at random, as chance or somebody would: within the grammar of its format and against it. */
final class FileMutation {
    private static final int MOST_CHANGES = 5;
    private static final int MOST_REPEATED = 2_048;
    private static final Pattern TOKEN = Pattern.compile("[\\w.+:/-]+|[^\\w]");

    /** What readers of numbers, times, text, JSON and XML are known to trip over. */
    private static final List<String> AWKWARD = List.of(
            "99999999999999999999",
            "-1",
            "1e400",
            "0",
            "1e18",
            "9999-99-99",
            "31/02/2026",
            "99/99/9999",
            "0000",
            "00:60",
            "24:61:61",
            "+99:99",
            "[-99:X]",
            "null",
            "true",
            "{}",
            "[]",
            "[null]",
            "\"x\"",
            "{\"id\":[]}",
            "\\u0000",
            "\\ud83d",
            "\\",
            "&#55357;",
            "&#0;",
            "&#x110000;",
            "&lol;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<![CDATA[",
            "<!--",
            "<?",
            "</",
            "=?utf-8?Q?=ZZ?=",
            "=?x?B?A?=",
            "%ZZ",
            "\u0000",
            "\ufeff",
            "\u202e",
            "\u200e",
            "\u00a0",
            "\u202f",
            "\u2066",
            "\ud83d\udc4b",
            "\r",
            "\n",
            "\r\n",
            "\n\n",
            "\"",
            "'",
            "^",
            "--",
            "../");

    private static final List<byte[]> BROKEN = List.of(
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc3},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xfe, (byte) 0xff},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});

    /** Pieces that nest, or that may be tried again from each of their places. */
    static final List<String> NESTED =
            List.of("[", "{\"a\":", "<a>", "<parts>", "\t", "> ", "((", "Re: ", "--b\n", "\"", "1/", ": ", "a", "\n");

    private final List<byte[]> originals;
    private final List<byte[]> tokens = new ArrayList<>();

    /** @param originals whole files, whose tokens are mixed with each other */
    FileMutation(List<byte[]> originals) {
        this.originals = originals;
        for (byte[] original : originals) {
            Matcher token = TOKEN.matcher(new String(original, StandardCharsets.UTF_8));
            while (token.find()) {
                tokens.add(token.group().getBytes(StandardCharsets.UTF_8));
            }
        }
        // As likely as the tokens of the format.
        List<byte[]> awkward = Stream.concat(
                        AWKWARD.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)), BROKEN.stream())
                .toList();
        for (int i = tokens.size(); i > 0; i -= awkward.size()) {
            tokens.addAll(awkward);
        }
    }

    /** A damaged copy. */
    byte[] of(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0 && bytes.length > 0; i--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = at + 1 + random.nextInt(Math.min(bytes.length - at, 64));
        return switch (random.nextInt(24)) {
            case 0, 1 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 2, 3 -> with(bytes, at, (byte) random.nextInt());
            case 4 -> Arrays.copyOf(bytes, at);
            case 5, 6 -> joined(bytes, at, new byte[0], bytes, end);
            case 7, 8 -> joined(bytes, end, new byte[0], bytes, at);
            case 9, 10 -> swapped(bytes, at, end, random);
            case 11, 12, 13, 14, 15 -> joined(bytes, at, token(random), bytes, at);
            case 16, 17, 18, 19, 20, 21 -> replaced(bytes, at, token(random));
            case 22 -> {
                byte[] other = originals.get(random.nextInt(originals.size()));
                yield joined(bytes, at, new byte[0], other, random.nextInt(other.length));
            }
            default -> joined(bytes, at, nested(random), bytes, at);
        };
    }

    /** A copy with a long run of one piece at the end of the line in its middle. */
    static byte[] withRun(byte[] original, String piece, int length) {
        int at = original.length / 2;
        while (at < original.length && original[at] != '\n') {
            at++;
        }
        byte[] run = piece.repeat(length / piece.length()).getBytes(StandardCharsets.UTF_8);
        return joined(original, at, run, original, at);
    }

    private byte[] token(Random random) {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private static byte[] nested(Random random) {
        String piece = NESTED.get(random.nextInt(NESTED.size()));
        return piece.repeat(1 + random.nextInt(MOST_REPEATED / piece.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /** Another token where one is, so that the grammar around it stays whole. */
    private static byte[] replaced(byte[] bytes, int at, byte[] token) {
        int begin = at;
        int end = at + 1;
        while (isWord(bytes[at]) && begin > 0 && isWord(bytes[begin - 1])) {
            begin--;
        }
        while (isWord(bytes[at]) && end < bytes.length && isWord(bytes[end])) {
            end++;
        }
        return joined(bytes, begin, token, bytes, end);
    }

    private static boolean isWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }

    private static byte[] swapped(byte[] bytes, int at, int end, Random random) {
        int last = end + random.nextInt(Math.min(64, bytes.length - end) + 1);
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, end, swapped, at, last - end);
        System.arraycopy(bytes, at, swapped, at + last - end, end - at);
        return swapped;
    }

    /** The beginning of one, something between, and what is in the other from a place on. */
    private static byte[] joined(byte[] begin, int length, byte[] between, byte[] end, int from) {
        byte[] joined = Arrays.copyOf(begin, length + between.length + end.length - from);
        System.arraycopy(between, 0, joined, length, between.length);
        System.arraycopy(end, from, joined, length + between.length, end.length - from);
        return joined;
    }
}
