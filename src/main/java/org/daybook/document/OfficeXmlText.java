package org.daybook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a document with paragraphs and tables, in the XML of Word, PowerPoint and OpenDocument. A table within a
 * cell becomes words of that cell. For one document and one thread.
 */
final class OfficeXmlText implements XmlWalker.XmlVisitor {
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private static final Set<String> TABLES = Set.of("tbl", "table");
    private static final Set<String> ROWS = Set.of("tr", "table-row");
    private static final Set<String> CELLS = Set.of("tc", "table-cell", "covered-table-cell");
    /** Words that are not part of the document as it is now, or that belong to another place. */
    private static final Set<String> UNSEEN = Set.of(
            "tracked-changes",
            "delText",
            "instrText",
            "del",
            "moveFrom",
            "annotation",
            "fallback",
            "Fallback",
            "styles");

    private static final int MOST_REPEATED = 50;

    private final TextCollector into;
    /** Whether words stand in elements of their own, as in the XML of Word. */
    private final boolean inRuns;

    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int unseen;
    private int table;
    private int paragraphs;
    private int runs;
    private int repeated;

    OfficeXmlText(TextCollector into, boolean inRuns) {
        this.into = into;
        this.inRuns = inRuns;
    }

    @Override
    public void begin(String name, XmlWalker.Attributes attributes) throws TextCollector.Full {
        if (unseen > 0 || UNSEEN.contains(name)) {
            unseen++;
        } else if (TABLES.contains(name)) {
            table++;
            heading(attributes.get("name"));
        } else if (PARAGRAPHS.contains(name)) {
            paragraphs++;
        } else if (table == 1 && ROWS.contains(name)) {
            row.clear();
        } else if (table == 1 && CELLS.contains(name)) {
            repeated = number(attributes.get("number-columns-repeated"));
        } else if (name.equals("t")) {
            runs++;
        } else {
            sign(name, attributes);
        }
    }

    private void sign(String name, XmlWalker.Attributes attributes) throws TextCollector.Full {
        if (paragraphs == 0) {
            return;
        }
        switch (name) {
            case "tab" -> into.words("\t");
            case "br", "cr", "line-break" -> into.words("\n");
            case "noBreakHyphen" -> into.words("-");
            case "s" -> into.words(" ".repeat(number(attributes.get("c"))));
            default -> {}
        }
    }

    @Override
    public void words(String words) throws TextCollector.Full {
        if (unseen == 0 && (inRuns ? runs > 0 : paragraphs > 0)) {
            into.words(inRuns ? words : words.replaceAll("\\s+", " "));
        }
    }

    @Override
    public void end(String name) throws TextCollector.Full {
        if (unseen > 0) {
            unseen--;
        } else if (TABLES.contains(name)) {
            table--;
            if (table == 0) {
                into.endTable();
                into.endParagraph();
            }
        } else if (PARAGRAPHS.contains(name)) {
            paragraphs--;
            endParagraph();
        } else if (table == 1 && CELLS.contains(name)) {
            endCell();
        } else if (table == 1 && ROWS.contains(name) && !row.stream().allMatch(String::isBlank)) {
            into.row(row);
        } else if (name.equals("t")) {
            runs--;
        }
    }

    private void endParagraph() {
        if (table == 0) {
            into.endParagraph();
        } else {
            cell.append(cell.isEmpty() ? "" : "\n").append(into.takeParagraph());
        }
    }

    private void endCell() {
        String words = cell.toString();
        // A spreadsheet fills its rows up with thousands of empty cells.
        int times = words.isBlank() && repeated > MOST_REPEATED ? 1 : Math.min(repeated, MOST_REPEATED);
        for (int i = 0; i < times; i++) {
            row.add(words);
        }
        cell.setLength(0);
        repeated = 1;
    }

    private void heading(String name) throws TextCollector.Full {
        if (table == 1 && !inRuns && !name.isBlank()) {
            into.words(name);
            into.endParagraph();
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(digits), 1, 1_000) : 1;
    }
}
