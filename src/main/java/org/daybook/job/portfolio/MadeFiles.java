package org.daybook.job.portfolio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.PortfolioReceipt;

/**
 * What was written as a portfolio, to be looked at: how many pages it has, and the program of the system that shows
 * it. That program is started without a shell; what it and the system remember is beyond this program's control.
 *
 * @param receipt says where it is
 */
public record MadeFiles(PortfolioReceipt receipt) {
    private static final String PDF = ".pdf";

    /** How many pages its PDF files have; 0 if they are within a ZIP. Blocking. */
    public int pages() throws IOException {
        int pages = 0;
        for (Path file : documents()) {
            try (SeekableByteChannel content = Files.newByteChannel(file);
                    PageRenderer renderer = new PageRenderer(content, () -> false)) {
                pages += renderer.pages();
            } catch (PdfFailure e) {
                throw new IOException(e);
            }
        }
        return pages;
    }

    /** Its PDF files, the one to read first before the others; none if they are within a ZIP. */
    private List<Path> documents() {
        Path made = receipt.file();
        if (!Files.isDirectory(made)) {
            return made.toString().endsWith(PDF) ? List.of(made) : List.of();
        }
        return receipt.files().stream()
                .map(WrittenFile::name)
                .filter(name -> name.endsWith(PDF) && !name.contains("exhibits/"))
                .map(made::resolve)
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
    }

    /** Has the system show it, or the folder it is in. Blocking, until the program has started. */
    public void show(boolean folder) throws IOException {
        List<Path> documents = documents();
        Path shown = documents.isEmpty() ? receipt.file() : documents.getFirst();
        Path what = folder ? receipt.file().toAbsolutePath().getParent() : shown.toAbsolutePath();
        new ProcessBuilder(command(System.getProperty("os.name", "")), what.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String command(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "explorer.exe";
        }
        return name.startsWith("mac") ? "/usr/bin/open" : "/usr/bin/xdg-open";
    }
}
