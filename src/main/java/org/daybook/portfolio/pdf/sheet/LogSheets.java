package org.daybook.portfolio.pdf.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.daybook.files.AtomicFile;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/**
 * Blank sheets to print and fill in by hand, for somebody without a safe computer, in the order of the form. They
 * contain nothing personal. A sheet takes two pages, the two sides of one piece of paper; so do the instructions.
 *
 * @param program name and version, for the metadata of the file
 */
public record LogSheets(Messages messages, Clock clock, String program) {
    /** A neutral file name. */
    public static final String FILE_NAME = "Notes.pdf";

    /** The default number of incident sheets. */
    public static final int SHEETS = 10;

    /** The maximum number of incident sheets in a file. */
    public static final int MOST_SHEETS = 200;

    /**
     * Writes the sheets to a file. Blocking.
     *
     * @param sheets the number of incident sheets, from 1 to {@value #MOST_SHEETS}
     * @param organisation the name at the top of each page; empty for none
     * @throws PortfolioFailure.AlreadyThere if {@code target} exists; it is not touched
     */
    public void save(Path target, int sheets, String organisation) throws PortfolioFailure {
        try {
            AtomicFile.write(target, out -> write(sheets, organisation, out));
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    /** Writes the sheets to {@code out}, which stays open. */
    void write(int sheets, String organisation, OutputStream out) throws IOException {
        if (sheets < 1 || sheets > MOST_SHEETS) {
            throw new IllegalArgumentException("sheets: " + sheets);
        }
        new PdfDocument(description(), furniture(organisation), Progress.UNWATCHED)
                .writeUnwatched(flow -> emit(flow, sheets), out);
    }

    private void emit(PageFlow flow, int sheets) {
        new LogSheetGuide(messages).emit(flow);
        LogSheetForm form = new LogSheetForm(messages);
        for (int i = 0; i < sheets; i++) {
            flow.pageBreak();
            flow.section(() -> form.emit(flow));
        }
        new LogSheetTables(messages).emit(flow);
    }

    private PdfDescription description() {
        return new PdfDescription(
                messages.get("log-sheets.title"),
                "",
                program,
                messages.get("log-sheets.language"),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                "");
    }

    /** The left part of a header has more room, which the name of an organisation may need. */
    private PageFurniture furniture(String organisation) {
        String title = messages.get("log-sheets.title");
        return new PageFurniture(
                organisation.isEmpty() ? title : organisation,
                organisation.isEmpty() ? "" : title,
                messages.get("log-sheets.footer"),
                (page, pages) -> messages.get("log-sheets.page", String.valueOf(page)));
    }
}
