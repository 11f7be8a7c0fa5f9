package org.daybook.portfolio.statement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;

/**
 * The account and the exact words of an incident as they were first recorded, if they were amended since. Where the
 * original is missing, it is not known what they were.
 */
record EarlierWording(IncidentSheet sheet) {
    private static final List<Function<Incident, String>> PARTS = List.of(
            incident -> incident.what().happened(), incident -> incident.what().exactWords());

    static boolean isIn(IncidentSheet sheet) {
        return new EarlierWording(sheet).all().findAny().isPresent();
    }

    /** The words that are different now; empty if none are, or the original is missing. */
    Stream<String> all() {
        return PARTS.stream()
                .filter(part -> !sheet.isOriginalMissing() && sheet.isAmended(part))
                .map(part -> part.apply(sheet.original().record()).strip())
                .filter(words -> !words.isEmpty());
    }
}
