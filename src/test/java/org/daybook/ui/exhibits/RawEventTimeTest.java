package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.daybook.dates.WhenInput;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.Precision;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed time kept in a draft is the same when the draft is continued. */
class RawEventTimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Formats FORMATS = new Messages(Locale.UK).formats();

    private static String onOneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    @Property(tries = 100)
    void whatWasTypedComesBackAndNoLineBreakLosesIt(
            @ForAll Precision precision,
            @ForAll @StringLength(max = 12) String date,
            @ForAll @StringLength(max = 12) String time,
            @ForAll @StringLength(max = 30) String words) {
        WhenInput typed = new WhenInput(precision, date, time, date, time, words);
        WhenInput expected = new WhenInput(
                precision, onOneLine(date), onOneLine(time), onOneLine(date), onOneLine(time), onOneLine(words));
        assertThat(RawEventTime.of(RawEventTime.raw(typed))).isEqualTo(expected);
    }

    @Test
    void wordsOfTwoLinesAreKeptOnOne() {
        WhenInput typed = new WhenInput(Precision.EXACT, "3/11/2026", "21:05", "", "", "after work\nat the gate");
        assertThat(RawEventTime.of(RawEventTime.raw(typed)))
                .isEqualTo(new WhenInput(Precision.EXACT, "3/11/2026", "21:05", "", "", "after work at the gate"));
    }

    @Test
    void theDayOnWhichItWasTypedAndThatItIsMeantAreKept() {
        WhenInput typed = WhenInput.ofFields(
                Map.of("when.words", "yesterday", "when.typed-on", DAY.toString(), "when.kept", "yes"));
        WhenInput again = RawEventTime.of(RawEventTime.raw(typed));
        assertThat(again).isEqualTo(typed);
        assertThat(again.typedOn()).isEqualTo(DAY);
        assertThat(again.kept()).isTrue();
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(RawEventTime.raw(WhenInput.EMPTY)).isEmpty();
        assertThat(RawEventTime.of("")).isEqualTo(WhenInput.EMPTY);
    }

    @Test
    void aDraftOfAnOlderVersionIsRead() {
        assertThat(RawEventTime.of("exact\n3/11/2026\n21:05\n\n\nafter work\n"))
                .isEqualTo(new WhenInput(Precision.EXACT, "3/11/2026", "21:05", "", "", "after work"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "exact\n3/11/2026", "a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj"})
    void whatHasAnotherFormIsNothing(String raw) {
        assertThat(RawEventTime.of(raw)).isEqualTo(WhenInput.EMPTY);
    }

    @Test
    void aRecordedTimeIsShownAsItCouldHaveBeenTyped() {
        EventTime when =
                EventTime.about(DAY, LocalTime.of(21, 0), EventTime.HOME).inWords("after work");
        assertThat(RawEventTime.shown(when, FORMATS)).isEqualTo(WhenInput.of(when, FORMATS));
    }

    @Test
    void anUnknownTimeIsShownByItsWordsAloneAndWithoutTickingThatItIsUnknown() {
        EventTime unknown = EventTime.unknown(EventTime.HOME);
        assertThat(RawEventTime.shown(unknown, FORMATS)).isEqualTo(WhenInput.EMPTY);
        assertThat(RawEventTime.shown(unknown.inWords("in spring"), FORMATS))
                .isEqualTo(new WhenInput(Precision.EXACT, "", "", "", "", "in spring"));
    }
}
