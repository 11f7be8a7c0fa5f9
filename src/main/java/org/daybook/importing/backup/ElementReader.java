package org.daybook.importing.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.Hashes;
import org.daybook.importing.ImportFailure;

/**
 * Reads the elements and attributes of a backup one after another, with bounded memory however long an attribute is:
 * other parsers buffer a whole video of 40 MB before they report it, and stop at the halves of emoji and the NULs
 * that phones write. Text between elements, comments and instructions are passed over. Entities cannot be declared,
 * so nothing is fetched and nothing expands. For one thread.
 */
final class ElementReader implements AutoCloseable {
    private static final int AT_A_TIME = 8 * 1024;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 50;
    private static final int MOST_NAMES = 100;

    private final Reader in;
    private final String item;
    private String wanted = "";
    private Writer data = Writer.nullWriter();
    private final char[] buffer = new char[AT_A_TIME];
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private final StringBuilder name = new StringBuilder();
    private int at;
    private int end;
    private boolean closesItself;
    private boolean begun;
    private BackupElement current = BackupElement.NONE;

    /** The position that the reader has reached. */
    enum ElementStep {
        START,
        END,
        /** The root element has ended, and nothing but space follows. */
        FINISHED,
        /** The file ends within the root element. */
        CUT_OFF
    }

    private static final class OpenElement {
        private final String name;
        private final String path;
        private final Map<String, Integer> named = new HashMap<>();
        private int children;

        OpenElement(String name, String path) {
            this.name = name;
            this.path = path;
        }
    }

    /** @param in closed with this reader */
    ElementReader(Reader in, String item) {
        this.in = in;
        this.item = item;
    }

    /**
     * Passes on the data of one element that is still to come, as Base64.
     *
     * @param path the path of that element
     * @param into receives its data; not closed
     */
    void want(String path, Writer into) {
        wanted = path;
        data = into;
    }

    /**
     * Moves to the next beginning or end of an element.
     *
     * @throws ImportFailure.Malformed if it is not XML
     */
    ElementStep next() throws IOException, ImportFailure.Malformed {
        if (closesItself) {
            closesItself = false;
            return ended();
        }
        try {
            return token();
        } catch (EOFException e) {
            return ElementStep.CUT_OFF;
        }
    }

    /** The element that began most recently. */
    BackupElement element() {
        return current;
    }

    int depth() {
        return open.size();
    }

    /** The place of the element that is open and began last. */
    SourceLocation location() {
        return SourceLocation.element(item, open.isEmpty() ? "/*" : open.element().path);
    }

    private ElementStep token() throws IOException, ImportFailure.Malformed {
        while (true) {
            if (at == end && !fill()) {
                return begun && open.isEmpty() ? ElementStep.FINISHED : ElementStep.CUT_OFF;
            }
            char c = buffer[at++];
            if (c != '<') {
                requireWellFormed(!open.isEmpty() || isSpace(c));
                continue;
            }
            c = require();
            if (c == '/') {
                return endTag();
            }
            if (c == '?') {
                skipTo("?>");
            } else if (c == '!') {
                skipDeclaration();
            } else {
                at--;
                return startTag();
            }
        }
    }

    private void skipDeclaration() throws IOException, ImportFailure.Malformed {
        if (require() == '-') {
            requireWellFormed(require() == '-');
            skipTo("-->");
        } else {
            // A document type could declare entities; a backup has none.
            at--;
            for (char expected : "[CDATA[".toCharArray()) {
                requireWellFormed(require() == expected);
            }
            requireWellFormed(!open.isEmpty());
            skipTo("]]>");
        }
    }

    private void skipTo(String last) throws IOException {
        StringBuilder tail = new StringBuilder();
        while (!last.contentEquals(tail)) {
            if (tail.length() == last.length()) {
                tail.deleteCharAt(0);
            }
            tail.append(require());
        }
    }

