package org.daybook.support;

import java.util.List;
import org.daybook.casefile.Erasure;
import org.daybook.text.ErasureFormatter;

/** What was erased and when, by kind and number, but neither what it said nor why it was erased. */
record ErasuresSheet(SheetSource source) {
    List<SheetPart> parts() {
        List<List<String>> rows =
                source.caseFile().erasures().stream().map(this::row).toList();
        SheetPart.SheetTable table = new SheetPart.SheetTable(
                List.of(
                        source.word("erased-when"),
                        source.word("erased-what"),
                        source.word("erased-entry"),
                        source.word("erased-digest")),
                List.of(18, 30, 10, 42),
                rows);
        SheetPart part = SheetPart.of("", table);
        return List.of(rows.isEmpty() ? part.noting(source.word("erased-none")) : part);
    }

    private List<String> row(Erasure erasure) {
        return List.of(
                source.formats().dateTime(erasure.recorded().envelope().recordedAt()),
                String.join(
                        "\n",
                        new ErasureFormatter(source.messages())
                                .of(erasure.incidents(), erasure.exhibits(), erasure.caseRecords())),
                String.valueOf(erasure.recorded().seq()),
                erasure.recorded().digest().hex());
    }
}
