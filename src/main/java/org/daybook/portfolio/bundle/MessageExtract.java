package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.rows.ExtractWriter;
import org.daybook.conversation.rows.RowTree;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.content.OriginalSheet;
import org.daybook.portfolio.content.OriginalSheet.ImportedRows;

/** The printed messages of an original, with the proof that they belong to it. It is read anew each time it is written. */
final class MessageExtract {
    private final String label;
    private final ByteSequence sha256;
    private final List<Part> parts = new ArrayList<>();

    /** The rows of one import, and the tree of all of them. */
    private record Part(ImportedRows rows, RowTree tree) {}

    private MessageExtract(String label, ByteSequence sha256) {
        this.label = label;
        this.sha256 = sha256;
    }

    /** Reads all rows for their trees; without those of an import that are not as they were imported. Long-running. */
    static MessageExtract of(String label, ByteSequence sha256, OriginalSheet original) throws IOException {
        MessageExtract extract = new MessageExtract(label, sha256);
        for (ImportedRows rows : original.imports()) {
            RowTree tree = new RowTree(rows.saltKey());
            boolean[] isAnyPrinted = {false};
            rows.rows().read((row, printed) -> {
                tree.add(row);
                isAnyPrinted[0] |= printed != null;
            });
            OriginalSheet.Committed committed = rows.committed();
            boolean isAsImported =
                    committed == null || committed.tree().root().equals(tree.root());
            if (isAnyPrinted[0] && isAsImported) {
                extract.parts.add(new Part(rows, tree));
            }
        }
        return extract;
    }

    /** Whether there is no message in it. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Writes it to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException {
        try (ExtractWriter extract = new ExtractWriter(out, label, sha256)) {
            for (Part part : parts) {
                OriginalSheet.Committed committed = part.rows().committed();
                extract.begin(part.tree(), committed == null ? 0 : committed.stamp().seq());
                int[] index = {0};
                part.rows().rows().read((row, printed) -> {
                    if (printed != null) {
                        extract.write(part.tree(), index[0], row, printed);
                    }
                    index[0]++;
                });
            }
        }
    }
}
