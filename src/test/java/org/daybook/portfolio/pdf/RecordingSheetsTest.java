package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.ExhibitSheet.Condition;
import org.junit.jupiter.api.Test;

class RecordingSheetsTest {
    @Test
    void aRecordingHasASheetWithItsLengthAndItsWordsBesideTheirTimes() throws Exception {
        byte[] pdf = MadeUpContent.write(MadeUpExhibits.none()
                .file("tone.wav", Recordings.made("tone.wav"))
                .file("film.mp4", Recordings.made("film.mp4"))
                .file("cut.m4a", Arrays.copyOf(Recordings.made("tone.m4a"), 900))
                .content());
        assertThat(Conformity.faults(pdf)).isEmpty();
        assertThat(PdfPortfolioWriterTest.text(pdf))
                .contains("Recordings", "lasts 0:02", "0:12", "He said that at 21:05")
                .contains("Pictures at 0:00.0, 0:00.1, 0:00.3")
                .doesNotContain("[0:12]")
                // Of the one that cannot be played.
                .containsOnlyOnce("a page cannot play");
        assertThat(PlatesTest.pictures(pdf)).hasSize(1);
    }

    @Test
    void picturesOfWhatSheKeepsCoveredAreNotPrinted() throws Exception {
        byte[] pdf = MadeUpContent.write(MadeUpExhibits.none()
                .file("film.mp4", Recordings.made("film.mp4"), Condition.WHOLE, new ExhibitHandling(true, true, ""))
                .content());
        assertThat(PlatesTest.pictures(pdf)).isEmpty();
        assertThat(PdfPortfolioWriterTest.text(pdf)).contains("lasts 0:02").doesNotContain("Pictures at");
    }
}
