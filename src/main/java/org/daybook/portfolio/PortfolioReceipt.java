package org.daybook.portfolio;

import java.nio.file.Path;
import java.util.List;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;

/**
 * Describes a portfolio that has been written: where it is, how large, its digest and what it contains.
 *
 * @param file where it is: a file, or the folder of a bundle or of several files
 * @param size of all of it in bytes
 * @param sha256 of the file's bytes; of several files that of their manifest, and of a bundle in a folder that of its
 *     tag manifest, which vouch for all the rest
 * @param incidents the numbers of the printed incidents, in order
 * @param files the name and SHA-256 of each file written
 * @param larger the names of the ZIPs that exceed the requested size
 * @param volumes the number of files in which the portfolio itself is
 */
public record PortfolioReceipt(
        Path file,
        long size,
        ByteSequence sha256,
        List<Integer> incidents,
        List<WrittenFile> files,
        List<String> larger,
        int volumes) {
    public PortfolioReceipt {
        larger = List.copyOf(larger);
        incidents = List.copyOf(incidents);
        files = List.copyOf(files);
    }

    public static PortfolioReceipt of(Path file, long size, ByteSequence sha256, List<Integer> incidents) {
        return new PortfolioReceipt(
                file,
                size,
                sha256,
                incidents,
                List.of(new WrittenFile(String.valueOf(file.getFileName()), sha256)),
                List.of(),
                1);
    }

    /** A copy with the ZIP files that exceed the requested size. */
    public PortfolioReceipt withLarger(List<String> names) {
        return new PortfolioReceipt(file, size, sha256, incidents, files, names, volumes);
    }

    /** A copy that says in how many files the portfolio is. */
    public PortfolioReceipt inVolumes(int count) {
        return new PortfolioReceipt(file, size, sha256, incidents, files, larger, count);
    }
}
