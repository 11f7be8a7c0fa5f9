package org.daybook.pdf.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text between two hard line breaks: the unit of the Unicode Bidirectional Algorithm (UAX #9).
 *
 * <p>Positions are UTF-16 indexes into {@link #text()}.
 */
public final class BidiParagraph {
    private static final char FIRST_RIGHT_TO_LEFT = 0x0590;

    private final String text;
    private final List<Text.Run> runs;
    private final int[] ends;
    private final FontFace styleFace;
    private final @Nullable Bidi bidi;

    /** A paragraph of these runs, none of which contains a line break, and where each ends. */
    BidiParagraph(String text, List<Text.Run> runs, int[] ends, FontFace styleFace) {
        this.text = text;
        this.runs = runs;
        this.ends = ends;
        this.styleFace = styleFace;
        bidi = reachesRightToLeft(text) ? bidi(text) : null;
    }

    /** Whether it has any character at or above the first right-to-left block; most texts have none. */
    private static boolean reachesRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Bidi bidi(String text) {
        char[] chars = withoutSeparators(text);
        boolean needed = Bidi.requiresBidi(chars, 0, chars.length);
        return needed ? new Bidi(chars, 0, null, 0, chars.length, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT) : null;
    }

    /**
     * The text without control characters that count as paragraph separators, since the algorithm takes one paragraph
     * at a time.
     */
    private static char[] withoutSeparators(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            boolean separator = Character.getDirectionality(chars[i]) == Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR;
            chars[i] = separator ? ' ' : chars[i];
        }
        return chars;
    }

    String text() {
        return text;
    }

    /** Its words in reading order, in runs of one style, language and link target. */
    public List<Text.Run> runs() {
        List<Text.Run> own = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            Text.Run run = runs.get(i);
            own.add(new Text.Run(text.substring(start, ends[i]), run.face(), run.anchor(), run.language()));
            start = ends[i];
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
            int run = runAt(from);
            boolean rightToLeft = isRightToLeft(from);
            int to = Math.min(end, ends[run]);
            to = bidi == null ? to : endOfDirection(from, to);
            width += shaper.width(text, from, to, hand(runs.get(run), rightToLeft));
            from = to;
        }
        return width;
    }

    /** The line from {@code start} to {@code end} in visual order, from left to right. */
    public List<Piece> pieces(TextShaper shaper, int start, int end) {
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
        List<Piece> pieces = new ArrayList<>();
        for (int i : order) {
            boolean rightToLeft = line.getRunLevel(i) % 2 != 0;
            pieces.addAll(pieces(shaper, start + line.getRunStart(i), start + line.getRunLimit(i), rightToLeft));
        }
        return pieces;
    }

    private List<Piece> pieces(TextShaper shaper, int start, int end, boolean rightToLeft) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = start; from < end; ) {
            Text.Run run = runs.get(runAt(from));
            int to = Math.min(end, ends[runAt(from)]);
            Piece piece = new Piece(run, from, shaper.shape(text, from, to, hand(run, rightToLeft)));
            pieces.add(rightToLeft ? 0 : pieces.size(), piece);
            from = to;
        }
        return pieces;
    }

    private WritingStyle hand(Text.Run run, boolean rightToLeft) {
        return new WritingStyle(run.face() == null ? styleFace : run.face(), rightToLeft, "ja".equals(run.language()));
    }

    private int runAt(int at) {
        int run = 0;
        while (ends[run] <= at) {
            run++;
        }
        return run;
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
    public record Piece(Text.Run run, int start, List<ShapedRun> glyphs) {
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
