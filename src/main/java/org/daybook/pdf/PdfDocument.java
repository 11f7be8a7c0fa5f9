package org.daybook.pdf;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.daybook.crypto.DiarySigner;
import org.daybook.pdf.file.DocumentFinisher;
import org.daybook.pdf.file.PageStore;
import org.daybook.pdf.file.PageWriter;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.file.PdfFile;
import org.daybook.pdf.file.SignatureObject;
import org.daybook.pdf.file.StreamCompressor;
import org.daybook.pdf.layout.CancelledException;
import org.daybook.pdf.layout.Cursor;
import org.daybook.pdf.layout.LinePainter;
import org.daybook.pdf.layout.PageCounter;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.PageFurniture;
import org.daybook.pdf.layout.PageIndex;
import org.daybook.pdf.layout.PageNumbers;
import org.daybook.pdf.layout.PageRange;
import org.daybook.pdf.layout.PageSink;
import org.daybook.pdf.layout.PageStyle;
import org.daybook.pdf.layout.PaperSize;
import org.daybook.pdf.layout.PartSink;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.TextShaper;
import org.daybook.pdf.text.Typefaces;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents.
 *
 * <p>What is written is tagged PDF 1.7 made to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). The same description
 * and content give the same bytes. Finished pages are kept compressed in memory until the end, about 20 KB each with
 * their tags; nothing is written anywhere but to the given output. Whether alternative texts make sense is not for this
 * class to know.
 */
public final class PdfDocument {
    /** Drawing is repeated until the numbers in references no longer move anything; in practice it is done once. */
    private static final int MOST_ROUNDS = 6;

    private final PdfDescription description;
    private final PageFurniture furniture;
    private final Progress progress;
    private final @Nullable DiarySigner signer;
    private final PageStyle style;
    private final PaperSize paper;

    /**
     * A document to be written, once or more often.
     *
     * @param progress told of every page on the thread that writes, of 0 of 0 while pages are only being counted, and
     * of every chapter
     */
    public PdfDocument(PdfDescription description, PageFurniture furniture, Progress progress) {
        this(description, furniture, progress, null);
    }

    /**
     * A document to be written, once or more often.
     *
     * @param signer signs each file that is written; null for none
     */
    public PdfDocument(
            PdfDescription description, PageFurniture furniture, Progress progress, @Nullable DiarySigner signer) {
        this(description, furniture, progress, signer, PageStyle.PLAIN, PaperSize.A4);
    }

    /**
     * A document to be written, once or more often, with pages set and numbered in its own way.
     *
     * @param signer signs each file that is written; null for none
     */
    public PdfDocument(
            PdfDescription description,
            PageFurniture furniture,
            Progress progress,
            @Nullable DiarySigner signer,
            PageStyle style) {
        this(description, furniture, progress, signer, style, PaperSize.A4);
    }

    private PdfDocument(
            PdfDescription description,
            PageFurniture furniture,
            Progress progress,
            @Nullable DiarySigner signer,
            PageStyle style,
            PaperSize paper) {
        this.style = style;
        this.paper = paper;
        this.description = description;
        this.furniture = furniture;
        this.progress = progress;
        this.signer = signer;
    }

    /** The same on other paper than A4. */
    public PdfDocument on(PaperSize other) {
        return new PdfDocument(description, furniture, progress, signer, style, other);
    }

    /**
     * Writes the content on the calling thread; long-running. The output is flushed but not closed.
     *
     * @throws PdfFailure.Cancelled if the progress said so
     * @throws PdfFailure.WriteFailed if the output failed
     */
    public PdfReport write(PdfContent content, OutputStream output) throws PdfFailure {
        return write(content, PageRange.ALL, output);
    }

    /**
     * How a document is divided that may have so many pages at most; long-running. A document that has no more is one
     * part.
     *
     * @throws PdfFailure.Cancelled if the progress said so
     */
    public List<PageRange> parts(PdfContent content, int most) throws PdfFailure {
        try (Typefaces typefaces = new Typefaces()) {
            PageIndex index = count(content, new LineBreaker(new TextShaper(typefaces), style.sizes()));
            return PageRange.divided(index.pages(), index.numbers().sections(), most);
        } catch (CancelledException e) {
            throw new PdfFailure.Cancelled();
        } catch (IOException e) {
            throw new PdfFailure.WriteFailed(e);
        }
    }

    /** Pages are counted again until what they are called moves nothing. */
    private PageIndex count(PdfContent content, LineBreaker breaker) {
        PageIndex expected = PageIndex.NOTHING;
        for (int round = 1; ; round++) {
            PageIndex found = run(content, new Cursor(new PageCounter(), paper, progress, 0), breaker, expected);
            if (found.equals(expected) || round == MOST_ROUNDS) {
                return found;
            }
            expected = found;
        }
    }

