package org.daybook.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.pdf.file.PdfOutline;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.progress.Progress;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document, page);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("[ \t]+\\R", "\n");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Nested
    class AnyDocument {
        @Test
        void isTheSameBytesEachTime() {
            assertThat(Samples.write(Samples::everything)).isEqualTo(Samples.write(Samples::everything));
        }

        @Test
        void differsInItsIdentifierWhenItsContentDoes() throws IOException {
            byte[] one = Samples.write(flow -> flow.paragraph("one"));
            byte[] two = Samples.write(flow -> flow.paragraph("two"));

            try (PDDocument first = Loader.loadPDF(one);
                    PDDocument second = Loader.loadPDF(two)) {
                assertThat(first.getDocument().getDocumentID().toString())
                        .isNotEqualTo(second.getDocument().getDocumentID().toString());
            }
        }

        @Test
        void numbersItsPages() throws IOException {
            byte[] pdf = Samples.write(flow -> {
                flow.paragraph("first");
                flow.pageBreak();
                flow.paragraph("second");
            });

            assertThat(text(pdf, 1)).contains("Page 1 of 2");
            assertThat(text(pdf, 2)).contains("Page 2 of 2").contains("Confidential: for the police");
        }

        @Test
        void leavesTheOutputOpen() {
            AtomicInteger closed = new AtomicInteger();
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
            Samples.report(flow -> flow.paragraph("words"), out);

            assertThat(closed).hasValue(0);
        }

        @Test
        void canBeEmpty() throws IOException {
            assertThat(pages(Samples.write(flow -> {}))).isEqualTo(1);
        }
    }

    @Nested
    class APage {
        @Test
        void hasTwoFactsUnderAHeadingAtItsEndOrNone() throws IOException {
            List<LabelledFact> facts = IntStream.rangeClosed(1, 5)
                    .mapToObj(fact -> LabelledFact.of("Label", "fact " + fact))
                    .toList();
            for (int lines = 20; lines < 60; lines++) {
                int many = lines;
                byte[] pdf = Samples.write(flow -> {
                    for (int line = 1; line <= many; line++) {
                        flow.paragraph("line " + line);
                    }
                    flow.heading(1, "Heading", "place");
                    flow.facts(facts);
                });
                for (int page = 1; page <= pages(pdf); page++) {
                    assertThat(text(pdf, page).contains("Heading"))
                            .as("%d lines, page %d", lines, page)
                            .isEqualTo(text(pdf, page).contains("fact 2"));
                }
            }
        }

        @Test
        void isNotBegunForSpaceAfterTheLastLine() throws IOException {
            for (int lines = 20; lines < 80; lines++) {
                int many = lines;
                byte[] pdf = Samples.write(flow -> {
                    for (int line = 1; line <= many; line++) {
                        flow.paragraph(Text.of("line " + line), TextStyle.BODY.spaced(0, 60));
                    }
                });
                assertThat(text(pdf, pages(pdf))).as("%d lines", lines).contains("line " + lines);
            }
        }
    }

    @Nested
    class TheLastPage {
        @Test
        void hasTwoRowsOfATableThatGoesOverThePageAtLeast() throws IOException {
            for (int rows = 20; rows < 80; rows++) {
                int many = rows;
                byte[] pdf =
                        Samples.write(flow -> flow.table(List.of(TableColumn.of("Row", 0)), TextStyle.SMALL, table -> {
                            for (int row = 1; row <= many; row++) {
                                table.row("row " + row);
                            }
                        }));
                assertThat(text(pdf, pages(pdf)).split("row ", -1))
                        .as("%d rows", rows)
                        .hasSizeGreaterThan(2);
            }
        }

        @Test
        void hasTwoFactsOfManyAtLeast() throws IOException {
            for (int facts = 20; facts < 80; facts++) {
                List<LabelledFact> many = IntStream.rangeClosed(1, facts)
                        .mapToObj(fact -> LabelledFact.of("Label", "fact " + fact))
                        .toList();
                byte[] pdf = Samples.write(flow -> flow.facts(many));
                assertThat(text(pdf, pages(pdf)).split("fact ", -1))
                        .as("%d facts", facts)
                        .hasSizeGreaterThan(2);
            }
        }
    }

    @Nested
    class Words {
        @Test
        void ofLatinGreekAndCyrillicAreReadBackExactly() throws IOException {
            String words = "Zażółć gęślą jaźń. Ξεσκεπάζω την ψυχοφθόρα. Съешь же ещё этих булок; £5 – “so” it’s 100%";

            assertThat(text(Samples.write(flow -> flow.paragraph(words)), 1)).contains(words);
        }

        @Test
        void withoutAFontAreMarkedAndReported() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfWriteResult report = Samples.report(flow -> flow.paragraph("a ཀ \uD800 b"), out);

            assertThat(report.missing().codePoints()).containsExactly(0x0F40, 0xD800);
            assertThat(text(out.toByteArray(), 1)).contains("a ཀ U+D800 b");
        }

        @Test
        void thatAreAllDrawnLeaveNothingToReport() {
            PdfWriteResult report =
                    Samples.report(flow -> flow.paragraph(Samples.SCRIPTS), new ByteArrayOutputStream());

            assertThat(report.missing().isEmpty()).isTrue();
        }

        @Test
        void inOneLongParagraphCarryOnOverPages() throws IOException {
            byte[] pdf = Samples.write(flow -> flow.quote(Text.of("start " + "word ".repeat(3000) + "finish"), null));

            assertThat(pages(pdf)).isGreaterThan(3);
            assertThat(text(pdf, 1)).contains("start word");
            assertThat(text(pdf, pages(pdf))).contains("word finish");
        }

        @Test
        void withoutAnyBlankAreBrokenAndNoneIsLost() throws IOException {
            byte[] pdf = Samples.write(flow -> flow.paragraph("x".repeat(60_000)));
            long found = 0;
            for (int page = 1; page <= pages(pdf); page++) {
                found += text(pdf, page).chars().filter(c -> c == 'x').count();
            }

            assertThat(found).isEqualTo(60_000);
        }

        @Test
        void ofMoreShapesThanOneFontHoldsGoIntoMoreFonts() {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 70_000; i++) {
                words.append('e').append((char) (0x300 + i % 64)).append((char) (0x300 + i / 64 % 64));
                words.append((char) (0x300 + i / 4096)).append(i % 8 == 0 ? " " : "");
            }

            assertThat(Samples.write(flow -> flow.paragraph(words.toString()))).isNotEmpty();
        }
    }

    @Nested
    class References {
        @Test
        void nameThePageOfTheirPlaceEvenWhenItComesLater() throws IOException {
            byte[] pdf = Samples.write(flow -> {
                flow.paragraph(Text.of("see ").link("page " + flow.pageOf("far"), "far"), TextStyle.BODY);
                for (int i = 0; i < 11; i++) {
                    flow.pageBreak();
                    flow.paragraph("filler");
                }
                flow.heading(1, "Far away", "far");
                flow.paragraph("here");
            });

            assertThat(text(pdf, 1)).contains("see page 12");
            assertThat(text(pdf, 12)).contains("Far away");
        }

        @Test
        void toNowhereAreWordsOnly() throws IOException {
            byte[] pdf = Samples.write(flow -> flow.paragraph(Text.empty().link("gone", "nowhere"), TextStyle.BODY));

            assertThat(text(pdf, 1)).contains("gone");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPage(0).getAnnotations()).isEmpty();
            }
        }
    }

    @Nested
    class Headings {
        @Test
        void stayWithWhatFollows() throws IOException {
            byte[] pdf = Samples.write(flow -> {
                flow.paragraph("line\n".repeat(42) + "last");
                flow.heading(1, "Heading", "heading");
                flow.heading(2, "Below it", "below");
                flow.paragraph("one\ntwo\nthree\nfour");
            });

            assertThat(text(pdf, 1)).doesNotContain("Heading");
            assertThat(text(pdf, 2)).contains("Heading").contains("Below it").contains("one");
        }

        @Test
        void byTheThousandAreBookmarksInGroups() throws IOException {
            // More than the square of what stands beside one another, so that there are groups of groups.
            int headings = Runs.of(PdfOutline.MOST * PdfOutline.MOST + 100, 10_000);
            byte[] pdf = Samples.write(flow -> {
                for (int i = 0; i < headings; i++) {
                    flow.heading(1, "Heading " + i, "h" + i);
                    flow.paragraph("on page " + flow.pageOf("h" + i));
                }
            });

            ReadPages read = new ReadPages(pdf);
            List<ReadPages.Lead> single = read.bookmarks().stream()
                    .filter(lead -> !lead.words().contains("–"))
                    .toList();
            assertThat(read.mostSiblings()).isLessThanOrEqualTo(PdfOutline.MOST);
            assertThat(single).hasSize(headings);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int i = 0; i < headings; i += 371) {
                    ReadPages.Lead lead = single.get(i);
                    assertThat(lead.words()).isEqualTo("Heading " + i);
                    assertThat(text(document, lead.page()))
                            .containsPattern("Heading " + i + "\\s+on page " + lead.page() + "\\b");
                }
            }
        }
    }

    @Nested
    class Tables {
        @Test
        void repeatTheirHeadOnEachPage() throws IOException {
            byte[] pdf = Samples.write(flow -> flow.table(
                    List.of(TableColumn.heading("Number", 60), TableColumn.of("Happened", 0)),
                    TextStyle.SMALL,
                    table -> {
                        for (int i = 0; i < 80; i++) {
                            table.row(String.valueOf(i), "what happened");
                        }
                    }));

            assertThat(pages(pdf)).isGreaterThan(1);
            for (int page = 1; page <= pages(pdf); page++) {
                assertThat(text(pdf, page)).contains("Number Happened");
            }
        }

        @Test
        void breakARowThatIsTallerThanThePage() throws IOException {
            byte[] pdf = Samples.write(flow -> flow.table(
                    List.of(TableColumn.of("A", 100), TableColumn.of("B", 0)),
                    TextStyle.SMALL,
                    table -> table.row("short", "begin " + "word ".repeat(2500) + "finish")));

            assertThat(text(pdf, 1)).contains("begin");
            assertThat(text(pdf, pages(pdf))).contains("finish");
        }
    }

    @Nested
    class Failing {
        @Test
        void isACancelWhenTheProgressSaysSo() {
            AtomicInteger asked = new AtomicInteger();
            Progress progress = new Progress() {
                @Override
                public void at(long page, long pages) {}

                @Override
                public boolean isCancelled() {
                    return asked.incrementAndGet() > 60;
                }
            };

            assertThatThrownBy(() -> new PdfDocument(Samples.DESCRIPTION, Samples.FURNITURE, progress)
                            .write(Samples::everything, OutputStream.nullOutputStream()))
                    .isInstanceOf(PdfFailure.Cancelled.class);
        }

        @Test
        void isAWriteFailureWhenTheOutputFails() {
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("full");
                }
            };

            assertThatThrownBy(() -> new PdfDocument(Samples.DESCRIPTION, Samples.FURNITURE, Progress.UNWATCHED)
                            .write(flow -> flow.paragraph("words"), full))
                    .isInstanceOf(PdfFailure.WriteFailed.class)
                    .hasRootCauseMessage("full");
        }
    }

    @Nested
    class Rendering {
        @Test
        void givesAnImageWithInkOnIt() throws Exception {
            try (PageRenderer renderer = new PageRenderer(Samples.write(flow -> flow.paragraph("words")))) {
                RenderedPage page = renderer.render(1, 72);

                assertThat(renderer.pages()).isEqualTo(1);
                assertThat(page.pixels()).hasSize(page.width() * page.height()).contains(0xFFFFFFFF);
                assertThat(Arrays.stream(page.pixels())).anyMatch(pixel -> (pixel & 0xFF) < 0x60);
            }
        }

        @Test
        void refusesWhatIsNoPdf() {
            assertThatThrownBy(() -> new PageRenderer(new byte[] {1, 2, 3})).isInstanceOf(PdfFailure.NotReadable.class);
        }
    }

    @Test
    void spaceThatDoesNotFitMakesNoEmptyPageBeforeABreak() throws Exception {
        byte[] pdf = Samples.write(flow -> {
            flow.form(form -> {
                while (flow.hasRoom(FormFlow.LINE)) {
                    form.lines(1);
                }
            });
            flow.pageBreak();
            flow.paragraph("next");
        });

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }
}
