package org.daybook.importing.account;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.SourceItem;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON files of one recognition. A fault in one file ends the reading of that file with a warning, and the
 * others are still read; the import fails only if nothing at all could be read.
 */
final class JsonFiles {
    private final ImportSource source;
    private final AccountRowCompleter rows;
    private final Progress progress;
    private final long total;
    private long done;
    private @Nullable ImportWarning first;

    JsonFiles(ImportRequest request, AccountRowCompleter rows) {
        this.source = request.source();
        this.rows = rows;
        this.progress = request.progress();
        this.total = request.recognised().items().stream()
                .map(source::item)
                .flatMap(Optional::stream)
                .mapToLong(SourceItem::length)
                .sum();
    }

    /** Reads a file without reporting warnings or progress, for instance for its heading, which may be at its end. */
    void peek(String path, JsonStreamSelector wanted, JsonStreamSelector.ElementConsumer taker)
            throws ImportFailure, IOException {
        read(path, wanted, taker, false);
    }

    void read(String path, JsonStreamSelector wanted, JsonStreamSelector.ElementConsumer taker)
            throws ImportFailure, IOException {
        ImportWarning wrong = read(path, wanted, taker, true);
        if (wrong != null) {
            first = first == null ? wrong : first;
            rows.warn(wrong.location(), wrong.kind());
        }
    }

    private @Nullable ImportWarning read(
            String path, JsonStreamSelector wanted, JsonStreamSelector.ElementConsumer taker, boolean counted)
            throws ImportFailure, IOException {
        progress.requireWanted(ImportFailure.Stopped::new);
        InputStream bytes = open(path);
        if (bytes == null) {
            return new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.ITEM_UNREADABLE);
        }
        CountingInputStream in = new CountingInputStream(bytes);
        ImportWarning wrong = wanted.read(path, in, element -> {
            progress.requireWanted(ImportFailure.Stopped::new);
            taker.take(element);
            if (counted) {
                progress.at(done + in.count(), total);
            }
        });
        done += counted ? in.count() : 0;
        return wrong;
    }

    private @Nullable InputStream open(String path) {
        try {
            SourceItem item = source.item(path).orElse(null);
            return item == null ? null : item.open();
        } catch (IOException e) {
            return null;
        }
    }

    /** Called at the end: fails if there are no rows because of a faulty file. */
    void requireRows() throws ImportFailure, IOException {
        ImportWarning wrong = first;
        if (rows.count() == 0 && wrong != null) {
            switch (wrong.kind()) {
                case TOO_LONG -> throw new ImportFailure.TooLarge(wrong.location());
                case ITEM_UNREADABLE -> throw new IOException("cannot be read");
                default -> throw new ImportFailure.Malformed(wrong.location());
            }
        }
    }
}
