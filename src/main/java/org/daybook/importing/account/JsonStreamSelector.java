package org.daybook.importing.account;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Picks the wanted values out of a JSON file in the order of the file, with one of them in memory at a time. What
 * matches no pattern is skipped. Has no state; for any thread.
 */
final class JsonStreamSelector {
    private static final int MOST_NAMES = 100_000;

    private final List<List<String>> patterns;

    /** @param patterns JSON pointers in which '*' is any name or index; no pattern may be the beginning of another */
    JsonStreamSelector(String... patterns) {
        this.patterns = Stream.of(patterns)
                .map(pattern -> List.of(pattern.substring(1).split("/")))
                .toList();
    }

    /** Receives the values that match. */
    interface ElementConsumer {
        /** Receives the next value. */
        void take(JsonElement element) throws ImportFailure, IOException;
    }

    /**
     * Reads a file to its end, or to the first place that cannot be read.
     *
     * @param item the path that locations give
     * @param bytes closed at the end
     * @return what is wrong with the file, and where; null if it was read to its end
     * @throws ImportFailure from {@code taker}
     * @throws IOException from {@code taker}
     */
    @Nullable
    ImportWarning read(String item, InputStream bytes, ElementConsumer taker) throws ImportFailure, IOException {
        Walk walk = new Walk(item, taker);
        try (bytes) {
            walk.all(bytes);
            return null;
        } catch (UnreadableElement e) {
            return new ImportWarning(
                    walk.path.isEmpty() ? SourceLocation.whole(item) : SourceLocation.pointer(item, pointer(walk.path)),
                    e.kind);
        }
    }

    /** A JSON pointer as RFC 6901 defines it. */
    static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(escape(step)));
        return pointer.toString();
    }

    /** A name as a step of a JSON pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static final class UnreadableElement extends Exception {
        private static final long serialVersionUID = 1;
        private final ImportWarning.WarningKind kind;

        UnreadableElement(ImportWarning.WarningKind kind) {
            super(kind.code(), null, false, false);
            this.kind = kind;
        }
    }

    private interface ParserCall<T> {
        T take() throws IOException;
    }

    private final class Walk {
        private final String item;
        private final ElementConsumer taker;
        private final List<String> path = new ArrayList<>();

        Walk(String item, ElementConsumer taker) {
            this.item = item;
            this.taker = taker;
        }

        void all(InputStream bytes) throws UnreadableElement, ImportFailure, IOException {
            BoundedReader text = new BoundedReader(readable(() -> TextDecoder.ofUnicode(bytes)));
            try (JsonParser json = JsonText.parser(text)) {
                if (next(json) == null) {
                    throw new UnreadableElement(ImportWarning.WarningKind.CUT_SHORT);
                }
                value(json, text);
                if (next(json) != null) {
                    throw new UnreadableElement(ImportWarning.WarningKind.REST_UNREADABLE);
                }
            }
        }

        private void value(JsonParser json, BoundedReader text) throws UnreadableElement, ImportFailure, IOException {
            int pattern = match();
            if (pattern >= 0) {
                text.allow(JsonText.LONGEST);
                JsonNode value = readable(() -> JsonText.value(json));
                text.allowAll();
                taker.take(new JsonElement(SourceLocation.pointer(item, pointer(path)), pattern, path, value));
            } else if (leadsOn() && json.currentToken() == JsonToken.START_OBJECT) {
                object(json, text);
            } else if (leadsOn() && json.currentToken() == JsonToken.START_ARRAY) {
                array(json, text);
            } else {
                readable(json::skipChildren);
            }
        }

        private void array(JsonParser json, BoundedReader text) throws UnreadableElement, ImportFailure, IOException {
            path.addLast("0");
            for (int index = 1; next(json) != JsonToken.END_ARRAY; index++) {
                value(json, text);
                path.set(path.size() - 1, Integer.toString(index));
            }
            path.removeLast();
        }

        private void object(JsonParser json, BoundedReader text) throws UnreadableElement, ImportFailure, IOException {
            Set<String> names = new HashSet<>();
            while (next(json) != JsonToken.END_OBJECT) {
                String name = readable(json::currentName);
                path.addLast(name);
                next(json);
                if (names.size() >= MOST_NAMES) {
                    throw new UnreadableElement(ImportWarning.WarningKind.TOO_LONG);
                }
                if (!names.add(name)) {
                    // A second value of the same name has no pointer of its own, so that no row could name its place.
                    throw new UnreadableElement(ImportWarning.WarningKind.REST_UNREADABLE);
                }
                value(json, text);
                path.removeLast();
            }
        }

        private int match() {
            for (int i = 0; i < patterns.size(); i++) {
                if (patterns.get(i).size() == path.size() && begins(patterns.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private boolean leadsOn() {
            return patterns.stream().anyMatch(pattern -> pattern.size() > path.size() && begins(pattern));
        }

        private boolean begins(List<String> pattern) {
            for (int i = 0; i < path.size(); i++) {
                if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable JsonToken next(JsonParser json) throws UnreadableElement {
        return readable(json::nextToken);
    }

    private static <T extends @Nullable Object> T readable(ParserCall<T> step) throws UnreadableElement {
        try {
            return step.take();
        } catch (JsonEOFException e) {
            throw new UnreadableElement(ImportWarning.WarningKind.CUT_SHORT);
        } catch (StreamConstraintsException | BoundedReader.ReaderTooLong e) {
            throw new UnreadableElement(ImportWarning.WarningKind.TOO_LONG);
        } catch (JsonProcessingException e) {
            throw new UnreadableElement(ImportWarning.WarningKind.REST_UNREADABLE);
        } catch (IOException e) {
            throw new UnreadableElement(ImportWarning.WarningKind.ITEM_UNREADABLE);
        }
    }

    /** A reader with an adjustable limit, so that one value cannot fill the memory. */
    private static final class BoundedReader extends Reader {
        private final Reader in;
        private long count;
        private long most = Long.MAX_VALUE;

        /** @param in closed with this reader */
        BoundedReader(Reader in) {
            this.in = in;
        }

        /** More was read than was allowed. */
        static final class ReaderTooLong extends IOException {
            private static final long serialVersionUID = 1;

            ReaderTooLong() {
                super("longer than allowed");
            }
        }

        void allow(long more) {
            most = count + more;
        }

        /** Allows everything. */
        void allowAll() {
            most = Long.MAX_VALUE;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (count > most) {
                throw new ReaderTooLong();
            }
            int read = in.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
