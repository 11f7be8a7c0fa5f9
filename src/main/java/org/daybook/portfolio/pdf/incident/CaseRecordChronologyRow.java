package org.daybook.portfolio.pdf.incident;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.Chronology.ChronologyRow.ChronologyCaseRecord;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ContactFormatter;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/**
 * A record other than an incident as a row of the chronology: without a number, named by what it is.
 *
 * @param withEvidence whether a line below says what shows it and which incidents it is about
 */
record CaseRecordChronologyRow(
        CrossReferences links, ContactFormatter words, SectionWording wording, boolean withEvidence) {
    private static final int SHOWN = 160;

    List<Text> of(PageFlow flow, ChronologyCaseRecord event) {
        CaseRecordSheet sheet = event.sheet();
        List<Text> row = new ArrayList<>();
        String place = AnchorNames.record(sheet);
        row.add(links.withSheets() ? Text.empty().link(links.shortPage(place, flow), place) : Text.empty());
        row.add(Text.of(wording.formats().whenInLines(event.when())));
        row.add(
                withEvidence
                        ? Text.joined("\n", List.of(what(event, flow), beside(sheet.current())))
                        : what(event, flow));
        return row;
    }

    /** Its name and content, with its page if there is no column for it. */
    private Text what(ChronologyCaseRecord event, PageFlow flow) {
        CaseRecordSheet sheet = event.sheet();
        Text text =
                sheet.isWithdrawn() ? Text.empty().bold(wording.get("portfolio-pdf.withdrawn") + "\n") : Text.empty();
        String gist = gist(sheet.current());
        text = text.italic(links.lines().event(sheet.current(), event.fields()));
        if (!links.withSheets()) {
            String place = AnchorNames.record(sheet);
            text = text.plain(" (")
                    .link(wording.get("portfolio-pdf.page-lower", flow.pageOf(place)), place)
                    .plain(")");
        }
        return text.plain(gist.isEmpty() ? "" : (links.withSheets() ? ". " : "\n") + gist.replace("\n", "; "));
    }

    private String gist(CaseRecord caseRecord) {
        if (caseRecord.kind() == CaseRecordKind.CONTACT) {
            return words.whom(caseRecord);
        }
        if (caseRecord.kind() == CaseRecordKind.ORDER) {
            return PrintedExcerpt.sentences(links.lines().headline(caseRecord), SHOWN);
        }
        List<Field> fields = new ArrayList<>(caseRecord.kind().headline().stream()
                .filter(field -> caseRecord.value(field) != null)
                .limit(1)
                .toList());
        caseRecord.values().keySet().stream()
                .filter(field -> isTelling(field.form()) && !fields.contains(field))
                .forEach(fields::add);
        StringBuilder gist = new StringBuilder();
        for (Field field : fields) {
            String said = links.lines().said(caseRecord, field).strip().replace("\n", "; ");
            gist.append(gist.isEmpty() ? "" : endsSentence(gist) ? " " : ". ")
                    .append(PrintedExcerpt.sentences(said, SHOWN));
        }
        return PrintedExcerpt.sentences(gist.toString(), SHOWN);
    }

    private static boolean endsSentence(CharSequence text) {
        return ".!?…”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a value is understandable without its label. */
    private static boolean isTelling(FieldKind form) {
        return switch (form) {
            case LINE, WORDS, LINES, AMOUNT -> true;
            case DAY,
                    TIME,
                    TIME_OF_DAY,
                    COUNT,
                    ANSWER,
                    CHOICE,
                    TICKS,
                    INCIDENTS,
                    EXHIBITS,
                    PERSONS,
                    BROKEN_TERMS,
                    TERMS,
                    ROWS -> false;
        };
    }

    /** The exhibits that show it, the incidents it is about, and the references of a conversation. */
    private Text beside(CaseRecord caseRecord) {
        return Text.joined(
                " · ",
                List.of(
                        named("portfolio-pdf.exhibits-are", caseRecord.exhibits()),
                        named("portfolio-pdf.incidents-are", caseRecord.incidents()),
                        Text.of(caseRecord.kind() == CaseRecordKind.CONTACT ? words.references(caseRecord) : "")));
    }

    private Text named(String key, List<? extends Id<?>> ids) {
        return ids.isEmpty() ? Text.empty() : Text.of(wording.get(key)).then(links.briefly(ids));
    }
}
