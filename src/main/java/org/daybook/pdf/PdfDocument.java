package org.daybook.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.crypto.DiarySigner;
import org.daybook.pdf.drawing.LinePainter;
import org.daybook.pdf.file.DocumentFinisher;
import org.daybook.pdf.file.HeldOutput;
import org.daybook.pdf.file.PageStore;
import org.daybook.pdf.file.PageWriter;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.file.PdfFile;
import org.daybook.pdf.file.SignatureObject;
import org.daybook.pdf.file.StreamCompressor;
import org.daybook.pdf.layout.CancelledException;
import org.daybook.pdf.layout.Cursor;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.PageCounter;
import org.daybook.pdf.page.PageDivision;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.page.PageIndex;
import org.daybook.pdf.page.PageNumbers;
import org.daybook.pdf.page.PageRange;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PageStyle;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.PartSink;
import org.daybook.pdf.structure.StructureCollector;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.TextShaper;
import org.daybook.pdf.text.Typefaces;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents.
 *
 * <p>The output is tagged PDF 1.7 intended to conform to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). The same
 * description and content give the same bytes. Pages and tags are written as they are finished, so that memory does
 * not grow with them; a document of at most {@value #MOST_HELD} pages is kept until it is known that its references
 * are right, a longer one counted until they are. Nothing is written except to the given output. Whether alternative
 * texts make sense is up to the caller.
 */
public final class PdfDocument {
    /** The maximum number of passes until the page numbers in references are stable; in practice one is enough. */
    private static final int MOST_ROUNDS = 6;

    /** The number of pages that may be held, compressed, about 3 KB each. */
    private static final int MOST_HELD = 2000;

    private final PdfDescription description;
    private final PageFurniture furniture;
    private final Progress progress;
    private final @Nullable DiarySigner signer;
    private final PageStyle style;
    private final PaperSize paper;

    /**
     * A document to be written once or more often.
     *
     * @param progress told, on the writing thread, of every page and chapter, and of 0 of 0 while pages are being
     * counted
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
     * A document to be written once or more often, with pages set and numbered in its own way.
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

    /** A copy on other paper than A4. */
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
        return write(content, PageRange.ALL, PageIndex.NOTHING, output);
    }

    /**
     * How a document is divided into parts of at most {@code most} pages; long-running. A shorter document is one
     * part.
     *
     * @throws PdfFailure.Cancelled if the progress said so
     */
    public PageDivision parts(PdfContent content, int most) throws PdfFailure {
        return parts(content, most, List.of());
    }

    /**
     * As above, with a new part also at the page of each of these named places that exists.
     *
     * @throws PdfFailure.Cancelled if the progress said so
     */
    public PageDivision parts(PdfContent content, int most, List<String> beginnings) throws PdfFailure {
        try (Typefaces typefaces = new Typefaces()) {
            LineBreaker breaker = new LineBreaker(new TextShaper(typefaces), style.sizes());
            PageIndex index = settled(content, breaker, PageIndex.NOTHING);
            List<PageRange> parts = new ArrayList<>();
            int first = 1;
            for (String beginning : beginnings) {
                int page = index.anchors().getOrDefault(beginning, first);
                if (page > first) {
                    parts.addAll(
                            PageRange.divided(first, page - 1, index.numbers().sections(), most));
                    first = page;
                }
            }
            parts.addAll(PageRange.divided(first, index.pages(), index.numbers().sections(), most));
            return new PageDivision(parts, index);
        } catch (CancelledException e) {
            throw new PdfFailure.Cancelled();
        } catch (IOException e) {
            throw new PdfFailure.WriteFailed(e);
        }
    }

    /**
     * What a document says, with the pages where it says it; long-running and in memory.
     *
     * @param index where everything is in the whole, as {@link #parts} found it for the same content
     * @throws PdfFailure.Cancelled if the progress said so
     */
    public StructureElement structure(PdfContent content, PageIndex index) throws PdfFailure {
        StructureCollector collector = new StructureCollector();
        try (Typefaces typefaces = new Typefaces()) {
            LineBreaker breaker = new LineBreaker(new TextShaper(typefaces), style.sizes());
            run(content, new Cursor(collector, paper, progress, 0), breaker, index);
            return collector.collected();
        } catch (CancelledException e) {
            throw new PdfFailure.Cancelled();
        } catch (IOException e) {
            throw new PdfFailure.WriteFailed(e);
        }
    }

    /** Counts the pages again until their labels no longer change the layout. */
    private PageIndex settled(PdfContent content, LineBreaker breaker, PageIndex known) {
        PageIndex expected = known;
        for (int round = 1; ; round++) {
            PageIndex found = count(content, breaker, expected);
            if (found.equals(expected) || round == MOST_ROUNDS) {
                return found;
            }
            expected = found;
        }
    }

    private PageIndex count(PdfContent content, LineBreaker breaker, PageIndex known) {
        return run(content, new Cursor(new PageCounter(), paper, progress, 0), breaker, known);
    }

    /**
     * Writes one part of the content as a separate document; references to other parts keep their numbers but are no
     * links.
     *
     * @param division found by {@link #parts} for the same content
     * @param part counted from 1
     * @throws PdfFailure.Cancelled if the progress said so
     * @throws PdfFailure.WriteFailed if the output failed
     */
    public PdfReport write(PdfContent content, PageDivision division, int part, OutputStream output) throws PdfFailure {
        return write(content, division.part(part), division.index(), output);
    }

    private PdfReport write(PdfContent content, PageRange range, PageIndex known, OutputStream output)
            throws PdfFailure {
        try (Typefaces typefaces = new Typefaces();
                StreamCompressor squeezer = new StreamCompressor()) {
            TextShaper shaper = new TextShaper(typefaces);
            LineBreaker breaker = new LineBreaker(shaper, style.sizes());
            boolean isKnown = !known.equals(PageIndex.NOTHING);
            PageIndex expected = isKnown ? known : count(content, breaker, known);
            boolean isHeld = expected.pages() <= MOST_HELD;
            if (!isHeld && !isKnown) {
                expected = settled(content, breaker, expected);
            }
            Pens pens = new Pens(typefaces, shaper, breaker, squeezer, range);
            for (int round = 1; ; round++) {
                try (HeldOutput held =
                        new HeldOutput(new BufferedOutputStream(new CancellableOutputStream(output, progress)))) {
                    if (!isHeld) {
                        held.release();
                    }
                    Drawing drawing = new Drawing(pens, held);
                    PageIndex drawn = drawing.draw(content, expected);
                    if (!isHeld || drawn.equals(expected) || round == MOST_ROUNDS) {
                        held.release();
                        drawing.complete(drawn);
                        held.flush();
                        return new PdfReport(drawn.pages(), drawn.anchors(), shaper.missing());
                    }
                    expected = drawn;
                }
            }
        } catch (UncheckedIOException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (CancelledException e) {
            throw new PdfFailure.Cancelled();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private PdfFailure failure(IOException e) {
        return progress.isCancelled() ? new PdfFailure.Cancelled() : new PdfFailure.WriteFailed(e);
    }

    /**
     * Writes the content without progress, and so without cancelling.
     *
     * @throws IOException if the output failed
     */
    public void writeUnwatched(PdfContent content, OutputStream output) throws IOException {
        writeUnwatched(content, PageRange.ALL, PageIndex.NOTHING, output);
    }

    /**
     * Writes one part of the content without progress, and so without cancelling.
     *
     * @param division found by {@link #parts} for the same content
     * @param part counted from 1
     * @throws IOException if the output failed
     */
    public void writeUnwatched(PdfContent content, PageDivision division, int part, OutputStream output)
            throws IOException {
        writeUnwatched(content, division.part(part), division.index(), output);
    }

    private void writeUnwatched(PdfContent content, PageRange range, PageIndex known, OutputStream output)
            throws IOException {
        try {
            write(content, range, known, output);
        } catch (PdfFailure.WriteFailed e) {
            throw e.ioCause();
        } catch (PdfFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private PageIndex run(PdfContent content, Cursor cursor, LineBreaker breaker, PageIndex known) {
        content.emit(new PageFlow(cursor, breaker, known.anchors(), known.numbers()));
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

    /** One pass of drawing. */
    private final class Drawing {
        private final Pens pens;
        private final MessageDigest digest = sha256();
        private final PdfFile file;
        private final PageStore store;
        private @Nullable PageWriter writer;

        Drawing(Pens pens, OutputStream out) throws IOException {
            this.pens = pens;
            file = new PdfFile(out, pens.squeezer(), signer != null);
            store = new PageStore(file, paper, pens.squeezer());
        }

        private boolean isWhole() {
            return pens.range().equals(PageRange.ALL);
        }

        /** Draws everything, with the pages of references as {@code expected}, and returns the actual ones. */
        PageIndex draw(PdfContent content, PageIndex expected) {
            SignatureObject signature = signer == null ? null : new SignatureObject(signer, description.created());
            PageWriter drawn = new PageWriter(
                    new PageWriter.Target(file, store, signature, isWhole()),
                    new LineBreaker(pens.shaper()),
                    new LinePainter(pens.shaper()),
                    furniture,
                    expected.within(pens.range()),
                    style.isStamped(),
                    digest);
            writer = drawn;
            PageSink sink = isWhole() ? drawn : new PartSink(drawn, pens.range());
            return run(content, new Cursor(sink, paper, progress, expected.pages()), pens.breaker(), expected);
        }

        /** Writes the rest of the file. */
        void complete(PageIndex drawn) throws IOException {
            PageWriter finished = Objects.requireNonNull(writer);
            if (!isWhole()) {
                finished.dropEmptyTags();
            }
            DocumentFinisher finisher = new DocumentFinisher(file, store, description);
            if (!isWhole() || style.isBySection()) {
                finisher.label(drawn.numbers(), pens.range().first(), store.pages());
            }
            finisher.complete(finished, pens.typefaces().fonts(), digest);
        }
    }

    /** The tools with which text is drawn. */
    private record Pens(
            Typefaces typefaces, TextShaper shaper, LineBreaker breaker, StreamCompressor squeezer, PageRange range) {}
}
