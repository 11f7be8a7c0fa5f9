package org.daybook.importing.account;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;
import org.daybook.importing.TextDecoder;

/**
 * The names with which a JSON file begins, by which its format is recognised. Few bytes are read, since an account has
 * thousands of files.
 */
public final class JsonFormatProbe {
    private static final int HEAD = 32 * 1024;
    private static final int MOST_PATHS = 4_000;
    private static final int DEEPEST = 12;

    private final Set<List<String>> paths = new HashSet<>();

    private JsonFormatProbe() {}

    /** Whether a file may be JSON, by its name, so that thousands of others need not be opened. */
    static boolean mayBe(SourceItem item) {
        String name = item.name().toLowerCase(Locale.ROOT);
        return item.path().isEmpty() || name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".txt");
    }

    /**
     * The beginning of a file; one without names if it is not JSON or cannot be read.
     *
     * @param signs one of which must be in it for it to be parsed
     */
    static JsonFormatProbe of(SourceItem item, String... signs) {
        JsonFormatProbe beginning = new JsonFormatProbe();
        if (!mayBe(item)) {
            return beginning;
        }
        try {
            byte[] head = item.beginning(HEAD);
            if (mayBeJson(head) && hasOneOf(signs, head)) {
                try (JsonParser json = JsonText.parser(TextDecoder.ofUnicode(new ByteArrayInputStream(head)))) {
                    beginning.note(json);
                }
            }
        } catch (IOException e) {
            // The beginning ends here, or is not JSON; the names noted so far are kept.
        }
        return beginning;
    }

    /** The paths of the files whose beginnings pass {@code test}; {@code signs} as in {@link #of}. */
    public static List<String> paths(ImportSource source, Predicate<JsonFormatProbe> test, String... signs) {
        return source.items().stream()
                .filter(item -> test.test(of(item, signs)))
                .map(SourceItem::path)
                .toList();
    }

    private static boolean mayBeJson(byte[] head) {
        for (byte each : head) {
            int c = each & 0xff;
            if (c == '{' || c == '[') {
                return true;
            }
            if (c > ' ' && c != 0xef && c != 0xbb && c != 0xbf && c != 0xfe && c != 0xff) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasOneOf(String[] signs, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        // In UTF-16 the signs cannot be found as they are.
        return text.indexOf('\0') >= 0 || Stream.of(signs).anyMatch(text::contains);
    }

    private void note(JsonParser json) throws IOException {
        List<String> path = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    if (path.size() >= DEEPEST) {
                        json.skipChildren();
                    } else {
                        path.addLast("*");
                    }
                }
                case END_OBJECT, END_ARRAY -> path.removeLast();
                case FIELD_NAME -> {
                    path.set(path.size() - 1, json.currentName());
                    if (paths.size() < MOST_PATHS) {
                        paths.add(List.copyOf(path));
                    }
                }
                default -> {
                    if (!path.isEmpty() && path.getLast().equals("*")) {
                        paths.add(List.copyOf(path));
                    }
                }
            }
        }
    }

    /**
     * Whether there is a value at a place.
     *
     * @param pattern a JSON pointer in which '*' is any name, or the elements of an array
     */
    public boolean has(String pattern) {
        List<String> steps = List.of(pattern.substring(1).split("/"));
        return paths.contains(steps) || paths.stream().anyMatch(path -> matches(path, steps));
    }

    private static boolean matches(List<String> path, List<String> steps) {
        if (path.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).equals("*") && !steps.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
