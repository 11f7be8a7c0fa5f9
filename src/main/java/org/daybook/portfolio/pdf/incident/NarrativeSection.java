package org.daybook.portfolio.pdf.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.SuspectedPerson;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.Attribution;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.RedactionLabels;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/**
 * The words of the diary in the order of time, in numbered paragraphs that lead to incidents and exhibits, to help an
 * officer take a statement. It is not a statement: nothing is put into her mouth, and nothing is declared or signed.
 * Beside the words it says who typed them, since a statement rests on what its maker knows, and gives their wording
 * before amendments.
 */
public final class NarrativeSection extends Section {
    private static final TextStyle PARAGRAPH = TextStyle.BODY.spaced(2, 5);
    private static final float NUMBER = 34;
    private static final float START = 90;

    private final PortfolioContent content;
    private final List<IncidentSheet> sheets;
    private final ExhibitNames exhibits;
    private final CrossReferences links;
    private final SectionWording wording;

    /** A text of a record and what it is called; the account itself needs no name. */
    private record NarrativePart(String label, Function<Incident, String> text) {}

    private static final List<NarrativePart> PARTS = List.of(
            new NarrativePart("", incident -> incident.what().happened()),
            new NarrativePart("field.exact-words", incident -> incident.what().exactWords()),
            new NarrativePart("field.did", incident -> incident.response().did()),
            new NarrativePart("field.feelings", incident -> incident.effect().feelings()),
            new NarrativePart("field.day-to-day", incident -> incident.effect().dayToDay()));

    public NarrativeSection(
            PortfolioContent content, ExhibitNames exhibits, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.account"), AnchorNames.ACCOUNT, true);
        this.content = content;
        sheets = content.sheets().stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .filter(sheet -> parts(sheet.current()).findAny().isPresent())
                .toList();
        this.exhibits = exhibits;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.note(Text.empty()
                .bold(wording.get("portfolio-pdf.account-no-statement"))
                .plain("\n" + wording.get("portfolio-pdf.account-note"))
                .plain(new RedactionLabels(content, wording).sentences())
                .plain(leftOut()));
        int number = 1;
        for (IncidentSheet sheet : sheets) {
            number += incident(flow, sheet, number);
        }
    }

    /** How many of the printed incidents have no paragraph. */
    private String leftOut() {
        int missing = content.sheets().size() - sheets.size();
        return missing == 0 ? "" : " " + wording.get("portfolio-pdf.account-left-out", missing);
    }

