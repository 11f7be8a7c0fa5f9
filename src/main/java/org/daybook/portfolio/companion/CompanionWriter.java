package org.daybook.portfolio.companion;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.court.BundleRules;
import org.daybook.portfolio.labels.ExhibitLabelsWriter;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.pdf.sheet.ContactSheetWriter;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.portfolio.statement.StatementWriter;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes the companion files of a portfolio. Their names reveal nothing to whoever looks at the folder. */
public final class CompanionWriter {
    private static final String PDF = ".pdf";

    private final ContactSheetWriter contacts;
    private final StatementWriter statements;
    private final ExhibitLabelsWriter labels;
    private final PdfPortfolioWriter portfolios;
    private final BundleRules rules;

    /** A writer in the language of {@code messages}. */
    public CompanionWriter(Messages messages) {
        contacts = new ContactSheetWriter(messages);
        statements = new StatementWriter(messages);
        labels = new ExhibitLabelsWriter(messages);
        portfolios = new PdfPortfolioWriter(messages);
        rules = BundleRules.known();
    }

    private void bundle(
            Companions companions,
            PortfolioContent content,
            BundlePagination pagination,
            @Nullable DiarySigner signer,
            Path portfolio)
            throws PortfolioFailure, IOException {
        PortfolioVolumes bundle = portfolios.bundle(content, signer, rules, pagination, Progress.UNWATCHED);
        bundle.write(
                (part, pdf) -> {
                    String mark = bundle.count() == 1 ? "-bundle" : "-bundle-" + part + "-of-" + bundle.count();
                    companions.add(() -> CompanionFile.write(portfolio, mark, PDF, pdf));
                },
                Progress.UNWATCHED);
    }

    /**
     * Writes all files chosen, or none. Blocking; the caller keeps and closes the result.
     *
     * @param sheet the content of the confidential contact sheet; null for no sheet
     * @param signer signs the PDFs among them; null for no signature
     * @param portfolio the portfolio beside which they are written; it need not exist yet
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
                companions.add(() -> CompanionFile.write(
                        portfolio, "-draft-notes", PDF, out -> statements.writeNotes(content, form, signer, out)));
            }
            if (choice.bundle().isPresent()) {
                bundle(companions, content, choice.bundle().get(), signer, portfolio);
            }
            if (choice.labels()) {
                PortfolioContent labelled = choice.statement()
                        .map(form -> statements.producing(content, form))
                        .orElse(content);
                companions.add(() ->
                        CompanionFile.write(portfolio, "-labels", PDF, out -> labels.write(labelled, signer, out)));
            }
            return companions;
        } catch (IOException e) {
            companions.close();
            throw PortfolioFailure.of(e);
        } catch (PortfolioFailure | RuntimeException e) {
            companions.close();
            throw e;
        }
    }
}
