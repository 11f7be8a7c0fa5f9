package org.daybook.importing.table;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.DayOrder;

/** Turns rows of a table into messages, calls or payments. Immutable. */
final class TableRowConverter {
    private static final String BETWEEN = " | ";
    private static final int LONGEST_HEADING = 100;
    private static final MultilingualWordList DIRECTIONS = new MultilingualWordList("direction-words.properties");
    private static final MultilingualWordList KINDS = new MultilingualWordList("kind-words.properties");
    private static final MultilingualWordList WITHHELD = new MultilingualWordList("withheld-words.properties");

    private final String item;
    private final List<String> headings;
    private final ColumnMapping columns;
    private final RowCellFinder cells;
    private final DayOrder order;
    private final ZoneId zone;
    private final String me;
    private final boolean isSigned;
    private final TableDateReader dates = new TableDateReader();

    /**
     * @param item the path of the table's file
     * @param headings the headings of its columns
     * @param me the number or name of the owner of the phone or account; empty if it is not known
     * @param isSigned whether amounts have a sign
     */
    TableRowConverter(
            String item,
            List<String> headings,
            ColumnMapping columns,
            DayOrder order,
            ZoneId zone,
            String me,
            boolean isSigned) {
        this.item = item;
        this.headings = headings;
        this.columns = columns;
        this.cells = new RowCellFinder(columns);
        this.order = order;
        this.zone = zone;
        this.me = me;
        this.isSigned = isSigned;
    }

    /** The message of a row; a row without a date, such as one with a total, is kept with all its words. */
    Message of(TableRow row) {
        SourceLocation location = SourceLocation.lines(item, row.first(), row.last());
        String date = cells.date(row);
        if (date.chars().noneMatch(Character::isDigit)) {
            String words = row.cells().stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(BETWEEN));
            return marked(
                    Message.of(location, MessageType.OTHER, MessageTime.NONE).saying(words), row);
        }
        MessageTime time = dates.read(date, cells.time(row), order, zone);
        String kind = KINDS.meaningOfPart(cells.cell(row, ColumnRole.DIRECTION)).orElse("");
        Message message = Message.of(location, type(kind), time).saying(cells.text(row));
        message = withMoney(withDirection(message, row), row);
        message = withParties(message, row);
        message = message.detailed("duration", cells.cell(row, ColumnRole.DURATION));
        return marked(withDetails(message, row), row);
    }

    private MessageType type(String kind) {
        if (columns.type() != MessageType.CALL && columns.type() != MessageType.MESSAGE) {
            return columns.type();
        }
        return switch (kind) {
            case "message" -> MessageType.MESSAGE;
            case "call" -> MessageType.CALL;
            case "other" -> MessageType.OTHER;
            default -> columns.type();
        };
    }

    private Message withDirection(Message message, TableRow row) {
        String cell = cells.cell(row, ColumnRole.DIRECTION);
        Optional<String> exact = DIRECTIONS.meaning(cell);
        Message read = switch (exact.or(() -> DIRECTIONS.meaningOfPart(cell)).orElse("")) {
            case "received" -> message.with(MessageDirection.RECEIVED);
            case "sent" -> message.with(MessageDirection.SENT);
            case "missed" -> message.with(MessageDirection.RECEIVED).marked(MessageRemark.MISSED);
            case "declined" -> message.with(MessageDirection.RECEIVED).marked(MessageRemark.DECLINED);
            case "voicemail" -> message.with(MessageDirection.RECEIVED).marked(MessageRemark.VOICEMAIL);
            case "blocked" -> message.with(MessageDirection.RECEIVED).marked(MessageRemark.BLOCKED);
            default -> message;
        };
        return exact.isPresent() ? read : read.detailed(heading(ColumnRole.DIRECTION), cell);
    }

    private Message withMoney(Message message, TableRow row) {
        String in = cells.cell(row, ColumnRole.AMOUNT_IN);
        String out = cells.cell(row, ColumnRole.AMOUNT_OUT);
        String amount = cells.cell(row, ColumnRole.AMOUNT);
        Message read = message.detailed("amount", amount);
        if (AmountSign.of(in).isMoney()) {
            read = read.with(MessageDirection.RECEIVED).detailed("amount", in);
        }
        if (AmountSign.of(out).isMoney()) {
            read = read.with(MessageDirection.SENT).detailed("amount", out);
        }
        if (read.direction() != MessageDirection.NOT_SAID || !isSigned) {
            return read;
        }
        return switch (AmountSign.of(amount)) {
            case IN -> read.with(MessageDirection.RECEIVED);
            case OUT -> read.with(MessageDirection.SENT);
            case ZERO, NONE -> read;
        };
    }

    private Message withParties(Message message, TableRow row) {
        String from = cells.cell(row, ColumnRole.FROM);
        String to = cells.cell(row, ColumnRole.TO);
        String number = cells.cell(row, ColumnRole.NUMBER);
        String name = cells.cell(row, ColumnRole.NAME);
        boolean isWithheld = WITHHELD.meaning(number).isPresent()
                || WITHHELD.meaning(from).isPresent()
                || (number.isEmpty() && WITHHELD.meaning(name).isPresent());
        Message read = isWithheld ? message.marked(MessageRemark.WITHHELD) : message;
        if (WITHHELD.meaning(number).isPresent()) {
            read = read.detailed(heading(ColumnRole.NUMBER), number);
            number = "";
        }
        if (isMe(from) || isMe(to)) {
            read = read.with(isMe(from) ? MessageDirection.SENT : MessageDirection.RECEIVED);
        } else if (isMe(number) || isMe(name)) {
            read = read.with(MessageDirection.SENT);
        }
        boolean isPair = !from.isEmpty() || !to.isEmpty();
        if (isPair) {
            return read.from(from.equals(name) ? "" : name, from).detailed("to", to);
        }
        if (read.direction() != MessageDirection.SENT) {
            return read.from(name, number);
        }
        return columns.type() == MessageType.PAYMENT
                ? read.detailed(PaymentRow.PAYEE, name).detailed(PaymentRow.PAYEE_ACCOUNT, number)
                : read.detailed("to", number).detailed("to-name", name);
    }

    private boolean isMe(String party) {
        return !me.isEmpty() && !party.isEmpty() && digits(party).equals(digits(me));
    }

    private static String digits(String party) {
        return party.replaceAll("[\\s().\\-]", "");
    }

    private Message withDetails(Message message, TableRow row) {
        Message read = message;
        for (int column = 0; column < row.cells().size(); column++) {
            if (role(column) == ColumnRole.DETAIL) {
                read = read.detailed(heading(column), row.cell(column));
            }
        }
        return read;
    }

    private ColumnRole role(int column) {
        return column < columns.roles().size() ? columns.roles().get(column) : ColumnRole.DETAIL;
    }

    private String heading(ColumnRole role) {
        return heading(columns.roles().indexOf(role));
    }

    private String heading(int column) {
        String heading =
                column >= 0 && column < headings.size() ? headings.get(column).strip() : "";
        return heading.isEmpty() || heading.length() > LONGEST_HEADING ? "column-" + (column + 1) : heading;
    }

    private static Message marked(Message message, TableRow row) {
        Message marked = row.broken() ? message.marked(MessageRemark.BROKEN_TEXT) : message;
        return row.cut() ? marked.marked(MessageRemark.CUT) : marked;
    }
}
