package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.Headline;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The case in one sentence, at the top of what the police read first. */
class HeadlineTest {
    private static final PortfolioRequest FILE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static OpenSample sample;

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    private static String printed(PortfolioContent content) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(content)).replaceAll("\\s+", " ");
    }

    @Test
    void saysWhoReportsHowMuchOverWhatTimeWhomTheyNameAndWhatWasGravest() throws Exception {
        PortfolioContent content = sample.collect(FILE);
        assertThat(printed(content))
                .contains(
                        "In short: Jaspreet Sandhu reports 68 incidents (66 from 30/08/2025 to 23/10/2026), naming Craig"
                                + " Hollis in 48 (known: 33, believed: 15), others in 4 and nobody in 16; they include threats or"
                                + " violence in 8 (physical assault: 1, sexual assault or exposure: 1, weapon seen or mentioned: 1),"
                                + " an injury in 2, a breach of an order or bail, as written, in 13, turning up and following in 23"
                                + " and contact in 22.");
        assertThat(content.summary().totals().incidents()).isEqualTo(48 + 4 + 16);
    }

    @Test
    void ofOneIncidentSaysOnlyThatAndCountsNothing() throws Exception {
        assertThat(printed(one(FILE, IncidentType.CALLS)))
                .contains(
                        "In short: The writer reports one incident on 03/11/2026, naming nobody; it includes contact.");
    }

    @Test
    void countsForEachPersonHowSureTheWriterIsAndApartWhatNamesOthersOrNobody() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        List<Incident> incidents = List.of(
                calls(1).on(day).by("Sam Sample", Certainty.KNOWN).made(),
                IncidentMaker.incident(2)
                        .of(IncidentType.THREAT_TO_ME, IncidentType.ORDER_BREACHED)
                        .on(day.plusDays(9))
                        .by("Sam Sample", Certainty.BELIEVED)
                        .made(),
                calls(3).on(day).by("Kim Sample", Certainty.KNOWN).made(),
                calls(4).on(day).by("A man", Certainty.UNKNOWN).made(),
                calls(5).made());
        PortfolioContent content =
                MadeUpContent.of(incidents.stream().map(MadeUpContent::plain).toList(), FILE);
        assertThat(new Headline(content, "Alex Example", new SectionWording(new Messages(Locale.UK)))
                        .sentence()
                        .words())
                .isEqualTo("In short: Alex Example reports 5 incidents (4 from 05/03/2026 to 14/03/2026), naming Sam"
                        + " Sample in 2 (known: 1, believed: 1), Kim Sample in 1 (known: 1), others in 1 and nobody in 1;"
                        + " they include threats or violence in 1, a breach of an order or bail, as written, in 1, contact"
                        + " in 4 and other people, orders and courts in 1.");
    }

    private static IncidentMaker calls(int number) {
        return IncidentMaker.incident(number).of(IncidentType.CALLS);
    }

    private static PortfolioContent one(PortfolioRequest request, IncidentType type) throws Exception {
        Sheets sheets = new Sheets();
        sheets.add(new IncidentRecorded(
                IncidentMaker.incident(1).on(LocalDate.of(2026, 11, 3)).of(type).made()));
        return sheets.collect(request);
    }

    @Test
    void namesNobodyWhereWhoItWasIsLeftOut() throws Exception {
        PortfolioRequest without = FILE.with(FILE.discretion().without(Set.of(PortfolioPart.WHO)));
        assertThat(printed(sample.collect(without)))
                .contains("In short: ", "(66 from 30/08/2025 to 23/10/2026); they include")
                .doesNotContain("naming Craig Hollis");
    }

    @Test
    void isLeftOutWithTheCountsAndWhereNothingIsCounted() throws Exception {
        assertThat(printed(sample.collect(FILE.withoutSections(Set.of(PortfolioSection.SUMMARY)))))
                .doesNotContain("In short:");
        assertThat(printed(one(FILE, IncidentType.SOMETHING_ELSE))).doesNotContain("In short:");
    }

    @ParameterizedTest
    @EnumSource
    void isForTheOfficerAlone(PortfolioPreset preset) throws Exception {
        boolean officer = preset == PortfolioPreset.POLICE_FILE || preset == PortfolioPreset.PROTECTION_ORDER_OFFICER;
        assertThat(printed(sample.collect(PortfolioRequest.of(preset))).contains("In short:"))
                .isEqualTo(officer);
    }
}
