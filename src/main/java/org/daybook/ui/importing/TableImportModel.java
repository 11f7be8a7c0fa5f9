package org.daybook.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.table.TableImporter;
import org.daybook.importing.table.TablePreview;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A table among the chosen files, and how it is read, as she says it column by column. Nothing is recorded. JavaFX
 * thread.
 */
final class TableImportModel {
    /** How many rows show how the table is read. */
    private static final int SAMPLE_ROWS = 5;

    /** Roles that several columns may have. */
    private static final Set<ColumnRole> SHARED = EnumSet.of(ColumnRole.TEXT, ColumnRole.DETAIL, ColumnRole.IGNORED);

    private final DiaryContext context;
    private final Path file;
    private final String item;
    private final ImportSettings settings;
    /** How the table is read; null until that is known. */
    final ReadOnlyObjectWrapper<@Nullable TableReading> reading = new ReadOnlyObjectWrapper<>(null);

    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private Runnable silence = () -> {};

    /**
     * The beginning of the table.
     *
     * @param rows how its first rows are read; empty while no column has the date
     */
    record TableReading(TablePreview preview, List<Message> rows) {
        ColumnMapping columns() {
            return preview.columns();
        }
    }

    /** Reads the beginning of a table, closed by the caller, into a preview. */
    private interface TablePreviewer {
        TablePreview of(InputStream table) throws IOException;
    }

    /**
     * Begins to read the table.
     *
     * @param file the file or folder that was chosen
     * @param item the path of the table in it
     * @param columns how it is read so far; empty to guess
     */
    TableImportModel(
            DiaryContext context, Path file, String item, Optional<ColumnMapping> columns, ImportSettings settings) {
        this.context = context;
        this.file = file;
        this.item = item;
        this.settings = settings;
        columns.ifPresentOrElse(this::say, () -> read(TablePreview::of));
    }

    /** Says what separates the columns; their meanings are guessed anew. */
    void delimiter(char delimiter) {
        TableReading now = reading.get();
        if (now != null && now.columns().delimiter() != delimiter) {
            read(table -> TablePreview.of(table, delimiter));
        }
    }

    /** Says how many rows at the top are no data; the last of them has the headings. */
    void headerRows(int rows) {
        TableReading now = reading.get();
        if (now != null && now.columns().headerRows() != rows) {
            say(now.columns().headed(rows, List.of()));
        }
    }

    /** Says what the rows are. */
    void type(MessageType type) {
        TableReading now = reading.get();
        if (now != null && now.columns().type() != type) {
            ColumnMapping columns = now.columns();
            say(new ColumnMapping(
                    columns.delimiter(), columns.headerRows(), columns.headings(), columns.roles(), type));
        }
    }

    /** Says what a column is; another that was the same becomes a detail, unless several may be. */
    void role(int column, ColumnRole role) {
        TableReading now = reading.get();
        if (now == null || role(now.columns(), column) == role) {
            return;
        }
        List<ColumnRole> roles = new ArrayList<>();
        for (int i = 0;
                i < Math.max(now.preview().width(), now.columns().roles().size());
                i++) {
            ColumnRole before = role(now.columns(), i);
            roles.add(i == column ? role : before == role && !SHARED.contains(role) ? ColumnRole.DETAIL : before);
        }
        ColumnMapping columns = now.columns();
        say(new ColumnMapping(columns.delimiter(), columns.headerRows(), columns.headings(), roles, columns.type()));
    }

    static ColumnRole role(ColumnMapping columns, int column) {
        return column < columns.roles().size() ? columns.roles().get(column) : ColumnRole.DETAIL;
    }

    void drop() {
        silence.run();
        reading.set(null);
    }

    private void say(ColumnMapping columns) {
        read(table -> TablePreview.of(table, columns));
    }

    private void read(TablePreviewer beginning) {
        silence.run();
        silence = context.tasks()
                .run(() -> reading(beginning))
                .onSuccess(found -> {
                    problem.set(null);
                    reading.set(found);
                })
                .onFailure(context.errors(), problem::set)
                .onFailure(
                        IOException.class, _ -> problem.set(context.errors().present(new EvidenceFailure.CannotRead())))
                .start();
    }

    private TableReading reading(TablePreviewer beginning) throws ImportFailure, IOException {
        try (ImportSource source = ImportSources.of(file)) {
            TablePreview preview;
            try (InputStream table = source.requireItem(item).open()) {
                preview = beginning.of(table);
            }
            ColumnMapping columns = preview.columns();
            if (!columns.isDated()) {
                return new TableReading(preview, List.of());
            }
            RecognisedFiles group = new RecognisedFiles(
                    TableImporter.FORMAT, List.of(item), List.of(), "", Set.of(), Optional.of(columns));
            return new TableReading(
                    preview, MessageSampler.of(source, group, new TableImporter(), settings, SAMPLE_ROWS));
        }
    }
}
