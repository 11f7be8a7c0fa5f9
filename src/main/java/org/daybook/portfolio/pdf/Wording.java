package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.facts.IncidentType;
import org.daybook.facts.When;
import org.daybook.facts.Who;
import org.daybook.portfolio.PortfolioPart;
import org.daybook.text.Formats;
import org.daybook.text.Messages;

/** The words that several sections share. */
final class Wording {
    private final Messages messages;
    private final Formats formats;

    Wording(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Formats formats() {
        return formats;
    }

    String type(IncidentType type) {
        return messages.get("types." + type.code());
    }

    String group(IncidentType.Group group) {
        return messages.get("types.group." + group.code());
    }

    /** All types, in the taxonomy's order. */
    String types(List<IncidentType> types) {
        return String.join("; ", types.stream().map(this::type).toList());
    }

    /** The time and, in quotation marks, her own words for it. */
    String when(When when) {
        String time = formats.when(when);
        return when.words().isBlank() ? time : get("portfolio-pdf.when-in-words", time, when.words());
    }

    /** The person and how sure she is. */
    String who(Who who) {
        String certainty = switch (who.certainty()) {
            case NOT_SAID -> "";
            case KNOWN -> get("portfolio-pdf.certainty-known");
            case BELIEVED -> get("portfolio-pdf.certainty-believed");
            case UNKNOWN -> get("portfolio-pdf.certainty-unknown");
        };
        if (who.person().isBlank() || certainty.isEmpty()) {
            return who.person() + certainty;
        }
        return get("portfolio-pdf.who-and-certainty", who.person(), certainty);
    }

    String part(PortfolioPart part) {
        return switch (part) {
            case WHERE -> get("portfolio-pdf.where");
            case WHO -> get("portfolio-pdf.who");
            case EXACT_WORDS -> get("portfolio-pdf.exact-words");
            case FEELINGS -> get("portfolio-pdf.feelings");
            case DAY_TO_DAY -> get("portfolio-pdf.day-to-day");
        };
    }
}
