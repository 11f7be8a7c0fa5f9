package org.daybook.portfolio.pdf;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;

/** Writes a made-up portfolio to a file: to be looked at, or to see in how small a heap it fits. */
final class PortfolioMain {
    private PortfolioMain() {}

    /** The file, how many incidents, and {@code long} for an account of 120 words in each. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        List<IncidentSheet> sheets = new ArrayList<>();
        if (args.length > 2) {
            sheets.addAll(MadeUpContent.longSheets(count));
        } else {
            sheets.addAll(MadeUpContent.special());
            MadeUpContent.sheets(count).stream().skip(4).forEach(sheets::add);
        }
        PortfolioContent content = MadeUpContent.of(sheets);
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            MadeUpContent.writer().write(content, null, out, Progress.UNWATCHED);
        }
        System.out.println((System.nanoTime() - start) / 1_000_000 + " ms, " + Files.size(Path.of(args[0])) + " bytes");
    }
}
