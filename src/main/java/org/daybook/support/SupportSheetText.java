package org.daybook.support;

import java.util.List;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;

/** A sheet as plain text, which any word processor opens; lines end as Windows ends them. */
record SupportSheetText(Messages messages) {
    private static final String END = "\r\n";
    private static final String BOX = "[ ] ";
    private static final String LINE = "_".repeat(60);

    String of(SupportSheet sheet) {
        StringBuilder text = new StringBuilder();
        headed(text, messages.get("support.title-" + sheet.request().kind().code()), '=');
        line(text, messages.get("support.made", messages.formats().dateTime(sheet.madeAt()), sheet.program()));
        if (!sheet.request().organisation().isEmpty()) {
            line(
                    text,
                    messages.get(
                            "support.fact",
                            messages.get("support.organisation-label"),
                            sheet.request().organisation()));
        }
        sheet.headCode().ifPresent(code -> line(text, messages.get("support.head", code)));
        sheet.notes().forEach(note -> line(text, note));
        sheet.parts().forEach(part -> part(text, part));
        return text.toString();
    }

    private void part(StringBuilder text, SheetPart part) {
        text.append(END);
        if (!part.heading().isEmpty()) {
            headed(text, part.heading(), '-');
        }
        part.notes().forEach(note -> line(text, note));
        part.lines().forEach(fact -> line(text, messages.get("support.fact", fact.label(), fact.text())));
        part.table().ifPresent(table -> table.rows().forEach(row -> row(text, table.columns(), row)));
        part.blanks().forEach(blank -> blank(text, blank));
    }

    private void row(StringBuilder text, List<String> columns, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            line(text, messages.get("support.fact", columns.get(i), cells.get(i)));
        }
        text.append(END);
    }

    private static void blank(StringBuilder text, SheetPart.Blank blank) {
        line(text, blank.question());
        blank.ticks().forEach(tick -> line(text, BOX + tick));
        for (int i = 0; i < blank.lines(); i++) {
            line(text, LINE);
        }
    }

    private static void headed(StringBuilder text, String heading, char under) {
        line(text, heading);
        line(text, String.valueOf(under).repeat(heading.length()));
    }

    private static void line(StringBuilder text, String words) {
        text.append(VisibleText.of(words.strip()).replace("\r", "").replace("\n", END + "  "))
                .append(END);
    }
}
