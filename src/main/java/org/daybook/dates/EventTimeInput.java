package org.daybook.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * The exact contents of the field for a time, readable or not. Texts that the chosen precision does not use are kept
 * too, so that they return if she changes her mind.
 *
 * @param precision how well she knows the time
 * @param date the day, or the first day of a span, as typed
 * @param time the time of day, as typed
 * @param endDate the last day of a span, as typed
 * @param endTime the time of day at the end of a span, as typed
 * @param words her own words for the time
 * @param zone the name of the zone of the times; empty for that of the computer
 * @param typedOn the day on which her words were typed, from which 'yesterday' is reckoned; null if they are words
 * only, which are not checked against the day and time
 * @param kept whether she confirmed a time that has not come yet
 */
public record EventTimeInput(
        EventTime.EventTimePrecision precision,
        String date,
        String time,
        String endDate,
        String endTime,
        String words,
        String zone,
        @Nullable LocalDate typedOn,
        boolean kept) {
    /** An untouched field. It names no day: a default left unchanged would be a false date. */
    public static final EventTimeInput EMPTY =
            new EventTimeInput(EventTime.EventTimePrecision.EXACT, "", "", "", "", "", "");

    private static final String PRECISION = "when.precision";
    private static final String DATE = "when.date";
    private static final String TIME = "when.time";
    private static final String END_DATE = "when.end-date";
    private static final String END_TIME = "when.end-time";
    private static final String WORDS = "when.words";
    private static final String ZONE = "when.zone";
    private static final String TYPED_ON = "when.typed-on";
    private static final String KEPT = "when.kept";
    private static final String YES = "yes";

    /** A field whose words are not read as a time. */
    public EventTimeInput(
            EventTime.EventTimePrecision precision,
            String date,
            String time,
            String endDate,
            String endTime,
            String words,
            String zone) {
        this(precision, date, time, endDate, endTime, words, zone, null, false);
    }

    /** A field in which no zone was chosen. */
    public EventTimeInput(
            EventTime.EventTimePrecision precision,
            String date,
            String time,
            String endDate,
            String endTime,
            String words) {
        this(precision, date, time, endDate, endTime, words, "");
    }

    /** {@code when} as she would have typed it. */
    public static EventTimeInput of(EventTime when, Formats formats) {
        return new EventTimeInput(
                when.precision(),
                text(when.date(), formats),
                text(when.time(), formats),
                text(when.endDate(), formats),
                text(when.endTime(), formats),
                when.words(),
                when.zone().getId());
    }

    /** A copy with the day and time of {@code when}. */
    public EventTimeInput withParts(EventTime when, Formats formats) {
        return withParts(of(when, formats));
    }

    /** A copy with the day and time of {@code parts}. */
    public EventTimeInput withParts(EventTimeInput parts) {
        return new EventTimeInput(
                parts.precision,
                parts.date,
                parts.time,
                parts.endDate,
                parts.endTime,
                words,
                zone,
                typedOn,
                parts.kept);
    }

    /** A copy with other words of her own, as typed on {@code day}; null for words only. */
    public EventTimeInput withWords(String newWords, @Nullable LocalDate day) {
        return new EventTimeInput(
                precision, date, time, endDate, endTime, newWords, zone, newWords.isBlank() ? null : day, kept);
    }

    /** A copy with another zone. */
    public EventTimeInput withZone(String newZone) {
        return new EventTimeInput(precision, date, time, endDate, endTime, words, newZone, typedOn, false);
    }

    /** A copy that notes that she confirmed a future date. */
    EventTimeInput withKept() {
        return new EventTimeInput(precision, date, time, endDate, endTime, words, zone, typedOn, true);
    }

    /** A copy with the words read as of {@code day}; null for words only. */
    public EventTimeInput readOn(@Nullable LocalDate day) {
        return withWords(words, day);
    }

    /** A copy whose precision is unknown if it has words only. */
    public EventTimeInput orUnknown() {
        return hasParts()
                ? this
                : new EventTimeInput(
                        EventTime.EventTimePrecision.UNKNOWN, date, time, endDate, endTime, words, zone, typedOn, kept);
    }

    /** Whether anything but her own words is filled in. */
    public boolean hasParts() {
        return precision == EventTime.EventTimePrecision.UNKNOWN || !(date + time + endDate + endTime).isBlank();
    }

    /** Whether the day and time are the same, whatever the words. */
    public boolean hasPartsOf(EventTimeInput other) {
        return other.withParts(this).equals(other);
    }

    /** Restores what {@link #toFields} gave; a missing field is empty. */
    public static EventTimeInput ofFields(Map<String, String> fields) {
        return new EventTimeInput(
                Coded.of(fields.getOrDefault(PRECISION, ""), EventTime.EventTimePrecision.EXACT),
                fields.getOrDefault(DATE, ""),
                fields.getOrDefault(TIME, ""),
                fields.getOrDefault(END_DATE, ""),
                fields.getOrDefault(END_TIME, ""),
                fields.getOrDefault(WORDS, ""),
                fields.getOrDefault(ZONE, ""),
                day(fields.getOrDefault(TYPED_ON, "")),
                YES.equals(fields.get(KEPT)));
    }

    /**
     * The same for a draft, possibly from a version that did not store the day of typing.
     *
     * @param otherwise the day to use in that case; null for words only
     */
    public static EventTimeInput ofFields(Map<String, String> fields, @Nullable LocalDate otherwise) {
        EventTimeInput input = ofFields(fields);
        return fields.containsKey(TYPED_ON) ? input : input.readOn(otherwise);
    }

    /** The raw texts by name, for a draft. */
    public Map<String, String> toFields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(PRECISION, precision.code());
        fields.put(DATE, date);
        fields.put(TIME, time);
        fields.put(END_DATE, endDate);
        fields.put(END_TIME, endTime);
        fields.put(WORDS, words);
        fields.put(ZONE, zone);
        fields.put(TYPED_ON, typedOn == null ? "" : typedOn.toString());
        fields.put(KEPT, kept ? YES : "");
        return fields;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static String text(@Nullable LocalDate date, Formats formats) {
        return date == null ? "" : formats.date(date);
    }

    private static String text(@Nullable LocalTime time, Formats formats) {
        return time == null ? "" : formats.time(time);
    }
}
