package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.Field;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.statement.StatementBlock.LabelledText;
import org.daybook.text.CaseRecordLines;

/** The particulars of the respondent, apart from the statement, for serving papers on them. */
record RespondentParticulars(Respondent respondent) {
    /**
     * The fields that identify them and serve to deliver papers; nothing about how they find her or what they may do.
     */
    private static final List<Field> PARTICULARS = List.of(
            PersonResponsible.NAME,
            PersonResponsible.ALIASES,
            PersonResponsible.BORN,
            PersonResponsible.DESCRIPTION,
            PersonResponsible.ADDRESSES,
            PersonResponsible.WORK,
            PersonResponsible.NUMBERS,
            PersonResponsible.EMAILS,
            PersonResponsible.HANDLES,
            PersonResponsible.VEHICLES);

    void add(StatementBuilder builder, CaseRecordLines lines) {
        List<LabelledText> facts = new ArrayList<>();
        for (Field field : PARTICULARS) {
            String said = respondent
                    .person()
                    .map(one -> lines.said(one, field))
                    .orElse("")
                    .strip();
            String label = lines.label(CaseRecordKind.PERSON, field);
            facts.add(new LabelledText(
                    label,
                    said.isEmpty()
                            ? StatementText.EMPTY.prompt(builder.word("not-recorded"))
                            : StatementText.of(said)));
        }
        builder.heading("respondent-particulars");
        builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("respondent-particulars-note"))));
        if (!respondent.described().isEmpty()) {
            builder.add(new StatementBlock.PlainParagraph(StatementText.of(respondent.described())));
        }
        builder.add(new StatementBlock.FactTable(facts));
    }
}
