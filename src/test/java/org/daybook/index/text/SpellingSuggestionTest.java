package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingSuggestionTest {
    /** The steps from one word to another by the plain recursion: a letter added, left out, changed or swapped. */
    private static int steps(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] =
                        Math.min(least[i - 1][j - 1] + change, Math.min(least[i - 1][j] + 1, least[i][j - 1] + 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }

    private static int allowed(String misspelt) {
        return misspelt.length() < 4 ? 0 : misspelt.length() < 8 ? 1 : 2;
    }

    @Property
    void noWordThatWasConsideredIsNearerThanTheOneThatIsGiven(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 9) String misspelt,
            @ForAll @Size(max = 12)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 10) String> words) {
        SpellingSuggestion nearest = new SpellingSuggestion(misspelt);
        words.forEach(word -> nearest.consider(word, 1));
        int least = words.stream()
                .mapToInt(word -> steps(misspelt, word))
                .filter(steps -> steps > 0 && steps <= allowed(misspelt))
                .min()
                .orElse(0);
        String given = nearest.nearest();
        assertThat(given == null ? 0 : steps(misspelt, given)).isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"restraning, restraining", "adress, address", "polcie, police", "cameraa, camera", "recieved, received"
    })
    void aSlipOfTheFingersIsUnderstood(String misspelt, String meant) {
        SpellingSuggestion nearest = new SpellingSuggestion(misspelt);
        nearest.consider("nothing", 100);
        nearest.consider(meant, 1);
        assertThat(nearest.nearest()).isEqualTo(meant);
    }

    @Test
    void ofTwoAsNearTheOneInMoreTextsIsMeant() {
        SpellingSuggestion nearest = new SpellingSuggestion("dors");
        nearest.consider("door", 3);
        nearest.consider("doors", 2);
        nearest.consider("does", 9);
        assertThat(nearest.nearest()).isEqualTo("does");
    }

    @Test
    void aShortWordAndAWordThatIsRightHaveNone() {
        SpellingSuggestion shortWord = new SpellingSuggestion("cat");
        shortWord.consider("car", 5);
        assertThat(shortWord.nearest()).isNull();
        SpellingSuggestion right = new SpellingSuggestion("police");
        right.consider("police", 5);
        assertThat(right.nearest()).isNull();
    }
}
