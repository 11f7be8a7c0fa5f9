package org.daybook.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sheets of a spreadsheet (XLSX) by their names, and where each is in the archive. For one thread. */
final class Workbook implements XmlWalker.XmlVisitor {
    private static final int MOST_SHEETS = 500;

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean since1904;

    @Override
    public void begin(String name, XmlWalker.Attributes attributes) {
        switch (name) {
            case "workbookPr" -> since1904 = attributes.get("date1904").matches("1|true");
            case "sheet" -> {
                if (sheets.size() < MOST_SHEETS) {
                    sheets.put(attributes.get("name"), attributes.get("id"));
                }
            }
            case "Relationship" -> {
                if (targets.size() < MOST_SHEETS * 4) {
                    targets.put(attributes.get("id"), attributes.get("Target"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {}

    @Override
    public void words(String words) {}

    /** The names of the sheets with their paths in the archive, in their order. */
    Map<String, String> sheets() {
        Map<String, String> paths = new LinkedHashMap<>();
        sheets.forEach((name, id) -> {
            String target = targets.getOrDefault(id, "");
            paths.put(name, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        return paths;
    }

    /** Whether its days are counted from 1904. */
    boolean isSince1904() {
        return since1904;
    }
}
