package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.facts.ThingId;
import org.daybook.pdf.Density;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.portfolio.ExhibitSheet;

/** The exhibits of one incident on its sheet, with the way to the list and to the plates. */
final class IncidentExhibits {
    private final ExhibitNames names;
    private final Wording wording;

    IncidentExhibits(ExhibitNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** Emits them as one more fact of the sheet, a line each; nothing if there are none. */
    void emit(PageFlow flow, ThingId incident) {
        Text lines = Text.empty();
        String between = "";
        for (ExhibitSheet sheet : names.of(incident)) {
            String title = names.title(sheet);
            lines = lines.plain(between).then(names.shown(List.of(sheet.id()), flow));
            lines = title.isBlank() ? lines : lines.plain(wording.get("portfolio-pdf.after-label", title));
            between = "\n";
        }
        if (!between.isEmpty()) {
            flow.facts(List.of(new Fact(wording.get("portfolio-pdf.exhibits"), lines)), Density.CLOSE);
        }
    }

    /** Whether an incident has any. */
    boolean isThere(ThingId incident) {
        return !names.of(incident).isEmpty();
    }

    /** All in one line, each leading to the list. */
    Text inLine(ThingId incident) {
        Text text = Text.empty();
        String between = "";
        for (ExhibitSheet sheet : names.of(incident)) {
            text = text.plain(between).link(sheet.label(), Places.exhibit(sheet.number()));
            between = ", ";
        }
        return text;
    }
}
