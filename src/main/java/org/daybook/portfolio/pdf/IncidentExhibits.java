package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.RecordId;

/** The exhibits of one incident on its sheet, with the way to the list and to the plates. */
final class IncidentExhibits {
    private final ExhibitNames names;
    private final SectionWording wording;

    IncidentExhibits(ExhibitNames names, SectionWording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** One more row of the sheet, a line for each; none if there are none. */
    List<LabelledFact> rows(PageFlow flow, RecordId incident) {
        Text lines = Text.empty();
        String between = "";
        for (ExhibitSheet sheet : names.of(incident)) {
            String title = names.title(sheet);
            lines = lines.plain(between).then(names.shown(List.of(sheet.id()), flow));
            lines = title.isBlank() ? lines : lines.plain(wording.get("portfolio-pdf.after-label", title));
            between = "\n";
        }
        return between.isEmpty() ? List.of() : List.of(new LabelledFact(wording.get("portfolio-pdf.exhibits"), lines));
    }

    /** Whether an incident has any. */
    boolean isThere(RecordId incident) {
        return !names.of(incident).isEmpty();
    }

    /** All in one line, each leading to the list. */
    Text inLine(RecordId incident) {
        Text text = Text.empty();
        String between = "";
        for (ExhibitSheet sheet : names.of(incident)) {
            text = text.plain(between).link(sheet.label(), AnchorNames.exhibit(sheet.number()));
            between = ", ";
        }
        return text;
    }
}
