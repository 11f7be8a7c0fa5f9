package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.ExhibitSheet;
import org.daybook.portfolio.IncidentSheet;
import org.daybook.portfolio.PortfolioContent;

/**
 * Her own words in the order of time, in numbered paragraphs that lead to incidents and exhibits, to help an officer take
 * her statement. It is no statement: nothing is put into her mouth, and nothing is declared or signed.
 */
final class AccountSection implements Section {
    private static final TextStyle PARAGRAPH = TextStyle.BODY.spaced(2, 5);
    private static final float NUMBER = 34;
    private static final float START = 70;

    private final List<IncidentSheet> sheets;
    private final ExhibitNames exhibits;
    private final Links links;
    private final Wording wording;

    /** A text of hers and what it is called. */
    private record Words(String label, String text) {}

    AccountSection(PortfolioContent content, ExhibitNames exhibits, Links links, Wording wording) {
        sheets = content.sheets().stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .filter(sheet -> words(sheet.current()).findAny().isPresent())
                .toList();
        this.exhibits = exhibits;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public String title() {
        return wording.get("portfolio-pdf.account");
    }

    @Override
    public String place() {
        return Places.ACCOUNT;
    }

    @Override
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    @Override
    public void emit(PageFlow flow) {
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, title(), place());
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.account-no-statement"))
                    .plain("\n" + wording.get("portfolio-pdf.account-note")));
            int number = 1;
            for (IncidentSheet sheet : sheets) {
                number += incident(flow, sheet, number);
            }
        });
    }

    /** Gives how many paragraphs it took. */
    private int incident(PageFlow flow, IncidentSheet sheet, int first) {
        Incident incident = sheet.current();
        flow.need(START);
        flow.markedHeading("", wording.formats().when(incident.when()));
        flow.paragraph(references(sheet, flow), TextStyle.FINE);
        List<Text> paragraphs = words(incident).map(this::paragraph).toList();
        flow.list(
                paragraphs,
                PARAGRAPH,
                NUMBER,
                i -> wording.get("portfolio-pdf.account-number", String.valueOf(first + i)));
        return paragraphs.size();
    }

    private static Stream<Words> words(Incident incident) {
        return Stream.of(
                        new Words("", incident.what().happened()),
                        new Words("field.exact-words", incident.what().exactWords()),
                        new Words("field.did", incident.response().did()),
                        new Words("field.feelings", incident.effect().feelings()),
                        new Words("field.day-to-day", incident.effect().dayToDay()))
                .filter(words -> !words.text().isBlank());
    }

    private Text paragraph(Words words) {
        Text label = words.label().isEmpty()
                ? Text.empty()
                : Text.empty().bold(wording.get("portfolio-pdf.labelled", wording.get(words.label())));
        return label.plain(words.text().strip());
    }

    /** '(Exhibit SB1, Exhibit SB2) see incident 12 (page 40). Recorded 03/11/2026, 21:05. Recorded the same day.' */
    private Text references(IncidentSheet sheet, PageFlow flow) {
        ThingId id = sheet.current().id();
        Text text = Text.of(wording.get("portfolio-pdf.account-see"))
                .then(links.onPage(
                        wording.get("portfolio-pdf.account-incident", String.valueOf(sheet.number())),
                        links.place(id),
                        flow))
                .plain(". ");
        List<Text> shown = new ArrayList<>();
        for (ExhibitSheet exhibit : exhibits.of(id)) {
            shown.add(Text.empty().link(exhibits.label(exhibit), Places.exhibit(exhibit.number())));
        }
        if (!shown.isEmpty()) {
            text = text.plain("(");
            String between = "";
            for (Text one : shown) {
                text = text.plain(between).then(one);
                between = ", ";
            }
            text = text.plain("). ");
        }
        String said = sheet.current().when().words();
        if (!said.isBlank()) {
            text = text.plain(wording.get("portfolio-pdf.account-when", said.strip()) + " ");
        }
        text = text.plain(wording.get(
                "portfolio-pdf.account-recorded",
                wording.formats().dateTime(sheet.original().stamp().recordedAt()),
                wording.formats()
                        .delay(sheet.current().when(), sheet.original().stamp().recordedAt())));
        return sheet.versions().size() == 1
                ? text
                : text.plain(" ")
                        .plain(wording.get(
                                "portfolio-pdf.account-amended",
                                wording.formats()
                                        .dateTime(sheet.versions()
                                                .getLast()
                                                .stamp()
                                                .recordedAt())));
    }
}
