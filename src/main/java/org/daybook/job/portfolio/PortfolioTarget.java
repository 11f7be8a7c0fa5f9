package org.daybook.job.portfolio;

import java.nio.file.Path;
import org.daybook.crypto.Passphrase;
import org.daybook.portfolio.PrintJob;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.upload.UploadLimits;
import org.jspecify.annotations.Nullable;

/** Where a portfolio goes. */
public sealed interface PortfolioTarget {
    /**
     * A PDF alone.
     *
     * @param companions what is written beside it
     */
    record Pdf(Path target, CompanionChoice companions) implements PortfolioTarget {}

    /**
     * The PDF with files, packed.
     *
     * @param lock its lock; null for none. Closed by whoever writes it
     * @param companions what is written beside it
     */
    record BundleTarget(
            Path target, BundleChoice choice, @Nullable Passphrase lock, CompanionChoice companions)
            implements PortfolioTarget {}

    /**
     * The PDF with files, in sets that an upload portal takes.
     *
     * @param originals which files of exhibits are included
     * @param companions what is written beside it
     */
    record Upload(Path target, UploadLimits limits, Originals originals, CompanionChoice companions)
            implements PortfolioTarget {}

    /**
     * The printer, by the system's print command.
     *
     * @param coverSheet whether a cover sheet that shows only the recipient comes first
     */
    record Paper(PrintJob job, boolean coverSheet) implements PortfolioTarget {}

    /** A copy with another path; paper has none. */
    default PortfolioTarget at(Path target) {
        return switch (this) {
            case Pdf pdf -> new Pdf(target, pdf.companions());
            case BundleTarget bundled ->
                new BundleTarget(target, bundled.choice(), bundled.lock(), bundled.companions());
            case Upload upload -> new Upload(target, upload.limits(), upload.originals(), upload.companions());
            case Paper paper -> paper;
        };
    }

    /** Zeroes its secrets, whether or not it was written. */
    default void forget() {
        if (this instanceof BundleTarget bundled && bundled.lock() != null) {
            bundled.lock().close();
        }
    }

    /** What is written beside it; nothing beside what goes to the printer. */
    default CompanionChoice companions() {
        return CompanionChoice.NONE;
    }

    default OutputForm form() {
        return switch (this) {
            case Pdf _ -> OutputForm.PDF;
            case Paper _ -> OutputForm.PAPER;
            case Upload _ -> OutputForm.UPLOAD;
            case BundleTarget bundled ->
                switch (bundled.choice().form()) {
                    case FOLDER -> OutputForm.FOLDER;
                    case ZIP -> OutputForm.ZIP;
                    case LOCKED_ZIP -> OutputForm.LOCKED_ZIP;
                };
        };
    }
}