    private ElementStep startTag() throws IOException, ImportFailure.Malformed {
        requireWellFormed(!open.isEmpty() || !begun);
        requireWellFormed(open.size() < DEEPEST);
        begun = true;
        String tag = name();
        open.push(new OpenElement(tag, path(tag)));
        Map<String, String> attributes = new LinkedHashMap<>();
        AttributeValueReader text = new AttributeValueReader();
        char c = skipSpace();
        while (c != '>' && c != '/') {
            at--;
            String attribute = name();
            requireWellFormed(attributes.size() < MOST_ATTRIBUTES && !attributes.containsKey(attribute));
            requireWellFormed(skipSpace() == '=');
            char quote = skipSpace();
            requireWellFormed(quote == '"' || quote == '\'');
            boolean isData = "part".equals(tag) && "data".equals(attribute);
            attributes.put(attribute, isData ? data(quote) : value(quote, text));
            c = require();
            requireWellFormed(isSpace(c) || c == '>' || c == '/');
            if (isSpace(c)) {
                c = skipSpace();
            }
        }
        if (c == '/') {
            requireWellFormed(require() == '>');
            closesItself = true;
        }
        current = new BackupElement(tag, location(), attributes, text.isBroken(), text.isRepaired(), text.isCut());
        return ElementStep.START;
    }

    private String path(String tag) throws ImportFailure.Malformed {
        if (open.isEmpty()) {
            return "/" + tag;
        }
        OpenElement parent = open.element();
        int child = ++parent.children;
        if (open.size() == 1) {
            return parent.path + "/*[" + child + "]";
        }
        int number = parent.named.merge(tag, 1, Integer::sum);
        requireWellFormed(parent.named.size() < MOST_NAMES);
        return parent.path + "/" + tag + ("parts".equals(tag) && number == 1 ? "" : "[" + number + "]");
    }

    private String value(char quote, AttributeValueReader text) throws IOException, ImportFailure.Malformed {
        text.begin();
        char c = require();
        while (c != quote) {
            requireWellFormed(c != '<');
            text.add(c);
            c = require();
        }
        return text.finish();
    }

    /** Passes the data on, and returns the SHA-256 of its Base64; empty if it has none. */
    private String data(char quote) throws IOException, ImportFailure.Malformed {
        boolean isWanted = open.element().path.equals(wanted);
        MessageDigest digest = Hashes.newSha256();
        byte[] part = new byte[AT_A_TIME];
        int length = 0;
        boolean any = false;
        char c = require();
        while (c != quote) {
            requireWellFormed(c != '<');
            if (c > ' ') {
                any = true;
                part[length++] = (byte) c;
            }
            if (length == part.length) {
                digest.update(part);
                length = 0;
            }
            if (isWanted) {
                data.write(c);
            }
            c = require();
        }
        digest.update(part, 0, length);
        return any ? HexFormat.of().formatHex(digest.digest()) : "";
    }

    private ElementStep endTag() throws IOException, ImportFailure.Malformed {
        String tag = name();
        requireWellFormed(!open.isEmpty() && tag.equals(open.element().name));
        requireWellFormed(skipSpace() == '>');
        return ended();
    }

    private ElementStep ended() {
        open.pop();
        return ElementStep.END;
    }

    private String name() throws IOException, ImportFailure.Malformed {
        name.setLength(0);
        char c = require();
        while (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':') {
            requireWellFormed(name.length() < LONGEST_NAME);
            name.append(c);
            c = require();
        }
        at--;
        requireWellFormed(!name.isEmpty());
        return name.toString();
    }

    private char skipSpace() throws IOException {
        char c = require();
        while (isSpace(c)) {
            c = require();
        }
        return c;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private char require() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException();
        }
        return buffer[at++];
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void requireWellFormed(boolean isSo) throws ImportFailure.Malformed {
        if (!isSo) {
            throw new ImportFailure.Malformed(location());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
