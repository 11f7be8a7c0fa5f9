package org.daybook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A heap dump of a Java machine with ids of 8 bytes (HPROF 1.0.2), in which bytes are looked for and which says who
 * holds them. Made for dumps of some 100 MB: it is read whole.
 */
final class HeapDump {
    private static final int ID = 8;
    private static final int LONG_STRING = 200;
    private static final int INT = 10;
    private static final int PICTURE = 100_000;

    private final ByteBuffer bytes;
    private final Map<Long, String> strings = new HashMap<>();
    private final Map<Long, String> classNames = new HashMap<>();
    private final Map<Long, Shape> shapes = new HashMap<>();
    private final Map<Long, Integer> objects = new HashMap<>();
    private final Map<Long, String> roots = new LinkedHashMap<>();
    private final Map<Long, Long> heldBy = new HashMap<>();
    private final Map<ByteBuffer, List<String>> found = new HashMap<>();

    /** What a class says of its objects and holds itself. */
    private record Shape(long parent, Map<String, Long> held, List<Field> fields) {}

    private record Field(String name, int type) {}

    private HeapDump(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @param wanted the bytes to be looked for, at least two of each */
    static HeapDump read(Path file, Collection<byte[]> wanted) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            HeapDump dump = new HeapDump(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            dump.records();
            dump.follow();
            dump.lookFor(wanted);
            return dump;
        }
    }

    /**
     * For each array in which {@code wanted} stands: what leads to it from where the machine begins to look. What
     * nothing leads to is memory that waits to be used again, in a dump that is to be of live objects too, and does not
     * count.
     *
     * @param wanted one of those that the dump was read for
     */
    List<String> holders(byte[] wanted) {
        return Objects.requireNonNull(found.get(ByteBuffer.wrap(wanted)), "not looked for");
    }

    /** Goes through all arrays once, whatever the number of those wanted. */
    private void lookFor(Collection<byte[]> wanted) {
        byte[][][] byStart = new byte[1 << 16][0][];
        for (byte[] one : wanted) {
            found.put(ByteBuffer.wrap(one), new ArrayList<>());
            int start = start(one[0], one[1]);
            byte[][] same = Arrays.copyOf(byStart[start], byStart[start].length + 1);
            same[same.length - 1] = one;
            byStart[start] = same;
        }
        objects.forEach((id, at) -> {
            if (bytes.get(at) == 0x23 && heldBy.containsKey(id)) {
                int type = bytes.get(at + 9 + ID);
                int length = bytes.getInt(at + 1 + ID + 4) * size(type);
                // A picture holds neither words nor keys as such, and there is much of it.
                boolean picture = type == INT && length > PICTURE;
                if (!picture) {
                    byte[] content = new byte[length];
                    bytes.get(at + 10 + ID, content);
                    contained(content, byStart)
                            .forEach(one -> holders(one.array()).add(path(id)));
                }
            }
        });
    }

    private static Set<ByteBuffer> contained(byte[] content, byte[][][] byStart) {
        Set<ByteBuffer> contained = new HashSet<>();
        for (int at = 0; at + 1 < content.length; at++) {
            for (byte[] one : byStart[start(content[at], content[at + 1])]) {
                if (at + one.length <= content.length
                        && Arrays.equals(content, at, at + one.length, one, 0, one.length)) {
                    contained.add(ByteBuffer.wrap(one));
                }
            }
        }
        return contained;
    }

    private static int start(byte first, byte second) {
        return Byte.toUnsignedInt(first) << 8 | Byte.toUnsignedInt(second);
    }

    /** What leads to each array of whole numbers that takes at least so much: a picture, more often than not. */
    List<String> pictures(int leastBytes) {
        List<String> found = new ArrayList<>();
        objects.forEach((id, at) -> {
            if (bytes.get(at) == 0x23
                    && heldBy.containsKey(id)
                    && bytes.get(at + 9 + ID) == INT
                    && bytes.getInt(at + 1 + ID + 4) * size(INT) >= leastBytes) {
                found.add(path(id));
            }
        });
        return found;
    }

