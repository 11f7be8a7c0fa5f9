package org.daybook.cli.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.MessageType;
import org.daybook.importing.table.TablePreview;
import org.daybook.record.Coded;
import picocli.CommandLine.Option;

/** The options that say how the tables among the files of an import are read. */
final class TableOptions {
    private static final String TAB = "tab";

    @Option(names = "--columns", paramLabel = "COLUMN,…", split = ",", descriptionKey = "cli.option.table-columns")
    private List<String> columns = List.of();

    @Option(names = "--rows", paramLabel = "KIND", descriptionKey = "cli.option.table-rows")
    private String rows = MessageType.MESSAGE.code();

    @Option(names = "--delimiter", paramLabel = "CHARACTER", descriptionKey = "cli.option.table-delimiter")
    private String delimiter = ",";

    @Option(names = "--header-row", paramLabel = "NUMBER", descriptionKey = "cli.option.table-header-row")
    private int headerRow = 1;

    /**
     * How each table is read, if that was said; a file that cannot be read is left for the import to report.
     *
     * @param exports files or folders; a table in a folder or archive is read by its headings
     */
    List<ColumnMapping> of(List<Path> exports) throws CommandFailure {
        if (columns.isEmpty()) {
            return List.of();
        }
        ColumnMapping said = said();
        List<ColumnMapping> all = new ArrayList<>();
        for (Path export : exports) {
            if (Files.isRegularFile(export)) {
                try (InputStream table = Files.newInputStream(export)) {
                    all.add(TablePreview.of(table, said).columns());
                } catch (IOException e) {
                    // The import says so.
                }
            }
        }
        return all;
    }

    private ColumnMapping said() throws CommandFailure {
        List<ColumnRole> roles = new ArrayList<>();
        for (String column : columns) {
            roles.add(Coded.find(ColumnRole.class, column.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new CommandFailure("cli.import.unknown-column", ExitCode.USAGE)));
        }
        MessageType type = Stream.of(MessageType.CALL, MessageType.MESSAGE, MessageType.PAYMENT, MessageType.OTHER)
                .filter(one -> one.code().equals(rows.strip()))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("cli.import.unknown-rows", ExitCode.USAGE));
        String character = delimiter.equals(TAB) ? "\t" : delimiter;
        if (character.length() != 1 || headerRow < 0) {
            throw new CommandFailure("cli.import.unknown-delimiter", ExitCode.USAGE);
        }
        ColumnMapping said = new ColumnMapping(character.charAt(0), headerRow, List.of(), roles, type);
        if (!said.isDated()) {
            throw new CommandFailure("cli.import.no-date-column", ExitCode.USAGE);
        }
        return said;
    }
}
