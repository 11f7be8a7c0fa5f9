package org.daybook.portfolio.bundle;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioWriter;

/** Verifies the portfolio in a ZIP that was just written, in place: nothing is extracted to disk. */
final class ZippedPortfolioVerifier {
    private ZippedPortfolioVerifier() {}

    /**
     * Blocking.
     *
     * @param name of the portfolio in the ZIP
     * @param key opens a locked ZIP, empty for an unencrypted one; the caller wipes it
     * @throws PortfolioFailure.NotAsWritten if its signature is not valid; the caller then deletes the ZIP
     */
    static void requireSigned(PortfolioWriter writer, Path zip, String name, char[] key)
            throws IOException, PortfolioFailure.NotAsWritten {
        if (key.length == 0) {
            try (ZipFile written = new ZipFile(zip.toFile())) {
                ZipEntry entry = written.getEntry(name);
                if (entry == null) {
                    throw new FileNotFoundException();
                }
                require(writer, () -> written.getInputStream(entry), entry.getSize());
            }
            return;
        }
        try (net.lingala.zip4j.ZipFile written = new net.lingala.zip4j.ZipFile(zip.toFile(), key)) {
            FileHeader header = written.getFileHeader(name);
            if (header == null) {
                throw new FileNotFoundException();
            }
            require(writer, () -> written.getInputStream(header), header.getUncompressedSize());
        }
    }

    private static void require(PortfolioWriter writer, ReopeningChannel.StreamOpener opening, long size)
            throws IOException, PortfolioFailure.NotAsWritten {
        try (ReopeningChannel channel = new ReopeningChannel(opening, size)) {
            writer.requireSigned(channel);
        }
    }
}
