package org.daybook.job.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;

/** Where what is imported comes from. */
public sealed interface ImportOriginal {
    /** Its name, without the folder. */
    String name();

    /** Its files, read where they are; the caller closes them. */
    ImportSource open() throws ImportFailure, IOException;

    /** A file, an archive or a folder on the disk. */
    record OnDisk(Path path) implements ImportOriginal {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public ImportSource open() throws ImportFailure, IOException {
            if (!Files.exists(path)) {
                throw new NoSuchFileException("");
            }
            return ImportSources.of(path);
        }
    }

    /**
     * What was taken out of something larger, such as a phone's backup, and is kept as one archive.
     *
     * @param source which nothing has to close
     */
    record Extract(ImportSource source) implements ImportOriginal {
        @Override
        public String name() {
            return source.name() + ".zip";
        }

        @Override
        public ImportSource open() {
            return source;
        }
    }
}