    /** Emits an incident and returns its number of paragraphs. */
    private int incident(PageFlow flow, IncidentSheet sheet, int first) {
        Incident incident = sheet.current();
        Attribution attribution = new Attribution(sheet, wording);
        List<NarrativePart> parts = parts(incident).toList();
        List<String> typed =
                parts.stream().map(part -> attribution.of(part.text())).toList();
        boolean alike = typed.stream().distinct().count() == 1;
        flow.need(START);
        flow.markedHeading("", wording.formats().when(incident.when()));
        flow.paragraph(beside(sheet, alike ? typed.getFirst() : "", flow), TextStyle.FINE);
        List<Text> paragraphs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Text paragraph = paragraph(parts.get(i), incident);
            paragraphs.add(alike ? paragraph : paragraph.italic("\n" + typed.get(i)));
        }
        flow.list(
                paragraphs,
                PARAGRAPH,
                NUMBER,
                i -> wording.get("portfolio-pdf.account-number", String.valueOf(first + i)));
        before(flow, sheet, attribution);
        return paragraphs.size();
    }

    private static Stream<NarrativePart> parts(Incident incident) {
        return PARTS.stream().filter(part -> !part.text().apply(incident).isBlank());
    }

    private Text paragraph(NarrativePart part, Incident incident) {
        return label(part).plain(part.text().apply(incident).strip());
    }

    private Text label(NarrativePart part) {
        return part.label().isEmpty() ? Text.empty() : Text.empty().bold(labelled(part.label()));
    }

    private String labelled(String key) {
        return wording.get("portfolio-pdf.labelled", wording.get(key));
    }

    /** Emits the text before it was amended, so that both can be read. */
    private void before(PageFlow flow, IncidentSheet sheet, Attribution attribution) {
        for (NarrativePart part : PARTS) {
            String first = part.text().apply(sheet.original().record());
            if (sheet.isAmended(part.text()) && !first.isBlank()) {
                String name = wording.get(part.label().isEmpty() ? "field.happened" : part.label());
                flow.paragraph(
                        Text.empty()
                                .bold(wording.get("portfolio-pdf.labelled", name))
                                .italic(attribution.beforeAmending()),
                        TextStyle.FINE);
                flow.quote(Text.of(first.strip()), null);
            }
        }
    }

    /**
     * Where it stands in full, where it happened, who it was, who typed it, and whether it may be hearsay; a line each.
     */
    private Text beside(IncidentSheet sheet, String typed, PageFlow flow) {
        Incident incident = sheet.current();
        Text text = references(sheet, flow);
        text = line(text, "field.where", place(incident));
        text = line(text, "field.person", who(incident.who()));
        text = line(text, "portfolio-pdf.account-whose", typed);
        return line(text, "portfolio-pdf.account-hearsay", hearsay(sheet));
    }

    private Text line(Text text, String label, String value) {
        return value.isBlank() ? text : text.plain("\n").bold(labelled(label)).plain(value.strip());
    }

    private String place(Incident incident) {
        String place = incident.where().place();
        PlaceKind kind = incident.where().kind();
        return place.isBlank() && kind != PlaceKind.NOT_SAID ? wording.get("field.place-kind-" + kind.code()) : place;
    }

    /** Who it was, how sure the writer is, and why. */
    private String who(SuspectedPerson who) {
        String sure = who.certainty() == SuspectedPerson.Certainty.NOT_SAID
                ? ""
                : wording.get("field.certainty-" + who.certainty().code());
        String person = who.person().strip();
        String named = person.isEmpty()
                ? sure
                : sure.isEmpty() ? person : wording.get("portfolio-pdf.who-and-certainty", person, sure);
        return who.reason().isBlank()
                ? named
                : (named.isEmpty() ? "" : named + ". ")
                        + wording.get(
                                "portfolio-pdf.account-reason", who.reason().strip());
    }

    /** Why it may be; empty if nothing that was recorded tells. */
    private String hearsay(IncidentSheet sheet) {
        if (sheet.versions().stream().anyMatch(version -> !version.stamp().by().isOwners())) {
            return wording.get("portfolio-pdf.account-hearsay-typed");
        }
        return IncidentType.areThroughOthers(sheet.current().what().types())
                ? wording.get("portfolio-pdf.account-hearsay-kind")
                : "";
    }

    /** 'See incident 12 (page 40). (Exhibit SB1, Exhibit SB2). As written: ‘at the weekend’.' */
    private Text references(IncidentSheet sheet, PageFlow flow) {
        Id<Incident> id = sheet.current().id();
        Text text = Text.of(wording.get("portfolio-pdf.account-see"))
                .then(links.onPage(
                        wording.get("portfolio-pdf.account-incident", String.valueOf(sheet.number())),
                        links.place(id),
                        flow))
                .plain(".");
        List<Text> shown = exhibits.of(id).stream()
                .map(exhibit -> Text.empty().link(exhibits.label(exhibit), AnchorNames.exhibit(exhibit.number())))
                .toList();
        if (!shown.isEmpty()) {
            text = text.plain(" (").then(Text.joined(", ", shown)).plain(").");
        }
        String said = sheet.current().when().words();
        return said.isBlank() ? text : text.plain(" " + wording.get("portfolio-pdf.account-when", said.strip()));
    }
}
