package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.facts.Incident;
import org.daybook.facts.Who;
import org.daybook.facts.Who.Certainty;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.control.TypeChooser;

/** An incident as labelled lines to be read, and what differs between two versions of it. */
final class IncidentLines {
    private final Messages messages;
    private final Formats formats;

    /** A label and what she wrote. */
    record Line(String label, String text) {}

    /** A line that differs between two versions; either side may be empty. */
    record Change(String label, String before, String after) {}

    IncidentLines(Messages messages) {
        this.messages = messages;
        this.formats = new Formats(messages);
    }

    /** The lines that say something, in the order of the form. */
    List<Line> of(Incident incident) {
        return all(incident).stream().filter(line -> !line.text.isBlank()).toList();
    }

    /** What {@code after} says otherwise than {@code before}. */
    List<Change> changes(Incident before, Incident after) {
        List<Line> older = all(before);
        List<Line> newer = all(after);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            if (!older.get(i).text.equals(newer.get(i).text)) {
                changes.add(new Change(newer.get(i).label, older.get(i).text, newer.get(i).text));
            }
        }
        return List.copyOf(changes);
    }

    private List<Line> all(Incident incident) {
        return List.of(
                line("incident.when", formats.when(incident.when())),
                line("incident.when-words", incident.when().words()),
                line(
                        "incident.kind",
                        incident.what().types().stream()
                                .map(type -> TypeChooser.named(type, messages))
                                .collect(Collectors.joining("\n"))),
                line("incident.happened", incident.what().happened()),
                line("incident.exact-words", incident.what().exactWords()),
                line("incident.where", incident.where().place()),
                line("incident.who", incident.who().person()),
                line("incident.certainty", certainty(incident.who())),
                line("incident.who-reason", incident.who().reason()),
                line("incident.feelings", incident.effect().feelings()),
                line("incident.day-to-day", incident.effect().dayToDay()),
                line(
                        "incident.portfolio",
                        messages.get(
                                incident.handling().inPortfolio()
                                        ? "incident.portfolio-yes"
                                        : "incident.portfolio-no")),
                line("incident.leave-out-reason", incident.handling().leaveOutReason()),
                line("incident.private-note", incident.handling().privateNote()));
    }

    private String certainty(Who who) {
        return who.certainty() == Certainty.NOT_SAID ? "" : messages.get(key(who.certainty()));
    }

    static String key(Certainty certainty) {
        return switch (certainty) {
            case NOT_SAID -> "incident.certainty-not-said";
            case KNOWN -> "incident.certainty-known";
            case BELIEVED -> "incident.certainty-believed";
            case UNKNOWN -> "incident.certainty-unknown";
        };
    }

    private Line line(String key, String text) {
        return new Line(messages.get(key), text);
    }
}
