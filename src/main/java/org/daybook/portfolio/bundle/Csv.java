package org.daybook.portfolio.bundle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daybook.text.VisibleText;

/**
 * A table as comma-separated values (RFC 4180) in UTF-8 with a byte order mark. Text that a spreadsheet would take
 * for a formula is prefixed with an apostrophe, even after a semicolon or tab, where some spreadsheets begin a new
 * cell despite the quotation marks. The last column names the changed columns of the row, so that this can be undone
 * without guessing. Invisible characters are written out, as {@link VisibleText} does.
 */
public final class Csv {
    private static final char MARK = '\ufeff';
    /** The characters with which spreadsheets begin a formula, in both widths, and those they ignore before one. */
    private static final Pattern FORMULA = Pattern.compile(
            "^(?='*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])" + "|(?<=[;\t\r\n])(?='*[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    private final List<String> header;
    private final List<CsvRows> rows = new ArrayList<>();
    private final String marked;

    /** A row, made when it is written. */
    @FunctionalInterface
    public interface CsvRow {
        List<String> cells();
    }

    /** Rows that are read one by one when they are written. */
    @FunctionalInterface
    public interface CsvRows {
        void writeTo(CsvRowConsumer into) throws IOException;
    }

    /** Receives the cells of rows. */
    @FunctionalInterface
    public interface CsvRowConsumer {
        void take(List<String> cells) throws IOException;
    }

    /** @param marked the heading of the last column */
    public Csv(List<String> header, String marked) {
        this.header = List.copyOf(header);
        this.marked = marked;
    }

    public void add(CsvRow row) {
        rows.add(into -> into.take(row.cells()));
    }

    public void addAll(CsvRows more) {
        rows.add(more);
    }

    /** Writes it to {@code out}, which stays open. */
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        List<String> head = new ArrayList<>(header);
        head.add(marked);
        line(writer, head);
        for (CsvRows some : rows) {
            some.writeTo(cells -> line(writer, safe(cells)));
        }
        writer.flush();
    }

    private List<String> safe(List<String> cells) {
        List<String> safe = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = VisibleText.of(cells.get(i));
            String guarded = FORMULA.matcher(cell).replaceAll("'");
            safe.add(guarded);
            if (!guarded.equals(cell)) {
                changed.add(header.get(i));
            }
        }
        safe.add(String.join("; ", changed));
        return safe;
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> ",;\"\t\r\n".indexOf(c) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
