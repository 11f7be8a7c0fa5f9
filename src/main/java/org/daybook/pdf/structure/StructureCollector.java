package org.daybook.pdf.structure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSString;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.page.PageCounter;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.BidiParagraph;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/** Counts pages and keeps what is said on them: layout into it gives the structure of the document. */
public final class StructureCollector extends PageCounter {
    private final Node root = new Node(document());
    private final Map<StructureTag, Node> nodes = new IdentityHashMap<>();
    private final List<String> places = new ArrayList<>();
    private int page;

    /** An element that is still growing. */
    private static final class Node {
        private final StructureTag tag;
        private final List<Node> kids = new ArrayList<>(2);
        private final List<String> places = new ArrayList<>(1);
        private final List<List<Text.TextRun>> lines = new ArrayList<>(1);
        private @Nullable BidiParagraph last;
        private String alternative = "";
        private int page;

        Node(StructureTag tag) {
            this.tag = tag;
        }

        /** A paragraph of several lines is passed once a line, and kept once. */
        void add(BidiParagraph paragraph) {
            if (paragraph != last) {
                lines.add(paragraph.runs());
                last = paragraph;
            }
        }

        StructureElement finished() {
            COSString language = tag.language();
            return new StructureElement(
                    tag.type(),
                    language == null ? "" : language.getString(),
                    page,
                    places,
                    lines,
                    alternative,
                    kids.stream().map(Node::finished).toList());
        }
    }

    public StructureCollector() {
        nodes.put(root.tag, root);
    }

    public StructureElement collected() {
        return root.finished();
    }

    @Override
    public StructureTag tag(StructureTag parent, String type) {
        StructureTag tag = new StructureTag(type, parent);
        Node node = new Node(tag);
        nodes.put(tag, node);
        nodes.getOrDefault(parent, root).kids.add(node);
        return tag;
    }

    @Override
    public void startPage(int number) {
        page = number;
    }

    @Override
    public void line(@Nullable StructureTag tag, TextLayout text, int line, float left, float baseline) {
        Node node = tag == null ? null : nodes.get(tag);
        if (node != null) {
            node.add(text.lines().get(line).paragraph());
            begin(node);
        }
    }

    /** Notes the page and the places at which an element begins. */
    private void begin(Node node) {
        if (node.page == 0) {
            node.page = page;
        }
        node.places.addAll(places);
        places.clear();
    }

    @Override
    public void anchor(String name, float top) {
        places.add(name);
    }

    @Override
    public void figure(StructureTag tag, PageArea box, String alternative, Consumer<DrawingCanvas> drawing) {
        shown(tag, alternative);
    }

    @Override
    public void picture(StructureTag tag, PageArea box, String alternative, PagePicture picture) {
        shown(tag, alternative);
    }

    private void shown(StructureTag tag, String alternative) {
        Node node = nodes.get(tag);
        if (node != null) {
            node.alternative = alternative;
            begin(node);
        }
    }
}
