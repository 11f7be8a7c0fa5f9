package org.daybook.portfolio.pdf.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.daybook.crypto.DiarySigner;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.content.ContactSheet;
import org.jspecify.annotations.Nullable;

/**
 * The confidential contact sheet as a file beside a portfolio, never in it: a bundle from which it had to be taken out
 * before it is served would no longer hold, and one from which it was not taken out would lead to her. Closed before it
 * was kept, it is removed, so that no sheet stays of a portfolio that was not made.
 */
public final class ContactSheetFile implements AutoCloseable {
    /** Says nothing to whoever looks over the folder, and what to do with it to her who does. */
    private static final String KEEP = "-keep";

    private static final String PDF = ".pdf";
    private static final String ZIP = ".zip";

    private final Path path;
    private boolean kept;

    private ContactSheetFile(Path path) {
        this.path = path;
    }

    /**
     * Writes it beside {@code portfolio}, which need not be there yet. Blocking.
     *
     * @param signer null for no signature
     */
    public static ContactSheetFile write(
            ContactSheetWriter writer, ContactSheet sheet, @Nullable DiarySigner signer, Path portfolio)
            throws PortfolioFailure {
        Path path = beside(portfolio);
        try {
            AtomicFile.<RuntimeException>write(path, out -> writer.write(sheet, signer, out));
            return new ContactSheetFile(path);
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    /** A name that is free: that of the portfolio without its ending, and more. */
    private static Path beside(Path portfolio) {
        String name = String.valueOf(portfolio.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith(PDF) || lower.endsWith(ZIP);
        String stem = (ends ? name.substring(0, name.length() - PDF.length()) : name) + KEEP;
        Path path = portfolio.resolveSibling(stem + PDF);
        for (int again = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); again++) {
            path = portfolio.resolveSibling(stem + "-" + again + PDF);
        }
        return path;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** The portfolio it goes with was made. */
    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (!kept) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // The failure that led here is the one to tell.
            }
        }
    }
}
