package org.daybook.importing.phone;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning.WarningKind;
import org.daybook.importing.LineReader;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.importing.account.AccountRowCompleter;
import org.daybook.importing.sqlite.SqliteRow;
import org.daybook.importing.sqlite.SqliteRowHandler;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/** The rows that were selected, read from what was sealed. For one import, on one thread. */
final class SelectedRows implements PhoneRows {
    private final ImportSource source;
    private final String folder;
    private final AccountRowCompleter into;
    private final Progress progress;
    private final Set<PhoneTable> begun = EnumSet.noneOf(PhoneTable.class);
    private SourceLocation location = SourceLocation.whole("");
    private @Nullable SourceLocation firstWrong;

    /**
     * @param folder where the description is, with '/' at its end, or empty
     * @param into receives warnings
     * @param progress cancels
     */
    SelectedRows(ImportSource source, String folder, AccountRowCompleter into, Progress progress) {
        this.source = source;
        this.folder = folder;
        this.into = into;
        this.progress = progress;
    }

    @Override
    public void read(PhoneTable table, SqliteRowHandler handler) throws ImportFailure, IOException {
        Optional<SourceItem> item = source.item(path(table));
        boolean isFirst = begun.add(table);
        if (item.isEmpty()) {
            return;
        }
        try (LineReader lines = LineReader.of(item.get().open())) {
            for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                progress.requireWanted(ImportFailure.Stopped::new);
                location = SourceLocation.lines(path(table), line.number(), line.number());
                SqliteRow row = row(line, isFirst);
                if (row != null) {
                    handler.take(row);
                }
            }
        }
    }

    /** A line's row; null, with a warning if the table is read for the first time, if it is none. */
    private @Nullable SqliteRow row(SourceLine line, boolean isFirst) {
        WarningKind wrong = line.cut() ? WarningKind.TOO_LONG : WarningKind.ROW_SKIPPED;
        if (!line.cut()) {
            try {
                return RowLines.read(line.text());
            } catch (IOException e) {
                // The last line has no end, so the file was cut short.
                wrong = line.ending().isEmpty() ? WarningKind.CUT_SHORT : wrong;
            }
        }
        if (isFirst) {
            into.warn(location, wrong);
            firstWrong = firstWrong == null ? location : firstWrong;
        }
        return null;
    }

    /** The place of the row that was passed on last. */
    SourceLocation location() {
        return location;
    }

    /** The first line that is no row; null if there is none. */
    @Nullable
    SourceLocation firstWrong() {
        return firstWrong;
    }

    /** The path of a table's rows in the source. */
    String path(PhoneTable table) {
        return folder + table.item();
    }

    /** The path in the source of a file of the phone; empty if it was not there. */
    Optional<String> file(String domain, String path) {
        return source.item(folder + domain + "/" + path).map(SourceItem::path);
    }
}
