package org.daybook.portfolio.pdf.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * An incident as a row of the chronology: when, what, who, the exact words, what shows it, and what it broke.
 *
 * @param withEvidence whether a line below says what shows it and who was told
 */
record IncidentChronologyRow(
        IncidentEvidence evidence, CrossReferences links, SectionWording wording, boolean withEvidence) {
    /** How many characters of an account and of exact words are shown where the sheet has all of them. */
    private static final int SHOWN = 90;

    private static final int ACT_SHOWN = 260;
    private static final int WORDS_SHOWN = 80;

    /** How many of an account where there is no sheet. */
    private static final int SHOWN_ALONE = 700;

    private static final int REASON_SHOWN = 90;

    /** How many of a place, a name or a reference. */
    private static final int NAME_SHOWN = 60;

    private static final int PERSON_SHOWN = 44;

    List<Text> of(PageFlow flow, IncidentSheet sheet) {
        List<Text> row = new ArrayList<>();
        row.add(
                links.withSheets()
                        ? links.numberAndPage(sheet.current().id(), flow)
                        : Text.empty().bold(String.valueOf(sheet.number())));
        row.add(when(flow, sheet));
        Text shown = withEvidence ? evidence.inLine(sheet, links::brief) : Text.empty();
        row.add(Text.joined("\n", List.of(what(sheet), links.replies(sheet.current(), flow), shown)));
        return row;
    }

    /** Where to find what it said before it was amended. */
    private Text amended(IncidentSheet sheet, PageFlow flow) {
        return sheet.isAmended()
                ? Text.of("\n")
                        .then(links.onPage(wording.get("portfolio-pdf.amended"), AnchorNames.versions(sheet), flow))
                : Text.empty();
    }

    private Text when(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        String who = wording.who(
                PrintedExcerpt.opening(incident.who().person(), links.withSheets() ? PERSON_SHOWN : NAME_SHOWN),
                incident.who().certainty());
        String reason = wording.reasonForNobody(incident.who(), REASON_SHOWN);
        String then = links.custody(incident);
        Text when = Text.empty()
                .bold(wording.formats().whenInLines(incident.when()))
                .plain(who.isEmpty() ? "" : "\n" + who)
                .plain(reason.isEmpty() ? "" : "\n" + reason)
                .italic(then.isEmpty() ? "" : "\n" + then);
        return links.withSheets() ? when.then(amended(sheet, flow)) : when.italic(late(sheet));
    }

    /**
     * That it was not written down on its day, that it was amended, and who wrote it for her, a line each; nothing if
     * none.
     */
    private String late(IncidentSheet sheet) {
        StringBuilder late = new StringBuilder();
        if (sheet.isOriginalMissing()) {
            return "\n" + wording.get("portfolio-pdf.original-missing-row");
        }
        String delay = wording.late(sheet);
        if (!delay.isEmpty()) {
            late.append('\n').append(delay);
        }
        if (sheet.versions().size() > 1) {
            late.append('\n').append(wording.get("portfolio-pdf.was-amended"));
        }
        String by = wording.by(sheet.original().stamp().by());
        if (!by.isEmpty()) {
            late.append('\n').append(wording.get("portfolio-pdf.recorded-by-whom", by));
        }
        return late.toString();
    }

    private Text what(IncidentSheet sheet) {
        IncidentDescription what = sheet.current().what();
        Text text = Text.empty();
        if (sheet.withdrawal() != null) {
            text = text.bold(wording.get("portfolio-pdf.withdrawn-count") + "\n");
        }
        if (sheet.countable(false).isUnclassified()) {
            text = text.bold(wording.get("portfolio-pdf.unclassified") + "\n");
        }
        text = text.bold(kinds(sheet));
        String place = PrintedExcerpt.opening(sheet.current().where().place(), NAME_SHOWN);
        text = text.plain(place.isEmpty() ? "" : place.endsWith("…") ? place + " " : place + ". ");
        text = text.plain(PrintedExcerpt.sentences(what.happened(), shown(sheet.current())));
        String said = said(sheet);
        return said.isEmpty()
                ? text
                : text.plain(what.happened().isBlank() ? "" : " ")
                        .bold(wording.get("portfolio-pdf.labelled", wording.exactWordsLabel(said)))
                        .plain(said);
    }

    /** How many characters of an account: of violence as many as it takes to tell the act. */
    private int shown(Incident incident) {
        return !links.withSheets() ? SHOWN_ALONE : SignificantIncidents.isViolence(incident) ? ACT_SHOWN : SHOWN;
    }

    /** Of threats and violence the kinds, of all else their groups where the sheet has the kinds; and how often. */
    private String kinds(IncidentSheet sheet) {
        List<IncidentType> all = CountableIncident.kinds(sheet.current());
        Stream<String> names = all.stream()
                // Beside it stands which term was broken.
                .filter(type -> type != IncidentType.ORDER_BREACHED || all.size() == 1 || !withEvidence)
                .map(type -> type.group() == IncidentType.IncidentGroup.THREATS || !links.withSheets()
                        ? wording.type(type)
                        : wording.group(type.group()))
                .distinct();
        int times = sheet.current().what().extent().times();
        String kinds = Stream.concat(
                        names, times > 1 ? Stream.of(wording.get("portfolio-pdf.times", times)) : Stream.of())
                .collect(Collectors.joining("; "));
        return kinds.isEmpty() ? "" : kinds + ". ";
    }

    /**
     * The exact words: of threats and violence all of them, of all else their beginning where the sheet has the rest.
     */
    private String said(IncidentSheet sheet) {
        String exact = sheet.current().what().exactWords();
        if (SignificantIncidents.isGrave(sheet)) {
            return exact.strip();
        }
        return links.withSheets() ? PrintedExcerpt.sentences(exact, WORDS_SHOWN) : "";
    }
}
