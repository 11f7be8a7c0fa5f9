package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.record.EventTime;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.record.RowDayFormatter;

/** Sorts the records of one kind into rows: dated kinds by day, the newest first, all others by number. */
final class CaseRecordRows {
    private static final int MOST_SHORT = 2;
    private static final String BETWEEN = " · ";

    /** An age does not tell one record from another. */
    private static final Set<Field> LEFT_OUT = Set.of(PersonResponsible.BORN);

    /** What they say is an answer, and nothing without its question. */
    private static final Set<Field> NAMED = Set.of(Consent.ANSWER, DeviceOrAccount.OWNER, StopRequest.BY);

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
        return new CaseRecordRow(
                history.id(),
                lines.title(current),
                current.when().map(this::day),
                Stream.concat(facts(current), marks(history).stream()).collect(Collectors.joining(BETWEEN)),
                said(current, field -> field.form() == FieldKind.WORDS && field.audience() == Audience.READER)
                        .map(RowFact::text)
                        .findFirst(),
                remarks.of(history));
    }

    /** Its day with the year, since no heading above the row has it. */
    private RowDayFormatter day(EventTime when) {
        RowDayFormatter day = RowDayFormatter.of(when, messages);
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

    /** The first short fields that are not in the title; an answer says what it answers. */
    private Stream<String> facts(CaseRecord caseRecord) {
        return said(caseRecord, field -> isShort(field) && !LEFT_OUT.contains(field))
                .limit(MOST_SHORT)
                .map(fact -> NAMED.contains(fact.field())
                        ? messages.get("case.latest", lines.label(caseRecord.kind(), fact.field()), fact.text())
                        : fact.text());
    }

    private record RowFact(Field field, String text) {}

    private Stream<RowFact> said(CaseRecord caseRecord, Predicate<Field> which) {
        String title = lines.title(caseRecord);
        return caseRecord.values().keySet().stream()
                .filter(which)
                .map(field -> new RowFact(field, Excerpt.oneLine(lines.said(caseRecord, field))))
                .filter(fact -> !fact.text().isEmpty() && !fact.text().equals(title));
    }

    private static boolean isShort(Field field) {
        return switch (field.form()) {
            case LINE, CHOICE, AMOUNT, COUNT, TERMS, TICKS -> field.audience() == Audience.READER;
            case WORDS, LINES, DAY, TIME, TIME_OF_DAY, ANSWER, ROWS, INCIDENTS, EXHIBITS, PERSONS, BROKEN_TERMS ->
                false;
        };
    }
}
