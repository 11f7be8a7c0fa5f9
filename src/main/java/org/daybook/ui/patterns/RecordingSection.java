package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import org.daybook.pattern.FrequencyCounts;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.ReportingCounts;
import org.daybook.text.Messages;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.patterns.FigureRows.Row;

/** Whether it was reported and when it was written down; and how all of this page is counted. */
final class RecordingSection {
    private static final List<String> RULES = List.of(
            "each",
            "kinds",
            "open",
            "breach",
            "reported",
            "about-day",
            "span",
            "undated-day",
            "clock",
            "since",
            "day-itself",
            "names",
            "law",
            "portfolio");

    private final FigureRows figures;
    private final Messages messages;

    RecordingSection(FigureLinks links, Messages messages) {
        this.figures = new FigureRows(links, messages);
        this.messages = messages;
    }

    /** Whether it was reported, and when it was written down. */
    PatternSection recording(ReportingCounts recording, int all) {
        PatternSection section = new PatternSection("patterns.recording", "", messages);
        section.add(figures.shares(
                List.of(
                        Row.of(messages.get("patterns.reported"), recording.reported()),
                        Row.of(messages.get("patterns.told-police"), recording.toldPolice()),
                        Row.of(messages.get("patterns.not-reported"), recording.notReported()),
                        Row.of(messages.get("patterns.reported-not-said"), recording.notSaid())),
                all));
        if (recording.dated() > 0 || !recording.datedByApp().isNone()) {
            section.part(messages.get("patterns.written", recording.dated()), figures.shares(written(recording), all));
        }
        return section;
    }

    private List<Row> written(ReportingCounts recording) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of(messages.get("patterns.same-day"), recording.sameDay()),
                Row.of(messages.get("patterns.late"), recording.late())));
        if (!recording.datedByApp().isNone()) {
            rows.add(Row.of(messages.get("patterns.dated-by-app"), recording.datedByApp()));
        }
        if (!recording.claimed().isNone()) {
            rows.add(Row.of(messages.get("patterns.written-claimed"), recording.claimed()));
        }
        if (!recording.originalMissing().isNone()) {
            rows.add(Row.of(messages.get("patterns.written-unknown"), recording.originalMissing()));
        }
        return rows;
    }

    /** The rules, and how many incidents each concerns. */
    PatternSection rules(Patterns patterns) {
        FrequencyCounts often = patterns.often();
        PatternSection section = new PatternSection("patterns.rules", "", messages);
        RULES.forEach(rule -> section.add(TextLabels.paragraph(messages.get("patterns.rule-" + rule))));
        section.add(figures.list(
                List.of(
                        Row.of(messages.get("patterns.about"), often.about()),
                        Row.of(messages.get("patterns.spans"), often.spans()),
                        Row.of(messages.get("patterns.undated"), often.undated()),
                        Row.of(messages.get("patterns.unclassified"), often.unclassified()),
                        Row.of(messages.get("patterns.withdrawn"), patterns.withdrawn())),
                5));
        return section;
    }
}
