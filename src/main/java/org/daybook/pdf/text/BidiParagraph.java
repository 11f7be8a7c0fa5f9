package org.daybook.pdf.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text between two hard line breaks: the unit of the Unicode Bidirectional Algorithm (UAX #9).
 *
 * <p>Positions are UTF-16 indexes into {@link #text()}.
 */
public final class BidiParagraph {
    private static final char FIRST_RIGHT_TO_LEFT = 0x0590;

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d\\d {2}");

    private final String text;
    private final List<PlacedRun> runs;
    private final FontFace styleFace;
    private final @Nullable Bidi bidi;

    /** A paragraph of these runs, none of which is empty or contains a line break. */
    BidiParagraph(String text, List<PlacedRun> runs, FontFace styleFace) {
        this.text = text;
        this.runs = runs;
        this.styleFace = styleFace;
        bidi = reachesRightToLeft(text) ? BidiResolver.resolve(text) : null;
    }

    /** A run, and where in the text its part of this paragraph ends. */
    record PlacedRun(Text.TextRun run, int end) {}

    /** Whether it has any character at or above the first right-to-left block; most texts have none. */
    private static boolean reachesRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return text;
    }

    /** Where the words of a message begin that stands after its time and two blanks; 0 if no time stands there. */
    static int timeEnd(String text) {
        Matcher time = TIME.matcher(text);
        return time.lookingAt() ? time.end() : 0;
    }

    /** Its words in reading order, in runs of one style, language and link target. */
    public List<Text.TextRun> runs() {
        List<Text.TextRun> own = new ArrayList<>();
        int start = 0;
        for (PlacedRun placed : runs) {
            Text.TextRun run = placed.run();
            own.add(new Text.TextRun(text.substring(start, placed.end()), run.face(), run.anchor(), run.language()));
            start = placed.end();
        }
        return own;
    }

    /** Whether the paragraph as a whole reads from right to left. */
    public boolean readsRightToLeft() {
        return bidi != null && !bidi.baseIsLeftToRight();
    }

    /** The width of a part, in thousandths of the text size. */
    float width(TextShaper shaper, int start, int end) {
        float width = 0;
        for (int from = start; from < end; ) {
            PlacedRun placed = runAt(from);
            boolean rightToLeft = isRightToLeft(from);
            int to = Math.min(end, placed.end());
            to = bidi == null ? to : endOfDirection(from, to);
            width += shaper.width(text, from, to, hand(placed.run(), rightToLeft));
            from = to;
        }
        return width;
    }

    /** The line from {@code start} to {@code end} in visual order, from left to right. */
    public List<LinePiece> pieces(TextShaper shaper, int start, int end) {
        if (bidi == null || start == end) {
            return pieces(shaper, start, end, false);
        }
        Bidi line = bidi.createLineBidi(start, end);
        int count = line.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) line.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        List<LinePiece> pieces = new ArrayList<>();
        for (int i : order) {
            boolean rightToLeft = line.getRunLevel(i) % 2 != 0;
            pieces.addAll(pieces(shaper, start + line.getRunStart(i), start + line.getRunLimit(i), rightToLeft));
        }
        return pieces;
    }

    private List<LinePiece> pieces(TextShaper shaper, int start, int end, boolean rightToLeft) {
        List<LinePiece> pieces = new ArrayList<>();
        for (int from = start; from < end; ) {
            PlacedRun placed = runAt(from);
            Text.TextRun run = placed.run();
            int to = Math.min(end, placed.end());
            pieces.add(new LinePiece(run, from, shaper.shape(text, from, to, hand(run, rightToLeft))));
            from = to;
        }
        return rightToLeft ? pieces.reversed() : pieces;
    }

    private WritingStyle hand(Text.TextRun run, boolean rightToLeft) {
        return new WritingStyle(run.face() == null ? styleFace : run.face(), rightToLeft, "ja".equals(run.language()));
    }

    /** Halves the runs, since each word looks for its own and a text in two scripts has as many runs as words. */
    private PlacedRun runAt(int at) {
        int first = 0;
        int last = runs.size() - 1;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (runs.get(middle).end() <= at) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        return runs.get(first);
    }

    private boolean isRightToLeft(int at) {
        return bidi != null && bidi.getLevelAt(at) % 2 != 0;
    }

    private int endOfDirection(int from, int end) {
        boolean rightToLeft = isRightToLeft(from);
        int to = from + 1;
        while (to < end && isRightToLeft(to) == rightToLeft) {
            to++;
        }
        return to;
    }

    /** Part of a line that belongs to one run; its start in the text gives its place in reading order. */
    public record LinePiece(Text.TextRun run, int start, List<ShapedRun> glyphs) {
        /** The width of its glyphs. */
        public float advance() {
            float advance = 0;
            for (ShapedRun part : glyphs) {
                advance += part.advance();
            }
            return advance;
        }
    }
}
