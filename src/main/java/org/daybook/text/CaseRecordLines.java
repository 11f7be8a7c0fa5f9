package org.daybook.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;

/**
 * Case records as labelled lines in the order of the form: the screen shows them, a portfolio prints them, and two
 * versions are compared by them. A new field needs only its texts in the bundle.
 */
public final class CaseRecordLines {
    private static final int LONGEST_TITLE = 80;

    private final Messages messages;
    private final FieldFormatter formatter;

    /**
     * A field that differs between two versions; either side may be empty.
     *
     * @param line the label, with the newer version's value
     * @param before the older version's value
     */
    public record ChangedField(CaseRecordLine line, String before) {}

    /** For lines that name no other record. */
    public CaseRecordLines(Messages messages) {
        this(messages, _ -> "");
    }

    /** @param nameOf how another record of the case is named, such as 'Incident 12' or 'Exhibit SB1' */
    public CaseRecordLines(Messages messages, Function<Id<?>, String> nameOf) {
        this.messages = messages;
        this.formatter = new FieldFormatter(messages, nameOf);
    }

    /** The name of the action, and of the page, with which a record of a kind is added. */
    public String add(CaseRecordKind kind) {
        return messages.get("particular." + kind.code() + "-add");
    }

    /** The name of a kind in the singular. */
    public String kind(CaseRecordKind kind) {
        return messages.get("particular." + kind.code());
    }

    /** The name of a kind in the plural. */
    public String many(CaseRecordKind kind) {
        return messages.get("particular." + kind.code() + "-many");
    }

    public String label(CaseRecordKind kind, Field field) {
        return messages.get(key(kind, field));
    }

    /** The help text below a field; empty if it has none. */
    public String help(CaseRecordKind kind, Field field) {
        String key = key(kind, field) + "-help";
        return messages.has(key) ? messages.get(key) : "";
    }

    /** The text of one of a field's options. */
    public String option(CaseRecordKind kind, Field field, String code) {
        return field.form() == FieldKind.ANSWER
                ? messages.get("particular.answer-" + code)
                : messages.get(key(kind, field) + "." + code);
    }

    /** Kind and number, such as 'Order or condition 2'. */
    public String numbered(CaseRecord caseRecord) {
        return messages.get("particular.numbered", kind(caseRecord.kind()), String.valueOf(caseRecord.number()));
    }

    /** Its title in a list: the first part of its headline, or its kind and number. */
    public String title(CaseRecord caseRecord) {
        return caseRecord.kind().headline().stream()
                .map(field -> field == CourtOrder.TYPE ? orderName(caseRecord) : said(caseRecord, field))
                .filter(text -> !text.isBlank())
                .map(CaseRecordLines::shortened)
                .findFirst()
                .orElseGet(() -> numbered(caseRecord));
    }

    /** What happened on one day, such as 'Order made and served'; otherwise the kind, where a date means one thing only. */
    public String event(CaseRecord caseRecord, List<Field> days) {
        if (caseRecord.kind() != CaseRecordKind.ORDER) {
            return kind(caseRecord.kind());
        }
        if (CourtOrder.isCustody(caseRecord)) {
            return days.stream()
                    .map(day -> messages.get("portfolio-pdf.event-custody-" + day.name()))
                    .collect(Collectors.joining("; "));
        }
        boolean neverMade = OrderPeriod.of(caseRecord).isEmpty() && days.contains(CourtOrder.ENDED);
        String done = days.stream()
                .map(day -> messages.get("portfolio-pdf.event-order-" + day.name()))
                .reduce((before, last) -> messages.get("portfolio-pdf.event-and", before, last))
                .orElse("");
        return messages.get(neverMade ? "portfolio-pdf.event-application" : "portfolio-pdf.event-order", done);
    }

    /** What says most of it, in one line, for a table of days. */
    public String headline(CaseRecord caseRecord) {
        return caseRecord.kind().headline().stream()
                .map(field -> field == CourtOrder.TYPE ? orderName(caseRecord) : said(caseRecord, field))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** What an order is called: its own name, or its type where it has none; empty if neither is recorded. */
    public String orderName(CaseRecord order) {
        return order.text(CourtOrder.NAME).isBlank() ? said(order, CourtOrder.TYPE) : order.text(CourtOrder.NAME);
    }

    /** How an order stands on {@code today} whose end is {@code day}: ended early, expired, or still to expire. */
    public String orderEnd(CaseRecord order, LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        boolean ended = order.day(CourtOrder.ENDED).filter(day::equals).isPresent();
        String key;
        if (left > 0) {
            key = "case.order-runs-out";
        } else if (ended) {
            key = "case.order-ended";
        } else {
            key = left == 0 ? "case.order-last-day" : "case.order-ran-out";
        }
        return messages.get(key, messages.formats().date(day), messages.count("case.days-left", Math.max(0, left)));
    }

    /** How a term is named where an incident broke it: its order, its position in the order, and its full wording. */
    public String term(CaseRecord order, OrderTerm term) {
        return messages.get(
                "particular.term",
                numbered(order),
                String.valueOf(order.terms(CourtOrder.TERMS).indexOf(term) + 1),
                term.words());
    }

    /** The lines that are not empty. */
    public List<CaseRecordLine> of(CaseRecord caseRecord) {
        List<CaseRecordLine> lines = new ArrayList<>();
        caseRecord.values().keySet().forEach(field -> lines.add(line(caseRecord, field)));
        return List.copyOf(lines);
    }

    /** The value of one field, several values on separate lines; empty if there is none. */
    public String said(CaseRecord caseRecord, Field field) {
        FieldValue value = caseRecord.value(field);
        return value == null ? "" : formatter.words(value, code -> option(caseRecord.kind(), field, code));
    }

    /** The fields whose values differ in {@code after}, in the order of the form. */
    public List<ChangedField> changes(CaseRecord before, CaseRecord after) {
        List<ChangedField> changes = new ArrayList<>();
        for (Field field : after.kind().fields()) {
            String was = said(before, field);
            if (!was.equals(said(after, field))) {
                changes.add(new ChangedField(line(after, field), was));
            }
        }
        return List.copyOf(changes);
    }

    /** What the diary it was imported from says about it; empty if it was recorded here. */
    public Optional<String> claim(CaseRecord caseRecord) {
        return Optional.ofNullable(caseRecord.claim())
                .map(claim -> FieldFormatter.claim(claim, caseRecord.number(), messages))
                .filter(said -> !said.isEmpty());
    }

    private CaseRecordLine line(CaseRecord caseRecord, Field field) {
        return new CaseRecordLine(field, label(caseRecord.kind(), field), said(caseRecord, field));
    }

    private static String shortened(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.codePointCount(0, first.length()) <= LONGEST_TITLE) {
            return first;
        }
        return first.substring(0, first.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    private static String key(CaseRecordKind kind, Field field) {
        return "particular." + kind.code() + "." + field.name();
    }
}
