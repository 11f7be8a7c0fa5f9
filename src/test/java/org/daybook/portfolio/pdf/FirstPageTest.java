package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.daybook.portfolio.content.PortfolioPart;
import org.daybook.portfolio.content.PortfolioPreset;
import org.daybook.portfolio.content.PortfolioRequest;
import org.daybook.portfolio.content.PortfolioSection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an officer at a front desk finds on the first page of the invented case's first report. */
class FirstPageTest {
    private static final String THREAT = "nobody else is having you. nobody. i'll see us both gone first";
    private static OpenSample sample;

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    private static String page(PortfolioRequest request, int last) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(sample.collect(request)), 1, last)
                .replaceAll("\\s+", " ");
    }

    @Test
    void namesTheGravestAndTheLatestWithTheirExactWords() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .contains("Threats and violence, and the latest incident", "Nothing was weighed, and it is no finding.")
                .contains(THREAT)
                .contains("sleep tight jazz with two z", "Vans catch fire, mate.")
                .containsPattern("\\b37\\b.{0,60}Threat to me")
                .contains("The latest");
    }

    @Test
    void namesABreachHoweverItWasSaid() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .contains("Sexual assault or exposure; Breach of an order or of bail");
    }

    @Test
    void namesWhoReportsWhomTheyHoldResponsibleAndWhoDealsWithIt() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .contains("Name Jaspreet Sandhu")
                .containsPattern("Held responsible Craig Hollis \\(Known for certain\\)")
                .containsPattern("Officer in the case (DC|PC) ");
    }

    @Test
    void keepsBackWhatIsKeptBack() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        assertThat(page(request.withoutParts(EnumSet.of(PortfolioPart.WHO, PortfolioPart.EXACT_WORDS)), 1))
                .doesNotContain("Craig Hollis", THREAT);
        assertThat(page(
                        PortfolioRequest.of(PortfolioPreset.POLICE_FILE)
                                .withoutSections(Set.of(PortfolioSection.ABOUT, PortfolioSection.PERSON)),
                        1))
                .doesNotContain("Jaspreet", "Craig");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SINCE_LAST"},
            mode = EnumSource.Mode.EXCLUDE)
    void theExactWordsOfThreatsStandInTheChronologyOfEveryPreset(PortfolioPreset preset) throws Exception {
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.CHRONOLOGY);
        assertThat(page(PortfolioRequest.of(preset).withoutSections(others), Integer.MAX_VALUE))
                .contains(THREAT);
    }
}
