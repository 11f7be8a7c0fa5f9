package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.daybook.dates.EventTimeInput;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed time kept in a draft is the same when the draft is continued. */
class EventTimeDraftTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Formats FORMATS = new Messages(Locale.UK).formats();

    private static String onOneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    @Property(tries = 100)
    void whatWasTypedComesBackAndNoLineBreakLosesIt(
            @ForAll EventTimePrecision precision,
            @ForAll @StringLength(max = 12) String date,
            @ForAll @StringLength(max = 12) String time,
            @ForAll @StringLength(max = 30) String words) {
        EventTimeInput typed = new EventTimeInput(precision, date, time, date, time, words);
        EventTimeInput expected = new EventTimeInput(
                precision, onOneLine(date), onOneLine(time), onOneLine(date), onOneLine(time), onOneLine(words));
        assertThat(EventTimeDraftText.of(EventTimeDraftText.raw(typed))).isEqualTo(expected);
    }

    @Test
    void wordsOfTwoLinesAreKeptOnOne() {
        EventTimeInput typed =
                new EventTimeInput(EventTimePrecision.EXACT, "3/11/2026", "21:05", "", "", "after work\nat the gate");
        assertThat(EventTimeDraftText.of(EventTimeDraftText.raw(typed)))
                .isEqualTo(new EventTimeInput(
                        EventTimePrecision.EXACT, "3/11/2026", "21:05", "", "", "after work at the gate"));
    }

    @Test
    void theDayOnWhichItWasTypedAndThatItIsMeantAreKept() {
        EventTimeInput typed = EventTimeInput.ofFields(
                Map.of("when.words", "yesterday", "when.typed-on", DAY.toString(), "when.kept", "yes"));
        EventTimeInput again = EventTimeDraftText.of(EventTimeDraftText.raw(typed));
        assertThat(again).isEqualTo(typed);
        assertThat(again.typedOn()).isEqualTo(DAY);
        assertThat(again.kept()).isTrue();
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(EventTimeDraftText.raw(EventTimeInput.EMPTY)).isEmpty();
        assertThat(EventTimeDraftText.of("")).isEqualTo(EventTimeInput.EMPTY);
    }

    @Test
    void aDraftOfAnOlderVersionIsRead() {
        assertThat(EventTimeDraftText.of("exact\n3/11/2026\n21:05\n\n\nafter work\n"))
                .isEqualTo(new EventTimeInput(EventTimePrecision.EXACT, "3/11/2026", "21:05", "", "", "after work"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "exact\n3/11/2026", "a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj"})
    void whatHasAnotherFormIsNothing(String raw) {
        assertThat(EventTimeDraftText.of(raw)).isEqualTo(EventTimeInput.EMPTY);
    }

    @Test
    void aRecordedTimeIsShownAsItCouldHaveBeenTyped() {
        EventTime when =
                EventTime.about(DAY, LocalTime.of(21, 0), EventTime.HOME).inWords("after work");
        assertThat(EventTimeDraftText.shown(when, FORMATS)).isEqualTo(EventTimeInput.of(when, FORMATS));
    }

    @Test
    void anUnknownTimeIsShownByItsWordsAloneAndWithoutTickingThatItIsUnknown() {
        EventTime unknown = EventTime.unknown(EventTime.HOME);
        assertThat(EventTimeDraftText.shown(unknown, FORMATS)).isEqualTo(EventTimeInput.EMPTY);
        assertThat(EventTimeDraftText.shown(unknown.inWords("in spring"), FORMATS))
                .isEqualTo(new EventTimeInput(EventTimePrecision.EXACT, "", "", "", "", "in spring"));
    }
}
