package org.daybook.session;

import java.nio.file.Path;

/** Writes a diary of made-up words, for programs that are measured from outside. */
public final class MadeUpFile {
    private MadeUpFile() {}

    public static void main(String[] args) throws Exception {
        new MadeUpDiary().write(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
