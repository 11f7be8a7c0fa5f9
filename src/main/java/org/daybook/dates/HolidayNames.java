package org.daybook.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Days of the year that have a name, such as Christmas. */
final class HolidayNames {
    private static final Pattern ENTRY = Pattern.compile("(.+)=(\\d{1,2})/(\\d{1,2})");
    private static final Pattern DATED = Pattern.compile("(.+?) +(\\d{4})");

    private final Map<String, MonthDay> days = new HashMap<>();
    private final List<String> fillers;

    HolidayNames(Messages messages) {
        for (String entry : messages.list("phrase.holidays")) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches()) {
                MonthDay day = MonthDay.of(Integer.parseInt(group(parts, 3)), Integer.parseInt(group(parts, 2)));
                for (String name : group(parts, 1).split("/")) {
                    days.put(name.strip(), day);
                }
            }
        }
        fillers = messages.list("phrase.filler");
    }

    /** The latest such day that is not in the future, or that of the year it names; empty if it is none. */
    List<DayRange> read(String words, LocalDate today) {
        Matcher dated = DATED.matcher(words);
        boolean hasYear = dated.matches();
        MonthDay day = named(hasYear ? group(dated, 1) : words);
        if (day == null) {
            return List.of();
        }
        if (hasYear) {
            int year = Integer.parseInt(group(dated, 2));
            return year < 1 ? List.of() : List.of(DayRange.of(day.atYear(year)));
        }
        LocalDate latest = day.atYear(today.getYear());
        return List.of(DayRange.of(latest.isAfter(today) ? latest.minusYears(1) : latest));
    }

    boolean isWithoutYear(String words) {
        return !DATED.matcher(words).matches();
    }

    private @Nullable MonthDay named(String words) {
        String name = words.replace('\'', '’');
        for (String filler : fillers) {
            String start = filler + " ";
            if (words.startsWith(start) && days.containsKey(name.substring(start.length()))) {
                return days.get(name.substring(start.length()));
            }
        }
        return days.get(name);
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }
}
