package org.daybook.sound;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeMarksProperties {
    @Property
    void aMarkThatWasInsertedIsFoundWhereItStands(@ForAll @IntRange(max = 400_000) int second, @ForAll String before) {
        String mark = TimeMarks.mark(second);
        String text = before + mark + " he says";
        assertThat(TimeMarks.in(text))
                .contains(new TimeMarks.Mark(before.length(), before.length() + mark.length(), second));
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(TimeMarks.in(text)).isNotNull();
    }

    @Example
    void whatIsNoTimeIsText() {
        assertThat(TimeMarks.in("[inaudible] [0:75] [1:70:00] [12] (0:12) [a:10]"))
                .isEmpty();
        assertThat(TimeMarks.in("[0:12] a [12:05] b [1:02:03] c"))
                .extracting(TimeMarks.Mark::second)
                .containsExactly(12, 725, 3723);
        assertThat(TimeMarks.mark(3723)).isEqualTo("[1:02:03]");
    }
}
