package org.daybook.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;

/**
 * What is shown about a day while it is typed: how it is understood, and whether it has not come yet but should have.
 */
public final class DayReadback {
    /** Neither its day nor its month can be taken for the other. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 3, 28);

    private final Messages messages;
    private final EventTimeReadback words;
    private final EventTimeReader reader;
    private final Supplier<LocalDate> today;
    private final ExpectedDay expected;

    /**
     * @param today gives the day that 'today' means
     * @param expected which day the field asks for
     */
    public DayReadback(Messages messages, EventTimeReader reader, Supplier<LocalDate> today, ExpectedDay expected) {
        this.messages = messages;
        this.words = new EventTimeReadback(messages);
        this.reader = reader;
        this.today = today;
        this.expected = expected;
    }

    /** How a day can be typed in this field, by examples. */
    public String hint() {
        String key = switch (expected) {
            case PAST -> "when.day-hint";
            case FUTURE -> "when.day-hint-ahead";
            case SPAN_START, SPAN_END -> "when.day-hint-span";
        };
        return messages.get(key, messages.formats().date(EXAMPLE));
    }

    /**
     * The day with its weekday, and a question if it has not come; a note that the day does not exist, such as the
     * 30th of February; empty if no day was typed.
     */
    public String understood(String typed) {
        return read(typed)
                .map(day -> messages.get("when.understood", shown(day)) + notCome(day))
                .orElseGet(() -> impossible(typed));
    }

    private String impossible(String typed) {
        return reader.phrase(typed, today.get(), ZoneOffset.UTC).doubts().stream()
                .filter(doubt -> doubt.kind() == PhraseProblem.ProblemKind.NOT_A_DAY)
                .map(doubt -> doubt.words(messages))
                .findFirst()
                .orElse("");
    }

    private Optional<LocalDate> read(String typed) {
        return reader.date(typed, today.get(), expected);
    }

    private boolean isToCome(LocalDate day) {
        return expected == ExpectedDay.PAST && day.isAfter(today.get());
    }

    private String notCome(LocalDate day) {
        if (!isToCome(day)) {
            return "";
        }
        ZoneId zone = ZoneOffset.UTC;
        return "\n"
                + EarlierTimeSuggestions.of(
                                EventTime.exactly(day, null, zone),
                                today.get().atTime(LocalTime.MAX).atZone(zone).toInstant())
                        .stream()
                        .findFirst()
                        .map(earlier -> messages.get("when.not-come-suggest", words.shown(earlier)))
                        .orElse(messages.get("when.not-come-day"));
    }

    private String shown(LocalDate day) {
        return words.shown(EventTime.exactly(day, null, ZoneOffset.UTC));
    }
}