    /**
     * Writes some pages of the content as a document of their own; references to the others keep their numbers and lead
     * nowhere.
     *
     * @throws PdfFailure.Cancelled if the progress said so
     * @throws PdfFailure.WriteFailed if the output failed
     */
    public PdfReport write(PdfContent content, PageRange range, OutputStream output) throws PdfFailure {
        try (Typefaces typefaces = new Typefaces();
                StreamCompressor squeezer = new StreamCompressor()) {
            TextShaper shaper = new TextShaper(typefaces);
            LineBreaker breaker = new LineBreaker(shaper, style.sizes());
            PageIndex expected =
                    run(content, new Cursor(new PageCounter(), paper, progress, 0), breaker, PageIndex.NOTHING);
            for (int round = 1; ; round++) {
                try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
                    Pens pens = new Pens(typefaces, shaper, breaker, squeezer, range);
                    PageIndex drawn = draw(content, expected, pens, document);
                    if (drawn.equals(expected) || round == MOST_ROUNDS) {
                        save(document, squeezer, output);
                        return new PdfReport(drawn.pages(), drawn.anchors(), shaper.missing());
                    }
                    expected = drawn;
                }
            }
        } catch (CancelledException e) {
            throw new PdfFailure.Cancelled();
        } catch (IOException e) {
            throw progress.isCancelled() ? new PdfFailure.Cancelled() : new PdfFailure.WriteFailed(e);
        }
    }

    /**
     * Writes some pages of the content, or {@link PageRange#ALL all}, where nobody watches and so nobody cancels.
     *
     * @throws IOException if the output failed
     */
    public PdfReport writeUnwatched(PdfContent content, PageRange range, OutputStream output) throws IOException {
        try {
            return write(content, range, output);
        } catch (PdfFailure.WriteFailed e) {
            throw e.ioCause();
        } catch (PdfFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws everything, with the pages of references as {@code expected}, and gives what they turned out to be. */
    private PageIndex draw(PdfContent content, PageIndex expected, Pens pens, PDDocument document) throws IOException {
        MessageDigest digest = sha256();
        PageStore store = new PageStore(document, paper, pens.squeezer());
        PageWriter writer = new PageWriter(
                store,
                new LineBreaker(pens.shaper()),
                new LinePainter(pens.shaper()),
                furniture,
                expected.within(pens.range()),
                style.isStamped(),
                digest);
        boolean whole = pens.range().equals(PageRange.ALL);
        PageSink sink = whole ? writer : new PartSink(writer, pens.range());
        PageIndex drawn = run(content, new Cursor(sink, paper, progress, expected.pages()), pens.breaker(), expected);
        if (!whole) {
            writer.dropEmptyTags();
        }
        DocumentFinisher finisher = new DocumentFinisher(document, description);
        if (!whole || style.isBySection()) {
            finisher.label(drawn.numbers(), pens.range().first(), document.getNumberOfPages());
        }
        finisher.complete(store, writer, pens.typefaces().fonts(), digest, signature());
        return drawn;
    }

    private @Nullable SignatureObject signature() {
        return signer == null ? null : new SignatureObject(signer, description.created());
    }

    private void save(PDDocument document, StreamCompressor squeezer, OutputStream output) throws IOException {
        try (OutputStream guarded = new BufferedOutputStream(new Guard(output))) {
            new PdfFile(guarded, squeezer, signer != null)
                    .write(document.getDocument().getTrailer());
        }
        output.flush();
    }

    private PageIndex run(PdfContent content, Cursor cursor, LineBreaker breaker, PageIndex known) {
        content.emit(new PageFlow(cursor, breaker, known.anchors(), known.numbers(), style.isBySection()));
        cursor.end();
        PageNumbers numbers = style.isBySection() ? new PageNumbers(cursor.sections()) : PageNumbers.THROUGH;
        return new PageIndex(cursor.anchors(), cursor.page(), numbers);
    }

    private MessageDigest sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((description.seed() + description.created() + description.title())
                    .getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What words are drawn with. */
    private record Pens(
            Typefaces typefaces, TextShaper shaper, LineBreaker breaker, StreamCompressor squeezer, PageRange range) {}

    /**
     * Keeps the caller's output open, and stops in the middle of writing when asked to. After a failure it takes
     * everything and does nothing: the writers around it flush once more when they are closed, and the same exception
     * thrown twice would hide itself.
     */
    private final class Guard extends FilterOutputStream {
        private boolean failed;

        Guard(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failed) {
                return;
            }
            failed = true;
            progress.requireWanted(CancelledException::new);
            out.write(bytes, offset, length);
            failed = false;
        }

        @Override
        public void flush() throws IOException {
            if (!failed) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
