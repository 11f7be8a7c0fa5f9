package org.daybook.portfolio.pdf;

import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioRequest;

/** How the file of a portfolio and each of its pages say what they are of. */
record PortfolioPageFurniture(PortfolioContent content, SectionWording wording) {
    /** So much of a heading is repeated at the top of a page. */
    private static final int HEADING_SHOWN = 60;

    /** What the file says of itself. */
    PdfDescription description() {
        String name = content.request().cover().name();
        String plain = wording.get("portfolio-pdf.title" + content.request().version());
        String title = name.isBlank() ? plain : wording.get("portfolio-pdf.title-with-name", plain, name);
        return new PdfDescription(
                title,
                name,
                content.program(),
                wording.get("portfolio-pdf.language"),
                content.madeAt(),
                content.ledger().vaultId() + content.ledger().head().chain().hex());
    }

    PageFurniture ofPages() {
        String title = header(content.request());
        String reference = content.request().cover().reference();
        String code = content.code().toString();
        String left = reference.isBlank() ? title : wording.get("portfolio-pdf.title-with-reference", title, reference);
        return new PageFurniture(
                left,
                wording.formats().date(content.madeAt().toLocalDate()),
                wording.get(
                        "portfolio-pdf.confidential-footer" + content.request().readership()),
                (page, pages) ->
                        wording.get("portfolio-pdf.page-of-code", code, String.valueOf(page), String.valueOf(pages)),
                (header, heading) -> header.equals(heading)
                        ? header
                        : wording.get(
                                "portfolio-pdf.header-continued",
                                header,
                                PrintedExcerpt.opening(heading, HEADING_SHOWN)));
    }

    private String header(PortfolioRequest request) {
        return wording.get(
                request.preset().isBrief()
                        ? "report.header-" + request.preset().code()
                        : "portfolio-pdf.title" + request.version());
    }
}
