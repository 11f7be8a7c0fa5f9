package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import org.daybook.incident.field.IncidentField;

/** The places in the form where a problem can be shown: a field, by its name in drafts, or one of these constants. */
final class IncidentFormLocation {
    static final String AMEND_REASON = "amend-reason";
    static final String WHEN = "when";
    static final String WORDS = IncidentField.HAPPENED.field().name();
    static final String FIRST_WRITTEN = "first-written";

    private IncidentFormLocation() {}

    /** All of them, in the order of the form. */
    static List<String> all() {
        List<String> all = new ArrayList<>(List.of(AMEND_REASON, WORDS, WHEN));
        IncidentField.byPart().forEach(field -> all.add(field.field().name()));
        all.add(FIRST_WRITTEN);
        return all.stream().distinct().toList();
    }
}
