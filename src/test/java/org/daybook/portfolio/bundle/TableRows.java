package org.daybook.portfolio.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.text.Messages;

/** The rows of a table as a reader of CSV (RFC 4180) has them: each cell under its heading. */
final class TableRows {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private TableRows() {}

    /** The rows, each cell by the name that its heading has in the bundle. */
    static List<Map<String, String>> of(Csv table, String... columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out);
        List<List<String>> lines = parsed(out.toString(StandardCharsets.UTF_8).substring(1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String column : columns) {
                row.put(column, line.get(lines.getFirst().indexOf(MESSAGES.get("bundle.column-" + column))));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The cells of one column. */
    static List<String> column(Csv table, String column) throws IOException {
        return of(table, column).stream().flatMap(row -> row.values().stream()).toList();
    }

    private static List<List<String>> parsed(String text) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                lines.getLast().add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        lines.removeLast();
        return lines;
    }
}
