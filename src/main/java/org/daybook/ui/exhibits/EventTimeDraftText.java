package org.daybook.ui.exhibits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.dates.EventTimeInput;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.Formats;

/** The content of a time field, as one text for a draft. */
final class EventTimeDraftText {
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

    private EventTimeDraftText() {}

    /** A recorded time as the user would have typed it; empty for an unknown one without words. */
    static EventTimeInput shown(EventTime when, Formats formats) {
        if (when.precision() == EventTimePrecision.UNKNOWN) {
            return EventTimeInput.of(when, formats).equals(EventTimeInput.EMPTY)
                            || when.words().isBlank()
                    ? EventTimeInput.EMPTY
                    : new EventTimeInput(EventTimePrecision.EXACT, "", "", "", "", when.words());
        }
        return EventTimeInput.of(when, formats);
    }

    static String raw(EventTimeInput input) {
        if (input.equals(EventTimeInput.EMPTY)) {
            return "";
        }
        Map<String, String> fields = input.toFields();
        return NAMES.stream()
                // A line break in a part, as in a time that was imported, would make two of it.
                .map(name -> fields.getOrDefault(name, "").replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    static EventTimeInput of(String raw) {
        String[] parts = raw.split("\n", -1);
        if (parts.length != FEWER && parts.length != NAMES.size()) {
            return EventTimeInput.EMPTY;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            fields.put(NAMES.get(i), parts[i]);
        }
        return EventTimeInput.ofFields(fields);
    }
}
