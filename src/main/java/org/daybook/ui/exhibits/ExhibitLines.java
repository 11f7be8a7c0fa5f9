package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;

/**
 * Describes an exhibit as labelled lines, and the differences between two versions.
 *
 * @param incidents gives the name of an incident
 */
record ExhibitLines(Messages messages, ExhibitDescriber words, Function<Id<Incident>, String> incidents) {
    /** One line. */
    public record ExhibitLine(String label, String text) {}

    /** A line that differs between two versions; empty where one has no such line. */
    record ExhibitChange(String label, String before, String after) {}

    /** One line for each property, with empty text where it is not given. */
    List<ExhibitLine> all(Exhibit exhibit) {
        List<ExhibitLine> lines = new ArrayList<>();
        lines.add(line("exhibit.title", exhibit.naming().title()));
        lines.add(line("exhibit.description", exhibit.naming().description()));
        lines.add(line("exhibit.transcript", exhibit.naming().transcript()));
        lines.add(line("exhibit.producer-short", exhibit.naming().producer()));
        lines.add(line("exhibit.made-by", exhibit.provenance().madeBy()));
        lines.add(line("exhibit.how-received", exhibit.provenance().howReceived()));
        lines.add(line("exhibit.original", exhibit.provenance().original()));
        lines.add(line("exhibit.dating", dating(exhibit.dating())));
        PhysicalItem physicalItem = exhibit.physicalItem();
        if (physicalItem != null) {
            lines.add(line("exhibit.delivery", physicalItem.delivery()));
            lines.add(line("exhibit.wrapper", physicalItem.wrapper()));
            lines.add(line("exhibit.kept-at", physicalItem.keptAt()));
            lines.add(line(
                    "exhibit.continuity",
                    physicalItem.continuity().stream().map(this::step).collect(Collectors.joining("\n"))));
        }
        lines.add(line(
                "exhibit.links",
                exhibit.links().incidents().stream().map(incidents).collect(Collectors.joining("\n"))));
        lines.add(line("exhibit.in-portfolio", yesOrNo(exhibit.handling().inPortfolio())));
        lines.add(line("exhibit.covered", yesOrNo(exhibit.handling().covered())));
        lines.add(line("exhibit.private-note", exhibit.handling().privateNote()));
        return lines;
    }

    /** The lines that differ in the later version. */
    List<ExhibitChange> changes(Exhibit before, Exhibit after) {
        List<ExhibitLine> old = all(before);
        List<ExhibitLine> now = all(after);
        List<ExhibitChange> changes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!old.get(i).text().equals(now.get(i).text())) {
                changes.add(new ExhibitChange(
                        now.get(i).label(), old.get(i).text(), now.get(i).text()));
            }
        }
        return changes;
    }

    private String dating(ExhibitDating dating) {
        if (!dating.isSaid()) {
            return "";
        }
        String when = when(dating.when());
        String source = dating.source() == TimestampSource.OWN
                ? messages.get("exhibit.dating-own")
                : words.source(dating.source());
        String said = messages.get("exhibit.dating-line", when, source);
        return dating.reason().isBlank() ? said : messages.get("exhibit.dating-because", said, dating.reason());
    }

    private String step(CustodyTransfer step) {
        return messages.get("exhibit.step-line", when(step.when()), step.from(), step.to(), step.what());
    }

    private String when(EventTime when) {
        return when.words().isBlank()
                ? messages.formats().when(when)
                : messages.get("exhibit.when-words", messages.formats().when(when), when.words());
    }

    private String yesOrNo(boolean yes) {
        return messages.get(yes ? "exhibit.yes" : "exhibit.no");
    }

    private ExhibitLine line(String key, String text) {
        return new ExhibitLine(messages.get(key), text.strip());
    }
}
