package org.daybook.ui.incident;

import java.util.List;
import org.daybook.facts.Incident;
import org.daybook.facts.Who.Certainty;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.Messages;

/** An incident as labelled lines to be read beside the form, without the incidents it belongs with. */
final class IncidentLines {
    private final Messages messages;

    IncidentLines(Messages messages) {
        this.messages = messages;
    }

    List<IncidentLine> of(Incident incident) {
        return new org.daybook.text.IncidentLines(messages, new Formats(messages), _ -> "").of(incident);
    }

    static String key(Certainty certainty) {
        return switch (certainty) {
            case NOT_SAID -> "incident.certainty-not-said";
            case KNOWN -> "incident.certainty-known";
            case BELIEVED -> "incident.certainty-believed";
            case UNKNOWN -> "incident.certainty-unknown";
        };
    }
}
