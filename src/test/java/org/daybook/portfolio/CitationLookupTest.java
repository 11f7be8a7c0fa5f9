package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.conversation.MessageRange;
import org.daybook.portfolio.CitationLookup.Cited;
import org.daybook.record.Id;

class CitationLookupTest {
    private static final int ROWS = 60;

    @Property
    void tellsOfEachRowWhatAPlainLoopFinds(@ForAll long seed, @ForAll @IntRange(max = 5) int around) {
        Random random = new Random(seed);
        List<Cited> cited = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            int first = 1 + random.nextInt(ROWS);
            MessageRange range = new MessageRange(
                    new Id<>(String.format("%032x", 1)), 0, first, Math.min(ROWS, first + random.nextInt(12)));
            cited.add(new Cited(range, new Id<>(String.format("%032x", random.nextInt(8)))));
        }
        CitationLookup sweep = new CitationLookup(cited, around);
        for (int i = 1; i <= ROWS; i++) {
            int row = i;
            assertThat(sweep.referring(row))
                    .isEqualTo(cited.stream()
                            .filter(one -> one.range().first() <= row
                                    && row <= one.range().last())
                            .map(Cited::incident)
                            .distinct()
                            .toList());
            assertThat(sweep.isContext(row))
                    .isEqualTo(cited.stream()
                            .anyMatch(one -> one.range().first() - around <= row
                                    && row <= one.range().last() + around));
        }
    }
}
