package org.daybook.pdf.text;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines, in reading order; a word wider than the column is broken between grapheme clusters. */
public final class LineBreaker {
    /** A word longer than this many characters is never measured whole. */
    private static final int LONG_WORD = 300;

    private final TextShaper shaper;
    private final MinimumTypeSizes sizes;
    private final LineBreakIterator breaks = new LineBreakIterator();

    public LineBreaker(TextShaper shaper) {
        this(shaper, MinimumTypeSizes.NONE);
    }

    /** @param sizes the minimum type sizes */
    public LineBreaker(TextShaper shaper, MinimumTypeSizes sizes) {
        this.shaper = shaper;
        this.sizes = sizes;
    }

    public MinimumTypeSizes sizes() {
        return sizes;
    }

    /** The characters so far for which no font has a glyph. */
    public MissingGlyphs missing() {
        return shaper.missing();
    }

    /** Lays out text in a column of {@code width} points. */
    public TextLayout lay(Text text, TextStyle wanted, float width) {
        TextStyle style = sizes.of(wanted);
        List<TextLayout.TextLine> lines = new ArrayList<>();
        float limit = width * 1000 / style.size();
        float hanging = 0;
        for (BidiParagraph paragraph : ParagraphSplitter.of(text, style.face())) {
            float time = paragraph.width(shaper, 0, BidiParagraph.timeEnd(paragraph.text()));
            hanging = time > 0 ? time : paragraph.text().isBlank() ? 0 : hanging;
            new Filler(paragraph, limit, hanging > limit / 4 ? 0 : hanging, style.size() / 1000, lines).fill();
        }
        return new TextLayout(lines, style, width);
    }

    /**
     * The place after the last '@' of a word; its start if it has none. Nothing before the word is read, since each
     * word of a long text would read all that came before it.
     */
    static int afterSign(CharSequence text, int start, int wordEnd) {
        int at = wordEnd;
        while (at > start && text.charAt(at - 1) != '@') {
            at--;
        }
        return at;
    }

    /** Fills lines with the words of one paragraph; widths are thousandths of the text size. */
    private final class Filler {
        private final BidiParagraph paragraph;
        private final String text;
        private final float hanging;
        private final float scale;
        private final List<TextLayout.TextLine> lines;
        private final Deque<Integer> cuts = new ArrayDeque<>();
        private float indent;
        private float limit;
        private int lineStart;
        private int wordStart;
        private float seenBefore;
        private float seen;
        private float width;

        /** @param hanging how far every line but that with a time is indented */
        Filler(BidiParagraph paragraph, float limit, float hanging, float scale, List<TextLayout.TextLine> lines) {
            this.paragraph = paragraph;
            this.text = paragraph.text();
            this.hanging = hanging;
            this.indent = BidiParagraph.timeEnd(text) > 0 ? 0 : hanging;
            this.limit = limit - indent;
            this.scale = scale;
            this.lines = lines;
        }

        void fill() {
            if (fitsOneLine()) {
                return;
            }
            breaks.of(text);
            int start = 0;
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                add(start, end);
                start = end;
            }
            lines.add(new TextLayout.TextLine(paragraph, lineStart, text.length(), indent * scale, seen * scale, true));
        }

        /** Whether no break is needed, as in most texts, since finding breaks takes longest. */
        private boolean fitsOneLine() {
            int length = text.length();
            if (length > LONG_WORD || length > 0 && isBlank(text.charAt(length - 1))) {
                return false;
            }
            float whole = paragraph.width(shaper, 0, length);
            if (whole > limit) {
                return false;
            }
            lines.add(new TextLayout.TextLine(paragraph, 0, length, indent * scale, whole * scale, true));
            return true;
        }

        private void add(int start, int end) {
            int wordEnd = end;
            while (wordEnd > start && isBlank(text.charAt(wordEnd - 1))) {
                wordEnd--;
            }
            int afterSign = wordEnd - start <= LONG_WORD ? afterSign(text, start, wordEnd) : start;
            if (afterSign > start + 1 && afterSign < wordEnd && paragraph.width(shaper, start, wordEnd) > limit) {
                // An address too long for a line is broken after a sign that shows it continues.
                add(start, afterSign);
                add(afterSign, end);
                return;
            }
            if (wordEnd - start > LONG_WORD || !addWhole(start, wordEnd)) {
                addInClusters(start, wordEnd);
            }
            width += paragraph.width(shaper, wordEnd, end);
        }

        private boolean addWhole(int start, int wordEnd) {
            float word = paragraph.width(shaper, start, wordEnd);
            if (width + word > limit) {
                breakBefore(start);
            }
            if (word > limit) {
                return false;
            }
            grow(word);
            return true;
        }

        private void addInClusters(int start, int wordEnd) {
            wordStart = start;
            seenBefore = seen;
            cuts.clear();
            BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
            clusters.setText(text.substring(start, wordEnd));
            int from = clusters.first();
            for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
                addCluster(start + from, start + to);
            }
            float rest = paragraph.width(shaper, lineStart, wordEnd);
            if (rest > limit && !cuts.isEmpty()) {
                breakWithin(wordEnd);
                rest = paragraph.width(shaper, lineStart, wordEnd);
            }
            width = rest;
            seen = rest;
        }

        /** Ends the line here, or earlier where joined letters take more room than separate ones. */
        private void breakWithin(int at) {
            int cut = at;
            float whole = drawn(cut);
            while (whole > limit && !cuts.isEmpty()) {
                cut = cuts.removeLast();
                whole = drawn(cut);
            }
            cuts.clear();
            seen = whole;
            breakBefore(cut);
            grow(cut < at ? paragraph.width(shaper, cut, at) : 0);
        }

        /** The width of the line if it ends here, within the word or before it. */
        private float drawn(int end) {
            return end > wordStart ? paragraph.width(shaper, lineStart, end) : seenBefore;
        }

        /** Some scripts join any number of letters into one cluster, which may be wider than the column. */
        private void addCluster(int from, int to) {
            float cluster = paragraph.width(shaper, from, to);
            int middle = cluster > limit ? middle(from, to) : to;
            if (middle > from && middle < to) {
                addCluster(from, middle);
                addCluster(middle, to);
                return;
            }
            if (width + cluster > limit) {
                breakWithin(from);
            }
            if (from > lineStart) {
                cuts.addLast(from);
            }
            grow(cluster);
        }

        /** The first letter after the middle of a cluster, so that no mark is separated from its letter if possible. */
        private int middle(int from, int to) {
            int half = (from + to + 1) / 2;
            int at = half;
            while (at < to && (Character.isLowSurrogate(text.charAt(at)) || isMark(text.charAt(at)))) {
                at++;
            }
            return at < to || half == to ? at : Character.isLowSurrogate(text.charAt(half)) ? half - 1 : half;
        }

        private static boolean isMark(char c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
        }

        private void grow(float more) {
            width += more;
            seen = width;
        }

        private void breakBefore(int at) {
            if (at > lineStart) {
                lines.add(new TextLayout.TextLine(paragraph, lineStart, at, indent * scale, seen * scale, false));
                lineStart = at;
                limit -= hanging - indent;
                indent = hanging;
            }
            width = 0;
            seen = 0;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\u3000';
        }
    }
}
