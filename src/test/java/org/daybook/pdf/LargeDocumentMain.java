package org.daybook.pdf;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.progress.Progress;

/** Writes a document of many incidents, in a JVM with a small heap; prints what it took. */
final class LargeDocumentMain {
    private LargeDocumentMain() {}

    public static void main(String[] args) throws Exception {
        int incidents = Integer.parseInt(args[1]);
        long start = System.nanoTime();
        PdfWriteResult report;
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            report = new PdfDocument(Samples.DESCRIPTION, Samples.FURNITURE, Progress.UNWATCHED)
                    .write(flow -> emit(flow, incidents), out);
        }
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%d pages, %d ms, %d MB in use at the end, %d bytes%n",
                report.pages(), (System.nanoTime() - start) / 1_000_000, used >> 20, Files.size(Path.of(args[0])));
    }

    private static void emit(PageFlow flow, int incidents) {
        flow.title("Portfolio", "start");
        flow.heading(1, "Chronology", "chronology");
        List<TableColumn> columns = List.of(
                TableColumn.heading("No.", 30),
                TableColumn.of("When", 92),
                TableColumn.of("What happened", 0),
                TableColumn.ofNumbers("Page", 34));
        flow.table(columns, TextStyle.SMALL, table -> {
            for (int i = 1; i <= incidents; i++) {
                table.row(List.of(
                        Text.of(String.valueOf(i)),
                        Text.of("02/04/2026, 18:10"),
                        Text.of("Followed, watched: outside my home " + i),
                        Text.empty().link(flow.pageOf("incident-" + i), "incident-" + i)));
            }
        });
        for (int i = 1; i <= incidents; i++) {
            incident(flow, i);
        }
    }

    private static void incident(PageFlow flow, int number) {
        flow.pageBreak();
        if (number % 10 == 1) {
            flow.bookmark(new Bookmark(1, "From " + number));
        }
        flow.section(() -> {
            flow.heading(2, "Incident " + number, "incident-" + number);
            flow.facts(List.of(
                    LabelledFact.of("When", "02/04/2026, about 18:10"),
                    LabelledFact.of("Where", "Outside my flat, 12 Example Road"),
                    LabelledFact.of("Witnesses", "Beata Przykład"),
                    LabelledFact.of("Recorded", "02/04/2026 at 19:02 (the same day)")));
            flow.heading(3, "What happened");
            flow.quote(Text.of((Samples.WORDS + "Day " + number + ". ").repeat(3)), null);
            flow.heading(3, "Exhibits");
            flow.table(
                    List.of(TableColumn.heading("Label", 60), TableColumn.of("SHA-256", 0)),
                    TextStyle.FINE,
                    table -> table.row(
                            "AB/" + number, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
        });
    }
}
