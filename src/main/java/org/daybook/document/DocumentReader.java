package org.daybook.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.daybook.conversation.SourceLocation;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.ReadOnlyChannel;
import org.daybook.evidence.format.TextReader;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.LimitedInputStream;
import org.daybook.importing.SourceItem;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.mail.HtmlTextExtractor;
import org.daybook.importing.table.TablePreview;
import org.daybook.importing.table.TableReader;
import org.daybook.importing.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document of an office program, a table or a page of the web says, as text. Nothing is fetched or run,
 * and a document is read only as far as text is wanted. Blocking; safe for several threads, each with a
 * channel of its own.
 *
 * @param most the most characters to read
 * @param stop polled while it reads; true ends it soon, with what was read before
 */
public record DocumentReader(int most, BooleanSupplier stop) {
    public static final Set<FileKind> KINDS = Set.of(
            FileKind.DOCX,
            FileKind.XLSX,
            FileKind.PPTX,
            FileKind.OPEN_DOCUMENT,
            FileKind.RTF,
            FileKind.CSV,
            FileKind.HTML);

    /** The longest part of a document that is read, unpacked. */
    private static final long LONGEST_PART = 64L << 20;

    private static final int LONGEST_PAGE = 4 << 20;

    /**
     * Reads a document.
     *
     * @param kind one of {@link #KINDS}
     * @param content read from any position; closed
     * @return empty if it has no words that can be found
     * @throws ImportFailure if it is locked by a password, unpacks to more than is reasonable, or nothing in it can be
     *     read
     * @throws IOException only if the channel throws it
     */
    public Optional<DocumentText> read(FileKind kind, SeekableByteChannel content) throws ImportFailure, IOException {
        TextCollector into = new TextCollector(most, stop);
        boolean whole;
        WatchedChannel watched = new WatchedChannel(content);
        try {
            whole = read(kind, watched, into);
        } catch (TextCollector.Full e) {
            whole = true;
        } catch (IOException e) {
            watched.requireReadable();
            // Unpacking fails with the same exception as a disk.
            whole = false;
        } finally {
            watched.close();
        }
        String text = into.text();
        if (text.isBlank() && !whole) {
            throw new ImportFailure.Malformed(SourceLocation.whole(""));
        }
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new DocumentText(TextReader.shown(text, into.more()), into.isTable(), whole));
    }

    private boolean read(FileKind kind, SeekableByteChannel content, TextCollector into)
            throws ImportFailure, TextCollector.Full, IOException {
        return switch (kind) {
            case RTF ->
                new RtfText(new LimitedInputStream(Channels.newInputStream(content), LONGEST_PART), into).read();
            case CSV -> table(content, into);
            case HTML -> page(content, into);
            case DOCX, PPTX, OPEN_DOCUMENT, XLSX -> {
                try (ImportSource archive = ImportSources.ofArchive("", content)) {
                    yield parts(kind, archive, into);
                }
            }
            default -> throw new IllegalArgumentException("not a document");
        };
    }

    private static boolean parts(FileKind kind, ImportSource archive, TextCollector into)
            throws TextCollector.Full, IOException {
        return switch (kind) {
            case DOCX -> walk(archive, "word/document.xml", new OfficeXmlText(into, true), into);
            case PPTX -> slides(archive, into);
            case XLSX -> sheets(archive, into);
            default -> walk(archive, "content.xml", new OfficeXmlText(into, false), into);
        };
    }

    /** All slides together are as long as one part may be: they need not have words. */
    private static boolean slides(ImportSource archive, TextCollector into) throws TextCollector.Full, IOException {
        boolean whole = true;
        long left = LONGEST_PART;
        for (SourceItem item : archive.items()) {
            if (item.path().matches("ppt/slides/[^/]+\\.xml")) {
                try (LimitedInputStream xml = new LimitedInputStream(item.open(), left)) {
                    whole &= XmlWalker.through(xml, new OfficeXmlText(into, true), into::check);
                    left -= xml.count();
                }
                into.endParagraph();
            }
        }
        return whole;
    }

    private static boolean sheets(ImportSource archive, TextCollector into) throws TextCollector.Full, IOException {
        Workbook workbook = new Workbook();
        boolean whole = walk(archive, "xl/workbook.xml", workbook, into);
        whole &= walk(archive, "xl/_rels/workbook.xml.rels", workbook, into);
        SharedStrings texts = new SharedStrings();
        SpreadsheetStyles styles = new SpreadsheetStyles();
        try {
            whole &= walkIfThere(archive, "xl/sharedStrings.xml", texts, into);
            whole &= walkIfThere(archive, "xl/styles.xml", styles, into);
        } catch (TextCollector.Full e) {
            // There are more texts than are ever shown; those that were read are shown.
        }
        Map<String, String> sheets = workbook.sheets();
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            if (sheets.size() > 1) {
                into.words(sheet.getKey());
                into.endParagraph();
            }
            whole &= walkIfThere(
                    archive,
                    sheet.getValue(),
                    new SpreadsheetText(into, texts.texts(), styles, workbook.isSince1904()),
                    into);
            into.endTable();
            into.endParagraph();
        }
        return whole;
    }

    private static boolean walkIfThere(
            ImportSource archive, String path, XmlWalker.XmlVisitor visitor, TextCollector into)
            throws TextCollector.Full, IOException {
        return archive.item(path).isEmpty() || walk(archive, path, visitor, into);
    }

    private static boolean walk(ImportSource archive, String path, XmlWalker.XmlVisitor visitor, TextCollector into)
            throws TextCollector.Full, IOException {
        Optional<SourceItem> part = archive.item(path);
        if (part.isEmpty()) {
            return false;
        }
        try (InputStream xml = new LimitedInputStream(part.get().open(), LONGEST_PART)) {
            return XmlWalker.through(xml, visitor, into::check);
        }
    }

    private static boolean table(SeekableByteChannel content, TextCollector into)
            throws TextCollector.Full, IOException {
        char delimiter =
                TablePreview.of(Channels.newInputStream(content)).columns().delimiter();
        content.position(0);
        try (TableReader rows = new TableReader(Channels.newInputStream(content), delimiter)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                into.row(row.cells());
            }
        }
        into.endTable();
        return true;
    }

    private static boolean page(SeekableByteChannel content, TextCollector into)
            throws TextCollector.Full, IOException {
        byte[] bytes = Channels.newInputStream(content).readNBytes(LONGEST_PAGE);
        for (String line : HtmlTextExtractor.of(TextDecoder.text(bytes)).split("\n", -1)) {
            into.words(line);
            into.endParagraph();
        }
        return true;
    }

    /** A channel that remembers its own failure, to tell it from a document that is broken. For one thread. */
    private static final class WatchedChannel extends ReadOnlyChannel {
        private final SeekableByteChannel channel;
        private @Nullable IOException failure;
        private boolean closed;

        /** @param channel closed with this one */
        WatchedChannel(SeekableByteChannel channel) throws IOException {
            super(channel.size());
            this.channel = channel;
        }

        /** Throws what the channel threw, if it did. */
        void requireReadable() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        protected int read(long from, ByteBuffer into) throws IOException {
            try {
                return channel.position(from).read(into);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public boolean isOpen() {
            return !closed;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            channel.close();
        }
    }
}
