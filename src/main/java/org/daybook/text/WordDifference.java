package org.daybook.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The difference between two texts, word by word. Spaces between words belong to the word before them and do not count.
 *
 * <p>Two texts with very many differences are not compared word by word: everything from the first to the last
 * differing word is then shown as removed and inserted, which is also true and is quick.
 */
public final class WordDifference {
    /**
     * The most removed or inserted words that are compared one by one; that takes about a megabyte and a few moments.
     */
    private static final int MOST = 1200;

    private final List<ComparedWord> before;
    private final List<ComparedWord> after;
    private final List<DifferencePiece> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private DifferenceKind pieceKind = DifferenceKind.SAME;

    /** What became of a stretch of text. */
    public enum DifferenceKind {
        SAME,
        TAKEN_OUT,
        PUT_IN
    }

    /**
     * A piece of text.
     *
     * @param kind what became of it
     * @param text with the spaces after its words
     */
    public record DifferencePiece(DifferenceKind kind, String text) {}

    /**
     * A word.
     *
     * @param text with the spaces after it, and for the first one with those before it
     * @param bare without spaces
     */
    private record ComparedWord(String text, String bare) {}

    private WordDifference(String before, String after) {
        this.before = words(before).stream().map(WordDifference::word).toList();
        this.after = words(after).stream().map(WordDifference::word).toList();
    }

    private static ComparedWord word(String text) {
        return new ComparedWord(text, text.strip());
    }

    /** The newer text with the words removed from the older one, in order; adjacent pieces differ in kind. */
    public static List<DifferencePiece> between(String before, String after) {
        WordDifference difference = new WordDifference(before, after);
        difference.compare();
        difference.finishPiece();
        return List.copyOf(difference.pieces);
    }

    private void compare() {
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && same(start, start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && same(before.size() - 1 - end, after.size() - 1 - end)) {
            end++;
        }
        for (int i = 0; i < start; i++) {
            add(DifferenceKind.SAME, after.get(i).text());
        }
        middle(start, before.size() - end, after.size() - end);
        for (int i = after.size() - end; i < after.size(); i++) {
            add(DifferenceKind.SAME, after.get(i).text());
        }
    }

    private void middle(int start, int beforeEnd, int afterEnd) {
        List<int[]> steps = new ArrayList<>();
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        int most = Math.min(MOST, rows + columns);
        int[] furthest = new int[2 * most + 3];
        for (int edits = 0; edits <= most; edits++) {
            steps.add(Arrays.copyOfRange(furthest, most - edits, most + edits + 3));
            if (step(edits, start, rows, columns, furthest, most + 1)) {
                walkBack(steps, start, rows, columns);
                return;
            }
        }
        for (int i = start; i < beforeEnd; i++) {
            add(DifferenceKind.TAKEN_OUT, before.get(i).text());
        }
        for (int i = start; i < afterEnd; i++) {
            add(DifferenceKind.PUT_IN, after.get(i).text());
        }
    }

    // Myers, 'An O(ND) difference algorithm and its variations', 1986: the furthest row on each diagonal.
    private boolean step(int edits, int start, int rows, int columns, int[] furthest, int zero) {
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            boolean down = diagonal == -edits
                    || (diagonal != edits && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1]);
            int row = down ? furthest[zero + diagonal + 1] : furthest[zero + diagonal - 1] + 1;
            int column = row - diagonal;
            while (row < rows && column < columns && column >= 0 && same(start + row, start + column)) {
                row++;
                column++;
            }
            furthest[zero + diagonal] = row;
            if (row == rows && column == columns) {
                return true;
            }
        }
        return false;
    }

    private void walkBack(List<int[]> steps, int start, int rows, int columns) {
        List<DifferencePiece> reversed = new ArrayList<>();
        int row = rows;
        int column = columns;
        for (int edits = steps.size() - 1; edits >= 0; edits--) {
            int[] furthest = steps.get(edits);
            int zero = edits + 1;
            int diagonal = row - column;
            boolean down = diagonal == -edits
                    || (diagonal != edits && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1]);
            int from = down ? diagonal + 1 : diagonal - 1;
            int fromRow = edits == 0 ? 0 : furthest[zero + from];
            int fromColumn = edits == 0 ? 0 : fromRow - from;
            while (row > fromRow && column > fromColumn) {
                row--;
                column--;
                reversed.add(new DifferencePiece(
                        DifferenceKind.SAME, after.get(start + column).text()));
            }
            if (edits > 0) {
                if (down) {
                    column--;
                    reversed.add(new DifferencePiece(
                            DifferenceKind.PUT_IN, after.get(start + column).text()));
                } else {
                    row--;
                    reversed.add(new DifferencePiece(
                            DifferenceKind.TAKEN_OUT, before.get(start + row).text()));
                }
            }
        }
        reversed.reversed().forEach(piece -> add(piece.kind(), piece.text()));
    }

    private void add(DifferenceKind kind, String word) {
        if (kind != pieceKind) {
            finishPiece();
            pieceKind = kind;
        }
        piece.append(word);
    }

    private void finishPiece() {
        if (!piece.isEmpty()) {
            pieces.add(new DifferencePiece(pieceKind, piece.toString()));
            piece.setLength(0);
        }
    }

    private boolean same(int beforeIndex, int afterIndex) {
        return before.get(beforeIndex).bare().equals(after.get(afterIndex).bare());
    }

    /** The words with the spaces after them, which together make the text; empty for a text of spaces only. */
    static List<String> words(CharSequence text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        int at = spaces(text, 0);
        while (at < text.length()) {
            while (at < text.length() && !isSpace(text.charAt(at))) {
                at++;
            }
            at = spaces(text, at);
            words.add(text.subSequence(from, at).toString());
            from = at;
        }
        return words;
    }

    private static int spaces(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
