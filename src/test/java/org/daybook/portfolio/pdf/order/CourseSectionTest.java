package org.daybook.portfolio.pdf.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.OpenSample;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer finds on one page of the file what a course of conduct is made of, each point with its incidents. */
class CourseSectionTest {
    private static String points;
    private static String file;

    @BeforeAll
    static void write() throws Exception {
        try (OpenSample sample = new OpenSample()) {
            file = text(MadeUpContent.write(sample.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE))));
        }
        int start = file.indexOf("Points to prove, and where they are recorded Facts only");
        points = file.substring(start, file.indexOf("About the person who wrote this", start));
    }

    @AfterAll
    static void forget() {
        points = "";
        file = "";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void saysWhoHowOftenWhatTheyWereToldAndTheEffectInThisOrder() {
        assertThat(points)
                .containsSubsequence(
                        "Craig Hollis (known: 33, believed: 15); Kelly Hollis (known: 2)",
                        "Craig Hollis: 48, 30/08/2025 to 07/09/2026",
                        "First request to stop recorded 03/09/2025",
                        "Orders and conditions served Bail conditions: 02/04/2026",
                        "Afraid of violence, as written 22",
                        "Changed daily life 28");
    }

    @Test
    void whatEachDidAddsUpToAllIncidents() {
        Matcher people = Pattern.compile(": ([0-9]+), [0-9/]{10}").matcher(points);
        assertThat(people.results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .isEqualTo(68);
    }

    @Test
    void leadsToTheBreachesByTermWhichStandInOneTableWithoutTheirAccounts() {
        assertThat(points).containsPattern("Requests to stop, orders and breaches \\(page \\d+\\)");
        int table = file.indexOf("Breaches, by order and term A row");
        assertThat(file.substring(table, file.indexOf("Police and other agencies", table)))
                .contains("28/08/2026, 17:50 Craig Hollis, known", "Physical assault")
                .doesNotContain("He was in the alley");
    }
}
