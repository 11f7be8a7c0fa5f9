package org.daybook.support;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** A sheet as a signed PDF (PDF/A-3a, PDF/UA-1). Works in memory. */
record SupportSheetPdf(Messages messages) {
    /** About the width of the text on A4, in points, which the columns of a table share. */
    private static final float WIDTH = 415;

    void write(SupportSheet sheet, @Nullable DiarySigner signer, OutputStream out) throws IOException {
        new PdfDocument(description(sheet), furniture(sheet), Progress.UNWATCHED, signer)
                .writeUnwatched(flow -> emit(sheet, flow), out);
    }

    private String title(SupportSheet sheet) {
        return messages.get("support.title-" + sheet.request().kind().code());
    }

    private PdfDescription description(SupportSheet sheet) {
        return new PdfDescription(
                title(sheet),
                "",
                sheet.program(),
                messages.get("portfolio-pdf.language"),
                sheet.madeAt(),
                sheet.request().kind().code() + " " + sheet.headCode().orElse(""));
    }

    private PageFurniture furniture(SupportSheet sheet) {
        return new PageFurniture(
                title(sheet),
                messages.formats().date(sheet.madeAt().toLocalDate()),
                messages.get("support.footer-" + sheet.request().kind().code()),
                (page, pages) -> messages.get("support.page", String.valueOf(page), String.valueOf(pages)));
    }

    private void emit(SupportSheet sheet, PageFlow flow) {
        flow.section(() -> {
            flow.title(title(sheet), "sheet");
            flow.note(Text.of(String.join("\n", sheet.notes())));
            flow.facts(made(sheet));
            sheet.parts().forEach(part -> part(part, flow));
        });
    }

    private List<LabelledFact> made(SupportSheet sheet) {
        List<LabelledFact> facts = new ArrayList<>();
        facts.add(LabelledFact.of(
                messages.get("support.made-label"),
                messages.get("support.made", messages.formats().dateTime(sheet.madeAt()), sheet.program())));
        if (!sheet.request().organisation().isEmpty()) {
            facts.add(LabelledFact.of(
                    messages.get("support.organisation-label"), sheet.request().organisation()));
        }
        if (!sheet.request().preparedFor().isBlank()) {
            facts.add(LabelledFact.of(
                    messages.get("portfolio-pdf.prepared-for"), sheet.request().preparedFor()));
        }
        sheet.headCode().ifPresent(code -> facts.add(LabelledFact.of(messages.get("support.head-label"), code)));
        return facts;
    }

    private void part(SheetPart part, PageFlow flow) {
        if (!part.heading().isEmpty()) {
            flow.bookmarkedHeading(2, part.heading());
        }
        part.notes().forEach(note -> flow.paragraph(Text.of(note), TextStyle.SMALL));
        if (!part.lines().isEmpty()) {
            flow.facts(part.lines().stream()
                    .map(line -> LabelledFact.of(line.label(), line.text()))
                    .toList());
        }
        part.table().filter(table -> !table.rows().isEmpty()).ifPresent(table -> table(table, flow));
        if (!part.blanks().isEmpty()) {
            flow.form(form -> part.blanks().forEach(blank -> blank(blank, form)));
        }
    }

    private static void table(SheetPart.SheetTable table, PageFlow flow) {
        int whole = table.shares().stream().mapToInt(Integer::intValue).sum();
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            boolean last = i == table.columns().size() - 1;
            float width = last ? 0 : WIDTH * table.shares().get(i) / whole;
            columns.add(
                    i == 0
                            ? TableColumn.heading(table.columns().get(i), width)
                            : TableColumn.of(table.columns().get(i), width));
        }
        flow.table(
                columns,
                TextStyle.TABLE,
                rows -> table.rows()
                        .forEach(row -> rows.row(row.stream().map(Text::of).toList())));
    }

    private static void blank(SheetPart.SheetBlank blank, FormFlow form) {
        form.question(blank.question(), "", FormFlow.LINE * (1 + blank.lines()));
        if (!blank.ticks().isEmpty()) {
            form.ticks(2, blank.ticks());
        }
        if (blank.lines() > 0) {
            form.lines(blank.lines());
        }
    }
}
