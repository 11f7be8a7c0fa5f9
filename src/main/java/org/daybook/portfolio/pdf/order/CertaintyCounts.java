package org.daybook.portfolio.pdf.order;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.pdf.section.SectionWording;

/** In how many incidents the writer knows who did it, believes it, or does not know it. */
final class CertaintyCounts {
    private CertaintyCounts() {}

    /** 'Known: 5', 'Believed: 2', 'Not known: 1', with {@code between} between them; those of none are left out. */
    static String of(List<Incident> incidents, SectionWording wording, String between) {
        return Stream.of(Certainty.KNOWN, Certainty.BELIEVED, Certainty.UNKNOWN, Certainty.NOT_SAID)
                .filter(certainty -> count(incidents, certainty) > 0)
                .map(certainty -> wording.get("order.sure-" + certainty.code(), count(incidents, certainty)))
                .collect(Collectors.joining(between));
    }

    private static long count(List<Incident> incidents, Certainty certainty) {
        return incidents.stream()
                .filter(incident -> incident.who().certainty() == certainty)
                .count();
    }
}
