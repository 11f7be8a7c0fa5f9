package org.daybook.support;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.bundle.Csv;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** Writes sheets. The same sheet gives the same bytes. Not for the vault thread or the interface thread. */
public final class SupportSheetWriter {
    private final Messages messages = new Messages(Locale.UK);

    /**
     * Writes a sheet to {@code out}, which stays open.
     *
     * @param signer signs a PDF; null for no signature
     * @throws IllegalArgumentException if this kind of sheet has no such form
     */
    public void write(SupportSheet sheet, SheetFormat form, @Nullable DiarySigner signer, OutputStream out)
            throws IOException {
        if (!sheet.request().kind().isIn(form)) {
            throw new IllegalArgumentException("no such form");
        }
        switch (form) {
            case PDF -> new SupportSheetPdf(messages).write(sheet, signer, out);
            case TEXT -> text(sheet, out);
            case CSV -> csv(sheet, out);
        }
    }

    private void text(SupportSheet sheet, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(new SupportSheetText(messages).of(sheet));
        writer.flush();
    }

    private void csv(SupportSheet sheet, OutputStream out) throws IOException {
        for (SheetPart part : sheet.parts()) {
            if (part.table().isPresent()) {
                SheetPart.SheetTable table = part.table().get();
                Csv csv = new Csv(table.columns(), messages.get("bundle.column-apostrophe"));
                table.rows().forEach(row -> csv.add(() -> row));
                csv.write(out);
                return;
            }
        }
    }

    /** A sheet as plain text, which any word processor opens; lines end as Windows ends them. */
    private record SupportSheetText(Messages messages) {
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

        private static void blank(StringBuilder text, SheetPart.SheetBlank blank) {
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
}
