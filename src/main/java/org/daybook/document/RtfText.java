package org.daybook.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The words of a document in rich text (RTF), tolerant of whatever is broken in it. Its pictures and other objects are
 * passed over. For one document and one thread.
 */
final class RtfText {
    private static final int DEEPEST = 1_000;
    private static final int LONGEST_WORD = 32;
    private static final int MANY_LETTERS = 4096;
    private static final int MOST_LETTERS = 1 << 20;
    private static final int ASCII = 0x80;
    private static final Set<String> UNSEEN = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "fldinst",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "xmlnstbl");

    private final InputStream in;
    private final TextCollector into;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final List<String> row = new ArrayList<>();
    private RtfGroup group = new RtfGroup(false, false, 1);
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private Charset charset = Charset.forName("windows-1252");
    private int skip;
    private int pushed = -1;

    /**
     * The state within a pair of braces.
     *
     * @param unseen whether its words are not those of the document
     * @param hidden whether its words are hidden, or were deleted while changes were tracked
     * @param after how many characters stand after a Unicode character for programs that know none
     */
    private record RtfGroup(boolean unseen, boolean hidden, int after) {}

    /** @param rtf not closed */
    RtfText(InputStream rtf, TextCollector into) {
        this.in = new BufferedInputStream(rtf);
        this.into = into;
    }

    /**
     * Reads to the end.
     *
     * @return whether it was whole
     */
    boolean read() throws TextCollector.Full, IOException {
        for (int c = next(); c >= 0; c = next()) {
            switch (c) {
                case '{' -> {
                    endLetters();
                    if (groups.size() >= DEEPEST) {
                        return false;
                    }
                    groups.push(group);
                }
                case '}' -> {
                    endLetters();
                    if (groups.isEmpty()) {
                        return false;
                    }
                    group = groups.pop();
                    skip = 0;
                    if (groups.isEmpty()) {
                        return true;
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> letter(c);
            }
        }
        endLetters();
        return false;
    }

    private int next() throws IOException {
        int c = pushed >= 0 ? pushed : in.read();
        pushed = -1;
        return c;
    }

    private void control() throws TextCollector.Full, IOException {
        int c = next();
        if (c == '\'') {
            int high = Character.digit(next(), 16);
            int low = Character.digit(next(), 16);
            if (high >= 0 && low >= 0) {
                letter(high << 4 | low);
            }
        } else if (c == '*') {
            endLetters();
            group = new RtfGroup(true, group.hidden, group.after);
        } else if (isLetter(c)) {
            word(c);
        } else if (c == '~') {
            add("\u00a0");
        } else if (c == '_') {
            add("-");
        } else if (c == '\\' || c == '{' || c == '}') {
            letter(c);
        } else if (c == '\r' || c == '\n') {
            endLetters();
            endParagraph();
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void word(int first) throws TextCollector.Full, IOException {
        StringBuilder name = new StringBuilder().append((char) first);
        int c = next();
        while (isLetter(c) && name.length() < LONGEST_WORD) {
            name.append((char) c);
            c = next();
        }
        StringBuilder digits = new StringBuilder();
        if (c == '-') {
            digits.append('-');
            c = next();
        }
        while (c >= '0' && c <= '9' && digits.length() < 9) {
            digits.append((char) c);
            c = next();
        }
        if (c != ' ') {
            pushed = c;
        }
        boolean isNumber = !digits.isEmpty() && !digits.toString().equals("-");
        take(name.toString(), isNumber ? Integer.parseInt(digits.toString()) : 0, isNumber);
    }

    private void take(String word, int number, boolean isNumber) throws TextCollector.Full, IOException {
        endLetters();
        if (UNSEEN.contains(word)) {
            group = new RtfGroup(true, group.hidden, group.after);
            return;
        }
        switch (word) {
            case "par", "sect", "page" -> endParagraph();
            case "v", "deleted" -> group = new RtfGroup(group.unseen, !isNumber || number != 0, group.after);
            case "plain" -> group = new RtfGroup(group.unseen, false, group.after);
            case "line" -> add("\n");
            case "tab" -> add("\t");
            case "cell", "nestcell" -> endCell();
            case "row" -> endRow();
            case "emdash" -> add("—");
            case "endash" -> add("–");
            case "lquote" -> add("‘");
            case "rquote" -> add("’");
            case "ldblquote" -> add("“");
            case "rdblquote" -> add("”");
            case "bullet" -> add("•");
            case "uc" -> group = new RtfGroup(group.unseen, group.hidden, Math.clamp(number, 0, 9));
            case "u" -> {
                add(Character.toString((char) number));
                skip = group.after;
            }
            case "bin" -> in.skipNBytes(isNumber ? Math.max(0, number) : 0);
            case "ansicpg" -> charset = charset(number);
            default -> {}
        }
    }

    private Charset charset(int number) {
        for (String name : List.of("windows-" + number, "IBM" + number, "x-windows-" + number)) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // Perhaps it is known by another name.
            }
        }
        return charset;
    }

    private void letter(int one) throws TextCollector.Full {
        if (skip > 0) {
            skip--;
            return;
        }
        letters.write(one);
        // No letter of several bytes goes on after one of these.
        if (letters.size() >= MANY_LETTERS && (one < ASCII || letters.size() >= MOST_LETTERS)) {
            endLetters();
        }
    }

    /** Takes the letters so far: in some code pages one consists of two bytes. */
    private void endLetters() throws TextCollector.Full {
        if (letters.size() > 0) {
            String words = letters.toString(charset);
            letters.reset();
            add(words);
        }
    }

    private void add(String words) throws TextCollector.Full {
        endLetters();
        skip = 0;
        if (!group.unseen && !group.hidden) {
            into.words(words);
        }
    }

    private void endParagraph() throws TextCollector.Full {
        if (!group.unseen) {
            if (row.isEmpty()) {
                into.endParagraph();
            } else {
                into.words("\n");
            }
        }
    }

    private void endCell() {
        if (!group.unseen) {
            row.add(into.takeParagraph());
        }
    }

    private void endRow() throws TextCollector.Full {
        if (!group.unseen && !row.isEmpty()) {
            List<String> cells = List.copyOf(row);
            row.clear();
            into.row(cells);
        }
    }
}
