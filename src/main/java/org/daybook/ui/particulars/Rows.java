package org.daybook.ui.particulars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.ParticularHistory;
import org.daybook.particulars.Audience;
import org.daybook.particulars.Field;
import org.daybook.particulars.Form;
import org.daybook.particulars.Particular;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.ParticularLines;

/** Puts the records of one kind into rows: what has a day by its day, the newest first, everything else by its number. */
final class Rows {
    private static final int LONGEST_EXCERPT = 160;
    private static final int MOST_SHORT = 3;

    private final Messages messages;
    private final Formats formats;
    private final ParticularLines lines;
    private final Remarks remarks;

    Rows(Messages messages, Remarks remarks) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.lines = new ParticularLines(messages, formats, _ -> "");
        this.remarks = remarks;
    }

    /** The rows of these; those that were withdrawn come last. */
    List<Row> of(List<ParticularHistory> histories) {
        Comparator<ParticularHistory> standing = Comparator.comparing(ParticularHistory::isWithdrawn);
        return histories.stream()
                .sorted(standing.thenComparing(Rows::day, Comparator.reverseOrder())
                        .thenComparing(history -> history.current().number()))
                .map(this::row)
                .toList();
    }

    private Row row(ParticularHistory history) {
        Particular current = history.current();
        boolean overdue = !history.isWithdrawn() && remarks.isOverdue(current);
        return new Row(
                history.id(),
                lines.title(current),
                current.when().map(formats::when).orElse(""),
                excerpt(current),
                marks(history),
                remarks.of(history),
                overdue);
    }

    // What is not dated stands before what is, as somebody still to be completed.
    private static String day(ParticularHistory history) {
        return history.current().when().map(when -> String.valueOf(when.date())).orElse("~");
    }

    private List<String> marks(ParticularHistory history) {
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

    /** The first short things that are no part of the title, and below them the beginning of her account. */
    private List<String> excerpt(Particular particular) {
        List<String> lines = new ArrayList<>();
        said(particular, Rows::isShort)
                .limit(MOST_SHORT)
                .reduce((one, other) -> messages.get("case.excerpt", one, other))
                .ifPresent(lines::add);
        said(particular, field -> field.form() == Form.WORDS && field.audience() == Audience.READER)
                .findFirst()
                .ifPresent(lines::add);
        return lines.stream().map(Rows::shortened).toList();
    }

    private Stream<String> said(Particular particular, Predicate<Field> which) {
        String title = lines.title(particular);
        return particular.values().keySet().stream()
                .filter(which)
                .map(field -> lines.said(particular, field).strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty() && !text.equals(title));
    }

    private static boolean isShort(Field field) {
        return switch (field.form()) {
            case LINE, CHOICE, AMOUNT, TERMS, TICKS -> field.audience() == Audience.READER;
            case WORDS, LINES, DAY, TIME, ANSWER, INCIDENTS, EXHIBITS, PERSONS -> false;
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)).strip() + "…";
    }
}
