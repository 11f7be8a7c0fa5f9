package org.daybook.portfolio.statement;

import java.io.IOException;
import java.io.OutputStream;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.record.Jurisdiction;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes a draft statement for a court from the content of a portfolio: as a .docx for editing, and as a PDF with the
 * same text. The same content gives the same bytes. Works in memory; not for the vault thread or the interface
 * thread.
 */
public record StatementWriter(Messages messages) {
    /**
     * Writes the .docx to {@code out}, which stays open.
     *
     * @throws IOException if {@code out} refuses
     */
    public void writeDocx(PortfolioContent content, StatementForm form, OutputStream out) throws IOException {
        new StatementDocx().write(compose(content, form), out);
    }

    /**
     * Writes the PDF to {@code out}, which stays open.
     *
     * @param signer signs the file; null for no signature
     * @throws IOException if {@code out} refuses
     */
    public void writePdf(PortfolioContent content, StatementForm form, @Nullable DiarySigner signer, OutputStream out)
            throws IOException {
        new StatementPdf(messages).write(compose(content, form), signer, out);
    }

    /**
     * Writes the notes that belong to the draft, as a PDF, to {@code out}, which stays open.
     *
     * @param signer signs the file; null for no signature
     * @throws IOException if {@code out} refuses
     */
    public void writeNotes(PortfolioContent content, StatementForm form, @Nullable DiarySigner signer, OutputStream out)
            throws IOException {
        new StatementPdf(messages).write(composer(content, form).notes(content), signer, out);
    }

    /** The content with those exhibits alone to which the draft refers and that the owner of the diary is to produce. */
    public PortfolioContent producing(PortfolioContent content, StatementForm form) {
        return content.with(compose(content, form).produced().stream()
                .filter(ExhibitSheet::isOwners)
                .toList());
    }

    private Statement compose(PortfolioContent content, StatementForm form) {
        return composer(content, form).compose(content);
    }

    private StatementComposer composer(PortfolioContent content, StatementForm form) {
        Jurisdiction law = content.heading().jurisdiction();
        return new StatementComposer(messages.under(law), form.under(law));
    }
}
