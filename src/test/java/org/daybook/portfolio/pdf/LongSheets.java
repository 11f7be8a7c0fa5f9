package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;

/** Sheets that hold more than anybody would write, and where their words come to stand. */
final class LongSheets {
    private static final float LEFT = 40;
    private static final float RIGHT = 595.28f - 40;

    private LongSheets() {}

    /** Every field filled, an account of so many words, amended so many times. */
    static IncidentSheet amended(int times, int words) {
        List<RecordSheet.SheetVersion<Incident>> versions = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            String word = "v" + i + " ";
            Incident incident = FilledIncident.of(path -> word + path);
            IncidentDescription what = incident.what();
            String account = i == times ? account(words) : "short";
            Incident told = incident.with(new IncidentDescription(
                    what.types(), account, what.exactWords(), what.extent(), what.channel(), what.received()));
            versions.add(new RecordSheet.SheetVersion<>(told, "reason " + i, MadeUpContent.stamp(i + 2L, i)));
        }
        return new IncidentSheet(versions, null);
    }

    /** Every field a word of 400 letters. */
    static IncidentSheet unbroken() {
        return MadeUpContent.plain(FilledIncident.of(path -> "W".repeat(400)));
    }

    private static String account(int words) {
        return IntStream.rangeClosed(1, words)
                .mapToObj(i -> i == words ? "last-word-" + words : "word" + i)
                .collect(Collectors.joining(" "));
    }

    /** The characters that stand beyond the margins. */
    static List<String> beside(byte[] pdf) throws IOException {
        List<String> beside = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getXDirAdj() < LEFT || text.getXDirAdj() + text.getWidthDirAdj() > RIGHT) {
                        beside.add(getCurrentPageNo() + ": " + text.getUnicode());
                    }
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
        return beside;
    }
}
