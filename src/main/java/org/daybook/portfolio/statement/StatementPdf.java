package org.daybook.portfolio.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.court.BundleRules;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement as a PDF (PDF/A-3a, PDF/UA-1) in 12-point type, as courts ask. The same statement gives the same
 * bytes. Works in memory; not for the vault thread or the interface thread.
 */
final class StatementPdf {
    private static final TextStyle BODY = new TextStyle(FontFace.REGULAR, 12, 18, 0.05f, 2, 6, TextAlignment.START);
    private static final TextStyle CORNER = new TextStyle(FontFace.REGULAR, 10, 14, 0.05f, 0, 0, TextAlignment.END);
    private static final TextStyle TABLE =
            new TextStyle(FontFace.REGULAR, 10.5f, 14.5f, 0.05f, 2, 6, TextAlignment.START);
    private static final float NUMBER = 34;
    private static final float ITEM = 28;
    private static final float SIGN = 110;
    /** The statement of truth with its lines to sign on, and two paragraphs before it. */
    private static final float TRUTH = 440;

    private final Messages messages;
    private final BundleRules rules = BundleRules.known();

    StatementPdf(Messages messages) {
        this.messages = messages;
    }

    /**
     * Writes the PDF to {@code out}, which stays open.
     *
     * @param signer signs the file; null for no signature
     * @throws IOException if {@code out} refuses
     */
    void write(Statement statement, @Nullable DiarySigner signer, OutputStream out) throws IOException {
        new PdfDocument(description(statement), furniture(statement), Progress.UNWATCHED, signer)
                .writeUnwatched(flow -> emit(statement, flow), out);
    }

    private PdfDescription description(Statement statement) {
        return new PdfDescription(
                statement.title(),
                statement.name(),
                statement.program(),
                messages.get("portfolio-pdf.language"),
                statement.madeAt(),
                "statement " + statement.code());
    }

    private PageFurniture furniture(Statement statement) {
        return new PageFurniture(
                statement.title(),
                messages.formats().date(statement.madeAt().toLocalDate()),
                statement.footer(),
                (page, pages) -> messages.get(
                        "portfolio-pdf.page-of-code", statement.code(), String.valueOf(page), String.valueOf(pages)));
    }

    private void emit(Statement statement, PageFlow flow) {
        List<StatementBlock> blocks = statement.blocks();
        flow.section(() -> {
            for (int i = 0; i < blocks.size(); i++) {
                i += block(flow, blocks, i);
            }
        });
    }

    /** Writes the block at {@code i} and returns how many blocks were written with it. */
    private int block(PageFlow flow, List<StatementBlock> blocks, int i) {
        switch (blocks.get(i)) {
            case StatementBlock.Title title -> flow.heading(1, title.words(), "statement");
            case StatementBlock.PartHeading heading -> flow.heading(2, heading.words(), "part-" + i);
            case StatementBlock.NumberedParagraph _ -> {
                return numbered(flow, blocks, i);
            }
            case StatementBlock.ParagraphItem _ -> {
                return items(flow, blocks, i);
            }
            case StatementBlock.PlainParagraph plain -> flow.paragraph(text(plain.text()), BODY);
            case StatementBlock.CentredParagraph centred ->
                flow.paragraph(text(centred.text()), BODY.aligned(TextAlignment.CENTRE));
            case StatementBlock.Corner corner ->
                flow.paragraph(Text.of(String.join("\n", corner.lines())), CORNER.spaced(4, 14));
            case StatementBlock.DraftNote note -> flow.note(text(note.text()).plain(length(flow, blocks)));
            case StatementBlock.FactTable facts -> facts(flow, facts);
            case StatementBlock.StatementTable table -> table(flow, table);
            case StatementBlock.BlankLine _ -> {
                return blanks(flow, blocks, i);
            }
            case StatementBlock.NewPage _ -> flow.pageBreak();
        }
        return 0;
    }

