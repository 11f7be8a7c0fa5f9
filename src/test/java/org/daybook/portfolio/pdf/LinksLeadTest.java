package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link and every bookmark leads to what it names, over the whole portfolio of the invented case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksLeadTest {
    private static OpenSample sample;

    private final Map<PortfolioRequest, byte[]> written = new HashMap<>();

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    /** The same request gives the same bytes, so each is written once. */
    private byte[] written(PortfolioRequest request) throws Exception {
        byte[] known = written.get(request);
        byte[] pdf = known == null ? MadeUpContent.write(sample.collect(request)) : known;
        written.put(request, pdf);
        return pdf;
    }

    private static LinkCheck check(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return LinkCheck.of(document);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICE_FILE", "COURT"})
    void whereTheySay(PortfolioPreset preset) throws Exception {
        LinkCheck check = check(written(PortfolioRequest.of(preset)));
        assertThat(check.problems()).isEmpty();
        assertThat(check.links()).isGreaterThan(150);
        assertThat(check.bookmarks()).isGreaterThan(10);
    }

    @Test
    void whereTheySayInAShortOne() throws Exception {
        LinkCheck check = check(written(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT)));
        assertThat(check.problems()).isEmpty();
        assertThat(check.bookmarks()).isGreaterThan(5);
    }

    @Test
    void whereTheySayWithoutSheetsAndCase() throws Exception {
        assertThat(check(written(withoutSheets())).problems()).isEmpty();
    }

    private static PortfolioRequest withoutSheets() {
        return PortfolioRequest.of(PortfolioPreset.ADVOCATE)
                .withoutSections(Set.of(PortfolioSection.SHEETS, PortfolioSection.CASE));
    }

    /** One link in each run leads to the place of another, as a fault in the program would have it. */
    @ParameterizedTest
    @ValueSource(strings = {"incident-2", "exhibit-3", "record-contact-2", "chronology"})
    void aWrongOneIsSeen(String place) throws Exception {
        byte[] pdf = written(withoutSheets());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int before = LinkCheck.of(document).problems().size();
            PDAnnotationLink link = leadingTo(document, place);
            String other = place.equals("chronology") ? "summary" : place.replaceAll("\\d+$", "4");
            link.getCOSObject().setItem(COSName.DEST, new COSString(other));
            assertThat(LinkCheck.of(document).problems()).hasSize(before + 1);
        }
    }

    private static PDAnnotationLink leadingTo(PDDocument document, String place) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && place.equals(link.getCOSObject().getString(COSName.DEST))) {
                    return link;
                }
            }
        }
        throw new AssertionError("nothing leads to " + place);
    }
}
