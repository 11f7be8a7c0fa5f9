package org.daybook.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.record.ImportedClaim;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a block, and how the script writes days, answers, cells and lists in them.
 *
 * @param zone the zone of all times in the script
 * @param daysLater how much later than in the script every day is
 */
record ScriptFields(Map<String, String> texts, ZoneId zone, long daysLater) {
    /**
     * One line of a field, in cells: the first, then named ones.
     *
     * @param first the text before the first bar
     * @param named the cells written as 'name=text'
     */
    public record ScriptLine(String first, Map<String, String> named) {
        /** The named cell; empty if there is none. */
        String text(String name) {
            return named.getOrDefault(name, "");
        }
    }

    /** The text of the field; empty if there is no such field. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** The cells of a field, separated by bars, padded with empty ones to the requested number. */
    String[] cells(String name, int count) {
        return Arrays.copyOf(
                Stream.concat(
                                Arrays.stream(text(name).split("\\|", -1)).map(String::strip),
                                Stream.generate(() -> "").limit(count))
                        .toArray(String[]::new),
                count);
    }

    List<ScriptLine> lines(String name) {
        return text(name).lines().map(ScriptFields::line).toList();
    }

    List<String> words(String name) {
        return text(name).isEmpty() ? List.of() : List.of(text(name).split(" "));
    }

    /** Removes and returns the first word, which is a day; null if there is none. */
    @Nullable
    LocalDate takeDay(Deque<String> words) {
        return words.isEmpty() ? null : LocalDate.parse(words.removeFirst()).plusDays(daysLater);
    }

    /** Removes and returns the first word if it is a time of day; null otherwise. */
    static @Nullable LocalTime takeTime(Deque<String> words) {
        String next = words.peekFirst();
        if (next == null || !next.contains(":")) {
            return null;
        }
        words.removeFirst();
        return LocalTime.parse(next);
    }

    /** The day in a text; null if the text is empty. */
    @Nullable
    LocalDate day(String text) {
        return takeDay(text.isEmpty() ? new ArrayDeque<>() : new ArrayDeque<>(List.of(text)));
    }

    /** The value with this code; the first if the code is empty. */
    static <E extends Enum<E> & Coded> E coded(Class<E> type, String text) {
        return text.isEmpty()
                ? type.getEnumConstants()[0]
                : Coded.find(type, text)
                        .orElseThrow(() -> new IllegalStateException("no such code in the script: " + text));
    }

    /** The answer with this code; 'not said' if it is empty. */
    static YesNoAnswer answer(String text) {
        return coded(YesNoAnswer.class, text);
    }

    /** The time of an event, with her words for it in the field {@code in-words}. */
    EventTime when(String name) {
        Deque<String> words = new ArrayDeque<>(words(name));
        EventTimePrecision precision = coded(EventTimePrecision.class, words.removeFirst());
        LocalDate date = takeDay(words);
        LocalTime time = takeTime(words);
        LocalDate endDate = takeDay(words);
        LocalTime endTime = takeTime(words);
        return new EventTime(precision, date, time, endDate, endTime, zone, text("in-words"));
    }

    /** The claim of another diary about the record. */
    ImportedClaim claim(String name) {
        ScriptLine line = lines(name).getFirst();
        return new ImportedClaim(
                line.text("diary"),
                Integer.parseInt(line.first()),
                OffsetDateTime.parse(line.text("recorded")).plusDays(daysLater),
                line.text("by"),
                line.text("for"),
                line.text("digest"),
                answer(line.text("paper")) == YesNoAnswer.YES);
    }

    private static ScriptLine line(String text) {
        String[] cells = text.split("\\|", -1);
        Map<String, String> named = new HashMap<>();
        for (int i = 1; i < cells.length; i++) {
            String[] parts = cells[i].split("=", 2);
            named.put(parts[0].strip(), parts[1].strip());
        }
        return new ScriptLine(cells[0].strip(), named);
    }
}
