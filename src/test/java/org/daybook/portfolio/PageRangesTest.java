package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangesTest {
    @Test
    void readsPagesAsTheyAreTyped() {
        assertThat(PageRanges.parse(" 1 - 3, 7 ,9–9").map(PageRanges::toString)).contains("1-3,7,9");
        assertThat(PageRanges.parse("  ")).contains(PageRanges.ALL);
        assertThat(PageRanges.ALL.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "3-1", "1,,2", "2,1", "1-3,3", "a", "1;rm", "-o x", "1-", "9999999", "1 2", "$(x)", ","})
    void takesNothingElse(String typed) {
        assertThat(PageRanges.parse(typed)).isEmpty();
    }

    @Property
    void whateverIsTypedOnlyDigitsCommasAndHyphensComeOut(@ForAll String typed) {
        assertThat(PageRanges.parse(typed).map(PageRanges::toString).orElse("")).matches("[0-9,-]*");
    }

    @Property
    void isReadBackAsItWasWritten(
            @ForAll @IntRange(min = 1, max = 500) int first, @ForAll @IntRange(max = 500) int more) {
        PageRanges ranges = new PageRanges(List.of(new PageRanges.PrintRange(first, first + more)));
        assertThat(PageRanges.parse(ranges.toString())).contains(ranges);
    }

    @Test
    void behindACoverSheetEveryPageIsOneFurtherAndTheSheetIsWithIt() {
        assertThat(PageRanges.parse("1-3,7").orElseThrow().behindOneMore().toString())
                .isEqualTo("1,2-4,8");
        assertThat(PageRanges.ALL.behindOneMore()).isEqualTo(PageRanges.ALL);
    }
}
