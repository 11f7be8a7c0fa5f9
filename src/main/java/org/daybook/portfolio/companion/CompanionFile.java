package org.daybook.portfolio.companion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;

/**
 * A file beside a portfolio, never in it: if it had to be removed from a bundle before service, or were edited in it,
 * the bundle could no longer be verified.
 */
final class CompanionFile {
    private static final String PDF = ".pdf";
    private static final String ZIP = ".zip";

    private final Path path;

    private CompanionFile(Path path) {
        this.path = path;
    }

    /**
     * Writes the file, complete or not at all. Blocking.
     *
     * @param portfolio the portfolio beside which it is written; it need not exist yet
     * @param mark the part of its name after that of the portfolio
     * @param ending of its name, with its dot
     */
    static CompanionFile write(
            Path portfolio, String mark, String ending, AtomicFile.FileContent<PortfolioFailure> content)
            throws PortfolioFailure {
        Path path = beside(portfolio, mark, ending);
        try {
            AtomicFile.<PortfolioFailure>write(path, content);
            return new CompanionFile(path);
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    /** A free name: that of the portfolio without its extension, followed by the mark. */
    private static Path beside(Path portfolio, String mark, String ending) {
        String name = String.valueOf(portfolio.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith(PDF) || lower.endsWith(ZIP);
        String stem = (ends ? name.substring(0, name.length() - PDF.length()) : name) + mark;
        Path path = portfolio.resolveSibling(stem + ending);
        for (int again = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); again++) {
            path = portfolio.resolveSibling(stem + "-" + again + ending);
        }
        return path;
    }

    Path path() {
        return path;
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The original failure is the one to report.
        }
    }
}
