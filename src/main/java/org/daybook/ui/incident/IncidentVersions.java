package org.daybook.ui.incident;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.incident.Incident;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.toolkit.control.LabelledLinesPane;

/** Prepares the lines and versions of an incident for display. */
record IncidentVersions(IncidentLines lines, Formats formats) {
    static List<LabelledLinesPane.LabelledLine> shown(List<IncidentLine> lines) {
        return lines.stream()
                .map(line -> new LabelledLinesPane.LabelledLine(line.label(), line.text()))
                .toList();
    }

    /**
     * The lines of {@code incident} to be read while it is amended: its kinds without their codes, which are for print,
     * and without a zone that goes without saying.
     *
     * @param home the zone of this computer
     */
    List<LabelledLinesPane.LabelledLine> amended(Incident incident, Messages messages, ZoneId home) {
        String kinds = messages.get("field.types");
        String zone = incident.when().zone().equals(home) ? messages.get("field.zone") : "";
        return shown(lines.of(incident)).stream()
                .filter(line -> !line.label().equals(zone))
                .map(line -> line.label().equals(kinds)
                        ? new LabelledLinesPane.LabelledLine(kinds, kinds(incident, messages))
                        : line)
                .toList();
    }

    private static String kinds(Incident incident, Messages messages) {
        return incident.what().types().stream()
                .map(type -> messages.get("types." + type.code()))
                .collect(Collectors.joining("\n"));
    }

    /** All versions, each with what changed since the one before. */
    List<VersionsPane.ShownVersion> of(List<RecordVersion<Incident>> versions) {
        List<VersionsPane.ShownVersion> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            RecordVersion<Incident> version = versions.get(i);
            Incident incident = version.record();
            shown.add(new VersionsPane.ShownVersion(
                    version,
                    formats.claimed(formats.delay(incident.when(), version.recordedAt()), version.isClaimed()),
                    i == 0 ? List.of() : changes(versions.get(i - 1).record(), incident),
                    () -> shown(lines.of(incident))));
        }
        return shown;
    }

    private List<VersionsPane.VersionChange> changes(Incident before, Incident after) {
        return lines.changes(before, after).stream()
                .map(change -> new VersionsPane.VersionChange(
                        change.line().label(),
                        change.before(),
                        change.after(),
                        change.line().form() == IncidentLine.LineForm.ACCOUNT))
                .toList();
    }
}
