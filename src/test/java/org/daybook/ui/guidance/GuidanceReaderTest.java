package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuidanceReaderTest {
    private static final String TOP = "title: A page\nchecked: 24/11/2026\n";

    @Nested
    class APage {
        @Test
        void hasItsTitleItsDayAndItsSources() {
            GuidancePage page =
                    read("# seen by nobody\n" + TOP + "source: one\nsource: another,\nover two lines\n\nWords.");
            assertThat(page.title()).isEqualTo("A page");
            assertThat(page.checked()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(page.sources()).containsExactly("one", "another, over two lines");
            assertThat(page.passages()).containsExactly(new Passage.PassageText("Words."));
        }

        @Test
        void isMadeOfMarkedLinesThatMayGoOnInTheNext() {
            assertThat(read(TOP
                                    + "\n"
                                    + "= Name\n"
                                    + "One line\n"
                                    + "and more.\n\n"
                                    + "A second: with a colon.\n"
                                    + "- a\n"
                                    + "  b\n"
                                    + "+ c\n"
                                    + "/ d\n"
                                    + "> e\n"
                                    + "f")
                            .passages())
                    .containsExactly(
                            new Passage.PassageHeading("Name One line and more."),
                            new Passage.PassageText("A second: with a colon."),
                            new Passage.ListItem(Passage.ListKind.PLAIN, "a b"),
                            new Passage.ListItem(Passage.ListKind.DO, "c"),
                            new Passage.ListItem(Passage.ListKind.DO_NOT, "d"),
                            new Passage.PassageNote("e f"));
        }

        @Test
        void followedByAnotherKeepsItsTitleAndTheOlderDay() {
            GuidancePage older = read("title: Other\nchecked: 01/02/2025\nsource: s\n\nMore.");
            GuidancePage both = read(TOP + "\nWords.").followedBy(older);
            assertThat(both.title()).isEqualTo("A page");
            assertThat(both.checked()).isEqualTo(LocalDate.of(2025, 2, 1));
            assertThat(both.sources()).containsExactly("s");
            assertThat(both.passages())
                    .containsExactly(new Passage.PassageText("Words."), new Passage.PassageText("More."));
        }

        @Test
        void isRefusedWithoutATitleOrADayThatIsOne() {
            assertThatThrownBy(() -> read("checked: 24/11/2026\n\nWords."))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> read("title: A page\nchecked: 31/02/2026\n\nWords."))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AHelpline {
        @Test
        void hasItsNumbersAndWhatIsSaidOfThem() {
            assertThat(read(TOP
                                    + "\n"
                                    + "@ Somebody\n"
                                    + "number: 999\n"
                                    + "number: 998 | by text\n"
                                    + "for: you,\n"
                                    + "  and me\n"
                                    + "hours: always\n"
                                    + "sure: quite\n"
                                    + "checked: 01/02/2025\n\n"
                                    + "After it.")
                            .passages())
                    .containsExactly(
                            new Passage.HelplinePassage(
                                    "Somebody",
                                    List.of(
                                            new Passage.HelplineNumber("999", ""),
                                            new Passage.HelplineNumber("998", "by text")),
                                    "you, and me",
                                    "always",
                                    "quite",
                                    LocalDate.of(2025, 2, 1)),
                            new Passage.PassageText("After it."));
        }

        @Test
        void mayHaveNoNumberButNeverNoDay() {
            String line = TOP + "\n@ Somebody\nfor: you\nsure: no\n";
            assertThat(read(line + "checked: 01/02/2025").passages())
                    .singleElement()
                    .satisfies(one -> assertThat(((Passage.HelplinePassage) one).numbers())
                            .isEmpty());
            assertThatThrownBy(() -> read(line)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A slip of whoever edits a page is told as what it is, and never as something else. */
    @Property
    void whateverStandsThereIsAPageOrIsRefused(@ForAll("lines") List<String> lines) {
        try {
            assertThat(GuidanceReader.read(lines).title()).isNotEmpty();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("needed once: [a-z]+|not a day");
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "title: T",
                                "checked: 24/11/2026",
                                "checked: x",
                                "source: s",
                                "",
                                "@ Somebody",
                                "number: 1 | n",
                                "number: | ",
                                "for: f",
                                "sure: s",
                                "hours: h",
                                "= ",
                                "-  x",
                                "#"),
                        Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(14);
    }

    private static GuidancePage read(String text) {
        return GuidanceReader.read(text.lines().toList());
    }
}
