package org.daybook.ui.exhibits;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.ui.Desk;
import org.jspecify.annotations.Nullable;

/** Puts small files into the diary of a desk. */
record Shelf(Desk desk, Path folder) {
    static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
            4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    ExhibitHistory add(String name, byte[] content, @Nullable Id<Incident> incident) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        return desk.session()
                .intake()
                .begin(file, incident, Progress.UNWATCHED)
                .finish()
                .exhibit();
    }

    ExhibitHistory add(String name, String text) throws Exception {
        return add(name, text.getBytes(StandardCharsets.UTF_8), null);
    }
}
