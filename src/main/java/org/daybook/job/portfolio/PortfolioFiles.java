package org.daybook.job.portfolio;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.files.AtomicFile;
import org.daybook.files.AtomicFolder;
import org.daybook.files.HashingOutputStream;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.progress.Progress;

/**
 * What was written as a portfolio: how many pages it has, the program of the system that shows it, a copy of it
 * elsewhere, and its end. That program is started without a shell; what it and the system remember is beyond this program's control.
 *
 * @param receipt says where it is
 */
public record PortfolioFiles(PortfolioReceipt receipt) {
    private static final String PDF = ".pdf";
    private static final int PART = 1 << 16;

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
        new ProcessBuilder(command(System.getProperty("os.name", "")), String.valueOf(what))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Copies it into another folder, such as one on a stick, under its own name. Each file is read again there and
     * compared with what was noted when it was made; the copy stands whole or not at all. Blocking.
     *
     * @return the copy
     * @throws java.nio.file.FileAlreadyExistsException if the folder has something of that name
     * @throws IOException if it cannot be written, was stopped, or differs
     */
    public Path copyTo(Path folder, Progress watch) throws IOException {
        Path made = receipt.file();
        Path copy = folder.resolve(String.valueOf(made.getFileName()));
        AtomicLong done = new AtomicLong();
        if (!Files.isDirectory(made)) {
            AtomicFile.write(
                    copy, out -> read(made, out, done, watch), (written, _) -> require(written, receipt.sha256()));
            return copy;
        }
        Map<String, ByteSequence> noted =
                receipt.files().stream().collect(Collectors.toMap(WrittenFile::name, WrittenFile::sha256));
        AtomicFolder.write(copy, inside -> {
            for (Path file : everything().stream().filter(Files::isRegularFile).toList()) {
                String name = made.relativize(file).toString().replace(File.separatorChar, '/');
                ByteSequence read =
                        inside.write(name, out -> read(file, out, done, watch)).sha256();
                require(inside.path().resolve(name), noted.getOrDefault(name, read));
            }
        });
        return copy;
    }

    private void read(Path file, OutputStream out, AtomicLong done, Progress watch) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[PART];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                watch.requireWanted(InterruptedIOException::new);
                out.write(part, 0, count);
                watch.at(done.addAndGet(count), receipt.size());
            }
        }
    }

    private static void require(Path written, ByteSequence expected) throws IOException {
        if (!HashingOutputStream.sha256(written).equals(expected)) {
            throw new IOException("the copy differs");
        }
    }

    /** Deletes what was made, and nothing beside it. Blocking. */
    public void delete() throws IOException {
        for (Path each : everything().reversed()) {
            Files.deleteIfExists(each);
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(receipt.file())) {
            return all.toList();
        }
    }

    private static String command(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "explorer.exe";
        }
        return name.startsWith("mac") ? "/usr/bin/open" : "/usr/bin/xdg-open";
    }
}
