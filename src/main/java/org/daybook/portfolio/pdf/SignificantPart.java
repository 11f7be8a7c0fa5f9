package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The gravest and the latest incident in a few lines each, for a reader of one page; see {@link SignificantIncidents}.
 */
final class SignificantPart {
    /** How many still fit on the page. */
    private static final int MOST = 8;

    /** So many characters of an account, which is not to end before the act, and of what was said. */
    private static final int SHOWN = 150;

    private static final int NAME_SHOWN = 90;

    private static final int WORDS_SHOWN = 420;
    private static final float PADDING = 1.5f;
    private static final float START = 220;

    private final SignificantIncidents incidents;
    private final CrossReferences links;
    private final SectionWording wording;

    SignificantPart(PortfolioContent content, CrossReferences links, SectionWording wording) {
        incidents = SignificantIncidents.of(content.sheets(), MOST);
        this.links = links;
        this.wording = wording;
    }

    void emit(PageFlow flow) {
        List<IncidentSheet> rows = new ArrayList<>();
        incidents.latest().ifPresent(rows::add);
        incidents.gravest().stream().filter(sheet -> !rows.contains(sheet)).forEach(rows::add);
        if (rows.isEmpty()) {
            return;
        }
        flow.need(START);
        flow.heading(2, wording.get("portfolio-pdf.significant"));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.significant-note") + more()), TextStyle.TABLE);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.number"), 22),
                Column.of(wording.get("portfolio-pdf.when-and-kind"), 150),
                Column.of(wording.get("portfolio-pdf.what-and-words"), 0));
        flow.table(columns, TextStyle.TABLE, PADDING, table -> rows.forEach(sheet -> table.row(row(sheet))));
    }

    private String more() {
        return incidents.more() == 0 ? "" : " " + wording.get("portfolio-pdf.significant-more", incidents.more());
    }

    private List<Text> row(IncidentSheet sheet) {
        Incident incident = sheet.current();
        String place = links.place(incident.id());
        String number = String.valueOf(sheet.number());
        Text when = Text.empty().bold(wording.formats().when(incident.when()));
        if (incidents.latest().filter(sheet::equals).isPresent()) {
            when = when.bold("\n" + wording.get("portfolio-pdf.significant-latest"));
        }
        return List.of(
                place == null ? Text.of(number) : Text.empty().link(number, place),
                when.plain("\n" + wording.types(kinds(CountableIncident.kinds(incident)))),
                what(incident));
    }

    /** Those for which it stands here, and that an order was broken; all if there is none of them. */
    private static List<IncidentType> kinds(List<IncidentType> types) {
        List<IncidentType> grave = types.stream()
                .filter(type -> type.group() == IncidentType.Group.THREATS || type == IncidentType.ORDER_BREACHED)
                .toList();
        return grave.isEmpty() ? types : grave;
    }

    /** The beginning of the account and the exact words, or more of the account where no words were recorded. */
    private Text what(Incident incident) {
        String words = SectionWording.sentences(incident.what().exactWords(), WORDS_SHOWN);
        String happened = SectionWording.account(incident, words.isEmpty() ? 2 * SHOWN : SHOWN);
        String person = wording.who(
                SectionWording.opening(incident.who().person(), NAME_SHOWN),
                incident.who().certainty());
        Text text = person.isEmpty() ? Text.empty() : Text.of(wording.get("portfolio-pdf.significant-who", person));
        text = text.plain(happened);
        return words.isEmpty()
                ? text
                : text.plain(happened.isEmpty() && person.isEmpty() ? "" : "\n")
                        .bold(wording.get("portfolio-pdf.labelled", wording.get("field.exact-words")))
                        .plain(words);
    }
}
