package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.pdf.render.PageBookmark;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;

/** Pages of the portfolio that is made of the invented case for the police. */
final class PortfolioPages {
    private static final float DPI = 96;

    private final Session session;

    PortfolioPages(Session session) {
        this.session = session;
    }

    Map<Picture, BufferedImage> pictures() throws Exception {
        Map<Picture, BufferedImage> pictures = new EnumMap<>(Picture.class);
        try (PageRenderer pages = new PageRenderer(portfolio())) {
            pictures.put(Picture.PAGE_SUMMARY, page(pages, "Summary"));
            pictures.put(Picture.PAGE_CHRONOLOGY, page(pages, "Chronology"));
            pictures.put(Picture.PAGE_PLATE, page(pages, "Exhibit JS1: Screenshot of texts, one evening"));
        }
        return pictures;
    }

    /** The last page with this heading: plates come after the list of exhibits. */
    private static BufferedImage page(PageRenderer pages, String heading) throws Exception {
        int page = pages.bookmarks().stream()
                .filter(mark -> mark.title().equals(heading))
                .mapToInt(PageBookmark::page)
                .max()
                .orElseThrow();
        return image(pages.render(page, DPI));
    }

    private byte[] portfolio() throws Exception {
        OnThread thread = new OnThread(session);
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE)
                .with(new CoverText("Jaspreet Sandhu", "MP/06731/26", "Marlshire Police"));
        PortfolioContent content = thread.collect(request);
        DiarySigner signer =
                thread.run(() -> Opened.of(session).portfolios().signer()).orElseThrow();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfPortfolioWriter(GuideWindow.MESSAGES).write(content, signer, pdf, Progress.UNWATCHED);
        return pdf.toByteArray();
    }

    private static BufferedImage image(RenderedPage page) {
        BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
        return image;
    }
}
