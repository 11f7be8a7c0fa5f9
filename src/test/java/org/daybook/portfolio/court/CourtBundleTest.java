package org.daybook.portfolio.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.WrittenVolumes;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An electronic bundle for a court: how it is numbered, set and divided. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourtBundleTest {
    private static final int MOST = 12;

    private final BundleRules known = BundleRules.known();
    private final PortfolioContent content = MadeUpContent.of(MadeUpContent.sheets(14));
    private byte[] bySection = {};
    private byte[] through = {};
    private final List<byte[]> parts = new ArrayList<>();

    @BeforeAll
    void write() throws Exception {
        bySection =
                WrittenVolumes.of(bundle(known, BundlePagination.BY_SECTION)).getFirst();
        through = WrittenVolumes.of(bundle(known, BundlePagination.THROUGH)).getFirst();
        BundleRules few = new BundleRules(
                LocalDate.of(2026, 11, 27), "test", MOST, 12, 10, 1.5f, BundlePagination.BY_SECTION, 25);
        parts.addAll(WrittenVolumes.of(bundle(few, BundlePagination.BY_SECTION)));
    }

    private PortfolioVolumes bundle(BundleRules rules, BundlePagination pagination) throws Exception {
        return MadeUpContent.writer().bundle(content, null, rules, pagination, Progress.UNWATCHED);
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    @Test
    void followsRulesThatAreKeptAsDataWithTheDayOnWhichTheyWereRead() {
        assertThat(known.pages()).isEqualTo(350);
        assertThat(known.pagination()).isEqualTo(BundlePagination.BY_SECTION);
        assertThat(known.narrativePoints()).isEqualTo(12);
        assertThat(known.tablePoints()).isEqualTo(10);
        assertThat(known.lineSpacing()).isEqualTo(1.5f);
        assertThat(known.read()).isAfterOrEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(known.source()).contains("27A");
    }

    @Test
    void numbersEachSectionByItselfOnThePageOnTheScreenInTheIndexAndInTheBookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(bySection)) {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            assertThat(labels)
                    .startsWith("A1", "A2")
                    .contains("B1", "B2", "C1", "C2", "D1")
                    .noneMatch(label -> label.startsWith("E"))
                    .doesNotHaveDuplicates();
            assertThat(bookmarks(document)).allMatch(title -> title.matches(".* \\([A-D][0-9]+\\)"));
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text.strip().lines().toList().getLast()).isEqualTo(labels[page - 1]);
                if (page > 1 && text.contains("Part 2: the records in full")) {
                    assertThat(text).as("no page of a title alone").contains("Incident sheets");
                }
            }
            stripper.setStartPage(2);
            stripper.setEndPage(3);
            assertThat(stripper.getText(document))
                    .contains("Threats and violence, and the latest incident B1")
                    .contains("Incident sheets (page C1)");
        }
    }

    @Test
    void beginsWithTheHeadingOfTheCaseAndHasOneNumberOnEachPage() throws Exception {
        for (byte[] bundle : List.of(bySection, through)) {
            try (PDDocument document = Loader.loadPDF(bundle)) {
                PDFTextStripper stripper = new PDFTextStripper();
                assertThat(stripper.getText(document)).doesNotContain("Page 1 of", "Page 2 of");
                stripper.setEndPage(1);
                assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                        .contains(
                                "In the", "Case number", "Applicant or claimant", "Respondent or defendant", "Hearing")
                        .contains("are not those of the court’s bundle");
            }
        }
    }

    @Test
    void numbersPagesThroughWhereThatIsAsked() throws Exception {
        try (PDDocument document = Loader.loadPDF(through)) {
            assertThat(document.getDocumentCatalog().getPageLabels()).isNull();
            assertThat(bookmarks(document)).allMatch(title -> title.matches(".* \\([0-9]+\\)"));
        }
    }

    @Test
    void opensAtTheSizeOfPaper() throws Exception {
        try (PDDocument document = Loader.loadPDF(bySection)) {
            COSArray place =
                    (COSArray) document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OPEN_ACTION);
            assertThat(place.get(1)).isEqualTo(COSName.getPDFName("XYZ"));
            assertThat(place.get(4)).isEqualTo(COSInteger.ONE);
        }
    }

    @Test
    void hasNoLettersThatAreSmallerThanTheCourtAsks() throws Exception {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bySection)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            // Between what stands on every page.
                            .filter(one -> one.getYDirAdj() > 60 && one.getYDirAdj() < 780)
                            .forEach(one -> sizes.add(one.getFontSizeInPt()));
                }
            };
            // The pages of words: charts are drawings.
            for (int page : new int[] {1, document.getNumberOfPages() - 1, document.getNumberOfPages()}) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
            }
        }
        assertThat(sizes).isNotEmpty().allMatch(size -> size >= 10).anyMatch(size -> size >= 12);
    }

    @Test
    void isDividedIntoFilesOfNoMorePagesThanTheCourtTakes() throws Exception {
        int all;
        try (PDDocument document = Loader.loadPDF(bySection)) {
            all = document.getNumberOfPages();
        }
        List<String> labels = new ArrayList<>();
        for (byte[] part : parts) {
            try (PDDocument document = Loader.loadPDF(part)) {
                assertThat(document.getNumberOfPages()).isBetween(1, MOST);
                labels.addAll(
                        List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()));
            }
        }
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(labels).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void everyFileOfItConforms() throws Exception {
        for (byte[] pdf : List.of(bySection, through, parts.getFirst(), parts.get(1), parts.getLast())) {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }
    }
}
