package org.daybook.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time marks in a transcript, such as {@code [0:12]} and {@code [1:02:03]}: plain text that she types or has
 * inserted, so that it reads the same wherever the transcript is kept or printed.
 */
public final class TranscriptTimeMarks {
    private static final Pattern MARK =
            Pattern.compile("\\[(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{2})(?:[.,][0-9]{1,3})?]");
    private static final Pattern TYPED =
            Pattern.compile("(?:(?:([0-9]{1,3}):)?([0-9]{1,4}):)?([0-9]{1,6})(?:[.,]([0-9]{1,6}))?");
    private static final long MICROS = 1_000_000;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private TranscriptTimeMarks() {}

    /**
     * One mark.
     *
     * @param from where it begins in the text
     * @param to where it ends
     * @param second since the beginning of the recording
     */
    public record Mark(int from, int to, int second) {}

    /** The marks of a text, in their order in it. */
    public static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            int hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
            int minutes = Integer.parseInt(found.group(2));
            int seconds = Integer.parseInt(found.group(3));
            boolean clock = seconds < MINUTE && (found.group(1) == null || minutes < MINUTE);
            if (clock) {
                marks.add(new Mark(found.start(), found.end(), hours * HOUR + minutes * MINUTE + seconds));
            }
        }
        return List.copyOf(marks);
    }

    /**
     * A time as somebody types it: {@code 1:23.4}, {@code 1:02:03} or seconds alone, with a point or a comma before the
     * fraction.
     *
     * @return microseconds; empty for anything else
     */
    public static OptionalLong read(String typed) {
        Matcher found = TYPED.matcher(typed.strip());
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        long hours = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
        long minutes = found.group(2) == null ? 0 : Long.parseLong(found.group(2));
        long seconds = Long.parseLong(found.group(3));
        boolean clock = (found.group(2) == null || seconds < MINUTE) && (found.group(1) == null || minutes < MINUTE);
        String fraction = found.group(4) == null ? "" : found.group(4);
        return clock
                ? OptionalLong.of((hours * HOUR + minutes * MINUTE + seconds) * MICROS
                        + Long.parseLong((fraction + "000000").substring(0, 6)))
                : OptionalLong.empty();
    }

    public static String mark(long second) {
        return "[" + clock(second) + "]";
    }

    /** A time in microseconds to the tenth of a second. */
    public static String exact(long micros) {
        return clock(micros / MICROS) + "." + micros / 100_000 % 10;
    }

    /** A time in milliseconds to the hundredth of a second. */
    public static String hundredths(long millis) {
        return String.format(Locale.ROOT, "%s.%02d", clock(millis / 1000), millis / 10 % 100);
    }

    /** A time as minutes and seconds, with hours where there are any. */
    public static String clock(long second) {
        return second < HOUR
                ? String.format(Locale.ROOT, "%d:%02d", second / MINUTE, second % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", second / HOUR, second / MINUTE % MINUTE, second % MINUTE);
    }
}
