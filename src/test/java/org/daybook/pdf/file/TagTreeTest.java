package org.daybook.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.daybook.pdf.page.StructureTag;
import org.junit.jupiter.api.Test;

/** What is finished is written and let go, so that memory does not grow with a document. */
class TagTreeTest {
    private final PdfFile file;
    private final TagTree tree;

    TagTreeTest() throws IOException {
        file = new PdfFile(new ByteArrayOutputStream(), new StreamCompressor(), false);
        tree = new TagTree(file, null);
        tree.startPage(file.reserve());
    }

    @Test
    void aTagIsWrittenWhenTheNextBeginsBesideIt() {
        StructureTag section = tree.next(tree.document(), "Sect");
        StructureTag paragraph = tree.next(section, "P");
        tree.mark(paragraph);
        assertThat(section.isWritten()).isFalse();

        tree.next(tree.document(), "Sect");

        assertThat(section.isWritten()).isTrue();
        assertThat(paragraph.isWritten()).isTrue();
        assertThat(section.kids()).isEmpty();
    }

    @Test
    void aHeadingThatWaitsForWhatFollowsItIsNot() {
        StructureTag section = tree.next(tree.document(), "Sect");
        StructureTag heading = tree.next(section, "H1");

        StructureTag next = tree.next(tree.document(), "Sect");
        assertThat(section.isWritten()).isFalse();

        tree.mark(heading);
        tree.mark(tree.next(next, "P"));
        tree.next(tree.document(), "Sect");
        assertThat(section.isWritten()).isTrue();
    }

    @Test
    void cellsOfARowAreNeitherWhileItsLinesAreDrawn() {
        StructureTag table = tree.next(tree.document(), "Table");
        StructureTag row = tree.next(table, "TR");
        StructureTag first = tree.next(row, "TD");
        tree.mark(first);
        StructureTag second = tree.next(row, "TD");
        assertThat(first.isWritten()).isFalse();
        tree.mark(second);

        tree.next(table, "TR");

        assertThat(row.isWritten()).isTrue();
    }

    @Test
    void ofAPartNothingIsWrittenBeforeItIsKnownWhatIsEmpty() throws IOException {
        TagTree part = new TagTree(file, new StructureTag("Document", null));
        part.startPage(file.reserve());
        StructureTag section = part.next(part.document(), "Sect");
        part.mark(part.next(section, "P"));

        part.next(part.document(), "Sect");

        assertThat(section.isWritten()).isFalse();
    }

    @Test
    void whatIsBegunInOnePartContinuesInTheNext() throws IOException {
        StructureTag document = new StructureTag("Document", null);
        TagTree first = new TagTree(file, document);
        first.startPage(file.reserve());
        StructureTag section = first.next(document, "Sect");
        StructureTag row = first.next(first.next(section, "Table"), "TR");
        StructureTag brief = first.next(row, "TD");
        StructureTag tall = first.next(row, "TD");
        first.mark(brief);
        first.mark(tall);
        StructureTag waiting = first.next(section, "H2");
        first.endPage();
        first.finish(null);

        PdfFile next = new PdfFile(new ByteArrayOutputStream(), new StreamCompressor(), false);
        TagTree second = new TagTree(next, document);
        second.startPage(next.reserve());

        assertThat(second.mark(tall)).isZero();
        assertThat(second.mark(waiting)).isEqualTo(1);
        assertThat(section.kids()).hasSize(2).contains(waiting);
        assertThat(row.kids()).as("a row has all its cells").containsExactly(brief, tall);
        second.endPage();
        assertThat(second.finish(null).number()).isPositive();
        assertThat(section.isWritten()).isFalse();
    }

    @Test
    void ofATableThatWasDrawnOnlyTheLastRowsAreLeftForTheNextPart() throws IOException {
        StructureTag document = new StructureTag("Document", null);
        TagTree part = new TagTree(file, document);
        part.startPage(file.reserve());
        StructureTag table = part.next(document, "Table");
        for (int i = 0; i < 1000; i++) {
            part.mark(part.next(part.next(table, "TR"), "TD"));
        }

        part.endPage();
        part.finish(null);

        assertThat(table.kids()).hasSizeLessThan(20);
    }

    @Test
    void aThousandSectionsLeaveNothingBehind() throws IOException {
        for (int i = 0; i < 1000; i++) {
            StructureTag section = tree.next(tree.document(), "Sect");
            tree.mark(tree.next(section, "H1"));
            tree.mark(tree.next(section, "P"));
        }

        assertThat(tree.document().kids())
                .filteredOn(kid -> !((StructureTag) kid).isWritten())
                .hasSizeLessThan(3);
        tree.endPage();
        assertThat(tree.finish(null).number()).isPositive();
    }
}
