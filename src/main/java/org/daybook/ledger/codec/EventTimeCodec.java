package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.IsoTimeParser;
import org.jspecify.annotations.Nullable;

/** Writes the time of an event as JSON and reads it back. */
final class EventTimeCodec {
    private EventTimeCodec() {}

    static void write(EventTime when, ObjectNode into) {
        into.put("precision", when.precision().code());
        put(into, "date", when.date());
        put(into, "time", when.time());
        put(into, "endDate", when.endDate());
        put(into, "endTime", when.endTime());
        into.put("zone", when.zone().getId());
        into.put("words", when.words());
    }

    /** @param in the object that holds it, finished here */
    static EventTime read(JsonObjectReader in) throws MalformedEntryException {
        try {
            EventTime when = new EventTime(
                    in.parsed(
                            "precision",
                            code -> Coded.find(EventTime.EventTimePrecision.class, code)
                                    .orElseThrow()),
                    in.optional("date", EventTimeCodec::day),
                    in.optional("time", IsoTimeParser::time),
                    in.optional("endDate", EventTimeCodec::day),
                    in.optional("endTime", IsoTimeParser::time),
                    in.zone("zone"),
                    in.text("words"));
            in.finish();
            return when;
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException(in.path("when"));
        }
    }

    static LocalDate day(String text) {
        LocalDate day = IsoTimeParser.day(text);
        if (day.getYear() < 1 || day.getYear() > Json.LATEST_YEAR) {
            throw new IllegalArgumentException("year");
        }
        return day;
    }

    private static void put(ObjectNode into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }
}
