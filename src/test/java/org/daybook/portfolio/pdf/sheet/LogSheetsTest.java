package org.daybook.portfolio.pdf.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class LogSheetsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    /** The questions of the form, in its order. */
    private static final List<String> ORDER = List.of(
            "I am writing this on",
            "When did it happen?",
            "How long did it last?",
            "What happened?",
            "How many",
            "What kind of thing was it?",
            "Exact words",
            "Where were you?",
            "How did they reach you?",
            "Who was it?",
            "Why I think so",
            "Clothes and appearance",
            "Vehicle",
            "Did you receive or find something?",
            "Who saw or heard it?",
            "Children who were there",
            "What I did",
            "I had asked them to stop",
            "How I felt",
            "I was afraid of violence",
            "What has it changed",
            "Injury",
            "Order or bail condition",
            "Did you report it?",
            "What was said and promised",
            "Photos");

    public static byte[] write(int sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        logSheets().write(sheets, "", out);
        return out.toByteArray();
    }

    private static LogSheets logSheets() {
        return new LogSheets(new Messages(Locale.UK), NOON, "Daybook test");
    }

    private static String text(byte[] pdf, int first, int last) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Nested
    class Pages {
        @Test
        void eachSheetIsTheTwoSidesOfOnePieceOfPaper() throws IOException {
            assertThat(pages(write(1))).isEqualTo(6);
            assertThat(pages(write(3))).isEqualTo(10);
            assertThat(text(write(3), 5, 5)).contains("I am writing this on");
        }

        @Test
        void theQuestionsStandInTheOrderOfTheForm() throws IOException {
            assertThat(text(write(1), 3, 4)).containsSubsequence(ORDER);
        }

        @Test
        void theFirstPageSaysHowToUseThemAndWhomToCall() throws IOException {
            assertThat(text(write(1), 1, 1))
                    .contains("999", "0808 802 0300", "one person you trust", "cannot replace a call to the police");
        }

        @Test
        void aShortLogAndAPageForWitnessesComeLast() throws IOException {
            assertThat(text(write(1), 5, 5)).contains("Date", "Time", "What happened", "Witnesses", "reference");
            assertThat(text(write(1), 6, 6)).contains("Phone", "Address", "Keep this page apart");
        }

        @Test
        void theirTitleSaysNothing() throws IOException {
            try (PDDocument document = Loader.loadPDF(write(1))) {
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Notes");
            }
        }

        @Test
        void noneAndTooManyAreRefused() {
            assertThatThrownBy(() -> write(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> write(201)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Saving {
        @TempDir
        Path folder;

        @Test
        void leavesTheWholeFileAndNothingElse() throws Exception {
            logSheets().save(folder.resolve("Notes.pdf"), 1, "");

            assertThat(pages(Files.readAllBytes(folder.resolve("Notes.pdf")))).isEqualTo(6);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).hasSize(1);
            }
        }

        @Test
        void neverTakesTheNameOfAnotherFile() throws Exception {
            Path target = Files.writeString(folder.resolve("Notes.pdf"), "mine");

            assertThatThrownBy(() -> logSheets().save(target, 1, "")).isInstanceOf(PortfolioFailure.AlreadyThere.class);
            assertThat(target).hasContent("mine");
        }
    }
}
