package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryWordListTest {
    private static final int WORDS = 2048;
    private static final int TELLING_LETTERS = 4;

    private final List<String> before = RecoveryWordList.read("recovery-words.txt");
    private final List<String> today = RecoveryWordList.read("recovery-words-2.txt");

    @Test
    void hasAsManyWordsAsBeforeSoThatACodeIsAsStrong() {
        assertThat(before).hasSize(WORDS).doesNotHaveDuplicates();
        assertThat(today)
                .hasSize(WORDS)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).matches("[a-z]{3,9}"));
    }

    @Test
    void givesEveryWordOneNumberWhicheverListItIsFrom() {
        for (int number = 0; number < WORDS; number++) {
            if (!before.get(number).equals(today.get(number))) {
                assertThat(before).doesNotContain(today.get(number));
                assertThat(today).doesNotContain(before.get(number));
            }
        }
        RecoveryWordList list = RecoveryWordList.load();
        assertThat(IntStream.range(0, WORDS).mapToObj(before::get).map(list::index))
                .containsExactlyElementsOf(IntStream.range(0, WORDS).boxed().toList());
        assertThat(IntStream.range(0, WORDS).mapToObj(list::word).map(list::index))
                .containsExactlyElementsOf(IntStream.range(0, WORDS).boxed().toList());
        assertThat(list.index("kestrel")).isNegative();
    }

    @Test
    void canBeToldApartByTheFirstFourLetters() {
        assertThat(today.stream().map(word -> word.substring(0, Math.min(TELLING_LETTERS, word.length()))))
                .doesNotHaveDuplicates();
    }

    /** A slip of one letter must not turn a new word into another word of either list. */
    @Test
    void aNewWordIsMoreThanOneLetterAwayFromEveryOther() {
        Set<String> all = new HashSet<>(before);
        all.addAll(today);
        List<String> close = new ArrayList<>();
        for (String word : today) {
            if (!before.contains(word)) {
                oneLetterAway(word).stream().filter(all::contains).forEach(other -> close.add(word + " " + other));
            }
        }
        assertThat(close).isEmpty();
    }

    /** One line a matter that nobody who is frightened should have to write down. */
    @ParameterizedTest
    @CsvSource({
        "aunt brother child couple cousin dad daughter divorce family father husband marriage mother nephew parent"
                + " sister uncle wedding wife woman man girl boy kid baby infant orphan twin love kiss",
        "abuse assault attack battle betray brutal crush cruel destroy fight force fury hit hurt kick punch push riot"
                + " shove slam smash struggle violent victim war warfare wreck wrestle rape",
        "ankle arm blood body bone brain chest elbow eye eyebrow face finger foot hair hand head heart hip kidney knee"
                + " leg limb lip muscle neck nerve nose organ palm rib shoulder skin skull stomach thumb toe tongue tooth"
                + " wrist",
        "afraid alarm alert anxiety crazy cry danger despair fear ghost horror hunt monster panic scare scream shadow"
                + " shiver shock spider snake spy stalk threat trap ugly worry",
        "dead death demise die dying execute fatal funeral grave kill murder tomb suicide victim",
        "asthma clinic disease dizzy doctor fever hospital ill illness injury nurse pain patient pill sick symptom"
                + " virus wound",
        "arrest cage crime guard guilt gun jail judge law lawsuit lock police prison sheriff trial witness evidence",
        "arrow axe blade bomb bullet cannon gun hammer knife missile pistol rifle shield shoot spear sword tank target"
                + " trigger weapon",
        "anger angry awful blame fault hate idiot insane jealous liar lazy mad nasty rage rude silly stupid useless"
                + " vicious evil",
        "color favorite flavor harbor humor labor odor vapor defense catalog enroll fiber license satoshi",
    })
    void holdsNoWordOfThese(String words) {
        assertThat(today).doesNotContain(words.split(" "));
    }

    private static Set<String> oneLetterAway(String word) {
        Set<String> others = new HashSet<>();
        for (int at = 0; at <= word.length(); at++) {
            String start = word.substring(0, at);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                others.add(start + letter + word.substring(at));
                if (at < word.length()) {
                    others.add(start + letter + word.substring(at + 1));
                }
            }
            if (at < word.length()) {
                others.add(start + word.substring(at + 1));
            }
        }
        others.remove(word);
        return others;
    }
}
