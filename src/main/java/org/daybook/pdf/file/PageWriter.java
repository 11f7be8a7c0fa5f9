package org.daybook.pdf.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.LinePainter;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.page.PageIndex;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.BidiParagraph;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;
import org.jspecify.annotations.Nullable;

/** Draws pages: content, tags, links, and the furniture around the text. One page is open at a time. */
public final class PageWriter implements PageSink {
    private static final ContentBuffer.Stroke UNDERLINE = new ContentBuffer.Stroke(0.4f, 0.55f);

    /** Pieces arrive in visual order, but tags, and readers that ignore tags, follow the order of drawing. */
    private static final Comparator<PlacedPiece> READING_ORDER =
            Comparator.comparingInt(placed -> placed.piece().start());

    private final PageObjectWriter store;
    private final LineBreaker breaker;
    private final LinePainter painter;
    private final FurniturePainter furniture;
    private final PageIndex index;
    private final boolean isStamped;
    private final MessageDigest digest;
    private final PdfFile file;
    private final TagTree tags;
    private final PdfOutline outline = new PdfOutline();
    private final TreeMap<String, Destination> anchors = new TreeMap<>();
    private final @Nullable SignatureField signature;
    private final List<PageArea> underlines = new ArrayList<>();
    private ContentBuffer buffer = new ContentBuffer();
    private COSArray annotations = new COSArray();
    private int pageKey;
    private int pageNumber;
    private @Nullable StructureTag marked;
    /** The heading of the last bookmark. */
    private String heading = "";
    /** The heading of the section that continues on this page; empty if one begins it. */
    private String continued = "";
    /** Whether anything but artifacts is on this page. */
    private boolean isBegun;

    private @Nullable StructureTag span;
    private Text.@Nullable TextRun spanned;

    /**
     * @param index the outcome of counting the pages
     * @param isStamped whether each page is stamped with its number alone, and each bookmark with that of its page
     */
    public PageWriter(
            PageTarget target,
            LineBreaker breaker,
            LinePainter painter,
            PageFurniture furniture,
            PageIndex index,
            boolean isStamped,
            MessageDigest digest) {
        file = target.file();
        store = target.store();
        tags = new TagTree(file, target.continued());
        SignatureObject signed = target.signature();
        signature = signed == null ? null : new SignatureField(signed, file, tags.document());
        this.breaker = breaker;
        this.painter = painter;
        this.furniture = new FurniturePainter(furniture, index, isStamped, breaker, painter);
        this.index = index;
        this.isStamped = isStamped;
        this.digest = digest;
    }

    /**
     * The target of the drawing.
     *
     * @param store takes the pages
     * @param signature the signature of the file; null for none
     * @param continued the tag around everything, if it continues from one file to the next; null for one file
     */
    public record PageTarget(
            PdfFile file,
            PageObjectWriter store,
            @Nullable SignatureObject signature,
            @Nullable StructureTag continued) {}

    /**
     * A named place.
     *
     * @param top in points from the bottom of its page
     */
    record Destination(ObjectNumber page, int top) {}

    TagTree tags() {
        return tags;
    }

    /** The signature field; null if the file is not signed. */
    @Nullable
    SignatureField signature() {
        return signature;
    }

    PdfOutline outline() {
        return outline;
    }

    /** The named places in order of name. */
    TreeMap<String, Destination> anchors() {
        return anchors;
    }

    @Override
    public StructureTag document() {
        return tags.document();
    }

    @Override
    public StructureTag tag(StructureTag parent, String type) {
        return tags.next(parent, type);
    }

    @Override
    public void startPage(int number) {
        pageNumber = number;
        isBegun = false;
        continued = "";
        store.begin();
        buffer = new ContentBuffer();
        annotations = new COSArray();
        pageKey = tags.startPage(store.place());
    }

