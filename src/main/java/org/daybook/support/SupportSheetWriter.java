package org.daybook.support;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.bundle.Csv;
import org.daybook.text.Messages;
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
    public void write(SupportSheet sheet, SheetForm form, @Nullable DiarySigner signer, OutputStream out)
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
                SheetPart.Table table = part.table().get();
                Csv csv = new Csv(table.columns(), messages.get("bundle.column-apostrophe"));
                table.rows().forEach(row -> csv.add(() -> row));
                csv.write(out);
                return;
            }
        }
    }
}
