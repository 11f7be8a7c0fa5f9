package org.daybook.portfolio.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.text.Transcript.Block;
import org.daybook.text.Messages;

/** Writes the blocks of a portfolio as HTML with page rules, and that with openhtmltopdf as PDF/A-3u and PDF/UA-1. */
final class HtmlPeer {
    private static final String STYLE = """
            @page { size: A4; margin: 74pt 62pt 70pt 62pt;
              @top-left { content: "HEADER"; font: 8pt Noto }
              @top-right { content: "24/11/2026"; font: 8pt Noto }
              @bottom-left { content: "FOOTER"; font: 8pt Noto }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Noto } }
            body { font-family: Noto; margin: 0 }
            p { margin: 2pt 0 6pt 0 }
            h1, h2, h3, h4 { margin: 8pt 0 4pt 0; page-break-after: avoid }
            .new { page-break-before: always }
            .quote { margin-left: 16pt }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            td, th { border-bottom: 0.4pt solid #aaa; padding: 3pt; text-align: left; vertical-align: top;
              font-weight: normal }
            """;

    private HtmlPeer() {}

    /** The blocks as a page that any browser and word processor reads. */
    static String html(List<Block> blocks) {
        StringBuilder out = new StringBuilder("<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/>");
        out.append("<title>Portfolio of incidents</title>");
        out.append("<meta name=\"description\" content=\"Portfolio of incidents\"/>");
        out.append("<style>").append(style()).append("</style></head><body>\n");
        for (int at = 0; at < blocks.size(); ) {
            Block block = blocks.get(at);
            int depth = OpenPdfPeer.depthOf(block, "Table");
            if (depth < 0) {
                paragraph(block, at > 0, out);
                at++;
            } else {
                at = table(blocks, at, depth, out);
            }
        }
        return out.append("</body></html>").toString();
    }

    private static String style() {
        Messages messages = new Messages(Locale.UK);
        return STYLE.replace(
                        "HEADER",
                        messages.get(
                                "portfolio-pdf.title-with-reference",
                                messages.get("portfolio-pdf.title"),
                                "20WM/12345/26"))
                .replace("FOOTER", messages.get("portfolio-pdf.confidential-footer"));
    }

    static void write(String html, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("NotoSans-Regular"), "Noto", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold"), "Noto", 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String name) {
        try {
            return Objects.requireNonNull(PdfDocument.class.getResource("fonts/" + name + ".ttf"))
                    .openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(Block block, boolean mayBreak, StringBuilder out) {
        boolean heading = block.type().startsWith("H");
        String element = heading ? block.type().toLowerCase(Locale.ROOT) : "p";
        boolean opens = mayBreak && heading && block.opensPage();
        boolean quote = OpenPdfPeer.depthOf(block, "BlockQuote") >= 0;
        out.append('<').append(element);
        out.append(opens ? " class=\"new\"" : quote ? " class=\"quote\"" : "");
        words(block, out).append("</").append(element).append(">\n");
    }

    /** Adds the table that starts at {@code from}, and gives where the next block is. */
    private static int table(List<Block> blocks, int from, int depth, StringBuilder out) {
        String name = blocks.get(from).path().get(depth);
        boolean headed = OpenPdfPeer.depthOf(blocks.get(from), "THead") >= 0;
        out.append(headed ? "<table><thead>" : "<table><tbody>");
        String row = "";
        int rows = 0;
        int at = from;
        for (; at < blocks.size() && OpenPdfPeer.isIn(blocks.get(at), name, depth); at++) {
            Block block = blocks.get(at);
            String own = OpenPdfPeer.rowOf(block);
            if (!own.equals(row)) {
                row = own;
                out.append(rows == 0 ? "<tr>" : rows == 1 && headed ? "</tr></thead><tbody><tr>" : "</tr><tr>");
                rows++;
            }
            boolean head = block.type().equals("TH");
            out.append(head ? rows == 1 && headed ? "<th scope=\"col\"" : "<th scope=\"row\"" : "<td");
            words(block, out).append(head ? "</th>" : "</td>");
        }
        out.append(headed && rows == 1 ? "</tr></thead></table>\n" : "</tr></tbody></table>\n");
        return at;
    }

    private static StringBuilder words(Block block, StringBuilder out) {
        out.append(" style=\"font-size: ").append(block.letters().size()).append("pt; line-height: ");
        out.append(block.letters().leading()).append("pt");
        out.append(block.letters().bold() ? "; font-weight: bold\">" : "\">");
        return out.append(block.words()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br/>"));
    }
}
