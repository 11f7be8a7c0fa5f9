package org.daybook.pdf.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.pdf.PdfContent;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.layout.LayoutCursor;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.PageCounter;
import org.daybook.pdf.page.PageNumbers;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/** What a document says, block after block, so that other software can write the same words. */
public final class Transcript implements PageSink {
    /**
     * A block of words.
     *
     * @param type the tag of its words: H1 to H6, P, TH, TD, Lbl, LBody
     * @param path the tags around it with the number of each among all, from the outermost
     * @param opensPage whether it is the first on a page
     */
    public record Block(String type, List<String> path, String words, Letters letters, boolean opensPage) {}

    /** How the words look; lengths in points. */
    public record Letters(boolean bold, float size, float leading) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Map<StructureTag, List<String>> paths = new java.util.IdentityHashMap<>();
    private final StructureTag document = new StructureTag("Document", null);
    private @Nullable TextLayout last;
    private boolean fresh = true;
    private int tags;

    /** Lays content out and keeps its words. */
    public static List<Block> of(PdfContent content) {
        try (Typefaces typefaces = new Typefaces()) {
            LineBreaker breaker = new LineBreaker(new TextShaper(typefaces));
            Map<String, Integer> known = Map.of();
            for (int round = 0; round < 2; round++) {
                LayoutCursor counting = new LayoutCursor(new PageCounter(), PaperSize.A4, Progress.UNWATCHED, 0);
                content.emit(new PageFlow(counting, breaker, known, PageNumbers.THROUGH));
                counting.end();
                known = Map.copyOf(counting.anchors());
            }
            Transcript transcript = new Transcript();
            LayoutCursor cursor = new LayoutCursor(transcript, PaperSize.A4, Progress.UNWATCHED, 1);
            content.emit(new PageFlow(cursor, breaker, known, PageNumbers.THROUGH));
            cursor.end();
            return List.copyOf(transcript.blocks);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes blocks so that {@link #read} finds them again. */
    public static void write(List<Block> blocks, DataOutputStream out) throws IOException {
        out.writeInt(blocks.size());
        for (Block block : blocks) {
            out.writeUTF(block.type());
            out.writeUTF(String.join("/", block.path()));
            out.writeUTF(block.words());
            out.writeBoolean(block.letters().bold());
            out.writeFloat(block.letters().size());
            out.writeFloat(block.letters().leading());
            out.writeBoolean(block.opensPage());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<Block> read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Block> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(new Block(
                    in.readUTF(),
                    List.of(in.readUTF().split("/")),
                    in.readUTF(),
                    new Letters(in.readBoolean(), in.readFloat(), in.readFloat()),
                    in.readBoolean()));
        }
        return blocks;
    }

    @Override
    public StructureTag document() {
        paths.put(document, List.of("Document"));
        return document;
    }

    @Override
    public StructureTag tag(StructureTag parent, String type) {
        StructureTag tag = new StructureTag(type, parent);
        List<String> path = new ArrayList<>(paths.getOrDefault(parent, List.of()));
        path.add(type + ":" + ++tags);
        paths.put(tag, path);
        return tag;
    }

    @Override
    public void startPage(int number) {
        fresh = true;
    }

    @Override
    public void line(@Nullable StructureTag tag, TextLayout text, int line, float left, float baseline) {
        if (tag != null && text != last) {
            last = text;
            StringBuilder words = new StringBuilder();
            BidiParagraph before = null;
            for (TextLayout.TextLine one : text.lines()) {
                if (one.paragraph() != before) {
                    words.append(before == null ? "" : "\n")
                            .append(one.paragraph().text());
                    before = one.paragraph();
                }
            }
            TextStyle style = text.style();
            Letters letters = new Letters(style.face() == FontFace.BOLD, style.size(), style.leading());
            blocks.add(new Block(tag.type(), paths.getOrDefault(tag, List.of()), words.toString(), letters, fresh));
            fresh = false;
        }
    }

    @Override
    public void endPage() {}

    @Override
    public void fill(PageArea box, float grey) {}

    @Override
    public void frame(PageArea box, ContentBuffer.Stroke stroke) {}

    @Override
    public void rule(float x1, float y1, float x2, float y2, ContentBuffer.Stroke stroke) {}

    @Override
    public void anchor(String name, float top) {}

    @Override
    public void bookmark(int level, String title, String anchor) {}

    @Override
    public void figure(StructureTag tag, PageArea box, String alternative, Consumer<DrawingCanvas> drawing) {}

    @Override
    public void picture(StructureTag tag, PageArea box, String alternative, PagePicture picture) {}
}
