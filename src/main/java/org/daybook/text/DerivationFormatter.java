package org.daybook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.PixelArea;
import org.daybook.exhibit.PixelRowSpan;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.record.Id;

/**
 * Says in words which exhibits a copy was made from, how, and what was covered in it.
 *
 * @param names gives the name of an exhibit, or says that it is not there
 */
public record DerivationFormatter(Messages messages, Function<Id<Exhibit>, String> names) {
    private static final long MILLIS = 1000;
    private static final long MINUTE = 60;

    /** What it was made from, one part a line. */
    public List<String> sources(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        String method = "field.derived-" + derivation.method().code();
        derivation.parts().forEach(part -> lines.add(source(method, part)));
        return List.copyOf(lines);
    }

    /** What was covered in it, and why, one part a line; none if nothing was. */
    public List<String> covered(Derivation derivation) {
        return derivation.covered().stream().map(this::covered).toList();
    }

    private String source(String method, DerivedPart part) {
        String name = names.apply(part.original());
        String whole = part.page() > 0 ? messages.get("field.derived-page", name, part.page()) : name;
        PixelRowSpan rows = part.rows();
        if (rows != null) {
            int last = rows.first() + rows.count();
            return messages.get(
                    rows.afterGap() ? "field.derived-rows-gap" : "field.derived-rows",
                    whole,
                    rows.first() + 1,
                    last,
                    rows.at() + 1,
                    rows.at() + rows.count());
        }
        RecordingSpan time = part.time();
        if (time == null) {
            return messages.get(method, whole);
        }
        return time.start() == time.end()
                ? messages.get("field.derived-at", messages.get(method, whole), clock(time.start()))
                : messages.get(
                        "field.derived-between", messages.get(method, whole), clock(time.start()), clock(time.end()));
    }

    private String covered(CoveredPart part) {
        String what = part.why().isBlank()
                ? part.what().strip()
                : messages.get(
                        "field.derived-why", part.what().strip(), part.why().strip());
        PixelArea area = part.area();
        RecordingSpan time = part.time();
        String place = area == null
                ? what
                : messages.get("field.derived-area", what, area.width(), area.height(), area.x(), area.y());
        String where = part.page() > 0 ? messages.get("field.derived-page", place, part.page()) : place;
        return time == null
                ? where
                : messages.get("field.derived-between", where, clock(time.start()), clock(time.end()));
    }

    /** Minutes, seconds and thousandths. */
    private static String clock(long milliseconds) {
        long seconds = milliseconds / MILLIS;
        return String.format(Locale.ROOT, "%d:%02d.%03d", seconds / MINUTE, seconds % MINUTE, milliseconds % MILLIS);
    }
}
