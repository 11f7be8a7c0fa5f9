package org.daybook.portfolio.pdf.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

class NoteSheetTest {
    private final NoteSheet sheet = new NoteSheet(new Messages(Locale.UK), Diary.CLOCK);

    @Test
    void holdsTheLinesAndWhatShePutAboveThemAndNothingElse() throws IOException {
        byte[] pdf = sheet.pdf("Ask Ruth", List.of("1. plum", "2. ladder"));
        assertThat(PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " ").strip())
                .isEqualTo("Ask Ruth 1. plum 2. ladder");
    }

    @Test
    void doesNotSayWhatWroteItOrWhatItIsFor() throws IOException {
        String file = new String(sheet.pdf("", List.of("1. plum")), StandardCharsets.ISO_8859_1);
        assertThat(file.toLowerCase(Locale.ROOT)).doesNotContain("daybook", "recovery", "diary");
    }
}