    private void records() {
        int at = StandardCharsets.US_ASCII.encode("JAVA PROFILE 1.0.2").remaining() + 1 + 4 + 8;
        while (at < bytes.limit()) {
            int tag = bytes.get(at);
            int length = bytes.getInt(at + 5);
            int body = at + 9;
            switch (tag) {
                case 0x01 -> strings.put(bytes.getLong(body), text(body + ID, length - ID));
                case 0x02 -> {
                    String name = strings.getOrDefault(bytes.getLong(body + 4 + ID + 4), "?");
                    classNames.put(bytes.getLong(body + 4), name.replace('/', '.'));
                }
                case 0x0c, 0x1c -> segment(body, (int) (body + Integer.toUnsignedLong(length)));
                default -> {}
            }
            at = (int) (body + Integer.toUnsignedLong(length));
        }
    }

    private String text(int at, int length) {
        byte[] text = new byte[Math.min(length, LONG_STRING)];
        bytes.get(at, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void segment(int from, int to) {
        int at = from;
        while (at < to) {
            int tag = bytes.get(at) & 0xff;
            long id = bytes.getLong(at + 1);
            at = switch (tag) {
                case 0xff -> root(id, "unknown", at, ID);
                case 0x01 -> root(id, "native code", at, 2 * ID);
                case 0x02 -> root(id, "native code of a thread", at, ID + 8);
                case 0x03 -> root(id, "a method that runs", at, ID + 8);
                case 0x04 -> root(id, "native stack", at, ID + 4);
                case 0x05 -> root(id, "system class", at, ID);
                case 0x06 -> root(id, "thread block", at, ID + 4);
                case 0x07 -> root(id, "lock", at, ID);
                case 0x08 -> root(id, "thread", at, ID + 8);
                case 0x20 -> shape(id, at);
                case 0x21 -> object(id, at, 1 + ID + 4 + ID + 4 + bytes.getInt(at + 1 + ID + 4 + ID));
                case 0x22 -> object(id, at, 1 + ID + 4 + 4 + ID + ID * bytes.getInt(at + 1 + ID + 4));
                case 0x23 -> object(id, at, 10 + ID + size(bytes.get(at + 9 + ID)) * bytes.getInt(at + 1 + ID + 4));
                default -> throw new IllegalStateException("not a heap dump: " + tag);
            };
        }
    }

    private int root(long id, String kind, int at, int length) {
        roots.putIfAbsent(id, kind);
        return at + 1 + length;
    }

    private int object(long id, int at, int length) {
        objects.put(id, at);
        return at + length;
    }

    private int shape(long id, int start) {
        int at = start + 1 + ID + 4;
        Map<String, Long> held = new LinkedHashMap<>();
        long parent = bytes.getLong(at);
        held.put("loader", bytes.getLong(at + ID));
        at += 6 * ID + 4;
        int constants = bytes.getShort(at);
        at += 2;
        for (int i = 0; i < constants; i++) {
            at += 3 + size(bytes.get(at + 2));
        }
        int statics = bytes.getShort(at);
        at += 2;
        for (int i = 0; i < statics; i++) {
            int type = bytes.get(at + ID);
            if (type == 2) {
                held.put("static " + strings.get(bytes.getLong(at)), bytes.getLong(at + ID + 1));
            }
            at += ID + 1 + size(type);
        }
        int count = bytes.getShort(at);
        at += 2;
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fields.add(new Field(String.valueOf(strings.get(bytes.getLong(at))), bytes.get(at + ID)));
            at += ID + 1;
        }
        shapes.put(id, new Shape(parent, held, fields));
        return at;
    }

    private static int size(int type) {
        return switch (type) {
            case 2, 7, 11 -> 8;
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            default -> 4;
        };
    }

    /** What is held firmly first, so that of an object which is held softly too the firm way is told. */
    private void follow() {
        Map<Long, Long> next = new LinkedHashMap<>();
        roots.keySet().forEach(root -> next.put(root, root));
        while (!next.isEmpty()) {
            Map<Long, Long> softly = new LinkedHashMap<>();
            follow(next, softly);
            next.clear();
            next.putAll(softly);
        }
    }

    private void follow(Map<Long, Long> from, Map<Long, Long> softly) {
        Deque<Long> open = new ArrayDeque<>();
        from.forEach((id, holder) -> reach(id, holder, open));
        while (!open.isEmpty()) {
            long id = open.remove();
            Integer at = objects.get(id);
            if (at == null) {
                held(id).values().forEach(next -> reach(next, id, open));
            } else if (bytes.get(at) == 0x22) {
                for (int i = 0; i < bytes.getInt(at + 1 + ID + 4); i++) {
                    reach(element(at, i), id, open);
                }
            } else if (bytes.get(at) == 0x21) {
                reach(bytes.getLong(at + 1 + ID + 4), id, open);
                fields(at, (field, next) -> {
                    if (field.equals("referent")) {
                        softly.put(next, id);
                    } else {
                        reach(next, id, open);
                    }
                });
            }
        }
    }

    private long element(int at, int index) {
        return bytes.getLong(at + 1 + ID + 8 + ID + index * ID);
    }

    private void reach(long id, long holder, Deque<Long> open) {
        if (id != 0 && heldBy.putIfAbsent(id, holder) == null) {
            open.add(id);
        }
    }

    /** What an object holds, by the name of the field; what a class holds, if it is one. */
    private Map<String, Long> held(long id) {
        Shape asClass = shapes.get(id);
        if (asClass != null) {
            return asClass.held;
        }
        Integer at = objects.get(id);
        if (at == null || bytes.get(at) == 0x23) {
            return Map.of();
        }
        Map<String, Long> held = new LinkedHashMap<>();
        if (bytes.get(at) == 0x22) {
            int count = bytes.getInt(at + 1 + ID + 4);
            for (int i = 0; i < count; i++) {
                held.put("[" + i + "]", element(at, i));
            }
            return held;
        }
        held.put("class", bytes.getLong(at + 1 + ID + 4));
        fields(at, held::putIfAbsent);
        return held;
    }

    /** What the fields of an object hold, but for what it would let go of. */
    private void fields(int at, ObjLongConsumer<String> taker) {
        long kind = bytes.getLong(at + 1 + ID + 4);
        int value = at + 1 + ID + 4 + ID + 4;
        for (@Nullable Shape shape = shapes.get(kind); shape != null; shape = shapes.get(shape.parent)) {
            for (Field field : shape.fields) {
                if (field.type == 2 && !(field.name.equals("referent") && holdsLoosely(kind))) {
                    taker.accept(field.name, bytes.getLong(value));
                }
                value += size(field.type);
            }
        }
    }

    /** Whether objects of a class let go of what they refer to as soon as nobody else holds it. */
    private boolean holdsLoosely(long kind) {
        for (long at = kind; shapes.containsKey(at); at = shapes.get(at).parent) {
            String name = String.valueOf(classNames.get(at));
            if (name.equals("java.lang.ref.WeakReference") || name.equals("java.lang.ref.PhantomReference")) {
                return true;
            }
        }
        return false;
    }

    private String path(long id) {
        List<String> steps = new ArrayList<>();
        long at = id;
        while (true) {
            long holder = Objects.requireNonNull(heldBy.get(at));
            if (holder == at) {
                steps.add(name(at) + " (" + roots.get(at) + ")");
                break;
            }
            long child = at;
            String field = held(holder).entrySet().stream()
                    .filter(entry -> entry.getValue() == child)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("?");
            steps.add("." + field + " -> " + name(at));
            at = holder;
        }
        Collections.reverse(steps);
        return String.join(" ", steps);
    }

    /** The name of a thread. */
    private String said(long id) {
        Map<String, Long> held = held(id);
        Long name = held.containsKey("threadLocals") ? held.get("name") : null;
        Long characters = name == null ? null : held(name).get("value");
        Integer at = characters == null ? null : objects.get(characters);
        return at == null ? "" : " '" + text(at + 10 + ID, bytes.getInt(at + 1 + ID + 4)) + "'";
    }

    private String name(long id) {
        if (shapes.containsKey(id)) {
            return "class " + classNames.get(id);
        }
        return Optional.ofNullable(objects.get(id))
                .map(at -> switch (bytes.get(at)) {
                    case 0x21 -> classNames.get(bytes.getLong(at + 1 + ID + 4)) + said(id);
                    case 0x22 -> classNames.get(bytes.getLong(at + 1 + ID + 8)) + "[]";
                    default -> "array of numbers";
                })
                .orElse("?");
    }
}
