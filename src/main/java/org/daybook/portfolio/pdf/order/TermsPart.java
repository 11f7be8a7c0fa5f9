package org.daybook.portfolio.pdf.order;

import java.util.List;
import java.util.Optional;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.NamedPlace;
import org.daybook.pattern.ProposedTerm;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.TermChoice;
import org.daybook.record.PersonDetailKind;

/** The proposed terms, a row each, with the incidents that support them and how sure the writer is who did them. */
record TermsPart(List<Incident> incidents, PortfolioContent content, CrossReferences links, SectionWording wording) {
    private static final float START = 140;

    void emit(PageFlow flow) {
        TermChoice terms = content.request().terms();
        List<ProposedTerm> proposed = terms.proposed(incidents);
        if (proposed.isEmpty() && terms.own().isEmpty()) {
            return;
        }
        flow.need(START);
        flow.bookmarkedHeading(2, wording.get("order.terms"));
        flow.paragraph(
                Text.of(wording.get(
                        content.request().served().applies() ? "order.terms-note-served" : "order.terms-note")),
                TextStyle.SMALL);
        List<TableColumn> columns = List.of(
                TableColumn.of(wording.get("order.number"), 18),
                TableColumn.heading(wording.get("order.term"), 200),
                TableColumn.of(wording.get("order.shown-by"), 0));
        flow.table(columns, TextStyle.SMALL, table -> {
            int number = 1;
            for (ProposedTerm term : proposed) {
                List<Incident> shown = term.of(incidents);
                table.row(List.of(
                        Text.of(String.valueOf(number++)),
                        Text.of(wording.get("order.term-" + term.code())).plain(place(term)),
                        Text.joined("\n", List.of(links.countedByPerson(Figure.of(shown)), alsoNamed(term, shown)))));
            }
            for (String own : terms.own()) {
                table.row(List.of(
                        Text.of(String.valueOf(number++)), Text.of(own), Text.of(wording.get("order.shown-open"))));
            }
        });
    }

    /**
     * Other incidents with the same word in the place, since what is outside a door is often put down as the street.
     */
    private Text alsoNamed(ProposedTerm term, List<Incident> shown) {
        boolean isPlace = term == ProposedTerm.WORK
                || term == ProposedTerm.SCHOOL
                || (term == ProposedTerm.HOME && content.request().discretion().address());
        return (isPlace && !content.request().served().applies()
                        ? NamedPlace.of(shown, incidents)
                        : Optional.<NamedPlace>empty())
                .map(place -> Text.of(wording.get("order.also-named", place.word()))
                        .then(links.briefly(
                                place.others().stream().map(Incident::id).toList())))
                .orElse(Text.empty());
    }

    /** Her address, if it may be printed: an order has to name the place. */
    private String place(ProposedTerm term) {
        String address =
                content.heading().detail(PersonDetailKind.ADDRESS).text().strip();
        return term == ProposedTerm.HOME && content.request().discretion().address() && !address.isEmpty()
                ? "\n" + wording.get("order.address", address)
                : "";
    }
}
