package org.daybook.portfolio.pdf.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daybook.portfolio.WritingProgress;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.OpenSample;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyPicturesTest {
    private static List<String> labels(OpenSample sample, PortfolioPreset preset) throws Exception {
        PortfolioContent content = sample.collect(PortfolioRequest.of(preset));
        Messages messages = new Messages(Locale.UK);
        SectionWording wording = new SectionWording(messages);
        ExhibitNames names = new ExhibitNames(
                content,
                new CrossReferences(wording, content),
                wording,
                new PlateFinder(content, new WritingProgress(content, Progress.UNWATCHED)).find());
        return KeyPictures.of(content, names).exhibits().stream()
                .map(ExhibitSheet::label)
                .toList();
    }

    @Test
    void thePoliceSeeTheLetterOfTheHospitalAmongThem() throws Exception {
        try (OpenSample sample = new OpenSample()) {
            assertThat(labels(sample, PortfolioPreset.POLICE_FILE)).contains("GS21");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROTECTION_ORDER", "COURT"})
    void whatMayBeServedBeginsWithNoPaperAboutHerHealth(PortfolioPreset preset) throws Exception {
        try (OpenSample sample = new OpenSample()) {
            assertThat(labels(sample, preset)).isNotEmpty().doesNotContain("GS21");
        }
    }
}