    @Override
    public void endPage() {
        unmark();
        drawUnderlines();
        furniture.paint(buffer, store.paper(), pageNumber, continued);
        byte[] content = buffer.toBytes();
        digest.update(content);
        try {
            if (signature != null && store.pages() == 0) {
                signature.addTo(annotations, store.place(), tags);
            }
            store.end(content, annotations, pageKey);
            tags.endPage();
            file.writeWaiting();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void line(@Nullable StructureTag tag, TextLayout text, int line, float left, float baseline) {
        if (tag == null) {
            artifact();
            painter.paint(buffer, text, line, left, baseline);
            buffer.endMarked();
            return;
        }
        List<BidiParagraph.LinePiece> pieces = painter.pieces(text, line);
        TextStyle style = text.style();
        float x = LinePainter.start(text, line, pieces, left);
        List<PlacedPiece> placed = new ArrayList<>(pieces.size());
        for (BidiParagraph.LinePiece piece : pieces) {
            float end = x + piece.advance() * style.size() / 1000;
            placed.add(new PlacedPiece(
                    piece, new PageArea(x, baseline - style.size() * 0.25f, end, baseline + style.size() * 0.85f)));
            x = end;
        }
        if (placed.size() > 1) {
            placed.sort(READING_ORDER);
        }
        for (PlacedPiece one : placed) {
            mark(tagOf(one.piece(), tag, one.box()));
            buffer.beginText(style.grey());
            LinePainter.paint(buffer, one.piece(), style.size(), one.box().left(), baseline);
            buffer.endText();
        }
        if (text.lines().get(line).last() && line + 1 < text.count()) {
            mark(tag);
            buffer.beginText(style.grey());
            painter.blank(buffer, style, x, baseline);
            buffer.endText();
        }
    }

    private StructureTag tagOf(BidiParagraph.LinePiece piece, StructureTag around, PageArea box) {
        Text.TextRun run = piece.run();
        String anchor = run.anchor();
        if (anchor != null && index.anchors().containsKey(anchor)) {
            StructureTag link = tags.child(around, "Link").language(run.language());
            annotate(link, box, anchor, run.words());
            return link;
        }
        String language = run.language();
        return language == null || around.isIn(language) ? around : spanOf(run, around);
    }

    /** The tag of a run, which continues in the same tag from line to line. */
    private StructureTag spanOf(Text.TextRun run, StructureTag around) {
        if (span == null || spanned != run || span.parent() != around) {
            span = tags.child(around, "Span").language(run.language());
            spanned = run;
        }
        return span;
    }

    /** A link must come after its words among the tag's children, so the words are marked first. */
    private void annotate(StructureTag link, PageArea box, String anchor, String words) {
        mark(link);
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setName(COSName.SUBTYPE, "Link");
        annotation.setItem(COSName.RECT, box.toArray());
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.DEST, new COSString(anchor));
        annotation.setItem(COSName.CONTENTS, new COSString(words));
        COSArray border = COSArray.ofCOSIntegers(List.of(0, 0, 0));
        border.setDirect(true);
        annotation.setItem(COSName.BORDER, border);
        ObjectNumber place = file.reserve();
        tags.annotation(link, annotation, place);
        try {
            file.write(place, annotation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        annotations.add(place);
        underlines.add(box);
    }

    @Override
    public void fill(PageArea box, float grey) {
        artifact();
        buffer.fill(box, grey);
        buffer.endMarked();
    }

    @Override
    public void frame(PageArea box, ContentBuffer.Stroke stroke) {
        artifact();
        buffer.frame(box, stroke.width(), stroke.grey());
        buffer.endMarked();
    }

    @Override
    public void rule(float x1, float y1, float x2, float y2, ContentBuffer.Stroke stroke) {
        artifact();
        buffer.line(x1, y1, x2, y2, stroke);
        buffer.endMarked();
    }

    @Override
    public void anchor(String name, float top) {
        anchors.put(name, new Destination(store.place(), Math.round(top)));
    }

    @Override
    public void bookmark(int level, String title, String anchor) {
        isBegun = true;
        heading = title;
        Integer at = index.anchors().get(anchor);
        outline.add(
                level, isStamped && at != null ? title + " (" + index.numbers().of(at) + ")" : title, anchor);
    }

    @Override
    public void figure(StructureTag tag, PageArea box, String alternative, Consumer<DrawingCanvas> drawing) {
        tag.figure(alternative, box);
        mark(tag);
        drawing.accept(new DrawingCanvas(buffer, breaker, painter, box));
        unmark();
    }

    @Override
    public void picture(StructureTag tag, PageArea box, String alternative, PagePicture picture) {
        tag.figure(alternative, box);
        mark(tag);
        buffer.picture(store.picture(picture), picture.matrix(box));
        unmark();
    }

    private void mark(StructureTag tag) {
        if (!isBegun) {
            isBegun = true;
            continued = heading;
        }
        if (marked != tag) {
            unmark();
            buffer.beginTagged(tag.type(), tags.mark(tag));
            marked = tag;
        }
    }

    private void unmark() {
        if (marked != null) {
            buffer.endMarked();
            marked = null;
        }
    }

    private void artifact() {
        unmark();
        buffer.beginArtifact();
    }

    private void drawUnderlines() {
        for (PageArea box : underlines) {
            rule(box.left(), box.bottom() + 0.6f, box.right(), box.bottom() + 0.6f, UNDERLINE);
        }
        underlines.clear();
    }

    private record PlacedPiece(BidiParagraph.LinePiece piece, PageArea box) {}
}