    /** The note that it is longer than courts allow up to the signature; empty if it is not. */
    private String length(PageFlow flow, List<StatementBlock> blocks) {
        int signed = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i) instanceof StatementBlock.PartHeading
                        && blocks.subList(i, blocks.size()).stream()
                                .anyMatch(StatementBlock.BlankLine.class::isInstance))
                .max()
                .orElse(0);
        int pages = Integer.parseInt(flow.pageOf("part-" + signed));
        return pages <= rules.statementPages()
                ? ""
                : " "
                        + messages.get(
                                "statement.too-long",
                                pages,
                                rules.statementPages(),
                                messages.formats().date(rules.read()));
    }

    /**
     * The last two paragraphs before the signature go with it, so that no page is signed without a line of evidence.
     */
    private int numbered(PageFlow flow, List<StatementBlock> blocks, int from) {
        List<StatementBlock.NumberedParagraph> run = run(blocks, from, StatementBlock.NumberedParagraph.class);
        int last = run.size() - 1;
        if (!isSigned(blocks, from + run.size())) {
            list(flow, run);
            return last;
        }
        // The last is often a question that whoever edits it takes out.
        int kept = Math.max(0, last - 1);
        if (kept > 0) {
            list(flow, run.subList(0, kept));
        }
        flow.need(TRUTH);
        list(flow, run.subList(kept, run.size()));
        return last;
    }

    /** Whether the part whose heading is at {@code at} is signed. */
    private static boolean isSigned(List<StatementBlock> blocks, int at) {
        for (int i = at + 1; i < blocks.size() && !(blocks.get(i) instanceof StatementBlock.PartHeading); i++) {
            if (blocks.get(i) instanceof StatementBlock.BlankLine) {
                return true;
            }
        }
        return false;
    }

    private void list(PageFlow flow, List<StatementBlock.NumberedParagraph> some) {
        flow.list(
                some.stream().map(one -> text(one.text())).toList(),
                BODY,
                new PageFlow.Places(0, NUMBER, i -> place(some.get(i).number())),
                i -> messages.get("statement.number", String.valueOf(some.get(i).number())));
    }

    private int items(PageFlow flow, List<StatementBlock> blocks, int from) {
        List<StatementBlock.ParagraphItem> run = run(blocks, from, StatementBlock.ParagraphItem.class);
        flow.list(
                run.stream().map(one -> text(one.text())).toList(),
                BODY,
                new PageFlow.Places(NUMBER, ITEM, _ -> ""),
                i -> run.get(i).mark());
        return run.size() - 1;
    }

    private static int blanks(PageFlow flow, List<StatementBlock> blocks, int from) {
        List<StatementBlock.BlankLine> run = run(blocks, from, StatementBlock.BlankLine.class);
        flow.need(SIGN);
        flow.form(form -> run.forEach(blank -> form.blanks(new FormFlow.FormBlank(blank.words(), 1))));
        return run.size() - 1;
    }

    private static <B extends StatementBlock> List<B> run(List<StatementBlock> blocks, int from, Class<B> kind) {
        List<B> run = new ArrayList<>();
        for (int i = from; i < blocks.size() && kind.isInstance(blocks.get(i)); i++) {
            run.add(kind.cast(blocks.get(i)));
        }
        return run;
    }

    private static void facts(PageFlow flow, StatementBlock.FactTable facts) {
        flow.facts(facts.facts().stream()
                .map(fact -> new LabelledFact(fact.label(), text(fact.value()), TABLE))
                .toList());
    }

    private static void table(PageFlow flow, StatementBlock.StatementTable table) {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            float width = i == 1 ? 0 : table.shares().get(i) * flow.pageWidth() / 100;
            columns.add(
                    i == 0
                            ? TableColumn.heading(table.heads().get(i), width)
                            : TableColumn.of(table.heads().get(i), width));
        }
        flow.table(
                columns,
                TABLE,
                rows -> table.rows()
                        .forEach(row ->
                                rows.row(row.stream().map(StatementPdf::text).toList())));
    }

    private static String place(int paragraph) {
        return "paragraph-" + paragraph;
    }

    private static Text text(StatementText words) {
        Text text = Text.empty();
        for (StatementText.FormattedSpan span : words.spans()) {
            text = switch (span.emphasis()) {
                case PLAIN ->
                    span.paragraph() > 0 ? text.link(span.words(), place(span.paragraph())) : text.plain(span.words());
                case BOLD -> text.bold(span.words());
                case PROMPT -> text.italic(span.words());
            };
        }
        return text;
    }
}
