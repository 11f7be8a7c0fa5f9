package org.daybook.portfolio;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.daybook.files.AtomicFile;
import org.daybook.progress.Progress;

/**
 * A portfolio as consecutive files, each complete in itself.
 *
 * @param count the number of files
 * @param structuring says what they say, for a page in another format
 */
public record PortfolioVolumes(int count, VolumesWriter writing, Structuring structuring) {
    /** The most pages of one file: courts accept so many, and readers open them quickly. */
    public static final int MOST_PAGES = 350;

    /** A portfolio of more files than this is divided on request only. */
    private static final int MOST_UNASKED = 20;

    /** Files whose structure is not asked for or not known. */
    public PortfolioVolumes(int count, VolumesWriter writing) {
        this(count, writing, _ -> Optional.empty());
    }

    /** Whether a portfolio of so many pages is divided without being asked to. */
    public static boolean isDivided(int pages) {
        return pages > MOST_PAGES && pages <= MOST_UNASKED * MOST_PAGES;
    }

    /** Writes the files, one after the other; long-running. */
    public void write(VolumeTarget target, Progress progress) throws IOException, PortfolioFailure {
        writing.write(target, progress);
    }

    /** {@code notes-2-of-3}, the name of a file without its extension; names sort in order. */
    public String nameOf(String whole, int volume) {
        int width = String.valueOf(count).length();
        return count == 1 ? whole : String.format(Locale.ROOT, "%s-%0" + width + "d-of-%d", whole, volume, count);
    }

    /** Takes the files. */
    @FunctionalInterface
    public interface VolumeTarget {
        /**
         * Takes the file of this number, counted from 1: writes its content once, before returning.
         *
         * @throws PortfolioFailure to end the writing of all of them, like an {@link IOException}
         */
        void take(int volume, AtomicFile.FileContent<PortfolioFailure> content) throws IOException, PortfolioFailure;
    }

    /** Writes the files. */
    @FunctionalInterface
    public interface VolumesWriter {
        /** Has {@code target} take each, in order. */
        void write(VolumeTarget target, Progress progress) throws IOException, PortfolioFailure;
    }

    /** Says what the files say. */
    @FunctionalInterface
    public interface Structuring {
        /** The structure of all files together; empty if it is not known. Long-running and in memory. */
        Optional<PortfolioStructure> structure(Progress progress) throws IOException, PortfolioFailure.Cancelled;
    }
}
