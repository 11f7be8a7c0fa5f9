package org.daybook.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.pdf.drawing.LinePainter;
import org.daybook.pdf.file.DeferredOutputStream;
import org.daybook.pdf.file.DocumentFinisher;
import org.daybook.pdf.file.PageObjectWriter;
import org.daybook.pdf.file.PageWriter;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.file.PdfFile;
import org.daybook.pdf.file.SignatureObject;
import org.daybook.pdf.layout.CancelledException;
import org.daybook.pdf.layout.LayoutCursor;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.DocumentDivision;
import org.daybook.pdf.page.PageCounter;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.page.PageIndex;
import org.daybook.pdf.page.PageNumbers;
import org.daybook.pdf.page.PageRange;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PageStyle;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.structure.StructureCollector;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.pdf.text.LineBreaker;
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

    /** A copy with {@code more} in its title and in the header of its pages, unless that is empty. */
    private PdfDocument named(String more) {
        return more.isEmpty()
                ? this
                : new PdfDocument(description.titled(more), furniture.headed(more), progress, signer, style, paper);
    }

    /** A copy whose pages are set and numbered in another way than usual. */
    public PdfDocument in(PageStyle other) {
        return new PdfDocument(description, furniture, progress, signer, other, paper);
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
    public PdfWriteResult write(PdfContent content, OutputStream output) throws PdfFailure {
        return write(content, PageIndex.NOTHING, output);
    }

    /**
     * How a document is divided into parts of at most {@code most} pages; long-running. A shorter document is one
     * part.
     *
     * @param beginnings named places at whose page, if they exist, a new part begins also
     * @throws PdfFailure.Cancelled if the progress said so
     */
    public DocumentDivision parts(PdfContent content, int most, List<String> beginnings) throws PdfFailure {
        return withResources(resources -> {
            PageIndex index = settled(content, resources.breaker(), PageIndex.NOTHING);
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
            return new DocumentDivision(parts, index);
        });
    }

    /**
     * What a document says, with the pages where it says it; long-running and in memory.
     *
     * @param index where everything is in the whole, as {@link #parts} found it for the same content
     * @throws PdfFailure.Cancelled if the progress said so
     */
    public StructureElement structure(PdfContent content, PageIndex index) throws PdfFailure {
        StructureCollector collector = new StructureCollector();
        return withResources(resources -> {
            run(content, collector, 0, resources.breaker(), index);
            return collector.collected();
        });
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
        return run(content, new PageCounter(), 0, breaker, known);
    }

    /**
     * Writes the content whose pages were counted before; as above.
     *
     * @param known found by {@link #parts} for the same content
     */
    public PdfWriteResult write(PdfContent content, PageIndex known, OutputStream output) throws PdfFailure {
        return withResources(resources -> write(content, known, resources, output));
    }

    private PdfWriteResult write(PdfContent content, PageIndex known, DocumentResources resources, OutputStream output)
            throws IOException {
        LineBreaker breaker = resources.breaker();
        boolean isKnown = !known.equals(PageIndex.NOTHING);
        PageIndex expected = isKnown ? known : count(content, breaker, known);
        boolean isHeld = expected.pages() <= MOST_HELD;
        if (!isHeld && !isKnown) {
            expected = settled(content, breaker, expected);
        }
        for (int round = 1; ; round++) {
            Drawing drawing = new Drawing(resources, expected, PageRange.ALL, null);
            if (!isHeld) {
                drawing.release(output);
            }
            PageIndex drawn = run(content, drawing.writer, expected.pages(), breaker, expected);
            if (!isHeld || drawn.equals(expected) || round == MOST_ROUNDS) {
                drawing.complete(drawn.numbers(), output);
                return new PdfWriteResult(
                        drawn.pages(), drawn.anchors(), resources.shaper().missing());
            }
            expected = drawn;
        }
    }

    /**
     * Writes each part of the content as a separate document, in one pass over all pages: a part is held in memory
     * until its last page is drawn, and taken then. References to other parts keep their numbers but are no links.
     *
     * @param division found by {@link #parts} for the same content
     * @param names what is said of each part, counted from 1, in its title and headers; empty for nothing
     * @throws PdfFailure.Cancelled if the progress said so
     * @throws PdfFailure.WriteFailed if the target or its output failed
     */
    public void write(PdfContent content, DocumentDivision division, IntFunction<String> names, PdfPartTarget target)
            throws PdfFailure {
        PageIndex index = division.index();
        withResources(resources -> {
            MultiFilePageSink sink = new MultiFilePageSink(
                    division,
                    (part, continued) ->
                            named(names.apply(part)).new Drawing(resources, index, division.part(part), continued),
                    target);
            PageIndex drawn = run(content, sink, index.pages(), resources.breaker(), index);
            sink.handOver();
            return drawn;
        });
    }

    @FunctionalInterface
    private interface DocumentWork<T> {
        T with(DocumentResources resources) throws IOException;
    }

    private <T> T withResources(DocumentWork<T> work) throws PdfFailure {
        try (DocumentResources resources = DocumentResources.of(style)) {
            return work.with(resources);
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
        try {
            write(content, output);
        } catch (PdfFailure.WriteFailed e) {
            throw e.ioCause();
        } catch (PdfFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lays out the content; returns where everything is.
     *
     * @param pages the total, if they are drawn; 0 if they are counted
     */
    private PageIndex run(PdfContent content, PageSink sink, int pages, LineBreaker breaker, PageIndex known) {
        LayoutCursor cursor = new LayoutCursor(sink, paper, progress, pages);
        content.emit(new PageFlow(cursor, breaker, known.anchors(), known.numbers()));
        cursor.end();
        PageNumbers numbers = style.isBySection() ? new PageNumbers(cursor.sections()) : PageNumbers.THROUGH;
        return new PageIndex(cursor.anchors(), cursor.page(), numbers);
    }

    private MessageDigest sha256() {
        MessageDigest digest = Hashes.newSha256();
        digest.update(
                (description.seed() + description.created() + description.title()).getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    /** One file that is drawn, held in memory until it has an output. */
    final class Drawing {
        private final DocumentResources resources;
        private final PageRange range;
        private final MessageDigest digest = sha256();
        private final DeferredOutputStream held = new DeferredOutputStream();
        private final PdfFile file;
        private final PageObjectWriter store;
        final PageWriter writer;

        /**
         * @param expected where everything is
         * @param range the pages in this file
         * @param continued the tag around everything, which continues in the next file; null for one file
         */
        Drawing(DocumentResources resources, PageIndex expected, PageRange range, @Nullable StructureTag continued)
                throws IOException {
            this.resources = resources;
            this.range = range;
            file = new PdfFile(held, resources.compressor(), signer != null);
            store = new PageObjectWriter(file, paper, resources.compressor());
            SignatureObject signature = signer == null ? null : new SignatureObject(signer, description.created());
            writer = new PageWriter(
                    new PageWriter.PageTarget(file, store, signature, continued),
                    new LineBreaker(resources.shaper()),
                    new LinePainter(resources.shaper()),
                    furniture,
                    expected.within(range),
                    style.isStamped(),
                    digest);
        }

        /** Writes what was drawn, and from now on what is drawn; the output stays open. */
        void release(OutputStream out) throws IOException {
            held.release(new BufferedOutputStream(new CancellableOutputStream(out, progress)));
        }

        /** Writes all of the file, whose pages are drawn. */
        void complete(PageNumbers numbers, OutputStream out) throws IOException {
            release(out);
            DocumentFinisher finisher = new DocumentFinisher(file, store, description);
            if (!range.equals(PageRange.ALL) || style.isBySection()) {
                finisher.label(numbers, range.first(), store.pages());
            }
            finisher.complete(writer, resources.typefaces().fonts(), digest);
            held.flush();
        }
    }
}
