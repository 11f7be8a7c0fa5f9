package org.daybook.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.files.AtomicFile;
import org.daybook.files.AtomicFolder;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes a portfolio to its place, completely or not at all; see {@link AtomicFile}. One of many pages becomes several
 * files in a folder, with a list of their digests that can be time-stamped; see {@link PortfolioVolumes}.
 */
public record PortfolioCompiler(PortfolioWriter writer) {
    private static final String MANIFEST = "manifest-sha256.txt";

    /**
     * Writes {@code content} to {@code target}, or to a folder of that name without its extension if it is several
     * files. Blocking; not for the vault thread or the interface thread.
     *
     * @param signer signs the portfolio, and the signature is verified before the file gets its name; null for no
     * signature
     * @throws PortfolioFailure.AlreadyThere if {@code target}, or that folder, exists; it is not touched
     */
    public PortfolioReceipt write(
            PortfolioContent content, @Nullable DiarySigner signer, Path target, Progress progress)
            throws PortfolioFailure {
        try {
            PortfolioVolumes volumes = writer.volumes(content, signer, false, progress);
            List<Integer> incidents =
                    content.sheets().stream().map(IncidentSheet::number).toList();
            if (volumes.count() > 1) {
                return inFolder(volumes, incidents, signer != null, target, progress);
            }
            AtomicFile.FinishedFile[] written = new AtomicFile.FinishedFile[1];
            volumes.write(
                    (_, pdf) -> written[0] = AtomicFile.<PortfolioFailure>write(target, pdf, (file, _) -> {
                        if (signer != null) {
                            writer.requireSigned(file);
                        }
                    }),
                    progress);
            return PortfolioReceipt.of(target, written[0].size(), written[0].sha256(), incidents);
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    private PortfolioReceipt inFolder(
            PortfolioVolumes volumes, List<Integer> incidents, boolean signed, Path target, Progress progress)
            throws IOException, PortfolioFailure {
        String ending = "." + writer.extension();
        String chosen = String.valueOf(target.getFileName());
        String name = chosen.endsWith(ending) && chosen.length() > ending.length()
                ? chosen.substring(0, chosen.length() - ending.length())
                : chosen;
        long[] size = {0};
        List<WrittenFile> files = new ArrayList<>();
        Path folder = target.resolveSibling(name);
        AtomicFolder.<PortfolioFailure>write(folder, inside -> {
            volumes.write(
                    (volume, pdf) -> {
                        String file = volumes.nameOf(name, volume) + ending;
                        AtomicFile.FinishedFile written = inside.<PortfolioFailure>write(file, pdf);
                        if (signed) {
                            writer.requireSigned(inside.path().resolve(file));
                        }
                        size[0] += written.size();
                        files.add(new WrittenFile(file, written.sha256()));
                    },
                    progress);
            byte[] manifest = manifest(files);
            AtomicFile.FinishedFile written = inside.<RuntimeException>write(MANIFEST, out -> out.write(manifest));
            size[0] += written.size();
            files.add(new WrittenFile(MANIFEST, written.sha256()));
        });
        return new PortfolioReceipt(
                folder, size[0], files.getLast().sha256(), incidents, files, List.of(), volumes.count());
    }

    /** A line for each file, as {@code sha256sum -c} reads them. */
    private static byte[] manifest(List<WrittenFile> files) {
        return files.stream()
                .map(file -> file.sha256().hex() + "  " + file.name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
