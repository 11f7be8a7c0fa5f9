package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ContactFormatter;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The log of conversations with police and agencies: who was told what, what was promised, and whether it was done. */
record AgencyContactPart(
        List<CaseRecordSheet> contacts, ContactFormatter words, CrossReferences links, SectionWording wording)
        implements CaseRecordPart {
    private static final int OUTCOME_SHOWN = 60;
    private static final int SHOWN = 110;
    private static final float START = 130;

    @Override
    public String title() {
        return links.lines().many(CaseRecordKind.CONTACT);
    }

    @Override
    public boolean isEmpty() {
        return contacts.isEmpty();
    }

    @Override
    public float start() {
        return START;
    }

    @Override
    public void emit(PageFlow flow, int level) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.note-contact")), TextStyle.SMALL);
        flow.table(columns(), TextStyle.TABLE, table -> contacts.forEach(contact -> table.row(row(contact))));
    }

    private List<TableColumn> columns() {
        return List.of(
                TableColumn.heading(wording.get("portfolio-pdf.number"), 22),
                TableColumn.of(wording.get("portfolio-pdf.when"), 64),
                TableColumn.of(wording.get("portfolio-pdf.with-whom"), 98),
                TableColumn.of(wording.get("portfolio-pdf.reference"), 70),
                TableColumn.of(wording.get("portfolio-pdf.incidents"), 46),
                TableColumn.of(wording.get("portfolio-pdf.promised"), 0));
    }

    private List<Text> row(CaseRecordSheet sheet) {
        CaseRecord contact = sheet.current();
        Text whom = sheet.isWithdrawn()
                ? Text.empty().bold(wording.get("portfolio-pdf.withdrawn")).plain("\n")
                : Text.empty();
        return List.of(
                Text.empty().link(String.valueOf(sheet.number()), AnchorNames.record(sheet)),
                Text.of(contact.when().map(wording.formats()::whenInLines).orElse("")),
                whom.plain(words.whom(contact)),
                Text.of(words.references(contact)),
                links.briefly(contact.incidents()),
                promised(contact));
    }

    private Text promised(CaseRecord contact) {
        List<Text> lines = new ArrayList<>();
        String promised = contact.text(AgencyContact.PROMISED);
        lines.add(Text.of(PrintedExcerpt.sentences(
                promised.isBlank() ? contact.text(AgencyContact.THEY_SAID) : promised, SHOWN)));
        Text kept = Text.empty();
        for (Field field : List.of(AgencyContact.PROMISED_BY, AgencyContact.DONE)) {
            if (contact.value(field) != null) {
                String label = links.lines().label(CaseRecordKind.CONTACT, field);
                kept = kept.bold(wording.get("portfolio-pdf.labelled", label))
                        .plain(links.lines().said(contact, field) + ". ");
            }
        }
        lines.add(kept);
        lines.add(Text.of(PrintedExcerpt.sentences(contact.text(AgencyContact.OUTCOME), OUTCOME_SHOWN)));
        return Text.joined("\n", lines);
    }
}
