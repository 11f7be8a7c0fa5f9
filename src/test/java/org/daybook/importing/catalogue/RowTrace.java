package org.daybook.importing.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.importing.catalogue.ImportSeeds.Seed;
import org.jspecify.annotations.Nullable;

/**
 * Looks rows up in a file that may be damaged, with none of the code that imports. The place of a row has to exist, and
 * to contain the row's time as it is written, except where it is written with escapes. UTF-16 is not looked into.
 */
final class RowTrace {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?]]>|<(/?)([^\\s<>/\"'=!?]++)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** A character a byte, so that places in bytes are places in the text. */
    private final String text;

    private final String name;
    private final boolean isWide;
    private @Nullable Map<String, String> values;
    private @Nullable Map<String, String> elements;

    RowTrace(Seed file) {
        this.name = file.name();
        this.text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        this.isWide = text.indexOf('\0') >= 0 || text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
    }

    /** Fails if a row or what was sent with it is not where it says. */
    void require(Message row) {
        String original = original(row.location());
        boolean isEscaped = original.indexOf('\\') >= 0 || original.indexOf('&') >= 0;
        if (!isWide && !isEscaped) {
            String plain = original.replace("\"", "");
            requireWords(plain, row.time().written());
            if (row.type() != MessageType.EMAIL) {
                requireWords(plain, row.text());
            }
        }
        for (Attachment attachment : row.attachments()) {
            if (attachment.location().item().equals(row.location().item())) {
                original(attachment.location());
            }
        }
    }

    private static void requireWords(String original, String words) {
        for (String word : SPACE.split(words.replace("\"", ""), -1)) {
            // The texts of several columns are joined with a bar.
            boolean isSure = !word.equals("|") && isAscii(word);
            FuzzTarget.require(
                    !isSure || original.contains(word) || isJoined(word, original),
                    "words that are not at their place");
        }
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word consists of pieces of the original in their order: a text may be a list of pieces. */
    private static boolean isJoined(String word, String original) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = original.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private String original(SourceLocation place) {
        return switch (place.scheme()) {
            case WHOLE -> name + "\n" + text;
            case LINE -> lines(place.value());
            case BYTES -> bytes(place.value());
            case POINTER -> found(values(), place);
            case ELEMENT ->
                Arrays.stream(place.value().split(Pattern.quote(" | ")))
                        .map(path -> found(elements(), SourceLocation.element(place.item(), path)))
                        .collect(Collectors.joining());
        };
    }

    private String found(Map<String, String> places, SourceLocation place) {
        String original = places.get(place.value());
        // A name in other letters depends on the encoding, which the importer judges.
        boolean isUnsure = isWide || place.value().chars().anyMatch(c -> c >= 0x80);
        FuzzTarget.require(original != null || isUnsure, "a place that is not in the file");
        return original == null ? "\\" : original;
    }

    private String lines(String value) {
        String[] ends = value.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        int begin = 0;
        int line = 1;
        while (line < first && begin >= 0) {
            begin = next(begin);
            line++;
        }
        int end = begin;
        while (line <= last && end >= 0) {
            end = next(end);
            line++;
        }
        FuzzTarget.require(isWide || (first > 0 && first <= last && end >= 0), "a line that is not in the file");
        return isWide ? "\\" : text.substring(begin, end);
    }

    /** Where the line after the one that begins here begins; -1 if none begins here. */
    private int next(int begin) {
        int feed = text.indexOf('\n', begin);
        return begin >= text.length() ? -1 : feed < 0 ? text.length() : feed + 1;
    }

    private String bytes(String value) {
        String[] ends = value.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        FuzzTarget.require(first >= 0 && first <= last && last < text.length(), "bytes that are not in the file");
        return text.substring(first, last + 1);
    }

    private Map<String, String> values() {
        Map<String, String> known = values;
        if (known != null) {
            return known;
        }
        Map<String, String> found = new HashMap<>();
        int skipped = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        String json = text.substring(skipped);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            note(parser, json, "", found);
        } catch (IOException e) {
            // Damaged from here on.
        }
        values = found;
        return found;
    }

    private static void note(JsonParser parser, String json, String pointer, Map<String, String> found)
            throws IOException {
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName().replace("~", "~0").replace("/", "~1");
                parser.nextToken();
                note(parser, json, pointer + "/" + name, found);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                note(parser, json, pointer + "/" + i, found);
            }
        } else {
            parser.getText();
        }
        found.putIfAbsent(
                pointer, json.substring(begin, (int) parser.currentLocation().getCharOffset()));
    }

    private Map<String, String> elements() {
        Map<String, String> known = elements;
        if (known != null) {
            return known;
        }
        Map<String, String> found = new HashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (tag.group(2) != null && !tag.group(1).isEmpty()) {
                Open element = open.poll();
                if (element == null || !element.name.equals(tag.group(2))) {
                    // Damaged from here on.
                    break;
                }
                String whole = text.substring(element.begin, tag.end());
                found.put(element.path, whole);
                found.put(element.counted, whole);
            } else if (tag.group(2) != null) {
                Open parent = open.peek();
                String path = parent == null ? "/" + tag.group(2) : parent.child(tag.group(2));
                String counted = parent == null ? "/*" : parent.counted + "/*[" + parent.children + "]";
                Open element = new Open(path, counted, tag.group(2), tag.start());
                found.put(element.path, tag.group());
                found.put(element.counted, tag.group());
                if (!tag.group(3).endsWith("/")) {
                    open.push(element);
                }
            }
        }
        elements = found;
        return found;
    }

    /** An element that is open, which counts those in it. */
    private static final class Open {
        private final String path;
        /** The same place by numbers alone, as where names have prefixes. */
        private final String counted;

        private final String name;
        private final int begin;
        private final Map<String, Integer> named = new HashMap<>();
        private int children;

        Open(String path, String counted, String name, int begin) {
            this.path = path;
            this.counted = counted;
            this.name = name;
            this.begin = begin;
        }

        String child(String tag) {
            children++;
            int number = named.merge(tag, 1, Integer::sum);
            boolean isRow = path.indexOf('/', 1) < 0;
            String step = tag.equals("parts") && number == 1 ? "" : "[" + number + "]";
            return path + "/" + (isRow ? "*[" + children + "]" : tag + step);
        }
    }
}
