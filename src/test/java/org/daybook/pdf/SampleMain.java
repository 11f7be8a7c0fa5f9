package org.daybook.pdf;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample document to a file, to be looked at. */
final class SampleMain {
    private SampleMain() {}

    public static void main(String[] args) throws Exception {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        PdfWriteResult report = Samples.report(Samples::everything, out);
        Files.write(Path.of(args[0]), out.toByteArray());
        System.out.println(report.pages() + " pages, missing " + report.missing());
    }
}
