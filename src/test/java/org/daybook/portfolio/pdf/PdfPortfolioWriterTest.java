package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.progress.Progress;
import org.daybook.vault.VaultFinding;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

public class PdfPortfolioWriterTest {
    public static String text(byte[] pdf, int first, int last) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document).replaceAll("[ \t]*\\R", "\n");
        }
    }

    /** The text of every page, for a test that wants many of them: the file is read once. */
    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setPageEnd("\n\f");
            List<String> pages = Stream.of(stripper.getText(document).split("\f"))
                    .map(text -> text.replaceAll("[ \t]*\\R", "\n"))
                    .toList();
            assertThat(pages).hasSize(document.getNumberOfPages());
            return pages;
        }
    }

    /** The same up to where it is said what is not printed. */
    public static String printed(byte[] pdf) throws IOException {
        String text = text(pdf);
        return text.substring(0, text.lastIndexOf("What is not printed"));
    }

    public static String text(byte[] pdf) throws IOException {
        return text(pdf, 1, Integer.MAX_VALUE).replace('\n', ' ');
    }

    /** All strings and all streams, unpacked: what somebody finds who takes the file apart. */
    private static String decoded(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    all.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                }
                if (object instanceof COSDictionary dictionary) {
                    dictionary.getValues().stream()
                            .filter(COSString.class::isInstance)
                            .forEach(value ->
                                    all.append(((COSString) value).getString()).append('\n'));
                }
            }
        }
        return all.toString();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithIncidentsOfEveryForm {
        private final byte[] pdf = MadeUpContent.write(MadeUpContent.of(MadeUpContent.special()));

        @Test
        void keepsToTheStandard() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @Test
        void printsEveryVersionWithItsReason() throws IOException {
            assertThat(text(pdf))
                    .contains("What records said before they were amended", "a silver Ford", "a grey Ford")
                    .contains("I saw the car again: it is grey.", "I checked my bus ticket.");
        }

        @Test
        void saysWhatWasWithdrawnAndWhy() throws IOException {
            assertThat(text(pdf)).contains("Withdrawn by the writer on", "Reason given: It was someone else.");
        }

        @Test
        void saysHowLongAfterTheEventEachWasRecorded() throws IOException {
            assertThat(text(pdf)).contains("Recorded the same day", "Date of the event not known");
        }

        @Test
        void printsTheHeadAndWhatItDoesNotShow() throws IOException {
            assertThat(text(pdf))
                    .contains("a7".repeat(32), "412-K7QFX-2M9PA-XD4RB-Z3N5G", "Ran backwards before entry 57")
                    .contains("That what was written is true or complete.");
        }

        @Test
        void saysOfWhatWasErasedWhichNumbersAreMissing() throws IOException {
            assertThat(text(pdf)).contains("Incident 9 Cost 2, 3");
        }

        @Test
        void namesTheCharactersThatNoFontDraws() throws IOException {
            assertThat(text(pdf)).contains("U+0000 U+0F40 U+D800");
        }

        @Test
        void isTheSameBytesEachTime() {
            assertThat(MadeUpContent.write(MadeUpContent.of(MadeUpContent.special())))
                    .isEqualTo(pdf);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithManyScripts {
        private final List<IncidentSheet> sheets = MadeUpContent.sheets(40);
        private final byte[] pdf = MadeUpContent.write(MadeUpContent.of(sheets));

        @Test
        void keepsToTheStandard() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @Test
        void sendsEachRowOfTheChronologyToThePageOfItsSheet() throws IOException {
            String text = text(pdf, 3, 8);
            List<String> pages = pages(pdf);
            for (IncidentSheet sheet : sheets) {
                String date =
                        "%1$td/%1$tm/%1$tY".formatted(sheet.current().when().date());
                Matcher row = Pattern.compile("(?m)^" + sheet.number() + "\\np\\. (\\d+)\\s+" + date + ",\\s18:10\\b")
                        .matcher(text);
                assertThat(row.find()).as("row of incident %d", sheet.number()).isTrue();
                int page = Integer.parseInt(row.group(1));
                assertThat(pages.get(page - 1)).contains("Incident " + sheet.number() + ": " + date);
            }
        }

        @Test
        void keepsTheFactsOfTheSummaryOnOnePage() throws IOException {
            assertThat(text(pdf, 3, 3))
                    .contains("Fixated", "Obsessive", "Unwanted", "Repeated", "Recorded the same day");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfADiaryThatDoesNotHold {
        private final PortfolioContent sound = MadeUpContent.of(MadeUpContent.special());
        private final List<VaultFinding> findings = Stream.concat(
                        Arrays.stream(VaultFinding.VaultSign.values())
                                .map(sign -> new VaultFinding(sign, 300 + sign.ordinal())),
                        LongStream.rangeClosed(1, 90)
                                .mapToObj(seq -> new VaultFinding(VaultFinding.VaultSign.BODY_UNREADABLE, seq)))
                .toList();
        private final byte[] pdf = MadeUpContent.write(MadeUpContent.doubtful(sound, findings, 3));

        @Test
        void keepsToTheStandard() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @Test
        void saysSoOnTheCoverAndAtTheEndAndNamesTheEntries() throws IOException {
            String cover = text(pdf, 1, 1).replace('\n', ' ');
            assertThat(cover)
                    .contains("Not everything in the diary is as it was written")
                    .contains("entries are missing at the end", "Entry 304: it does not follow")
                    .contains("Further findings: " + (findings.size() - 5))
                    .contains("3 entries of the diary were written by a newer version and are not in this document")
                    .contains("All incidents, exhibits and other records of the diary that this program can read");
            assertThat(text(pdf))
                    .contains("Entry 307: its text is not the one", "Entry 20: its text cannot be decrypted")
                    .contains("Further findings: " + (findings.size() - 40));
        }

        @Test
        void vouchesForNothing() throws IOException {
            assertThat(text(pdf))
                    .doesNotContain("K7QF", "a7".repeat(32), "Diary code when printed", "What it shows")
                    .doesNotContain(
                            "none of them has been changed",
                            "All incidents, exhibits and other records of the diary are printed");
        }

        @Test
        void entriesOfANewerVersionAloneDoNotTakeTheCodeAway() throws IOException {
            String text = text(MadeUpContent.write(MadeUpContent.doubtful(sound, List.of(), 2)));
            assertThat(text)
                    .contains("2 entries of the diary were written by a newer version", "412-K7QFX-2M9PA-XD4RB-Z3N5G")
                    .doesNotContain("Not everything in the diary is as it was written");
        }

        @Test
        void aSoundDiaryGetsNoSuchNote() throws IOException {
            assertThat(text(MadeUpContent.write(sound)))
                    .contains(
                            "none of them has been changed",
                            "All incidents, exhibits and other records of the diary are printed")
                    .doesNotContain("Not everything in the diary", "newer version and are not in this document");
        }
    }

    @Nested
    class WithPartsLeftOut {
        @Test
        void printsNoWordOfThemAndSaysSo() throws IOException {
            Set<PortfolioPart> parts = Set.of(PortfolioPart.WHERE, PortfolioPart.WHO, PortfolioPart.DAY_TO_DAY);
            IncidentSheet sheet = SafeSheet.without(MadeUpContent.sheets(4).get(1));
            String text = text(MadeUpContent.write(MadeUpContent.of(List.of(sheet), parts)));

            assertThat(text)
                    .doesNotContain("Example Road, Walsall", "Sam Sample", "People named", "With effect on daily life")
                    .contains("Where; Who; Effect on day-to-day life", "Parts of what is printed have been left out.");
        }

        @Test
        void printsNoPrivateNoteEvenIfItWereGivenOne() throws IOException {
            IncidentSheet sheet =
                    SafeSheet.withPrivateNote(MadeUpContent.sheets(4).get(1), "canary-note", "canary-why");

            byte[] pdf = MadeUpContent.write(MadeUpContent.of(List.of(sheet)));

            assertThat(text(pdf)).doesNotContain("canary");
            assertThat(decoded(pdf)).contains("Incident 2").doesNotContain("canary");
        }
    }

    @Nested
    class Interrupted {
        private final PortfolioContent content = MadeUpContent.of(MadeUpContent.sheets(40));

        @Test
        void byHerIsACancel() {
            Progress progress = new Progress() {
                private boolean late;

                @Override
                public void at(long done, long total) {
                    late = done > total / 2;
                }

                @Override
                public boolean isCancelled() {
                    return late;
                }
            };

            assertThatThrownBy(() ->
                            MadeUpContent.writer().write(content, null, OutputStream.nullOutputStream(), progress))
                    .isInstanceOf(PortfolioFailure.Cancelled.class);
        }

        @Test
        void byTheDiskIsTheDisksOwnException() {
            IOException full = new IOException("full");
            OutputStream out = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw full;
                }
            };

            assertThatThrownBy(() -> MadeUpContent.writer().write(content, null, out, Progress.UNWATCHED))
                    .isSameAs(full);
        }
    }

    @Nested
    class OfAThousandIncidents {
        @Test
        void fitsInAHeapOf64Megabytes(@TempDir Path folder) throws Exception {
            Path file = folder.resolve("portfolio.pdf");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(
                            java,
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-XX:-UsePerfData",
                            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                            "-cp",
                            System.getProperty("java.class.path"),
                            PortfolioMain.class.getName(),
                            file.toString(),
                            "1000",
                            "long")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();

            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("output")))
                    .isZero();
            assertThat(folder.resolve("tmp").toFile().listFiles()).isEqualTo(new File[0]);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                assertThat(document.getNumberOfPages()).isGreaterThan(500);
            }
        }
    }
}
