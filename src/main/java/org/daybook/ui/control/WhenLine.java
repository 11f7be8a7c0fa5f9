package org.daybook.ui.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.facts.When;
import org.daybook.facts.When.Precision;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole time from one line: '3/11/26 9pm', 'about 03/11/2026', '01/10/2026 to 04/10/2026', 'unknown'.
 *
 * <p>What could mean two things is not guessed.
 */
public final class WhenLine {
    private final Messages messages;
    private final WhenReader reader;

    /**
     * What a line says.
     *
     * @param when the time; null if it could not be read
     * @param problem what has to be mended, in words; empty for nothing
     */
    public record Reading(@Nullable When when, String problem) {}

    private record Point(String date, String time) {}

    public WhenLine(Messages messages) {
        this.messages = messages;
        this.reader = new WhenReader(messages);
    }

    /**
     * Reads {@code text}.
     *
     * @param today the day that 'today' means
     * @param zone the zone in which date and time are read
     */
    public Reading read(String text, LocalDate today, ZoneId zone) {
        String typed = text.strip().replaceAll("\\s+", " ").replace('\'', '’');
        if (typed.isEmpty()) {
            return new Reading(null, messages.get("line.missing"));
        }
        if (words("line.unknown").contains(typed.toLowerCase(Locale.ROOT))) {
            return new Reading(When.unknown(zone), "");
        }
        Optional<WhenInput> input = point(typed, today)
                .map(point -> point(Precision.EXACT, point))
                .or(() -> about(typed, today))
                .or(() -> span(typed, today));
        When when = input.map(found -> reader.read(found, today, zone).when()).orElse(null);
        return new Reading(when, when == null ? messages.get("line.unreadable") : "");
    }

    /** Reads a day alone. */
    public Optional<LocalDate> day(String text, LocalDate today) {
        return reader.date(text, today);
    }

    private Optional<WhenInput> about(String typed, LocalDate today) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return words("line.about").stream()
                .filter(word -> lower.startsWith(word + " ") || lower.endsWith(" " + word))
                .findFirst()
                .flatMap(word -> point(
                        (lower.startsWith(word + " ")
                                        ? typed.substring(word.length())
                                        : typed.substring(0, typed.length() - word.length()))
                                .strip(),
                        today))
                .map(point -> point(Precision.ABOUT, point))
                .or(() -> aboutTime(typed, today));
    }

    // 'Yesterday about 9 pm' says it in the middle.
    private Optional<WhenInput> aboutTime(String typed, LocalDate today) {
        for (String word : words("line.about")) {
            int at = typed.toLowerCase(Locale.ROOT).indexOf(" " + word + " ");
            if (at > 0) {
                return point(typed.substring(0, at) + typed.substring(at + word.length() + 1), today)
                        .map(point -> point(Precision.ABOUT, point));
            }
        }
        return Optional.empty();
    }

    private Optional<WhenInput> span(String typed, LocalDate today) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int start = words("line.between").stream()
                .filter(word -> lower.startsWith(word + " "))
                .mapToInt(word -> word.length() + 1)
                .findFirst()
                .orElse(0);
        for (String word : words("line.to")) {
            int at = lower.indexOf(" " + word + " ");
            if (at > start) {
                Optional<Point> first = point(typed.substring(start, at).strip(), today);
                Optional<Point> last =
                        point(typed.substring(at + word.length() + 2).strip(), today);
                if (first.isPresent() && last.isPresent()) {
                    return Optional.of(new WhenInput(
                            Precision.BETWEEN,
                            first.get().date,
                            first.get().time,
                            last.get().date,
                            last.get().time,
                            ""));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Point> point(String typed, LocalDate today) {
        if (reader.date(typed, today).isPresent()) {
            return Optional.of(new Point(typed, ""));
        }
        for (int at = typed.indexOf(' '); at > 0; at = typed.indexOf(' ', at + 1)) {
            String left = bare(typed.substring(0, at));
            String right = bare(typed.substring(at + 1));
            if (reader.date(left, today).isPresent() && reader.time(right).isPresent()) {
                return Optional.of(new Point(left, right));
            }
            if (reader.time(left).isPresent() && reader.date(right, today).isPresent()) {
                return Optional.of(new Point(right, left));
            }
        }
        return Optional.empty();
    }

    private String bare(String part) {
        String bare = part.strip().replaceAll(",$", "");
        for (String word : words("line.at")) {
            if (bare.toLowerCase(Locale.ROOT).startsWith(word + " ")) {
                bare = bare.substring(word.length()).strip();
            }
            if (bare.toLowerCase(Locale.ROOT).endsWith(" " + word)) {
                bare = bare.substring(0, bare.length() - word.length()).strip();
            }
        }
        return bare;
    }

    private static WhenInput point(Precision precision, Point point) {
        return new WhenInput(precision, point.date, point.time, "", "", "");
    }

    private List<String> words(String key) {
        return List.of(messages.get(key).strip().split("\\s*\\|\\s*"));
    }
}
