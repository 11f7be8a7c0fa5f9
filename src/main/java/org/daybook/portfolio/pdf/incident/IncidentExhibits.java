package org.daybook.portfolio.pdf.incident;

import java.util.List;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/** The exhibits of one incident on its sheet, with the way to the list and to the plates. */
public record IncidentExhibits(ExhibitNames names, SectionWording wording) {
    /** One more row of the sheet, a line for each; none if there are none. */
    List<LabelledFact> rows(PageFlow flow, Id<Incident> incident) {
        List<Text> lines =
                names.of(incident).stream().map(sheet -> line(sheet, flow)).toList();
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.exhibits", Text.joined("\n", lines));
        return facts.all();
    }

    private Text line(ExhibitSheet sheet, PageFlow flow) {
        String title = names.title(sheet);
        return names.shown(List.of(sheet.id()), flow)
                .plain(title.isBlank() ? "" : wording.get("portfolio-pdf.after-label", title));
    }

    /** All in one line, each leading to the list. */
    Text inLine(Id<Incident> incident) {
        return Text.joined(
                ", ",
                names.of(incident).stream()
                        .map(sheet -> Text.empty().link(sheet.label(), AnchorNames.exhibit(sheet.number())))
                        .toList());
    }
}
