package org.daybook.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks words into lines, in reading order; a word wider than the column is broken between grapheme clusters. */
final class LineBreaker {
    /** A word longer than this many characters is never measured whole. */
    private static final int LONG_WORD = 300;

    private final TextShaper shaper;
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);

    LineBreaker(TextShaper shaper) {
        this.shaper = shaper;
    }

    MissingGlyphs missing() {
        return shaper.missing();
    }

    /** Lays words out in a column of {@code width} points. */
    LaidText lay(Text text, TextStyle style, float width) {
        List<LaidText.Line> lines = new ArrayList<>();
        for (Stretch stretch : Stretches.of(text, style.face())) {
            new Filler(stretch, width * 1000 / style.size(), style.size() / 1000, lines).fill();
        }
        return new LaidText(lines, style, width);
    }

    /** Fills lines with the words of one stretch; widths are thousandths of the text size. */
    private final class Filler {
        private final Stretch stretch;
        private final String text;
        private final float limit;
        private final float scale;
        private final List<LaidText.Line> lines;
        private int lineStart;
        private float seen;
        private float width;

        Filler(Stretch stretch, float limit, float scale, List<LaidText.Line> lines) {
            this.stretch = stretch;
            this.text = stretch.text();
            this.limit = limit;
            this.scale = scale;
            this.lines = lines;
        }

        void fill() {
            if (fitsOneLine()) {
                return;
            }
            breaks.setText(text);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                if (!isWithinNumber(end)) {
                    add(start, end);
                    start = end;
                }
            }
            lines.add(new LaidText.Line(stretch, lineStart, text.length(), seen * scale, true));
        }

        /** Looking for places to break is what takes longest, and most texts need none. */
        private boolean fitsOneLine() {
            int length = text.length();
            if (length > LONG_WORD || length > 0 && isBlank(text.charAt(length - 1))) {
                return false;
            }
            float whole = stretch.width(shaper, 0, length);
            if (whole > limit) {
                return false;
            }
            lines.add(new LaidText.Line(stretch, 0, length, whole * scale, true));
            return true;
        }

        /** A time or date such as 18:10 stays whole, as UAX #14 has it and the JDK does not. */
        private boolean isWithinNumber(int at) {
            return at < text.length() && Character.isDigit(text.charAt(at)) && ":/.,".indexOf(text.charAt(at - 1)) >= 0;
        }

        private void add(int start, int end) {
            int wordEnd = end;
            while (wordEnd > start && isBlank(text.charAt(wordEnd - 1))) {
                wordEnd--;
            }
            if (wordEnd - start > LONG_WORD || !addWhole(start, wordEnd)) {
                addInClusters(start, wordEnd);
            }
            width += stretch.width(shaper, wordEnd, end);
        }

        private boolean addWhole(int start, int wordEnd) {
            float word = stretch.width(shaper, start, wordEnd);
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
            BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
            clusters.setText(text.substring(start, wordEnd));
            int from = clusters.first();
            for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
                float cluster = stretch.width(shaper, start + from, start + to);
                if (width + cluster > limit) {
                    breakBefore(start + from);
                }
                grow(cluster);
            }
        }

        private void grow(float more) {
            width += more;
            seen = width;
        }

        private void breakBefore(int at) {
            if (at > lineStart) {
                lines.add(new LaidText.Line(stretch, lineStart, at, seen * scale, false));
                lineStart = at;
            }
            width = 0;
            seen = 0;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\u3000';
        }
    }
}
