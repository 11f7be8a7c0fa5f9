package org.daybook.document;

import java.util.ArrayList;
import java.util.List;

/** The cells of one sheet of a spreadsheet (XLSX), row by row. For one sheet and one thread. */
final class SpreadsheetText implements XmlWalker.XmlVisitor {
    private static final int MOST_COLUMNS = 60;

    private final TextCollector into;
    private final List<String> shared;
    private final SpreadsheetStyles styles;
    private final boolean since1904;
    private final List<String> row = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private String style = "";
    private int column;
    private boolean reading;

    /** @param shared the texts that cells refer to by number */
    SpreadsheetText(TextCollector into, List<String> shared, SpreadsheetStyles styles, boolean since1904) {
        this.into = into;
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
    }

    @Override
    public void begin(String name, XmlWalker.Attributes attributes) {
        switch (name) {
            case "row" -> {
                row.clear();
                column = -1;
            }
            case "c" -> {
                column = column(attributes.get("r"), column + 1);
                type = attributes.get("t");
                style = attributes.get("s");
                value.setLength(0);
            }
            case "v", "t" -> reading = true;
            default -> {}
        }
    }

    @Override
    public void words(String words) {
        if (reading && value.length() + words.length() <= SharedStrings.LONGEST) {
            value.append(words);
        }
    }

    @Override
    public void end(String name) throws TextCollector.Full {
        switch (name) {
            case "v", "t" -> reading = false;
            case "c" -> endCell();
            case "row" -> {
                if (!row.stream().allMatch(String::isBlank)) {
                    into.row(row);
                }
            }
            default -> {}
        }
    }

    private void endCell() {
        if (column >= MOST_COLUMNS || value.isEmpty()) {
            return;
        }
        while (row.size() < column) {
            row.add("");
        }
        row.add(shown(value.toString()));
    }

    private String shown(String words) {
        return switch (type) {
            case "s" -> {
                boolean isNumber = words.matches("[0-9]{1,9}");
                int at = isNumber ? Integer.parseInt(words) : -1;
                yield at >= 0 && at < shared.size() ? shared.get(at) : "";
            }
            case "b" -> words.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> styles.shown(words, style, since1904);
            default -> words;
        };
    }

    /** The number of a column such as {@code AB} in {@code AB12}, from 0. */
    private static int column(String reference, int otherwise) {
        int number = 0;
        int at = 0;
        while (at < reference.length() && at < 3 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            number = number * 26 + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return number == 0 ? otherwise : number - 1;
    }
}
