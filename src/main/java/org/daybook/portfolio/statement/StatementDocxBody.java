package org.daybook.portfolio.statement;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.daybook.portfolio.statement.StatementText.Emphasis;
import org.daybook.portfolio.statement.StatementText.FormattedSpan;

/** Writes the blocks of a statement as the body of a .docx, each in a style from {@code styles.xml}. */
final class StatementDocxBody {
    /** In twentieths of a point: A4 with margins of an inch. */
    private static final int WIDTH = 9026;

    private static final String[] PAGE = {"w", "11906", "h", "16838"};
    private static final String[] MARGINS = {
        "top", "1440", "right", "1440", "bottom", "1440", "left", "1440", "header", "709", "footer", "709", "gutter",
        "0"
    };

    private final WordXmlWriter xml;
    private int bookmark;

    private StatementDocxBody(WordXmlWriter xml) {
        this.xml = xml;
    }

    static void write(Statement statement, OutputStream out) throws XMLStreamException {
        WordXmlWriter xml = new WordXmlWriter(out, "document");
        StatementDocxBody body = new StatementDocxBody(xml);
        xml.element("body", () -> {
            for (StatementBlock block : statement.blocks()) {
                body.block(block);
            }
            // A body must end with a paragraph.
            body.paragraph("InTable", StatementText.EMPTY);
            xml.element("sectPr", () -> {
                xml.relation("footerReference", "default", "rId4");
                xml.empty("pgSz", PAGE);
                xml.empty("pgMar", MARGINS);
            });
        });
        xml.end();
    }

    static void footer(Statement statement, OutputStream out) throws XMLStreamException {
        WordXmlWriter xml = new WordXmlWriter(out, "ftr");
        StatementDocxBody body = new StatementDocxBody(xml);
        xml.element("p", () -> {
            body.style("Footer");
            body.run(new FormattedSpan(statement.footer() + "\t", Emphasis.PLAIN, 0));
            body.field("PAGE", "1");
            body.run(new FormattedSpan(" / ", Emphasis.PLAIN, 0));
            body.field("NUMPAGES", "1");
        });
        xml.end();
    }

    private void block(StatementBlock block) throws XMLStreamException {
        switch (block) {
            case StatementBlock.Title title -> paragraph("Title", StatementText.of(title.words()));
            case StatementBlock.PartHeading heading -> paragraph("Heading1", StatementText.of(heading.words()));
            case StatementBlock.NumberedParagraph numbered -> numbered(numbered);
            case StatementBlock.ParagraphItem item -> paragraph("Item", item.text());
            case StatementBlock.PlainParagraph plain -> paragraph("Normal", plain.text());
            case StatementBlock.CentredParagraph centred -> paragraph("Centred", centred.text());
            case StatementBlock.Corner corner ->
                paragraph("Corner", StatementText.of(String.join("\n", corner.lines())));
            case StatementBlock.DraftNote note -> paragraph("DraftNote", note.text());
            case StatementBlock.FactTable facts ->
                table(
                        List.of(32, 68),
                        List.of(),
                        facts.facts().stream()
                                .map(fact -> List.of(StatementText.EMPTY.bold(fact.label()), fact.value()))
                                .toList());
            case StatementBlock.StatementTable table -> table(table.shares(), table.heads(), table.rows());
            case StatementBlock.BlankLine blank -> paragraph("Blank", StatementText.of(blank.words() + "\t"));
            case StatementBlock.NewPage _ ->
                xml.element("p", () -> xml.element("r", () -> xml.empty("br", "type", "page")));
        }
    }

    /** A bookmark around it is what fields that name its number point at. */
    private void numbered(StatementBlock.NumberedParagraph numbered) throws XMLStreamException {
        String id = String.valueOf(bookmark++);
        xml.element("p", () -> {
            style("Numbered");
            xml.empty("bookmarkStart", "id", id, "name", name(numbered.number()));
            runs(numbered.text());
            xml.empty("bookmarkEnd", "id", id);
        });
    }

    private void paragraph(String style, StatementText text) throws XMLStreamException {
        xml.element("p", () -> {
            style(style);
            runs(text);
        });
    }

    private void style(String style) throws XMLStreamException {
        xml.element("pPr", () -> xml.empty("pStyle", "val", style));
    }

    private void runs(StatementText text) throws XMLStreamException {
        for (FormattedSpan span : text.spans()) {
            if (span.paragraph() > 0) {
                field("REF " + name(span.paragraph()) + " \\r \\h", span.words());
            } else {
                run(span);
            }
        }
    }

    private void run(FormattedSpan span) throws XMLStreamException {
        xml.element("r", () -> {
            if (span.emphasis() != Emphasis.PLAIN) {
                xml.element("rPr", () -> emphasis(span.emphasis()));
            }
            xml.words(span.words());
        });
    }

    private void emphasis(Emphasis emphasis) throws XMLStreamException {
        switch (emphasis) {
            case PLAIN -> {}
            case BOLD -> {
                xml.empty("b");
                xml.empty("bCs");
            }
            case PROMPT -> xml.empty("rStyle", "val", "Prompt");
        }
    }

    /** Something that the word processor works out; {@code now} is what stands there until it does. */
    private void field(String instruction, String now) throws XMLStreamException {
        xml.element("fldSimple", () -> {
            xml.attributes("instr", " " + instruction + " ");
            run(new FormattedSpan(now, Emphasis.PLAIN, 0));
        });
    }

    private void table(List<Integer> shares, List<String> heads, List<List<StatementText>> rows)
            throws XMLStreamException {
        List<Integer> widths = shares.stream().map(share -> share * WIDTH / 100).toList();
        xml.element("tbl", () -> {
            xml.element("tblPr", () -> {
                xml.empty("tblW", "w", String.valueOf(WIDTH), "type", "dxa");
                xml.element("tblBorders", () -> {
                    xml.empty("top", "val", "single", "sz", "4", "space", "0", "color", "A6A6A6");
                    xml.empty("bottom", "val", "single", "sz", "4", "space", "0", "color", "A6A6A6");
                    xml.empty("insideH", "val", "single", "sz", "4", "space", "0", "color", "A6A6A6");
                });
                xml.empty("tblLayout", "type", "fixed");
            });
            xml.element("tblGrid", () -> {
                for (int width : widths) {
                    xml.empty("gridCol", "w", String.valueOf(width));
                }
            });
            if (!heads.isEmpty()) {
                row(widths, heads.stream().map(StatementText.EMPTY::bold).toList(), true);
            }
            for (List<StatementText> row : rows) {
                row(widths, row, false);
            }
        });
    }

    private void row(List<Integer> widths, List<StatementText> cells, boolean head) throws XMLStreamException {
        xml.element("tr", () -> {
            xml.element("trPr", () -> {
                xml.empty("cantSplit");
                if (head) {
                    xml.empty("tblHeader");
                }
            });
            for (int i = 0; i < cells.size(); i++) {
                int column = i;
                xml.element("tc", () -> {
                    xml.element("tcPr", () -> xml.empty("tcW", "w", String.valueOf(widths.get(column)), "type", "dxa"));
                    paragraph("InTable", cells.get(column));
                });
            }
        });
    }

    private static String name(int paragraph) {
        return "paragraph_" + paragraph;
    }
}
