package org.daybook.pdf.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.page.PaperSize;

/**
 * Writes pages, each as it is finished, and keeps only their object numbers; pages without pictures share a resource
 * dictionary.
 */
public final class PageObjectWriter {
    /** The number of pages in a node of the page tree. */
    private static final int NODE = 64;

    private final PdfFile file;
    private final StreamCompressor squeezer;
    private final PaperSize paper;
    private final COSArray mediaBox;
    private final ObjectNumber fontsPlace;
    private final ObjectNumber resources;
    private final ObjectNumber root;
    private final List<ObjectNumber> nodes = new ArrayList<>();
    private final COSArray node = new COSArray();
    private COSDictionary page = new COSDictionary();
    private ObjectNumber place;
    private final ObjectNumber first;
    private int pages;

    public PageObjectWriter(PdfFile file, PaperSize paper, StreamCompressor squeezer) {
        this.file = file;
        this.paper = paper;
        this.squeezer = squeezer;
        mediaBox = new PageArea(0, 0, paper.width(), paper.height()).toArray();
        fontsPlace = file.reserve();
        resources = file.reserve();
        root = file.reserve();
        first = file.reserve();
        place = first;
        node.setDirect(true);
    }

    PaperSize paper() {
        return paper;
    }

    public int pages() {
        return pages;
    }

    /** The first page. */
    ObjectNumber first() {
        return first;
    }

    ObjectNumber place() {
        return place;
    }

    void begin() {
        place = pages == 0 ? first : file.reserve();
        if (pages % NODE == 0) {
            nodes.add(file.reserve());
        }
        page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.PARENT, nodes.getLast());
        page.setItem(COSName.MEDIA_BOX, mediaBox);
        page.setItem(COSName.RESOURCES, resources);
        page.setName(COSName.getPDFName("Tabs"), "S");
    }

    /** Adds a picture to the page's own resources, besides the fonts that all pages share; returns its name. */
    String picture(PagePicture picture) {
        COSDictionary own = page.getCOSDictionary(COSName.RESOURCES);
        if (own == null) {
            own = new COSDictionary();
            own.setItem(COSName.FONT, fontsPlace);
            own.setItem(COSName.XOBJECT, new COSDictionary());
            page.setItem(COSName.RESOURCES, own);
        }
        COSDictionary pictures = Objects.requireNonNull(own.getCOSDictionary(COSName.XOBJECT));
        String name = "P" + (pictures.size() + 1);
        pictures.setItem(COSName.getPDFName(name), new PictureObject(picture.source()));
        return name;
    }

    /**
     * Writes the current page.
     *
     * @param key its key in the parent tree
     */
    void end(byte[] content, COSArray annotations, int key) throws IOException {
        ObjectNumber contents = file.reserve();
        file.writeCompressed(contents, squeezer.squeeze(content));
        page.setItem(COSName.CONTENTS, contents);
        page.setInt(COSName.STRUCT_PARENTS, key);
        if (annotations.size() > 0) {
            page.setItem(COSName.ANNOTS, annotations);
        }
        file.write(place, page);
        node.add(place);
        pages++;
        if (pages % NODE == 0) {
            endNode();
        }
    }

    private void endNode() throws IOException {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.PAGES);
        dictionary.setItem(COSName.PARENT, root);
        dictionary.setItem(COSName.KIDS, node);
        dictionary.setInt(COSName.COUNT, node.size());
        file.write(nodes.getLast(), dictionary);
        node.clear();
    }

    /** Writes the shared resources and the page tree; returns its root. */
    ObjectNumber finish(COSDictionary usedFonts) throws IOException {
        if (node.size() > 0) {
            endNode();
        }
        COSArray kids = new COSArray(nodes);
        kids.setDirect(true);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(COSName.KIDS, kids);
        tree.setInt(COSName.COUNT, pages);
        file.write(root, tree);
        COSDictionary shared = new COSDictionary();
        shared.setItem(COSName.FONT, fontsPlace);
        file.write(resources, shared);
        file.write(fontsPlace, usedFonts);
        return root;
    }
}
