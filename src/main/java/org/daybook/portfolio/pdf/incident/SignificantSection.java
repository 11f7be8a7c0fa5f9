package org.daybook.portfolio.pdf.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AmendmentFormatter;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * Threats and violence, then the latest incident, with all that a reader of one page asks of each: who it was and how
 * the writer knows, the account, the exact words, what shows it, and what an amendment changed. See
 * {@link SignificantIncidents}.
 */
public final class SignificantSection extends Section {
    private static final int MOST = 8;

    /** So many characters of an account, which is not to end before the act, and of what was said. */
    private static final int SHOWN = 150;

    private static final int NAME_SHOWN = 90;
    private static final int REASON_SHOWN = 160;
    private static final int WORDS_SHOWN = 420;
    private static final float PADDING = 1.5f;

    /** Enough for the heading, the note and a long first row. */
    private static final float START = 340;

    private final SignificantIncidents incidents;
    private final IncidentEvidence evidence;
    private final AmendmentFormatter amendments;
    private final CrossReferences links;
    private final SectionWording wording;

    public SignificantSection(
            PortfolioContent content, IncidentEvidence evidence, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.significant"), AnchorNames.SIGNIFICANT);
        incidents = SignificantIncidents.of(content.sheets(), MOST);
        this.evidence = evidence;
        amendments = new AmendmentFormatter(links, wording);
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return rows().isEmpty() || !links.withSheets();
    }

    private List<IncidentSheet> rows() {
        List<IncidentSheet> rows = new ArrayList<>(incidents.gravest());
        incidents.latest().filter(latest -> !rows.contains(latest)).ifPresent(rows::add);
        return rows;
    }

    @Override
    protected float start() {
        return START;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(
                Text.of(wording.get("portfolio-pdf.significant-note") + " "
                        + wording.get("portfolio-pdf.words-not-translated") + more()),
                TextStyle.TABLE);
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.number"), 26),
                TableColumn.of(wording.get("portfolio-pdf.when-and-kind"), 80),
                TableColumn.of(wording.get("portfolio-pdf.what-and-words"), 0),
                TableColumn.of(wording.get("portfolio-pdf.evidence"), 96));
        flow.table(columns, TextStyle.TABLE, PADDING, table -> rows().forEach(sheet -> table.row(row(flow, sheet))));
    }

    private String more() {
        return incidents.more() == 0 ? "" : " " + wording.get("portfolio-pdf.significant-more", incidents.more());
    }

    private List<Text> row(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        Text when = Text.empty().bold(wording.formats().whenInLines(incident.when()));
        if (incidents.latest().filter(sheet::equals).isPresent()) {
            when = when.bold("\n" + wording.get("portfolio-pdf.significant-latest"));
        }
        return List.of(
                links.numberAndPage(incident.id(), flow),
                when.plain("\n" + wording.types(kinds(CountableIncident.kinds(incident)))),
                what(flow, sheet),
                evidence.of(sheet, links::titledTerm));
    }

    /** Those for which it is in the table, and that an order was broken; all if there is none of them. */
    private static List<IncidentType> kinds(List<IncidentType> types) {
        List<IncidentType> grave = types.stream()
                .filter(type ->
                        type.group() == IncidentType.IncidentGroup.THREATS || type == IncidentType.ORDER_BREACHED)
                .toList();
        return grave.isEmpty() ? types : grave;
    }

    /** Who it was, the account, the exact words, and how it was recorded: a paragraph each. */
    private Text what(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        String exact = incident.what().exactWords();
        String happened = PrintedExcerpt.account(incident, exact.isBlank() ? 2 * SHOWN : SHOWN);
        Text words = exact.isBlank()
                ? Text.empty()
                : Text.empty()
                        .bold(wording.get("portfolio-pdf.labelled", wording.exactWordsLabel(exact)))
                        .plain(PrintedExcerpt.sentences(exact, WORDS_SHOWN));
        return Text.joined(
                "\n",
                List.of(
                        who(incident),
                        Text.of(happened),
                        Text.of(wording.injury(incident, REASON_SHOWN)),
                        words,
                        recording(flow, sheet)));
    }

    /** Who did it, how sure the writer is and why, and whether they were recorded as in custody then. */
    private Text who(Incident incident) {
        SuspectedPerson who = incident.who();
        String named = wording.whoAndHowSure(new SuspectedPerson(
                PrintedExcerpt.opening(who.person(), NAME_SHOWN), who.certainty(), who.reason(), who.sighting()));
        Text text = named.isEmpty() ? Text.empty() : Text.empty().bold(named + ".");
        String reason = PrintedExcerpt.sentences(who.reason(), REASON_SHOWN);
        String known = reason.isEmpty() && (named.isEmpty() || who.person().isBlank())
                ? ""
                : wording.get(
                        who.person().isBlank() ? "portfolio-pdf.about-who" : "portfolio-pdf.how-known",
                        reason.isEmpty() ? wording.get("portfolio-pdf.not-recorded") : PrintedExcerpt.stopped(reason));
        String then = links.custody(incident);
        return text.plain(known.isEmpty() ? "" : " " + known).plain(then.isEmpty() ? "" : " " + then + ".");
    }

    /** Who recorded it if it was not the owner of the diary, and what an amendment changed. */
    private Text recording(PageFlow flow, IncidentSheet sheet) {
        String by = Optional.of(wording.by(sheet.original().stamp().by()))
                .filter(words -> !words.isEmpty() && !sheet.isOriginalMissing())
                .map(words -> wording.get("portfolio-pdf.recorded-by-whom", words) + ".")
                .orElse("");
        String missing = sheet.isOriginalMissing() ? wording.get("portfolio-pdf.original-missing-row") : "";
        Text text = Text.empty().italic(SectionWording.joined(" ", missing, by, amendments.of(sheet)));
        return sheet.isAmended()
                ? text.plain(" " + wording.get("portfolio-pdf.earlier") + ": ")
                        .then(links.onPage(
                                wording.get("portfolio-pdf.incident-link", sheet.number()),
                                AnchorNames.versions(sheet),
                                flow))
                        .plain(".")
                : text;
    }
}
