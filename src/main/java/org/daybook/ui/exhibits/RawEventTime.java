package org.daybook.ui.exhibits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.dates.WhenInput;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.Precision;
import org.daybook.text.Formats;

/** The content of a time field, as one text for a draft. */
final class RawEventTime {
    /** The number of parts in older drafts, which lack the day of typing. */
    private static final int FEWER = 7;

    private static final List<String> NAMES = List.of(
            "when.precision",
            "when.date",
            "when.time",
            "when.end-date",
            "when.end-time",
            "when.words",
            "when.zone",
            "when.typed-on",
            "when.kept");

    private RawEventTime() {}

    /** A recorded time as the user would have typed it; empty for an unknown one without words. */
    static WhenInput shown(EventTime when, Formats formats) {
        if (when.precision() == Precision.UNKNOWN) {
            return WhenInput.of(when, formats).equals(WhenInput.EMPTY)
                            || when.words().isBlank()
                    ? WhenInput.EMPTY
                    : new WhenInput(Precision.EXACT, "", "", "", "", when.words());
        }
        return WhenInput.of(when, formats);
    }

    static String raw(WhenInput input) {
        if (input.equals(WhenInput.EMPTY)) {
            return "";
        }
        Map<String, String> fields = input.toFields();
        return NAMES.stream()
                // A line break in a part, as in a time that was imported, would make two of it.
                .map(name -> fields.getOrDefault(name, "").replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    static WhenInput of(String raw) {
        String[] parts = raw.split("\n", -1);
        if (parts.length != FEWER && parts.length != NAMES.size()) {
            return WhenInput.EMPTY;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            fields.put(NAMES.get(i), parts[i]);
        }
        return WhenInput.ofFields(fields);
    }
}
