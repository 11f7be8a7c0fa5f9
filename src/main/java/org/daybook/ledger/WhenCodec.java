package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/** A time of an event to JSON and back. */
final class WhenCodec {
    private WhenCodec() {}

    static void write(When when, ObjectNode into) {
        into.put("precision", when.precision().code());
        put(into, "date", when.date());
        put(into, "time", when.time());
        put(into, "endDate", when.endDate());
        put(into, "endTime", when.endTime());
        into.put("zone", when.zone().getId());
        into.put("words", when.words());
    }

    /** @param in the object in which it stands, finished here */
    static When read(JsonObjectReader in) throws MalformedEntry {
        try {
            When when = new When(
                    in.parsed("precision", JsonObjectReader.code(When.Precision.values(), When.Precision::code)),
                    in.optional("date", WhenCodec::day),
                    in.optional("time", IsoTimes::time),
                    in.optional("endDate", WhenCodec::day),
                    in.optional("endTime", IsoTimes::time),
                    in.zone("zone"),
                    in.text("words"));
            in.finish();
            return when;
        } catch (IllegalArgumentException e) {
            throw new MalformedEntry(in.path("when"));
        }
    }

    static LocalDate day(String text) {
        LocalDate day = IsoTimes.day(text);
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
