package org.daybook.portfolio.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A witness is a letter wherever she is named; nobody else is, and no ordinary word. */
class NameMaskTest {
    private static Mask of(String... names) {
        return new NameMask(List.of("Jas Sandhu", "Craig Hollis"))
                .of(WitnessMask.marks(List.of(names), letter -> "Witness " + letter));
    }

    @Property(tries = 100)
    void aNameIsGoneInEverySpellingOfCaseAndSpaces(
            @ForAll("firsts") String first, @ForAll("lasts") String last, @ForAll("spaces") String space) {
        Mask mask = of(first + " " + last);
        for (String written : List.of(
                first + space + last,
                (first + space + last).toUpperCase(Locale.ROOT),
                (first + space + last).toLowerCase(Locale.ROOT))) {
            assertThat(mask.of("He told " + written + " so.")).as(written).isEqualTo("He told Witness A so.");
        }
        assertThat(mask.of("He told " + first + ", and " + last + ".")).isEqualTo("He told Witness A, and Witness A.");
    }

    @Provide
    Arbitrary<String> firsts() {
        return Arbitraries.of("Maria", "Łucja", "Zoë", "Anneliese", "Дарья", "Dalisay");
    }

    @Provide
    Arbitrary<String> lasts() {
        return Arbitraries.of("Lopez", "O'Brien", "Żuk", "Smith-Jones", "Иванова", "Ng");
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of(" ", "  ", "\u00a0", "\n", " \u200b", "\u202f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Lopez | Mariana came, and the Lopezes | Mariana came, and the Lopezes",
                "Maria Lopez | maria said so | maria said so",
                "Maria Lopez | www.maria-lopez.example, @maria | www.Witness A-Witness A.example, @Witness A",
                "Grace Hill | at the foot of the hill, by the grace of | at the foot of the hill, by the grace of",
                "Will Young | Will you come? The young man will. | Will you come? The young man will.",
                "O'Brien | O’Brien and O'BRIEN | Witness A and Witness A",
                "Craig Lopez | Craig came, then Lopez | Craig came, then Witness A",
                "the neighbour | the neighbours, The Neighbour | the neighbours, Witness A"
            })
    void partsOfANameAreTakenOnlyWhereTheyCanBeNothingElse(String name, String words, String masked) {
        assertThat(of(name).of(words)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M.L.", "ML", "M. L.", "M.\u00a0L."})
    void initialsAreTakenWithAndWithoutStops(String initials) {
        assertThat(of("Maria Lopez").of("signed " + initials + " and left"))
                .doesNotContain("M", "L")
                .startsWith("signed Witness A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ML/12", "ML7", "HTML", "MLK", "ml", "7ML"})
    void initialsWithinAReferenceAreNot(String reference) {
        assertThat(of("Maria Lopez").of("see " + reference)).isEqualTo("see " + reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asha Rao, my mother | My mum saw it | Witness A saw it",
                "Asha Rao, my mother | his mum, her mother, Craig's mum | his mum, her mother, Craig's mum",
                "Ravi Rao (my father) | Dad came; their dad did not | Witness A came; their dad did not",
                "Nila Rao – my grandmother | nana and my gran | Witness A and Witness A",
                "Dev Rao, my grandfather | Grandad | Witness A",
                "Dev Rao, the man at the till | the man at the till saw it | Witness A saw it",
                "Dev Rao, till | at the till | at the till"
            })
    void theDescriptionAfterANameIsTakenTooIfItTellsWhoItIs(String name, String words, String masked) {
        assertThat(of(name).of(words)).isEqualTo(masked);
    }

    @Test
    void eachOfSeveralHasALetterOfTheirOwnAndLongerNamesAreTakenFirst() {
        Mask mask = of("Maria", "Maria Lopez", "Ann");
        assertThat(mask.of("Maria Lopez, Maria, Ann")).isEqualTo("Witness B, Witness A, Witness C");
    }

    @Test
    void aNameWithSignsOfPatternsIsTakenLiterally() {
        assertThat(of("Mar(ia .* Lop$ez").of("Mar(ia .* Lop$ez, Marxia")).isEqualTo("Witness A, Marxia");
    }

    @Test
    void namesThatAreKeptAreKnownByTheirWords() {
        assertThat(new NameMask(List.of("Jas Sandhu, née O'Hara", "Craig-Lee")).kept())
                .isEqualTo(Set.of("jas", "sandhu", "craig", "lee"));
    }

    @Test
    void withoutNamesNothingIsMasked() {
        assertThat(of().of("Sam")).isEqualTo("Sam");
        assertThat(of(" ", "").of("Sam ,")).isEqualTo("Sam ,");
    }

    @Property(tries = 100)
    void noTwoOfManyWitnessesHaveOneLetter(@ForAll @IntRange(min = 1, max = 900) int many) {
        List<String> letters =
                IntStream.range(0, many).mapToObj(WitnessMask::letter).toList();
        assertThat(letters).doesNotHaveDuplicates().allMatch(letter -> letter.matches("[A-Z]+"));
        assertThat(WitnessMask.letter(many))
                .hasSizeGreaterThanOrEqualTo(letters.getLast().length());
    }

    @Test
    void theSameWitnessWrittenTwiceIsOne() {
        Map<String, String> marks =
                WitnessMask.marks(List.of("Maria", "", "maria", " Maria ", "Ann"), letter -> letter);
        assertThat(marks)
                .containsEntry("Maria", "A")
                .containsEntry("maria", "A")
                .containsEntry("Ann", "B");
        assertThat(marks).hasSize(3);
    }
}
