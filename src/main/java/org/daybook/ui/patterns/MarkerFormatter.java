package org.daybook.ui.patterns;

import org.daybook.caserecord.CaseRecord;
import org.daybook.pattern.ComparisonDay;
import org.daybook.record.EventTime;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/** Words for the days of requests to stop and of orders. */
public final class MarkerFormatter {
    private final Messages messages;
    private final CaseRecordLines lines;

    public MarkerFormatter(Messages messages) {
        this.messages = messages;
        // The titles of orders and requests never name another record.
        this.lines = new CaseRecordLines(messages);
    }

    /** The day, and what it is the day of. */
    public String of(ComparisonDay marker) {
        return messages.get(
                "patterns.marker",
                days(marker),
                messages.get("patterns.marker-" + marker.what().code()));
    }

    /** The name of a record, with its day if that is approximate. */
    public String name(CaseRecord caseRecord) {
        String name = messages.get("particular.titled", lines.numbered(caseRecord), lines.title(caseRecord));
        return caseRecord
                .when()
                .filter(when -> when.precision() == EventTime.EventTimePrecision.ABOUT)
                .map(when ->
                        messages.get("patterns.in", name, messages.formats().when(when)))
                .orElse(name);
    }

    private String days(ComparisonDay marker) {
        return marker.isSpan()
                ? messages.formats().when(EventTime.between(marker.day(), marker.lastDay(), EventTime.HOME))
                : messages.formats().date(marker.day());
    }
}
