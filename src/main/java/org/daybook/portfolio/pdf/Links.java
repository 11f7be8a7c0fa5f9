package org.daybook.portfolio.pdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.daybook.facts.ThingId;
import org.daybook.pdf.Text;
import org.daybook.portfolio.IncidentSheet;

/** Names linked incidents, and leads to those that are in this portfolio. */
final class Links {
    private final Wording wording;
    private final Map<ThingId, Integer> numbers = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    Links(Wording wording, Collection<IncidentSheet> sheets) {
        this.wording = wording;
        for (IncidentSheet sheet : sheets) {
            numbers.put(sheet.current().id(), sheet.number());
            places.put(name(sheet.number()), Places.incident(sheet.number()));
        }
    }

    /** Its number if it is in this portfolio; no more than that there is one if it is not. */
    String name(ThingId id) {
        Integer number = numbers.get(id);
        return number == null ? wording.get("portfolio-pdf.other-record") : name(number);
    }

    /** Names, a line each, as links where there is somewhere to go. */
    Text text(String names) {
        Text text = Text.empty();
        String between = "";
        for (String name : names.split("\n", -1)) {
            String place = places.get(name);
            text = text.plain(between);
            text = place == null ? text.plain(name) : text.link(name, place);
            between = "\n";
        }
        return text;
    }

    private String name(int number) {
        return wording.get("portfolio-pdf.incident-link", String.valueOf(number));
    }
}
