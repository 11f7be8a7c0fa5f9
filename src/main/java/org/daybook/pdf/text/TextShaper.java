package org.daybook.pdf.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into glyphs.
 *
 * <p>Letters that stand alone, such as those of Latin, Greek and Cyrillic, are looked up; everything else is shaped
 * by {@link ClusterShaper} or {@link CjkShaper}, and the result cached, because each text is laid out at least twice.
 * Whatever no font draws becomes a placeholder. No input throws, and no character is lost. Not thread-safe.
 */
public final class TextShaper {
    private static final int KEPT = 20_000;

    /** Longer clusters are split: the format limits the text of one glyph. */
    private static final int LONGEST_CLUSTER = 48;

    /** At most this many characters are shaped together, since all of them may become the text of one glyph. */
    private static final int LONGEST_PIECE = ClusterShaper.LONGEST;

    private static final int REPLACEMENT = 0xFFFD;

    private final Typefaces typefaces;
    private final ClusterShaper clusterShaper = new ClusterShaper();
    private final CjkShaper squareShaper = new CjkShaper();
    private final SortedSet<Integer> missing = new TreeSet<>();
    private final Map<ShapedWordKey, List<ShapedRun>> kept = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ShapedWordKey, List<ShapedRun>> eldest) {
            return size() > KEPT;
        }
    };

    public TextShaper(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The characters so far for which no font has a glyph. */
    public MissingGlyphs missing() {
        return new MissingGlyphs(missing);
    }

    /** The width of a part, in thousandths of the text size. */
    float width(String text, int start, int end, WritingStyle hand) {
        int quick = hand.rightToLeft() ? -1 : quickWidth(text, start, end, typefaces.of(hand.face()));
        if (quick >= 0) {
            return quick;
        }
        float width = 0;
        for (ShapedRun run : shape(text, start, end, hand)) {
            width += run.advance();
        }
        return width;
    }

    /** Glyphs of a part of a text that reads in one direction, from left to right. */
    public List<ShapedRun> shape(String text, int start, int end, WritingStyle hand) {
        ShapedRun quick = hand.rightToLeft() ? null : quick(text, start, end, typefaces.of(hand.face()));
        if (quick != null) {
            return List.of(quick);
        }
        List<List<ShapedRun>> words = new ArrayList<>();
        for (int from = start; from < end; ) {
            int to = endOfWord(text, from, end);
            words.add(word(text, from, to, hand));
            from = to;
        }
        List<ShapedRun> runs = new ArrayList<>();
        (hand.rightToLeft() ? words.reversed() : words).forEach(runs::addAll);
        return runs;
    }

    private List<ShapedRun> word(String text, int from, int to, WritingStyle hand) {
        ShapedRun quick = hand.rightToLeft() ? null : quick(text, from, to, typefaces.of(hand.face()));
        if (quick != null) {
            return List.of(quick);
        }
        ShapedWordKey key = new ShapedWordKey(text.substring(from, to), hand);
        List<ShapedRun> known = kept.get(key);
        if (known == null) {
            known = shapeClusters(key);
            kept.put(key, known);
        }
        return known;
    }

    /**
     * The end of the word with the space before it, so that whole words are shaped and the keys of the cache stay
     * small.
     */
    private static int endOfWord(String text, int from, int end) {
        int to = from + 1;
        while (to < end && text.charAt(to) != ' ') {
            to++;
        }
        return to;
    }

    private int quickWidth(String text, int start, int end, Typeface typeface) {
        int width = 0;
        for (int i = start; i < end; i++) {
            int letter = typeface.quickWidth(text.charAt(i));
            if (letter < 0) {
                return -1;
            }
            width += letter;
        }
        return width;
    }

    private @Nullable ShapedRun quick(String text, int start, int end, Typeface typeface) {
        int[] cids = new int[end - start];
        int width = 0;
        for (int i = start; i < end; i++) {
            int cid = typeface.quickCid(text.charAt(i));
            if (cid == 0) {
                return null;
            }
            cids[i - start] = cid;
            width += typeface.quickWidth(text.charAt(i));
        }
        return new ShapedRun(typeface.quickFont(), cids, null, null, width, null);
    }

    private List<ShapedRun> shapeClusters(ShapedWordKey key) {
        List<ShapedRun> runs = new ArrayList<>();
        for (WordPiece piece : pieces(key)) {
            String part = key.text().substring(piece.start(), piece.end());
            runs.add(shapePiece(part, piece.typeface(), key.hand().rightToLeft()));
        }
        return List.copyOf(key.hand().rightToLeft() ? runs.reversed() : runs);
    }

    private ShapedRun shapePiece(String part, @Nullable Typeface typeface, boolean rightToLeft) {
        if (typeface == null) {
            return placeholder(part);
        }
        boolean squares = typeface.file().isSquare() && !rightToLeft;
        ShapedRun inSquares = squares ? squareShaper.shape(part, typeface) : null;
        return inSquares == null ? clusterShaper.shape(part, typeface, rightToLeft) : inSquares;
    }

    /** Groups neighbouring clusters of one typeface; a character without a typeface is a piece of its own. */
    private List<WordPiece> pieces(ShapedWordKey key) {
        List<WordPiece> pieces = new ArrayList<>();
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(key.text());
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            for (int from = start; from < end; ) {
                int to = end - from <= LONGEST_CLUSTER ? end : cut(key.text(), from + LONGEST_CLUSTER);
                addCluster(pieces, key, from, to);
                from = to;
            }
        }
        return pieces;
    }

    private void addCluster(List<WordPiece> pieces, ShapedWordKey key, int start, int end) {
        int[] codePoints = codePoints(key.text().substring(start, end));
        WordPiece last = pieces.isEmpty() ? null : pieces.getLast();
        if (Typefaces.showsNothing(codePoints) && last != null && last.typeface() != null) {
            join(pieces, start, end, last.typeface());
            return;
        }
        Typeface typeface = typefaces.drawing(spacesForTabs(codePoints), key.hand());
        if (typeface != null || codePoints.length == 1) {
            join(pieces, start, end, typeface);
            return;
        }
        int at = start;
        for (int codePoint : codePoints) {
            int next = at + Character.charCount(codePoint);
            addCluster(pieces, key, at, next);
            at = next;
        }
    }

    private static void join(List<WordPiece> pieces, int start, int end, @Nullable Typeface typeface) {
        WordPiece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && typeface != null && last.typeface() == typeface && end - last.start() <= LONGEST_PIECE) {
            pieces.removeLast();
            pieces.add(new WordPiece(last.start(), end, typeface));
        } else {
            pieces.add(new WordPiece(start, end, typeface));
        }
    }

    private ShapedRun placeholder(String original) {
        int codePoint = original.codePointAt(0);
        missing.add(codePoint);
        Typeface typeface = typefaces.of(FontFace.REGULAR);
        GlyphFont font = typeface.fontFor(1);
        String name = isExchangeable(codePoint) ? original : String.format(Locale.ROOT, "U+%04X", codePoint);
        String mapped = isExchangeable(codePoint) ? original : Character.toString(REPLACEMENT);
        int cid = font.cid(typeface.glyphId(REPLACEMENT), mapped);
        return new ShapedRun(font, new int[] {cid}, null, null, font.width(cid), name);
    }

    /** Whether a character is valid in text for interchange. */
    private static boolean isExchangeable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        return type != Character.SURROGATE
                && type != Character.CONTROL
                && type != Character.PRIVATE_USE
                && !noncharacter;
    }

    /** Needed for each cluster, where a stream would take longer than all the rest. */
    private static int[] codePoints(String cluster) {
        int[] codePoints = new int[cluster.codePointCount(0, cluster.length())];
        int at = 0;
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = cluster.codePointAt(at);
            at += Character.charCount(codePoints[i]);
        }
        return codePoints;
    }

    private static int[] spacesForTabs(int[] codePoints) {
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = codePoints[i] == '\t' ? ' ' : codePoints[i];
        }
        return codePoints;
    }

    private static int cut(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private record ShapedWordKey(String text, WritingStyle hand) {}

    /** Part of a word that one typeface draws, or that none does. */
    private record WordPiece(int start, int end, @Nullable Typeface typeface) {}
}
