package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.facts.ThingId;
import org.daybook.pdf.Column;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.ExhibitSheet;

/** The exhibits of one incident on its sheet, with the way to the list and to the plates. */
final class IncidentExhibits {
    private final ExhibitNames names;
    private final Wording wording;

    IncidentExhibits(ExhibitNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** Emits them under a heading of that level; nothing if there are none. */
    void emit(PageFlow flow, ThingId incident, int heading) {
        List<ExhibitSheet> exhibits = names.of(incident);
        if (exhibits.isEmpty()) {
            return;
        }
        flow.heading(heading, wording.get("portfolio-pdf.exhibits"), null, null);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.exhibit-label"), 60),
                Column.of(wording.get("portfolio-pdf.exhibit-title"), 0),
                Column.of(wording.get("portfolio-pdf.list"), 60),
                Column.of(wording.get("portfolio-pdf.plate"), 60));
        flow.table(columns, TextStyle.FINE, table -> {
            for (ExhibitSheet sheet : exhibits) {
                table.row(List.of(
                        Text.of(sheet.label()),
                        Text.of(names.title(sheet)),
                        onPage(flow, Places.exhibit(sheet.number())),
                        names.picture(sheet).isPresent() ? onPage(flow, Places.plate(sheet.number())) : Text.of("–")));
            }
        });
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

    private Text onPage(PageFlow flow, String place) {
        return Text.empty().link(wording.get("portfolio-pdf.on-page", flow.pageOf(place)), place);
    }
}
