package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.portfolio.PortfolioStructure;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What heads something stands on the page on which that begins, over all pages of the invented case. */
class NoStrandedHeadingTest {
    private static OpenSample sample;

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    /** The page on which an element begins. */
    private static int page(StructureElement element) {
        return element.all()
                .mapToInt(StructureElement::page)
                .filter(page -> page > 0)
                .findFirst()
                .orElse(0);
    }

    /** What a reader sees one after the other: headings, paragraphs, notes, lists, tables, figures. */
    private static void pieces(StructureElement element, List<StructureElement> found) {
        for (StructureElement kid : element.kids()) {
            boolean isAround = kid.type().equals("Sect")
                    || kid.type().equals("Div")
                    || kid.type().equals("BlockQuote");
            if (isAround) {
                pieces(kid, found);
            } else if (page(kid) > 0) {
                found.add(kid);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noHeadingIsTheLastOnItsPageNorItsNoteWithoutTheTable(PortfolioPreset preset) throws Exception {
        PortfolioContent content = sample.collect(PortfolioRequest.of(preset));
        List<String> stranded = new ArrayList<>();
        List<StructureElement> pieces = new ArrayList<>();
        pieces(structure(content).document(), pieces);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            StructureElement piece = pieces.get(i);
            boolean isNote =
                    i > 0 && piece.type().equals("P") && pieces.get(i - 1).isHeading();
            boolean heads =
                    piece.isHeading() || isNote && pieces.get(i + 1).type().equals("Table");
            if (heads && page(piece) != page(pieces.get(i + 1))) {
                stranded.add("page " + page(piece) + ": " + piece.type() + " " + piece.words());
            }
        }
        assertThat(pieces).hasSizeGreaterThan(5);
        assertThat(stranded).isEmpty();
    }

    private static PortfolioStructure structure(PortfolioContent content) throws Exception {
        return new PdfPortfolioWriter(new Messages(Locale.UK))
                .structured(content, null, false, Progress.UNWATCHED)
                .structuring()
                .structure(Progress.UNWATCHED)
                .orElseThrow();
    }
}
