package org.daybook.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TranscriptTimeMarksPropertyTest {
    @Property
    void aMarkThatWasInsertedIsFoundWhereItStands(@ForAll @IntRange(max = 400_000) int second, @ForAll String before) {
        String mark = TranscriptTimeMarks.mark(second);
        String text = before + mark + " he says";
        assertThat(TranscriptTimeMarks.in(text))
                .contains(new TranscriptTimeMarks.Mark(before.length(), before.length() + mark.length(), second));
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(TranscriptTimeMarks.in(text)).isNotNull();
    }

    @Property
    void aTimeThatIsShownCanBeTyped(@ForAll @LongRange(max = 359_999_000_000L) long micros) {
        assertThat(TranscriptTimeMarks.read(TranscriptTimeMarks.exact(micros))).hasValue(micros / 100_000 * 100_000);
    }

    @Example
    void onlyTimesAreReadAsTimes() {
        assertThat(TranscriptTimeMarks.read(" 1:23,45 ")).hasValue(83_450_000);
        assertThat(TranscriptTimeMarks.read("83.5")).hasValue(83_500_000);
        for (String none : List.of("", ":", "1:", "1:60", "1:70:00", "-1", "1.", "1:2:3:4", "soon", "9".repeat(30))) {
            assertThat(TranscriptTimeMarks.read(none)).as(none).isEmpty();
        }
    }

    @Example
    void whatIsNoTimeIsText() {
        assertThat(TranscriptTimeMarks.in("[inaudible] [0:75] [1:70:00] [12] (0:12) [a:10]"))
                .isEmpty();
        assertThat(TranscriptTimeMarks.in("[0:12] a [12:05.5] b [1:02:03] c"))
                .extracting(TranscriptTimeMarks.Mark::second)
                .containsExactly(12, 725, 3723);
        assertThat(TranscriptTimeMarks.mark(3723)).isEqualTo("[1:02:03]");
    }
}
