package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.pdf.Column;
import org.daybook.pdf.Density;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.CaseSheets;
import org.daybook.portfolio.ParticularSheet;

/** What else of the case names an incident: the conversations about it, then all else. Withdrawn records name nothing. */
final class IncidentParticulars {
    private final Map<ThingId, List<ParticularSheet>> about = new HashMap<>();
    private final ContactWords words;
    private final Links links;
    private final Wording wording;

    IncidentParticulars(CaseSheets sheets, ContactWords words, Links links, Wording wording) {
        this.words = words;
        this.links = links;
        this.wording = wording;
        for (ParticularSheet sheet : sheets.particulars()) {
            if (!sheet.isWithdrawn()) {
                sheet.current()
                        .incidents()
                        .forEach(id -> about.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(sheet));
            }
        }
    }

    /** The conversations about an incident. */
    List<Particular> contacts(ThingId incident) {
        return contactSheets(incident).stream().map(ParticularSheet::current).toList();
    }

    /** Emits them under a heading of that level; nothing if there is nothing. */
    void emit(PageFlow flow, ThingId incident, int heading) {
        List<ParticularSheet> contacts = contactSheets(incident);
        if (!contacts.isEmpty()) {
            flow.need(70);
            flow.heading(heading, wording.get("portfolio-pdf.reported-in-log"), null, null);
            flow.table(columns(), TextStyle.FINE, table -> contacts.forEach(contact -> table.row(row(flow, contact))));
        }
        List<Fact> others = others(flow, incident);
        if (!others.isEmpty()) {
            flow.need(70);
            flow.heading(heading, wording.get("portfolio-pdf.named-elsewhere"), null, null);
            flow.facts(others, Density.CLOSE);
        }
    }

    private List<Column> columns() {
        return List.of(
                Column.heading(wording.get("portfolio-pdf.when"), 112),
                Column.of(wording.get("portfolio-pdf.with-whom"), 0),
                Column.of(wording.get("portfolio-pdf.reference"), 120),
                Column.of(wording.get("portfolio-pdf.in-the-log"), 60));
    }

    private List<Text> row(PageFlow flow, ParticularSheet contact) {
        String place = Places.record(contact);
        return List.of(
                Text.of(contact.current().when().map(wording.formats()::when).orElse("–")),
                Text.of(words.whom(contact.current()).replace("\n", "; ")),
                Text.of(words.references(contact.current())),
                Text.empty().link(wording.get("portfolio-pdf.on-page", flow.pageOf(place)), place));
    }

    /** A row for each kind. */
    private List<Fact> others(PageFlow flow, ThingId incident) {
        List<Fact> facts = new ArrayList<>();
        for (ParticularKind kind : ParticularKind.values()) {
            List<ParticularSheet> naming = about.getOrDefault(incident, List.of()).stream()
                    .filter(sheet -> sheet.kind() == kind && kind != ParticularKind.CONTACT)
                    .toList();
            if (!naming.isEmpty()) {
                facts.add(new Fact(links.lines().kind(kind), named(flow, naming)));
            }
        }
        return facts;
    }

    private Text named(PageFlow flow, List<ParticularSheet> sheets) {
        Text text = Text.empty();
        String between = "";
        for (ParticularSheet sheet : sheets) {
            String place = Places.record(sheet);
            String title = links.lines().title(sheet.current());
            text = text.plain(between).then(links.onPage(title, place, flow));
            between = "\n";
        }
        return text;
    }

    private List<ParticularSheet> contactSheets(ThingId incident) {
        return about.getOrDefault(incident, List.of()).stream()
                .filter(sheet -> sheet.kind() == ParticularKind.CONTACT)
                .toList();
    }
}
