package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.record.EventTime;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.record.RowDay;

/** Sorts the records of one kind into rows: dated kinds by day, the newest first, all others by number. */
final class CaseRecordRows {
    private static final int LONGEST_EXCERPT = 160;
    private static final int MOST_SHORT = 3;

    private final Messages messages;
    private final CaseRecordLines lines;
    private final CaseRecordRemarks remarks;

    CaseRecordRows(Messages messages, CaseRecordRemarks remarks) {
        this.messages = messages;
        this.lines = new CaseRecordLines(messages);
        this.remarks = remarks;
    }

    /** The rows, as {@link #listed}. */
    List<CaseRecordRow> of(List<CaseRecordHistory> histories) {
        return listed(histories).stream().map(this::row).toList();
    }

    /** Records of one kind in the order of their list; withdrawn records come last. */
    static List<CaseRecordHistory> listed(List<CaseRecordHistory> histories) {
        Comparator<CaseRecordHistory> withdrawnLast = Comparator.comparing(CaseRecordHistory::isWithdrawn);
        return histories.stream()
                .sorted(withdrawnLast
                        .thenComparing(CaseRecordRows::day, Comparator.reverseOrder())
                        .thenComparing(history -> history.current().number()))
                .toList();
    }

    private CaseRecordRow row(CaseRecordHistory history) {
        CaseRecord current = history.current();
        boolean overdue = !history.isWithdrawn() && remarks.isOverdue(current);
        return new CaseRecordRow(
                history.id(),
                lines.title(current),
                current.when().map(this::day),
                facts(current),
                marks(history),
                remarks.of(history),
                overdue);
    }

    /** Its day with the year, since no heading above the row has it. */
    private RowDay day(EventTime when) {
        RowDay day = RowDay.of(when, messages);
        return when.date() == null ? day : day.in(when.date().getYear());
    }

    // Records without a date come first, since they are probably still to be completed.
    private static String day(CaseRecordHistory history) {
        return history.current().when().map(when -> String.valueOf(when.date())).orElse("~");
    }

    private List<String> marks(CaseRecordHistory history) {
        List<String> marks = new ArrayList<>();
        if (history.isWithdrawn()) {
            marks.add(messages.get("case.mark-withdrawn"));
            return marks;
        }
        if (history.isAmended()) {
            marks.add(messages.get("case.mark-amended"));
        }
        if (!history.current().handling().inPortfolio()) {
            marks.add(messages.get("case.mark-left-out"));
        }
        return marks;
    }

    /** The first short fields that are not in the title, and below them the beginning of the account. */
    private CaseRecordRow.Facts facts(CaseRecord caseRecord) {
        return new CaseRecordRow.Facts(
                said(caseRecord, CaseRecordRows::isShort).limit(MOST_SHORT).toList(),
                said(caseRecord, field -> field.form() == FieldKind.WORDS && field.audience() == Audience.READER)
                        .findFirst());
    }

    private Stream<String> said(CaseRecord caseRecord, Predicate<Field> which) {
        String title = lines.title(caseRecord);
        return caseRecord.values().keySet().stream()
                .filter(which)
                .map(field -> lines.said(caseRecord, field).strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty() && !text.equals(title))
                .map(line -> Excerpt.shortened(line, LONGEST_EXCERPT));
    }

    private static boolean isShort(Field field) {
        return switch (field.form()) {
            case LINE, CHOICE, AMOUNT, COUNT, TERMS, TICKS -> field.audience() == Audience.READER;
            case WORDS, LINES, DAY, TIME, TIME_OF_DAY, ANSWER, ROWS, INCIDENTS, EXHIBITS, PERSONS, BROKEN_TERMS ->
                false;
        };
    }
}
