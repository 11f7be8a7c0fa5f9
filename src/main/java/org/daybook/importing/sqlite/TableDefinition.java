package org.daybook.importing.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.importing.sqlite.SqlTokens.Token;

/**
 * Where a table begins and which columns its records have.
 *
 * @param root the first page of its tree
 * @param columns in the order of its records
 * @param rowNumber the place of the column that stands for the ROWID and has no value of its own; -1 if there is none
 */
record TableDefinition(long root, List<String> columns, int rowNumber) {
    /** SQLite's own limit. */
    static final int MOST_COLUMNS = 2_000;

    private static final Set<String> CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    TableDefinition {
        columns = List.copyOf(columns);
    }

    /** The table that a CREATE TABLE describes. */
    static TableDefinition of(long root, String sql) {
        List<String> columns = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        int rowNumber = -1;
        for (List<Token> part : parts(SqlTokens.of(sql))) {
            Token first = part.getFirst();
            if (!first.isQuoted() && CONSTRAINTS.stream().anyMatch(first::is)) {
                int key = primaryKey(part);
                // A key of one whole number that is named after the columns stands for the ROWID too.
                boolean isSingle =
                        key >= 0 && part.size() > key + 3 && part.stream().noneMatch(t -> t.is(","));
                rowNumber = isSingle && whole.contains(part.get(key + 3).text())
                        ? columns.indexOf(part.get(key + 3).text())
                        : rowNumber;
            } else if (!isComputed(part)) {
                boolean isWhole = part.size() > 1
                        && part.get(1).text().equalsIgnoreCase("integer")
                        && (part.size() == 2 || !part.get(2).is("("));
                int key = primaryKey(part);
                boolean isDescending =
                        key >= 0 && part.size() > key + 2 && part.get(key + 2).is("desc");
                rowNumber = isWhole && key == 2 && !isDescending ? columns.size() : rowNumber;
                if (isWhole) {
                    whole.add(first.text());
                }
                columns.add(first.text());
            }
        }
        return new TableDefinition(root, columns, rowNumber);
    }

    /** The tokens between the outer brackets, parted by the commas there. */
    private static List<List<Token>> parts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean ends = depth == 0 && token.is(")");
            if (ends || depth == 1 && token.is(",")) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                part = new ArrayList<>();
            } else if (depth > 1 || depth == 1 && !(token.is("(") && part.isEmpty())) {
                part.add(token);
            }
            if (ends) {
                break;
            }
        }
        return parts;
    }

    private static int primaryKey(List<Token> part) {
        for (int i = 0; i + 1 < part.size(); i++) {
            if (part.get(i).is("primary") && part.get(i + 1).is("key")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a column is computed where it is read, so that records leave it out. */
    private static boolean isComputed(List<Token> part) {
        for (int i = 1; i + 1 < part.size(); i++) {
            if (part.get(i).is("as") && part.get(i + 1).is("(")) {
                return part.stream().noneMatch(token -> token.is("stored"));
            }
        }
        return false;
    }
}
