package org.daybook.portfolio.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.exhibit.FileMetadata;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.daybook.text.TextDirection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a separate PDF (PDF/A-3a, PDF/UA-1) for producing exhibits: a sentence for the statement and a label to cut
 * out for each exhibit. It signs and declares nothing. The same content gives the same bytes. Works in memory; not
 * for the vault thread or the interface thread.
 */
public record ExhibitLabelsWriter(Messages messages) {
    private static final TextStyle SENTENCE = new TextStyle(FontFace.REGULAR, 11, 16, 0.05f, 2, 5, TextAlignment.START);
    private static final TextStyle WHAT = new TextStyle(FontFace.REGULAR, 10, 14, 0.05f, 1, 2, TextAlignment.START);
    private static final float NUMBER = 26;
    private static final float LABEL_HEIGHT = 172;

    /**
     * Writes the PDF to {@code out}, which stays open.
     *
     * @param signer signs the file; null for no signature
     * @throws IOException if {@code out} refuses
     */
    public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out) throws IOException {
        new PdfDocument(description(content), furniture(content), Progress.UNWATCHED, signer)
                .writeUnwatched(flow -> emit(content, flow), out);
    }

    private PdfDescription description(PortfolioContent content) {
        return new PdfDescription(
                word("title"),
                content.request().cover().name(),
                content.program(),
                messages.get("portfolio-pdf.language"),
                content.madeAt(),
                "labels " + content.code());
    }

    private PageFurniture furniture(PortfolioContent content) {
        String code = content.code().toString();
        return new PageFurniture(
                word("title"),
                messages.formats().date(content.madeAt().toLocalDate()),
                word("footer"),
                (page, pages) ->
                        messages.get("portfolio-pdf.page-of-code", code, String.valueOf(page), String.valueOf(pages)));
    }

    private void emit(PortfolioContent content, PageFlow flow) {
        flow.section(() -> {
            flow.heading(1, word("title"), "labels");
            flow.note(Text.of(word("note")));
            if (content.exhibits().isEmpty()) {
                flow.paragraph(word("none"));
                return;
            }
            flow.paragraph(word(
                    "scope",
                    content.exhibits().size(),
                    content.exhibits().getFirst().label(),
                    content.exhibits().getLast().label(),
                    content.withheld().exhibits().of() - content.exhibits().size()));
            sentences(content, flow);
            flow.pageBreak();
            flow.heading(2, word("labels"), "cut-out");
            content.exhibits().forEach(sheet -> label(sheet, flow));
        });
    }

    /** The exhibits by the person who is to produce them, since each makes a statement. */
    private void sentences(PortfolioContent content, PageFlow flow) {
        Map<String, List<ExhibitSheet>> byProducer = content.exhibits().stream()
                .collect(Collectors.groupingBy(ExhibitSheet::initials, LinkedHashMap::new, Collectors.toList()));
        byProducer.forEach((initials, sheets) -> {
            String title = initials.isBlank() ? word("sentences") : word("sentences-of", initials);
            flow.bookmarkedHeading(2, title);
            flow.list(
                    sheets.stream().map(this::sentence).toList(),
                    SENTENCE,
                    NUMBER,
                    i -> messages.get("statement.number", String.valueOf(i + 1)));
        });
    }

    /** 'I produce the photograph of the car marked SB1. I added the file to my diary on …' */
    private Text sentence(ExhibitSheet sheet) {
        Text produced = Text.of(word("produce", what(sheet), sheet.label()));
        ExhibitSheet.File file = sheet.file();
        if (file == null || sheet.entered().isMissing()) {
            return produced;
        }
        String at = messages.formats()
                .dateTime(sheet.stamp().recordedAt(), sheet.stamp().isClaimed());
        return produced.plain(" ").plain(added(sheet, at)).italic(sheet.isDamaged() ? " " + word("damaged") : "");
    }

    private String added(ExhibitSheet sheet, String at) {
        Authorship by = sheet.stamp().by();
        String author = by.isOtherOwner() ? word("other-owner") : by.author();
        if (!author.isBlank()) {
            return word("added-by", author, at);
        }
        return word(sheet.isOwners() ? "added" : "added-elsewhere", at);
    }

    private void label(ExhibitSheet sheet, PageFlow flow) {
        flow.framed(LABEL_HEIGHT, () -> {
            String title = messages.get("portfolio-pdf.exhibit", sheet.label());
            flow.bookmarkedHeading(3, title);
            flow.paragraph(Text.of(what(sheet)), WHAT);
            ExhibitSheet.File file = sheet.file();
            if (file != null) {
                flow.paragraph(Text.of(word("label-sha256", file.sha256().hex())), TextStyle.FINE);
            }
            flow.form(form -> {
                form.blanks(new FormFlow.FormBlank(word("case"), 3), new FormFlow.FormBlank(word("court-number"), 2));
                form.blanks(new FormFlow.FormBlank(word("statement-of"), 3), new FormFlow.FormBlank(word("dated"), 2));
            });
            flow.paragraph(Text.of(word("identify")), WHAT);
            flow.form(form -> {
                form.blanks(new FormFlow.FormBlank(word("signed"), 3), new FormFlow.FormBlank(word("date-time"), 2));
                form.blanks(new FormFlow.FormBlank(word("signed"), 3), new FormFlow.FormBlank(word("date-time"), 2));
            });
        });
    }

    /** Its title or, without one, the name of its file or that it is a physical item. */
    private String what(ExhibitSheet sheet) {
        String title = sheet.exhibit().naming().title().strip();
        FileMetadata file = sheet.exhibit().file();
        if (!title.isEmpty()) {
            return title;
        }
        return file == null
                ? messages.get("statement.exhibit-item")
                : messages.get("statement.exhibit-file", TextDirection.leftToRight(file.name()));
    }

    private String word(String key, Object... arguments) {
        return messages.get("labels." + key, arguments);
    }
}
