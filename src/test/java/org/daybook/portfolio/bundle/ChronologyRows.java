package org.daybook.portfolio.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.text.Messages;

/** The chronology as the file for spreadsheets has it, for tests elsewhere. */
public final class ChronologyRows {
    private ChronologyRows() {}

    /** Its lines; no cell may hold a line break. */
    public static List<String> of(PortfolioContent content) throws IOException {
        Messages messages = new Messages(Locale.UK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyTable(content, new ExhibitTables(content, messages), messages)
                .table()
                .write(out);
        return out.toString(StandardCharsets.UTF_8).substring(1).lines().toList();
    }
}
