package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Person;
import org.daybook.field.Field;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.statement.StatementBlock.Fact;
import org.daybook.text.CaseRecordLines;

/** The particulars of the respondent, apart from the statement, for serving papers on them. */
record RespondentParticulars(Respondent respondent) {
    /**
     * The fields that identify them and serve to deliver papers; nothing about how they find her or what they may do.
     */
    private static final List<Field> PARTICULARS = List.of(
            Person.NAME,
            Person.ALIASES,
            Person.BORN,
            Person.DESCRIPTION,
            Person.ADDRESSES,
            Person.WORK,
            Person.NUMBERS,
            Person.EMAILS,
            Person.HANDLES,
            Person.VEHICLES);

    /** Adds their particulars. */
    void add(StatementBuilder builder, CaseRecordLines lines) {
        List<Fact> facts = new ArrayList<>();
        for (Field field : PARTICULARS) {
            String said = respondent
                    .person()
                    .map(one -> lines.said(one, field))
                    .orElse("")
                    .strip();
            String label = lines.label(CaseRecordKind.PERSON, field);
            facts.add(new Fact(
                    label,
                    said.isEmpty()
                            ? StatementText.EMPTY.prompt(builder.word("not-recorded"))
                            : StatementText.of(said)));
        }
        builder.heading("respondent-particulars");
        builder.add(new StatementBlock.Plain(StatementText.of(builder.word("respondent-particulars-note"))));
        if (!respondent.described().isEmpty()) {
            builder.add(new StatementBlock.Plain(StatementText.of(respondent.described())));
        }
        builder.add(new StatementBlock.Facts(facts));
    }
}
