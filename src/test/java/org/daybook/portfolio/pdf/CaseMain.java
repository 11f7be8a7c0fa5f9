package org.daybook.portfolio.pdf;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a portfolio of an invented case with case records of every kind to a file, to be looked at. */
final class CaseMain {
    private CaseMain() {}

    /** The file, and how many incidents. */
    public static void main(String[] args) throws Exception {
        Files.write(Path.of(args[0]), MadeUpContent.write(MadeUpCaseRecords.content(Integer.parseInt(args[1]))));
    }
}
