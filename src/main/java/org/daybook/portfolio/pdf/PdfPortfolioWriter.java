package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.field.IncidentValues;
import org.daybook.pdf.PdfContent;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.PdfPartTarget;
import org.daybook.pdf.PdfSignature;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.DocumentDivision;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.page.PageRange;
import org.daybook.pdf.page.PageStyle;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioStructure;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.WritingProgress;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.court.BundleRules;
import org.daybook.portfolio.pdf.exhibit.PlateFinder;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.MessagePictures;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes a portfolio as a tagged PDF (PDF/A-3a, PDF/UA-1) to be read by police, prosecutors and courts.
 *
 * <p>The same content gives the same bytes. Long-running and in memory; see {@link PdfDocument}.
 */
public final class PdfPortfolioWriter implements PortfolioWriter {
    /** At least so many characters of accounts are on a page, and at least one record. */
    private static final int CHARACTERS_A_PAGE = 1000;

    private final SectionWording wording;
    private final boolean withCoverSheet;

    /** Writes in the words of {@code messages}. */
    public PdfPortfolioWriter(Messages messages) {
        this(new SectionWording(messages), false);
    }

    private PdfPortfolioWriter(SectionWording wording, boolean withCoverSheet) {
        this.wording = wording;
        this.withCoverSheet = withCoverSheet;
    }

    /** A copy with or without a first page that says only for whom the pages are and that they are confidential. */
    public PdfPortfolioWriter withCoverSheet(boolean wanted) {
        return new PdfPortfolioWriter(wording, wanted);
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        WritingProgress writing = new WritingProgress(content, progress);
        Map<Id<Exhibit>, PlateOutcome> plates = new PlateFinder(content, writing).find();
        MessagePictures small = new MessagePictures(writing::isCancelled);
        write(content, signer, flow -> emit(content, plates, small, signer != null, flow), out, writing);
    }

    private void write(
            PortfolioContent content,
            @Nullable DiarySigner signer,
            PdfContent said,
            OutputStream out,
            WritingProgress progress)
            throws IOException, PortfolioFailure.Cancelled {
        PdfDocument document = document(content, signer, progress);
        withPortfolioFailures(() -> document.write(said, out));
    }

    /** The core first, then the records, then how they were recorded, each in files of so many pages at most. */
    @Override
    public PortfolioVolumes volumes(
            PortfolioContent content, @Nullable DiarySigner signer, boolean apart, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        return isOneFile(content, apart)
                ? PortfolioWriter.super.volumes(content, signer, apart, progress)
                : structured(content, signer, apart, progress.part(0, 0, 1));
    }

    @Override
    public PortfolioVolumes structured(
            PortfolioContent content, @Nullable DiarySigner signer, boolean apart, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        PaginatedContent counted = counted(content, signer != null, progress);
        PdfContent said = counted.said();
        DocumentDivision found = counted.division();
        if (isOneFile(content, apart)) {
            // Written as without its structure, so that not a byte of it is another.
            return new PortfolioVolumes(
                    1,
                    (target, told) -> target.take(
                            1, out -> write(content, signer, said, out, WritingProgress.ofFound(content, told))),
                    told -> structure(content, new PaginatedContent(said, found.undivided()), told));
        }
        boolean isDivided = apart || PortfolioVolumes.isDivided(found.index().pages());
        PaginatedContent divided = new PaginatedContent(said, isDivided ? found : found.undivided());
        int count = divided.division().count();
        return new PortfolioVolumes(
                count,
                (target, told) -> write(
                        document(content, signer, WritingProgress.ofCounted(content, told)),
                        divided,
                        part -> wording.get("portfolio-pdf.volume", String.valueOf(part), String.valueOf(count)),
                        target),
                told -> structure(content, divided, told));
    }

    /** Whether its pages need not be counted to know that it is one file. */
    private static boolean isOneFile(PortfolioContent content, boolean apart) {
        return content.request().preset() == PortfolioPreset.PETITION || !apart && isCertainlyShort(content);
    }

    /** What is emitted, and on which pages of which file. */
    private record PaginatedContent(PdfContent said, DocumentDivision division) {}

    private PaginatedContent counted(PortfolioContent content, boolean signed, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        // Pictures are read again while a file is written, which would tell of a beginning then.
        Progress silent = Progress.UNWATCHED.cancelledToo(progress::isCancelled);
        Map<Id<Exhibit>, PlateOutcome> plates = new PlateFinder(content, new WritingProgress(content, silent)).find();
        MessagePictures small = new MessagePictures(progress::isCancelled);
        PdfContent said = flow -> emit(content, plates, small, signed, flow);
        PdfDocument whole = document(content, null, WritingProgress.ofCounting(content, progress));
        List<String> beginnings = List.of(AnchorNames.part("records"), AnchorNames.part("recording"));
        return withPortfolioFailures(
                () -> new PaginatedContent(said, whole.parts(said, PortfolioVolumes.MOST_PAGES, beginnings)));
    }

