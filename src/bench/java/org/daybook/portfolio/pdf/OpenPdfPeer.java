package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.text.Transcript.Block;
import org.daybook.pdf.text.Transcript.Letters;
import org.daybook.text.Messages;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the blocks of a portfolio with OpenPDF: the same words, fonts, sizes and page breaks, without any tags. */
final class OpenPdfPeer {
    private static final int FLUSHED_ROWS = 100;

    private final BaseFont regular = font("NotoSans-Regular");
    private final BaseFont bold = font("NotoSans-Bold");
    private final Map<Letters, Font> fonts = new HashMap<>();

    /** Writes to {@code out} and gives the number of pages. */
    int write(List<Block> blocks, OutputStream out) throws IOException {
        Document document = new Document(PageSize.A4, 62, 62, 74, 70);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Furniture());
        document.open();
        for (int at = 0; at < blocks.size(); ) {
            Block block = blocks.get(at);
            if (block.opensPage() && block.type().startsWith("H") && at > 0) {
                document.newPage();
            }
            int table = depthOf(block, "Table");
            if (table < 0) {
                document.add(paragraph(block));
                at++;
            } else {
                at = table(document, blocks, at, table);
            }
        }
        int pages = writer.getPageNumber();
        document.close();
        return pages;
    }

    private Paragraph paragraph(Block block) {
        Paragraph paragraph = new Paragraph(block.letters().leading(), block.words(), font(block.letters()));
        boolean heading = block.type().startsWith("H");
        paragraph.setSpacingBefore(heading ? 8 : 2);
        paragraph.setSpacingAfter(heading ? 4 : 6);
        paragraph.setIndentationLeft(depthOf(block, "BlockQuote") < 0 ? 0 : 16);
        paragraph.setKeepTogether(heading);
        return paragraph;
    }

    /** Adds the table that starts at {@code from}, and gives where the next block is. */
    private int table(Document document, List<Block> blocks, int from, int depth) {
        String name = blocks.get(from).path().get(depth);
        boolean headed = depthOf(blocks.get(from), "THead") >= 0;
        int columns = 1;
        String row = rowOf(blocks.get(from));
        while (from + columns < blocks.size() && rowOf(blocks.get(from + columns)).equals(row)) {
            columns++;
        }
        PdfPTable table = new PdfPTable(widths(columns, headed));
        table.setWidthPercentage(100);
        table.setHeaderRows(headed ? 1 : 0);
        table.setComplete(false);
        int at = from;
        int rows = 0;
        while (at < blocks.size() && isIn(blocks.get(at), name, depth)) {
            row = rowOf(blocks.get(at));
            int cells = 0;
            for (; at < blocks.size() && rowOf(blocks.get(at)).equals(row); at++, cells++) {
                table.addCell(cell(blocks.get(at)));
            }
            for (; cells < columns; cells++) {
                table.addCell("");
            }
            if (++rows % FLUSHED_ROWS == 0) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
        return at;
    }

    private PdfPCell cell(Block block) {
        Phrase phrase = new Phrase(block.letters().leading());
        phrase.add(new Chunk(block.words(), font(block.letters())));
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.4f);
        cell.setPadding(3);
        return cell;
    }

    private static float[] widths(int columns, boolean headed) {
        return switch (columns) {
            case 2 -> headed ? new float[] {8, 1} : new float[] {128, 333};
            case 3 -> new float[] {36, 360, 60};
            case 5 -> new float[] {30, 104, 180, 84, 32};
            default -> {
                float[] even = new float[columns];
                java.util.Arrays.fill(even, 1);
                yield even;
            }
        };
    }

    static boolean isIn(Block block, String name, int depth) {
        return block.path().size() > depth && block.path().get(depth).equals(name);
    }

    static int depthOf(Block block, String type) {
        for (int i = 0; i < block.path().size(); i++) {
            if (block.path().get(i).startsWith(type + ":")) {
                return i;
            }
        }
        return -1;
    }

    static String rowOf(Block block) {
        int depth = depthOf(block, "TR");
        return depth < 0 ? "" : block.path().get(depth);
    }

    private Font font(Letters letters) {
        return fonts.computeIfAbsent(letters, like -> new Font(like.bold() ? bold : regular, like.size()));
    }

    /** From the library's own cache after the first time, as is its habit. */
    private static BaseFont font(String name) {
        try (InputStream in = PdfDocument.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            byte[] bytes = java.util.Objects.requireNonNull(in).readAllBytes();
            return BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The repeated lines at the top and bottom of a page. */
    private final class Furniture extends PdfPageEventHelper {
        private final Font small = new Font(regular, 8);
        private final Messages messages = new Messages(Locale.UK);
        private final String headerLeft = messages.get(
                "portfolio-pdf.title-with-reference", messages.get("portfolio-pdf.title"), "20WM/12345/26");
        private final String footerLeft = messages.get("portfolio-pdf.confidential-footer");

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            String page = String.valueOf(writer.getPageNumber());
            if (writer.getPageNumber() > 1) {
                put(writer, Element.ALIGN_LEFT, headerLeft, 62, 798);
                put(writer, Element.ALIGN_RIGHT, "24/11/2026", 533, 798);
            }
            put(writer, Element.ALIGN_LEFT, footerLeft, 62, 40);
            put(writer, Element.ALIGN_RIGHT, messages.get("portfolio-pdf.page-of-code", "", page, page), 533, 40);
        }

        private void put(PdfWriter writer, int align, String words, float x, float y) {
            ColumnText.showTextAligned(writer.getDirectContent(), align, new Phrase(words, small), x, y, 0);
        }
    }
}
