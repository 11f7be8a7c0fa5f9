package org.daybook.portfolio.pdf;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.pdf.Conformity;
import org.daybook.pdf.ReadPages;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.progress.Progress;

/** Writes a portfolio of many incidents in many scripts to a file, reads it back, and asks veraPDF about it. */
final class HostileMain {
    private HostileMain() {}

    /** The file, how many incidents, and {@code write} to do no more than that, in however small a heap. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        List<IncidentSheet> sheets = HostileSheets.of(Integer.parseInt(args[1]));
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            MadeUpContent.writer().write(MadeUpContent.of(sheets), null, out, Progress.UNWATCHED);
        }
        System.out.printf("%d ms, %d bytes%n", (System.nanoTime() - start) / 1_000_000, Files.size(file));
        if (args.length > 2) {
            return;
        }
        byte[] pdf = Files.readAllBytes(file);
        ReadPages pages = new ReadPages(pdf);
        System.out.printf(
                "outside: %d, ending in a heading: %s, links: %d, most bookmarks under one: %d%n",
                pages.outside().size(), pages.endingInAHeading(), pages.links().size(), pages.mostSiblings());
        for (String flavour : List.of("3a", "ua1")) {
            System.out.println(flavour + ": " + Conformity.faults(pdf, flavour));
        }
    }
}
