package org.daybook.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daybook.pdf.page.PaperSize;

/**
 * What a reader that is not ours finds in a document: where each glyph stands and in which tag, links and bookmarks.
 */
public final class ReadPages {
    /** How far a glyph's ink may reach out of its room. */
    private static final float SLACK = 1;

    /** In the margin stand marks beside headings. */
    private static final float MARGIN = 18;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Lead> links = new ArrayList<>();
    private final List<Lead> bookmarks = new ArrayList<>();
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private int most;

    /** Lengths are points from the page's bottom left; the tag is the type that its content is marked with. */
    public record Glyph(int page, String tag, String text, float left, float right, float baseline) {
        boolean isBlank() {
            return text.isBlank() || left >= right;
        }
    }

    /** Words that lead to a page. */
    public record Lead(String words, int page) {}

    public ReadPages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new Reader().getText(document);
            // The library counts from the first page for every destination.
            document.getPages().forEach(page -> numbers.put(page.getCOSObject(), numbers.size() + 1));
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    links.add(new Lead(link.getContents(), page(document, link.getDestination())));
                }
            }
            if (document.getDocumentCatalog().getDocumentOutline() != null) {
                bookmarks(document, document.getDocumentCatalog().getDocumentOutline());
            }
        }
    }

    private int page(PDDocument document, PDDestination destination) throws IOException {
        PDPageDestination found = destination instanceof PDNamedDestination named
                ? document.getDocumentCatalog().findNamedDestinationPage(named)
                : (PDPageDestination) destination;
        return Objects.requireNonNull(numbers.get(found.getPage().getCOSObject()));
    }

    private void bookmarks(PDDocument document, PDOutlineNode node) throws IOException {
        int siblings = 0;
        for (PDOutlineItem item : node.children()) {
            siblings++;
            bookmarks.add(new Lead(item.getTitle(), page(document, item.getDestination())));
            bookmarks(document, item);
        }
        most = Math.max(most, siblings);
    }

    public List<Lead> links() {
        return links;
    }

    /** From the first to the last, groups before what is in them. */
    public List<Lead> bookmarks() {
        return bookmarks;
    }

    /** How many bookmarks stand at most on one level under one other. */
    public int mostSiblings() {
        return most;
    }

    /** The glyphs that show something outside the text's room; headers and footers have theirs. */
    public List<Glyph> outside() {
        return glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .filter(glyph -> glyph.left() < PaperSize.LEFT - MARGIN - SLACK
                        || glyph.right() > PaperSize.A4.right() + SLACK
                        || glyph.baseline() > PaperSize.A4.top() && glyph.baseline() != PaperSize.A4.headerBaseline()
                        || glyph.baseline() < PaperSize.BOTTOM
                                && Math.abs(glyph.baseline() - PaperSize.FOOTER_BASELINE) > 9)
                .toList();
    }

    /** The pages whose last tagged words are a heading. */
    public List<Integer> endingInAHeading() {
        List<Integer> pages = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (glyph.tag().equals("Artifact")) {
                continue;
            }
            if (last != null && last.page() != glyph.page() && last.tag().matches("H[1-6]")) {
                pages.add(last.page());
            }
            last = glyph;
        }
        return pages;
    }

    /** In the order in which they are drawn. */
    public List<Glyph> glyphs() {
        return glyphs;
    }

    private final class Reader extends PDFTextStripper {
        private final Deque<String> open = new ArrayDeque<>();

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            super.beginMarkedContentSequence(tag, properties);
            // A span within a tag carries a word's original text; one with a number is a tag itself.
            boolean within = !open.isEmpty() && tag.getName().equals("Span");
            open.push(within ? open.peek() : tag.getName());
        }

        @Override
        public void endMarkedContentSequence() {
            super.endMarkedContentSequence();
            open.poll();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            float left = text.getXDirAdj();
            glyphs.add(new Glyph(
                    getCurrentPageNo(),
                    open.isEmpty() ? "" : open.peek(),
                    text.getUnicode(),
                    left,
                    left + text.getWidthDirAdj(),
                    PaperSize.A4.height() - text.getYDirAdj()));
            super.processTextPosition(text);
        }
    }
}
