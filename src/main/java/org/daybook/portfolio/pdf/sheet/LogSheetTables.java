package org.daybook.portfolio.pdf.sheet;

import java.util.List;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.text.Messages;

/** The short log with one row per incident, and the sheet for contact details of witnesses, which is kept apart. */
record LogSheetTables(Messages messages) {
    private static final int LOG_ROWS = 13;
    private static final int WITNESSES = 5;

    void emit(PageFlow flow) {
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, messages.get("log-sheets.log"), "log");
            flow.paragraph(Text.of(messages.get("log-sheets.log-note")), TextStyle.SMALL);
            flow.form(form -> form.grid(columns(), LOG_ROWS, 2 * FormFlow.LINE));
        });
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, messages.get("log-sheets.witnesses"), "witnesses");
            flow.paragraph(Text.of(messages.get("log-sheets.witnesses-note")), TextStyle.SMALL);
            flow.form(form -> {
                for (int i = 0; i < WITNESSES; i++) {
                    witness(form);
                }
            });
        });
    }

    private List<TableColumn> columns() {
        return List.of(
                TableColumn.of(messages.get("log-sheets.log-date"), 54),
                TableColumn.of(messages.get("log-sheets.log-time"), 34),
                TableColumn.of(messages.get("log-sheets.log-happened"), 0),
                TableColumn.of(messages.get("log-sheets.log-where"), 62),
                TableColumn.of(messages.get("log-sheets.log-witnesses"), 62),
                TableColumn.of(messages.get("log-sheets.log-reported"), 68));
    }

    private void witness(FormFlow form) {
        form.question(messages.get("log-sheets.witness"), "", 4 * FormFlow.LINE);
        form.blanks(blank("witness-name", 3), blank("witness-incidents", 2));
        form.blanks(blank("witness-phone", 1), blank("witness-e-mail", 1));
        form.blanks(blank("witness-address", 1));
        form.blanks(blank("witness-best", 1));
    }

    private FormFlow.FormBlank blank(String name, float share) {
        return new FormFlow.FormBlank(messages.get("log-sheets." + name), share);
    }
}
