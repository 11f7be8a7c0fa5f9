package org.daybook.importing.table;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageType;
import org.daybook.importing.DayOrder;
import org.daybook.record.Coded;

/** Guesses the meaning of a table's columns from its headings, or from their content. Immutable. */
final class ColumnGuess {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()\\-]{7,20}");
    private static final MultilingualWordList HEADINGS = new MultilingualWordList("heading-words.properties");
    private static final Set<ColumnRole> DATES = Set.of(ColumnRole.DATE, ColumnRole.DATE_TIME);
    private static final int FEWEST_HEADINGS = 3;
    private static final int MOST_HEADINGS = 100;
    private static final int LONGEST_HEADING = 80;
    private static final String REFERENCE = "reference";
    private static final String MESSAGE = "text";

    private final TableDateReader dates = new TableDateReader();

    /** The columns of a table whose headings say that it has calls, messages or payments; empty if they do not. */
    Optional<ColumnMapping> byHeadings(List<TableRow> rows, char delimiter) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i).cells();
            List<String> meanings = mayBeHeadings(cells) ? meanings(cells) : List.of();
            List<TableRow> below = rows.subList(i + 1, rows.size());
            Optional<MessageType> type = type(Set.copyOf(meanings));
            if (type.isPresent() && hasDates(meanings, below)) {
                List<ColumnRole> roles = roles(meanings, below, type.get());
                return Optional.of(
                        new ColumnMapping(delimiter, i + 1, rows.get(i).stripped(), roles, type.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeHeadings(List<String> cells) {
        return cells.size() >= FEWEST_HEADINGS
                && cells.size() <= MOST_HEADINGS
                && cells.stream().allMatch(cell -> cell.length() <= LONGEST_HEADING);
    }

    private static List<String> meanings(List<String> cells) {
        return cells.stream()
                .map(cell -> HEADINGS.meaning(cell)
                        .or(() -> HEADINGS.meaningOfPart(cell))
                        .orElse(""))
                .toList();
    }

    private static Optional<MessageType> type(Set<String> meanings) {
        boolean isDated = meanings.contains("date") || meanings.contains("date-time");
        boolean isCall = meanings.contains("duration") || meanings.contains("direction");
        boolean hasParty = meanings.contains("number") || meanings.contains("from") || meanings.contains("to");
        boolean hasAmount =
                meanings.contains("amount") || (meanings.contains("amount-in") || meanings.contains("amount-out"));
        if (isDated && hasAmount && (meanings.contains(REFERENCE) || meanings.contains("name"))) {
            return Optional.of(MessageType.PAYMENT);
        }
        if (isDated && meanings.contains(MESSAGE) && (hasParty || meanings.contains("name"))) {
            return Optional.of(MessageType.MESSAGE);
        }
        boolean isCallList = isDated && isCall && (hasParty || meanings.contains("name"));
        return isCallList ? Optional.of(MessageType.CALL) : Optional.empty();
    }

    /** Whether the columns hold dates, so that a table with similar headings is not mistaken for one of these. */
    private boolean hasDates(List<String> meanings, List<TableRow> below) {
        for (int column = 0; column < meanings.size(); column++) {
            String meaning = meanings.get(column);
            if (("date".equals(meaning) || "date-time".equals(meaning)) && isDated(below, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDated(List<TableRow> below, int column) {
        return below.stream().anyMatch(row -> isDate(row.cell(column)));
    }

    private boolean isDate(String cell) {
        return precision(cell) != MessageTimePrecision.NONE;
    }

    private List<ColumnRole> roles(List<String> meanings, List<TableRow> below, MessageType type) {
        Set<ColumnRole> given = EnumSet.noneOf(ColumnRole.class);
        List<ColumnRole> roles = new ArrayList<>();
        boolean isTyped = type != MessageType.PAYMENT && !meanings.contains("direction");
        for (int column = 0; column < meanings.size(); column++) {
            boolean isType = "type".equals(meanings.get(column));
            ColumnRole role = isType && isTyped ? ColumnRole.DIRECTION : role(meanings.get(column), type);
            if (DATES.contains(role)) {
                role = dateRole(below, column);
            }
            boolean isAgain = DATES.contains(role)
                    ? given.stream().anyMatch(DATES::contains)
                    : role != ColumnRole.TEXT && given.contains(role);
            roles.add(isAgain ? ColumnRole.DETAIL : role);
            given.add(role);
        }
        return roles;
    }

    private ColumnRole dateRole(List<TableRow> below, int column) {
        if (!isDated(below, column)) {
            return ColumnRole.DETAIL;
        }
        return below.stream().anyMatch(row -> isTimed(row.cell(column))) ? ColumnRole.DATE_TIME : ColumnRole.DATE;
    }

    private boolean isTimed(String cell) {
        return switch (precision(cell)) {
            case NONE, DAY -> false;
            case MINUTE, SECOND, MILLISECOND -> true;
        };
    }

    private MessageTimePrecision precision(String cell) {
        for (DayOrder order : DayOrder.values()) {
            MessageTimePrecision precision =
                    dates.read(cell, "", order, ZoneOffset.UTC).precision();
            if (precision != MessageTimePrecision.NONE) {
                return precision;
            }
        }
        return MessageTimePrecision.NONE;
    }

    private static ColumnRole role(String meaning, MessageType type) {
        if (REFERENCE.equals(meaning)) {
            return type == MessageType.PAYMENT ? ColumnRole.TEXT : ColumnRole.DETAIL;
        }
        boolean isMoney = meaning.startsWith("amount");
        if (isMoney && type != MessageType.PAYMENT) {
            return ColumnRole.DETAIL;
        }
        return Coded.of(meaning, ColumnRole.DETAIL);
    }

    /** The columns of a table without such headings, as far as their cells show their meaning. */
    ColumnMapping byContent(List<TableRow> rows, char delimiter) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<ColumnRole> roles = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            ColumnRole role = ColumnRole.DETAIL;
            if (most(rows, row -> isDate(row.cell(at))) && !roles.contains(ColumnRole.DATE_TIME)) {
                role = ColumnRole.DATE_TIME;
            } else if (most(rows, row -> PHONE.matcher(row.cell(at)).matches()) && !roles.contains(ColumnRole.NUMBER)) {
                role = ColumnRole.NUMBER;
            }
            roles.add(role);
        }
        int date = roles.indexOf(ColumnRole.DATE_TIME);
        boolean isHeaded =
                date >= 0 && !rows.isEmpty() && !isDate(rows.getFirst().cell(date));
        List<String> first = rows.isEmpty() ? List.of() : rows.getFirst().stripped();
        return new ColumnMapping(delimiter, isHeaded ? 1 : 0, first, roles, MessageType.OTHER);
    }

    private static boolean most(List<TableRow> rows, Predicate<TableRow> is) {
        return rows.stream().filter(is).count() * 2 > rows.size();
    }
}
