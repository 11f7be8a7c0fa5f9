package org.daybook.session.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The calls that change files or force them to the disk, in the order in which they came back, as {@code strace -f -y}
 * wrote them down. A call that another thread's call interrupted stands in two lines, which are put together.
 */
final class SystemCalls {
    /** What is traced. */
    static final String TRACED =
            "openat,creat,write,pwrite64,writev,pwritev,truncate,ftruncate,fallocate,fsync,fdatasync,"
                    + "sync_file_range,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat";

    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern UNFINISHED = Pattern.compile("(.*?) ?<unfinished \\.\\.\\.>");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\d+).*");
    private static final Pattern OPEN_FILE = Pattern.compile("\\d+<(/[^>]*)>.*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SAID = Pattern.compile("1<.*>, \"step (\\w+)\\\\n\".*");
    private static final Pattern WORKING = Pattern.compile("-[0-9a-f]{8}\\.part");

    /** What a call does to a file or folder. */
    enum Kind {
        MAKE,
        WRITE,
        EMPTY,
        SYNC,
        LINK,
        RENAME,
        REMOVE
    }

    /**
     * One call that was done.
     *
     * @param file from the folder that is watched; a working name has its random part left out
     * @param other the new name where one is given
     */
    record Call(Kind kind, String file, @Nullable String other) {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + " " + file + (other == null ? "" : " " + other);
        }
    }

    private final Path folder;
    private final Map<String, String> unfinished = new HashMap<>();
    private final Map<String, List<Call>> steps = new HashMap<>();
    private List<Call> now = new ArrayList<>();

    private SystemCalls(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads what was written down.
     *
     * @param folder to files outside of which nobody looks
     * @return the calls by the step that was said before them, the same call again and again counted once
     */
    static Map<String, List<Call>> read(Path written, Path folder) throws IOException {
        SystemCalls calls = new SystemCalls(folder);
        for (String line :
                Files.readString(written, StandardCharsets.ISO_8859_1).split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IOException("no line of strace: " + line);
            }
            calls.take(matcher.group(1), matcher.group(2));
        }
        return calls.steps;
    }

    private void take(String thread, String text) throws IOException {
        Matcher begun = UNFINISHED.matcher(text);
        if (begun.matches()) {
            unfinished.put(thread, begun.group(1));
            return;
        }
        Matcher resumed = RESUMED.matcher(text);
        String whole =
                resumed.matches() ? Objects.requireNonNullElse(unfinished.remove(thread), "") + resumed.group(1) : text;
        Matcher call = CALL.matcher(whole);
        if (!call.matches()) {
            if (whole.startsWith("+++") || whole.startsWith("---")) {
                return;
            }
            throw new IOException("no call: " + whole);
        }
        Matcher said = SAID.matcher(call.group(2));
        if (call.group(1).equals("write") && said.matches()) {
            now = steps.computeIfAbsent(said.group(1), _ -> new ArrayList<>());
        } else if (!call.group(3).startsWith("-")) {
            add(call.group(1), call.group(2));
        }
    }

    private void add(String name, String arguments) throws IOException {
        switch (name) {
            case "write", "pwrite64", "writev", "pwritev", "fallocate" -> add(Kind.WRITE, opened(arguments), null);
            case "fsync", "fdatasync" -> add(Kind.SYNC, opened(arguments), null);
            case "ftruncate" -> add(arguments.endsWith(", 0") ? Kind.EMPTY : Kind.WRITE, opened(arguments), null);
            case "openat", "creat" -> {
                if (arguments.contains("O_CREAT") || name.equals("creat")) {
                    add(Kind.MAKE, quoted(arguments, 0), null);
                }
            }
            case "mkdir", "mkdirat" -> add(Kind.MAKE, quoted(arguments, 0), null);
            case "unlink", "unlinkat" -> add(Kind.REMOVE, quoted(arguments, 0), null);
            case "link", "linkat" -> add(Kind.LINK, quoted(arguments, 0), quoted(arguments, 1));
            case "rename", "renameat", "renameat2" -> add(Kind.RENAME, quoted(arguments, 0), quoted(arguments, 1));
            default -> throw new IOException("nobody knows " + name);
        }
    }

    private void add(Kind kind, String file, @Nullable String other) {
        String there = within(file);
        if (there == null) {
            return;
        }
        Call call = new Call(kind, there, other == null ? null : within(other));
        if (now.isEmpty() || !now.getLast().equals(call)) {
            now.add(call);
        }
    }

    private @Nullable String within(String file) {
        Path path = file.isEmpty() ? Path.of("/") : Path.of(file);
        if (!path.startsWith(folder)) {
            return null;
        }
        String name = folder.relativize(path).toString();
        return WORKING.matcher(name.isEmpty() ? "." : name).replaceAll("-*.part");
    }

    private static String opened(String arguments) {
        Matcher file = OPEN_FILE.matcher(arguments);
        return file.matches() ? file.group(1) : "";
    }

    private static String quoted(String arguments, int which) throws IOException {
        Matcher matcher = QUOTED.matcher(arguments);
        for (int i = 0; matcher.find(); i++) {
            if (i == which) {
                return matcher.group(1);
            }
        }
        throw new IOException("no name in " + arguments);
    }
}
