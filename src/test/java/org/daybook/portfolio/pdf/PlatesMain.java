package org.daybook.portfolio.pdf;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a portfolio with exhibits of every kind to a file, to be looked at. */
final class PlatesMain {
    private PlatesMain() {}

    /** The file. */
    public static void main(String[] args) throws Exception {
        Files.write(
                Path.of(args[0]),
                MadeUpContent.write(MadeUpExhibits.ofEveryKind().content()));
    }
}
