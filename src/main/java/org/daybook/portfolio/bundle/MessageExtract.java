package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.rows.RowMerkleTree;
import org.daybook.portfolio.content.OriginalSheet;
import org.daybook.portfolio.content.OriginalSheet.ImportedRows;

/** The printed messages of an original, with the proof that they belong to it; read anew each time it is written. */
final class MessageExtract {
    private final String head;
    private final List<ExtractPart> parts = new ArrayList<>();

    private record ExtractPart(ImportedRows rows, RowMerkleTree tree) {}

    /** Reads all rows for their trees; without those of an import that are not as they were imported. Long-running. */
    MessageExtract(String head, OriginalSheet original) throws IOException {
        this.head = head;
        for (ImportedRows rows : original.imports()) {
            RowMerkleTree tree = new RowMerkleTree(rows.saltKey());
            boolean[] isAnyPrinted = {false};
            rows.rows().read((row, printed) -> {
                tree.add(row);
                isAnyPrinted[0] |= printed != null;
            });
            if (isAnyPrinted[0] && (rows.tree() == null || rows.tree().root().equals(tree.root()))) {
                parts.add(new ExtractPart(rows, tree));
            }
        }
    }

    /** Whether there is no message in it. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Writes it to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException {
        line(head, out);
        for (ExtractPart part : parts) {
            line(part.tree().begin(part.rows().entry()), out);
            int[] index = {0};
            part.rows().rows().read((row, printed) -> {
                if (printed != null) {
                    line(part.tree().line(index[0], row, printed), out);
                }
                index[0]++;
            });
        }
    }

    private static void line(String line, OutputStream out) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
