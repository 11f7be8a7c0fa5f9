package org.daybook.portfolio.pdf.sheet;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.MemoryBuffer;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/**
 * A few lines on a sheet of paper that reveals neither their purpose nor the program, on the page or in the metadata
 * of the file. In memory only.
 */
public record NoteSheet(Messages messages, Clock clock) {
    private static final long MOST = 8L << 20;
    private static final TextStyle LARGE = TextStyle.BODY.sized(15).spaced(8, 8);

    /**
     * The sheet as a PDF, which the caller zeroes.
     *
     * @param above text above the lines; may be empty
     */
    public byte[] pdf(String above, List<String> lines) throws IOException {
        MemoryBuffer memory = new MemoryBuffer(MOST);
        try (memory) {
            new PdfDocument(description(), new PageFurniture("", "", "", (_, _) -> ""), Progress.UNWATCHED)
                    .writeUnwatched(flow -> emit(flow, above.strip(), lines), memory);
            return memory.take();
        }
    }

    private static void emit(PageFlow flow, String above, List<String> lines) {
        flow.section(() -> {
            if (!above.isEmpty()) {
                flow.heading(1, above);
            }
            lines.forEach(line -> flow.paragraph(Text.of(line), LARGE));
        });
    }

    private PdfDescription description() {
        return new PdfDescription(
                messages.get("paper.title"),
                "",
                messages.get("paper.title"),
                messages.get("log-sheets.language"),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                "");
    }
}
