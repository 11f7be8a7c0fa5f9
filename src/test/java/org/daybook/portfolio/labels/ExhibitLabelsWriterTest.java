package org.daybook.portfolio.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.MadeUpExhibits;
import org.daybook.portfolio.pdf.OpenSample;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** What each person could sign about the exhibits they produce. */
class ExhibitLabelsWriterTest {
    @Test
    void labelsToCutOutKeepToTheStandard() throws Exception {
        Messages messages = new Messages(Locale.UK);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new ExhibitLabelsWriter(messages).write(MadeUpExhibits.ofEveryKind().content(), null, pdf);
        assertThat(Conformity.faults(pdf.toByteArray())).isEmpty();
    }

    @Test
    void nobodySaysThatTheyAddedWhatTheOwnerOfTheDiaryAdded() throws Exception {
        PortfolioRequest named = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        PortfolioRequest lettered = named.with(named.discretion().withWitnesses(false));
        try (OpenSample sample = new OpenSample()) {
            PortfolioContent withNames = sample.collect(named);
            assertThat(addedByWhoSigns(withNames))
                    .isBetween(1, withNames.exhibits().size() - 1);
            assertThat(addedByWhoSigns(sample.collect(lettered))).isEqualTo(addedByWhoSigns(withNames));
        }
    }

    private static int addedByWhoSigns(PortfolioContent content) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new ExhibitLabelsWriter(new Messages(Locale.UK)).write(content, null, pdf);
        String text = PdfPortfolioWriterTest.text(pdf.toByteArray(), 1, 99).replaceAll("\\s+", " ");
        return text.split("I added the file", -1).length - 1;
    }
}
