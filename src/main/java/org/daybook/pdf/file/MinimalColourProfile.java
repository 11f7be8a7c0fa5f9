package org.daybook.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduces a colour profile to the data colours are computed from (ICC.1): no time, manufacturer, device or
 * identifier, only fixed texts, and no other tags or bytes.
 */
final class MinimalColourProfile {
    private static final int HEAD = 128;
    private static final int ENTRY = 12;
    private static final int MOST_TAGS = 100;
    private static final int MOST_BYTES = 8 << 20;
    private static final int TYPE_HEAD = 8;
    private static final int XYZ_LENGTH = 20;
    private static final int LAST_WITH_OLD_WORDS = 3;
    /** From and up to: version to connection space, signature, use, attributes to illuminant. */
    private static final int[][] KEPT_OF_HEAD = {{8, 24}, {36, 40}, {46, 48}, {60, 80}};

    private static final Set<String> COLOURS = Set.of(
            "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "chad", "A2B0", "A2B1", "A2B2", "B2A0",
            "B2A1", "B2A2", "gamt");
    private static final String DESCRIPTION = "Colours";
    private static final String RIGHTS = "No copyright";

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Map<List<Integer>, ProfileTag> known = new HashMap<>();
    private final List<ProfileTag> tags = new ArrayList<>();

    private record ProfileTag(String name, int at, int length) {
        ProfileTag named(String other) {
            return new ProfileTag(other, at, length);
        }
    }

    private MinimalColourProfile() {}

    /** The profile rewritten; empty if it is not a valid profile. */
    static byte[] of(byte[] profile) {
        try {
            return new MinimalColourProfile().rewritten(ByteBuffer.wrap(profile));
        } catch (IndexOutOfBoundsException e) {
            return new byte[0];
        }
    }

    private byte[] rewritten(ByteBuffer from) {
        int count = from.getInt(HEAD);
        if (count < 1 || count > MOST_TAGS) {
            return new byte[0];
        }
        boolean oldWords = from.get(8) <= LAST_WITH_OLD_WORDS;
        add("desc", oldWords ? oldDescription() : words(DESCRIPTION));
        add("cprt", oldWords ? oldText() : words(RIGHTS));
        for (int i = 0; i < count; i++) {
            int entry = HEAD + 4 + i * ENTRY;
            String name = name(from, entry);
            if (COLOURS.contains(name)) {
                add(name, from, from.getInt(entry + 4), from.getInt(entry + 8));
            }
        }
        return whole(from);
    }

    private void add(String name, ByteBuffer from, int at, int length) {
        ProfileTag same = known.get(List.of(at, length));
        if (same != null) {
            tags.add(same.named(name));
            return;
        }
        byte[] bytes = new byte[used(from, at, length)];
        from.get(at, bytes);
        // The four reserved bytes after the type signature are zeroed.
        for (int i = 4; i < Math.min(TYPE_HEAD, bytes.length); i++) {
            bytes[i] = 0;
        }
        add(name, bytes);
        known.put(List.of(at, length), tags.getLast());
    }

    /** The number of bytes of a tag that are in use, according to its type. */
    private static int used(ByteBuffer from, int at, int length) {
        if (length < TYPE_HEAD + 4 || length > from.capacity()) {
            throw new IndexOutOfBoundsException();
        }
        long used = switch (name(from, at)) {
            case "XYZ " -> XYZ_LENGTH;
            case "curv" -> TYPE_HEAD + 4 + 2L * Integer.toUnsignedLong(from.getInt(at + TYPE_HEAD));
            default -> length;
        };
        return (int) Math.min(length, used);
    }

    private void add(String name, byte[] bytes) {
        tags.add(new ProfileTag(name, data.size(), bytes.length));
        data.writeBytes(bytes);
        data.writeBytes(new byte[-bytes.length & 3]);
        if (data.size() > MOST_BYTES) {
            throw new IndexOutOfBoundsException();
        }
    }

    private byte[] whole(ByteBuffer from) {
        int begin = HEAD + 4 + tags.size() * ENTRY;
        ByteBuffer to = ByteBuffer.allocate(begin + data.size());
        to.putInt(0, to.capacity());
        for (int[] kept : KEPT_OF_HEAD) {
            to.put(kept[0], from, kept[0], kept[1] - kept[0]);
        }
        to.putInt(HEAD, tags.size());
        to.position(HEAD + 4);
        for (ProfileTag tag : tags) {
            to.put(tag.name().getBytes(StandardCharsets.ISO_8859_1));
            to.putInt(begin + tag.at());
            to.putInt(tag.length());
        }
        to.put(data.toByteArray());
        return to.array();
    }

    /** A text in the form of version 4. */
    private static byte[] words(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + bytes.length)
                .put(latin("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(ENTRY)
                .put(latin("enGB"))
                .putInt(bytes.length)
                .putInt(28)
                .put(bytes)
                .array();
    }

    /** A description in the form of version 2: in ASCII, with its other scripts empty. */
    private static byte[] oldDescription() {
        byte[] bytes = latin(DESCRIPTION + "\0");
        return ByteBuffer.allocate(TYPE_HEAD + 4 + bytes.length + 8 + 70)
                .put(latin("desc"))
                .putInt(0)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] oldText() {
        byte[] bytes = latin(RIGHTS + "\0");
        return ByteBuffer.allocate(TYPE_HEAD + bytes.length)
                .put(latin("text"))
                .putInt(0)
                .put(bytes)
                .array();
    }

    private static String name(ByteBuffer from, int at) {
        byte[] four = new byte[4];
        from.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