    /** @param names of the files, where there are several */
    private static void write(
            PdfDocument document,
            PaginatedContent counted,
            IntFunction<String> names,
            PortfolioVolumes.VolumeTarget target)
            throws IOException, PortfolioFailure {
        DocumentDivision division = counted.division();
        if (division.count() == 1) {
            target.take(1, out -> withPortfolioFailures(() -> document.write(counted.said(), division.index(), out)));
            return;
        }
        PortfolioFailure[] refused = new PortfolioFailure[1];
        PdfPartTarget parts = (part, content) -> {
            try {
                target.take(part, content::writeTo);
            } catch (PortfolioFailure e) {
                refused[0] = e;
                throw new IOException(e);
            }
        };
        try {
            withPortfolioFailures(() -> {
                document.write(counted.said(), division, names, parts);
                return division;
            });
        } catch (IOException | PortfolioFailure.Cancelled e) {
            if (refused[0] != null) {
                throw refused[0];
            }
            throw e;
        }
    }

    private Optional<PortfolioStructure> structure(
            PortfolioContent content, PaginatedContent counted, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        PdfDocument whole = document(content, null, WritingProgress.ofCounting(content, progress));
        DocumentDivision division = counted.division();
        List<Integer> firsts = division.parts().stream().map(PageRange::first).toList();
        return withPortfolioFailures(
                () -> Optional.of(new PortfolioStructure(whole.structure(counted.said(), division.index()), firsts)));
    }

    private PdfDocument document(PortfolioContent content, @Nullable DiarySigner signer, Progress progress) {
        PortfolioPageFurniture furniture = new PortfolioPageFurniture(content, wording.suiting(content));
        PortfolioRequest request = content.request();
        PageStyle style = request.preset().isForBundle()
                ? new PageStyle(BundleRules.known().sizes(), false, false)
                : PageStyle.PLAIN;
        return new PdfDocument(furniture.description(), furniture.ofPages(), progress, signer)
                .in(style)
                .on(request.paper());
    }

    /** Whether one file holds all its pages, however they fall. */
    private static boolean isCertainlyShort(PortfolioContent content) {
        long records = content.sheets().size()
                + content.exhibits().size()
                + content.printed().caseRecords().size()
                + content.conversations().stream()
                        .mapToLong(ConversationSheet::most)
                        .sum();
        long characters = content.sheets().stream()
                .flatMap(sheet -> sheet.versions().stream())
                .flatMap(version -> IncidentValues.texts(version.record()).stream())
                .mapToLong(String::length)
                .sum();
        return records + characters / CHARACTERS_A_PAGE <= PortfolioVolumes.MOST_PAGES;
    }

    @FunctionalInterface
    private interface PdfWork<T> {
        T run() throws PdfFailure;
    }

    /** Runs work on a PDF, and tells of its failures as a portfolio does. */
    private static <T> T withPortfolioFailures(PdfWork<T> work) throws IOException, PortfolioFailure.Cancelled {
        try {
            return work.run();
        } catch (PdfFailure.Cancelled e) {
            throw new PortfolioFailure.Cancelled();
        } catch (PdfFailure.WriteFailed e) {
            throw e.ioCause();
        } catch (PdfFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same content as an electronic bundle for a court. Long-running.
     *
     * @param signer signs each part; null for none
     * @param rules what the court asks
     * @param pagination how its pages are numbered
     */
    public PortfolioVolumes bundle(
            PortfolioContent content,
            @Nullable DiarySigner signer,
            BundleRules rules,
            BundlePagination pagination,
            Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        WritingProgress writing = new WritingProgress(content, progress);
        Map<Id<Exhibit>, PlateOutcome> plates = new PlateFinder(content, writing).find();
        PageStyle style = new PageStyle(rules.sizes(), pagination == BundlePagination.BY_SECTION, true);
        String code = wording.get("portfolio-pdf.bundle-code", content.code().toString());
        // The stamp is the only page number on a page.
        PortfolioPageFurniture furniture = new PortfolioPageFurniture(content, wording.suiting(content));
        PageFurniture stamped = furniture.ofPages().labelled((_, _) -> code);
        PdfDocument document = new PdfDocument(
                        furniture.description().titled(wording.get("portfolio-pdf.bundle-title")),
                        stamped,
                        Progress.UNWATCHED,
                        signer)
                .in(style)
                .on(content.request().paper());
        MessagePictures small = new MessagePictures(writing::isCancelled);
        PdfContent paginated = flow -> {
            new BundleTitlePage(content, wording.suiting(content)).emit(flow);
            emit(content, plates, small, signer != null, flow);
        };
        PaginatedContent counted = withPortfolioFailures(
                () -> new PaginatedContent(paginated, document.parts(paginated, rules.pages(), List.of())));
        return new PortfolioVolumes(
                counted.division().count(), (target, _) -> write(document, counted, _ -> "", target));
    }

    @Override
    public boolean isSignatureWhole(SeekableByteChannel written) throws IOException {
        return PdfSignature.check(written).isPresent();
    }

    /** Emits the whole content, section by section. */
    void emit(
            PortfolioContent content,
            Map<Id<Exhibit>, PlateOutcome> plates,
            MessagePictures small,
            boolean signed,
            PageFlow flow) {
        SectionWording suited = wording.suiting(content);
        PortfolioSections sections = new PortfolioSections(content, plates, small, signed, suited);
        if (withCoverSheet) {
            new CoverSheet(content.request().cover(), suited).emit(flow);
        }
        sections.front(flow);
        sections.emit(flow);
    }
}
