package org.daybook.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a long document is divided into parts, and what is printed as the number of a page. */
class PageRangeTest {
    @Nested
    class Divided {
        @Property(tries = 100)
        void everyPageIsInOnePartAndNoPartHasTooManyOrTooFew(
                @ForAll @IntRange(min = 1, max = 20) int from,
                @ForAll @IntRange(min = 0, max = 500) int more,
                @ForAll @Size(max = 20) Set<@IntRange(min = 1, max = 520) Integer> sections,
                @ForAll @IntRange(min = 1, max = 90) int most) {
            int pages = from + more;
            List<PageRange> parts =
                    PageRange.divided(from, pages, sections.stream().sorted().toList(), most);
            int next = from;
            for (PageRange part : parts) {
                assertThat(part.first()).isEqualTo(next);
                assertThat(part.last() - part.first() + 1).isBetween(1, most);
                next = part.last() + 1;
            }
            assertThat(next).isEqualTo(pages + 1);
            for (PageRange part : parts.subList(0, parts.size() - 1)) {
                assertThat(2 * (part.last() - part.first() + 1)).isGreaterThanOrEqualTo(most);
            }
        }

        @Test
        void isAtTheBeginningOfASectionIfThereIsEnoughBeforeIt() {
            assertThat(PageRange.divided(1, 30, List.of(1, 8, 9, 18), 10))
                    .containsExactly(
                            new PageRange(1, 8), new PageRange(9, 17), new PageRange(18, 27), new PageRange(28, 30));
        }

        @Test
        void isNotAtASectionThatBeginsInTheFirstHalf() {
            assertThat(PageRange.divided(1, 12, List.of(1, 4), 10))
                    .containsExactly(new PageRange(1, 10), new PageRange(11, 12));
            assertThat(PageRange.divided(1, 12, List.of(1, 7), 10))
                    .containsExactly(new PageRange(1, 6), new PageRange(7, 12));
            assertThat(PageRange.divided(1, 12, List.of(1, 6), 10))
                    .containsExactly(new PageRange(1, 10), new PageRange(11, 12));
        }

        @Test
        void isNotNeededIfAllFit() {
            assertThat(PageRange.divided(1, 10, List.of(1, 5), 10)).containsExactly(new PageRange(1, 10));
            assertThat(PageRange.divided(3, 12, List.of(), 10)).containsExactly(new PageRange(3, 12));
        }
    }

    @Test
    void bothEndsAreInIt() {
        PageRange range = new PageRange(3, 5);
        assertThat(range.contains(2)).isFalse();
        assertThat(range.contains(3)).isTrue();
        assertThat(range.contains(5)).isTrue();
        assertThat(range.contains(6)).isFalse();
        assertThat(PageRange.ALL.contains(1_000_000)).isTrue();
    }

    @Nested
    class Numbers {
        private final PageNumbers bySection = new PageNumbers(List.of(1, 4, 5));

        @ParameterizedTest
        @CsvSource({"1, A1", "3, A3", "4, B1", "5, C1", "99, C95"})
        void beginAgainInEachSection(int page, String number) {
            assertThat(bySection.of(page)).isEqualTo(number);
        }

        @Test
        void goOnWithoutSections() {
            assertThat(PageNumbers.THROUGH.of(12)).isEqualTo("12");
            assertThat(PageNumbers.THROUGH.section(12)).isEqualTo(-1);
        }

        @Test
        void ofPagesBeforeTheFirstSectionHaveNoLetter() {
            PageNumbers later = new PageNumbers(List.of(3));
            assertThat(later.of(2)).isEqualTo("2");
            assertThat(later.of(3)).isEqualTo("A1");
            assertThat(later.section(2)).isEqualTo(-1);
        }

        @ParameterizedTest
        @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
        void haveTwoLettersAfterTheTwentySixthSection(int section, String letters) {
            assertThat(PageNumbers.THROUGH.prefix(section)).isEqualTo(letters);
        }
    }
}
