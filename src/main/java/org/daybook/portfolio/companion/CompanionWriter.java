package org.daybook.portfolio.companion;

import java.nio.file.Path;
import org.daybook.crypto.DiarySigner;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.labels.ExhibitLabelsWriter;
import org.daybook.portfolio.pdf.sheet.ContactSheetWriter;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.portfolio.statement.StatementWriter;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what goes beside a portfolio. The names of the files say nothing to whoever looks over the folder. */
public final class CompanionWriter {
    private static final String PDF = ".pdf";

    private final ContactSheetWriter contacts;
    private final StatementWriter statements;
    private final ExhibitLabelsWriter labels;

    /** Writes in the words of {@code messages}. */
    public CompanionWriter(Messages messages, Formats formats) {
        contacts = new ContactSheetWriter(messages, formats);
        statements = new StatementWriter(messages, formats);
        labels = new ExhibitLabelsWriter(messages, formats);
    }

    /**
     * Writes all that is wanted, or nothing. Blocking; whoever calls keeps and closes what is given back.
     *
     * @param sheet what the confidential contact sheet says; null if there is to be none
     * @param signer signs the PDFs among them; null for no signature
     * @param portfolio beside which; it need not be there yet
     */
    public Companions write(
            CompanionChoice choice,
            PortfolioContent content,
            @Nullable ContactSheet sheet,
            @Nullable DiarySigner signer,
            Path portfolio)
            throws PortfolioFailure {
        Companions companions = new Companions();
        try {
            if (sheet != null) {
                companions.addContactSheet(
                        () -> CompanionFile.write(portfolio, "-keep", PDF, out -> contacts.write(sheet, signer, out)));
            }
            if (choice.statement().isPresent()) {
                StatementForm form = choice.statement().get();
                companions.add(() -> CompanionFile.write(
                        portfolio, "-draft", ".docx", out -> statements.writeDocx(content, form, out)));
                companions.add(() -> CompanionFile.write(
                        portfolio, "-draft", PDF, out -> statements.writePdf(content, form, signer, out)));
            }
            if (choice.labels()) {
                companions.add(() ->
                        CompanionFile.write(portfolio, "-labels", PDF, out -> labels.write(content, signer, out)));
            }
            return companions;
        } catch (PortfolioFailure | RuntimeException e) {
            companions.close();
            throw e;
        }
    }
}
