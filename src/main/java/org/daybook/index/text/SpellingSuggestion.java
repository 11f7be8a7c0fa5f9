package org.daybook.index.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The word that was most likely meant by a misspelt one: the fewest letters added, left out, changed or swapped, then
 * the one in most texts.
 */
public final class SpellingSuggestion {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private final String misspelt;
    private int[] before;
    private int[] row;
    private int[] next;
    private int distance;
    private int texts;
    private @Nullable String nearest;

    /** @param misspelt folded */
    public SpellingSuggestion(String misspelt) {
        this.misspelt = misspelt;
        this.before = new int[misspelt.length() + 1];
        this.row = new int[misspelt.length() + 1];
        this.next = new int[misspelt.length() + 1];
        // A short word has too many neighbours.
        this.distance = misspelt.length() < SHORTEST ? 0 : misspelt.length() < LONG ? 1 : 2;
    }

    public void consider(String word, int inTexts) {
        if (Math.abs(word.length() - misspelt.length()) > distance || distance == 0) {
            return;
        }
        int away = away(word);
        if (away == 0 || away > distance || (away == distance && nearest != null && inTexts <= texts)) {
            return;
        }
        distance = away;
        texts = inTexts;
        nearest = word;
    }

    /** The nearest word considered; null if none was near enough. */
    public @Nullable String nearest() {
        return nearest;
    }

    /** How many letters were added, left out, changed or swapped; at most one more than still counts. */
    private int away(String word) {
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        Arrays.fill(before, 0);
        for (int i = 1; i <= word.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= misspelt.length(); j++) {
                boolean same = word.charAt(i - 1) == misspelt.charAt(j - 1);
                int steps = Math.min(Math.min(row[j], next[j - 1]) + 1, row[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && word.charAt(i - 1) == misspelt.charAt(j - 2)
                        && word.charAt(i - 2) == misspelt.charAt(j - 1);
                next[j] = swapped ? Math.min(steps, before[j - 2] + 1) : steps;
                least = Math.min(least, next[j]);
            }
            if (least > distance) {
                return distance + 1;
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        return row[misspelt.length()];
    }
}
