package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.RecordHistory.Version;
import org.daybook.incident.Incident;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.ui.control.LinesPane;
import org.daybook.ui.record.VersionsPane;

/** Prepares the lines and versions of an incident for display. */
final class IncidentVersions {
    private final IncidentLines lines;
    private final Formats formats;

    IncidentVersions(IncidentLines lines, Formats formats) {
        this.lines = lines;
        this.formats = formats;
    }

    /** The lines for display. */
    static List<LinesPane.Line> shown(List<IncidentLine> lines) {
        return lines.stream()
                .map(line -> new LinesPane.Line(line.label(), line.text()))
                .toList();
    }

    /** All versions, each with what changed since the one before. */
    List<VersionsPane.Shown> of(List<Version<Incident>> versions) {
        List<VersionsPane.Shown> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version<Incident> version = versions.get(i);
            Incident incident = version.record();
            shown.add(new VersionsPane.Shown(
                    version.recorded(),
                    formats.delay(incident.when(), version.recorded().envelope().recordedAt()),
                    version.reason(),
                    i == 0 ? List.of() : changes(versions.get(i - 1).record(), incident),
                    () -> shown(lines.of(incident))));
        }
        return shown;
    }

    private List<VersionsPane.Change> changes(Incident before, Incident after) {
        return lines.changes(before, after).stream()
                .map(change -> new VersionsPane.Change(
                        change.line().label(),
                        change.before(),
                        change.after(),
                        change.line().form() == IncidentLine.Form.ACCOUNT))
                .toList();
    }
}
