package org.daybook.pdf.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads the bookmarks of a document of this program. */
final class OutlineReader {
    /** Deeper bookmarks are left out: nobody browses by them, and cycles end here. */
    private static final int DEEPEST = 8;

    private static final int MOST = 100_000;

    private final PDDocument document;
    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final List<PageMark> marks = new ArrayList<>();

    OutlineReader(PDDocument document) {
        this.document = document;
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), ++number);
        }
    }

    /** The bookmarks in document order, each before its children; those without a target are left out. */
    List<PageMark> read() throws IOException {
        PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            read(root, 1);
        }
        return List.copyOf(marks);
    }

    private void read(PDOutlineNode parent, int level) throws IOException {
        for (PDOutlineItem item : parent.children()) {
            if (level > DEEPEST || marks.size() >= MOST) {
                return;
            }
            PDPage page = item.findDestinationPage(document);
            Integer number = page == null ? null : pages.get(page.getCOSObject());
            if (number != null && item.getTitle() != null) {
                marks.add(new PageMark(level, item.getTitle(), number));
            }
            read(item, level + 1);
        }
    }
}
