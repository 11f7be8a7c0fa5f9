package org.daybook.portfolio.companion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.portfolio.PortfolioFailure;

/**
 * The files written beside a portfolio. If they are closed before {@link #keep()}, they are deleted, so that nothing
 * remains of a portfolio that was not written.
 */
public final class Companions implements AutoCloseable {
    private final List<CompanionFile> files = new ArrayList<>();
    private Optional<Path> contactSheet = Optional.empty();
    private boolean kept;

    Companions() {}

    /**
     * The paths of the files.
     *
     * @param contactSheet the confidential contact sheet, which leads to her; empty if none was wanted
     * @param others the other files, in the order of writing
     */
    public record Paths(Optional<Path> contactSheet, List<Path> others) {
        /** No files. */
        public static final Paths NONE = new Paths(Optional.empty(), List.of());

        public Paths {
            others = List.copyOf(others);
        }
    }

    /** Writes one file. */
    interface CompanionWriting {
        CompanionFile write() throws PortfolioFailure;
    }

    void addContactSheet(CompanionWriting writing) throws PortfolioFailure {
        contactSheet = Optional.of(add(writing).path());
    }

    CompanionFile add(CompanionWriting writing) throws PortfolioFailure {
        CompanionFile file = writing.write();
        files.add(file);
        return file;
    }

    public Paths paths() {
        return new Paths(
                contactSheet,
                files.stream()
                        .map(CompanionFile::path)
                        .filter(path -> contactSheet.filter(path::equals).isEmpty())
                        .toList());
    }

    /** Keeps the files, since their portfolio was written. */
    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (!kept) {
            files.forEach(CompanionFile::delete);
        }
    }
}
