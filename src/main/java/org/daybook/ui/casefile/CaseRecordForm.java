package org.daybook.ui.casefile;

import static org.daybook.ui.toolkit.form.FormFields.said;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseRecordProblem;
import org.daybook.caserecord.RetentionDate;
import org.daybook.dates.EventTimeReader;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentHandling;
import org.daybook.organisation.Organisation;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.form.DayTextConverter;
import org.daybook.ui.toolkit.form.FieldInputs;
import org.daybook.ui.toolkit.form.FormFields;
import org.daybook.ui.toolkit.form.FormProblems;
import org.daybook.ui.toolkit.form.ValueReader;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/**
 * The input in the form of one kind, and its conversion to a case record or a draft and back. It follows the fields
 * of the kind, so that a new field needs no code here. JavaFX thread.
 */
final class CaseRecordForm {
    /** The place of the problem that no reason is given; other places are names of fields. */
    static final String REASON = "record.amend-reason";

    /** The place of the problem that the form is empty. */
    static final String NOTHING = "record.nothing";

    private static final String IN_PORTFOLIO = "record.in-portfolio";
    private static final String YES = "yes";
    private static final String NO = "no";

    final CaseRecordKind kind;
    private final Messages messages;
    private final FormFields fields = new FormFields();
    final FieldInputs typed;
    final FormProblems<String> problems;
    private final DayTextConverter<String> days;
    private final ValueReader values;
    private final Map<Field, Object> shown = new HashMap<>();
    private Map<String, String> untouched;

    final StringProperty amendReason = fields.text(REASON);
    final StringProperty author = fields.text("record.author");
    final StringProperty onBehalfOf = fields.text("record.on-behalf-of");
    final ObjectProperty<Boolean> inPortfolio = new SimpleObjectProperty<>(true);
    final StringProperty leaveOutReason = fields.text("record.leave-out-reason");
    final StringProperty privateNote = fields.text("record.private-note");

    /** @param newId gives ids to new terms */
    CaseRecordForm(CaseRecordKind kind, Messages messages, Clock clock, Supplier<Id<OrderTerm>> newId) {
        this.kind = kind;
        this.messages = messages;
        this.typed = new FieldInputs(kind.fields(), fields, newId);
        this.problems = new FormProblems<>(places(kind));
        this.days = new DayTextConverter<>(messages, clock, problems);
        this.values = new ValueReader(messages, days, problems, String::strip);
        fields.add(IN_PORTFOLIO, () -> inPortfolio.get() ? YES : NO, raw -> {
            if (!raw.isEmpty()) {
                inPortfolio.set(YES.equals(raw));
            }
        });
        inPortfolio.set(kind.isPrintedAtFirst());
        inPortfolio.subscribe((_, _) -> fields.changed());
        untouched = raw();
    }

    EventTimeReader reader() {
        return days.reader();
    }

    LocalDate today() {
        return days.today();
    }

    ZonedDateTime now() {
        return days.now();
    }

    /** Runs {@code listener} at every change of any field. */
    void onChange(Runnable listener) {
        fields.onChange(listener);
    }

    /** Whether nothing was changed since the form was empty, or filled by {@link #begin}. */
    boolean isUntouched() {
        return raw().equals(untouched);
    }

    /** Shows a form that is empty except for {@code with}, and what an organisation proposes, written by {@code by}. */
    void begin(Destination.Prefill with, Organisation organisation, Authorship by) {
        if (!with.name().isBlank()) {
            kind.headline().stream()
                    .filter(field -> field.form() == FieldKind.LINE)
                    .findFirst()
                    .ifPresent(field -> values.show(new FieldValue.Text(with.name()), typed.of(field)));
        }
        if (!with.incidents().isEmpty()) {
            kind.fields().stream()
                    .filter(field -> field.form() == FieldKind.INCIDENTS)
                    .findFirst()
                    .ifPresent(field -> values.show(new FieldValue.Links(with.incidents()), typed.of(field)));
        }
        if (kind == CaseRecordKind.RETENTION) {
            propose(organisation);
        }
        begun(by);
    }

    private void propose(Organisation organisation) {
        propose(RetentionDate.REVIEW, organisation.reviewMonths());
        propose(RetentionDate.ERASE, organisation.keepMonths());
        if (organisation.reviewMonths() > 0 || organisation.keepMonths() > 0) {
            values.show(new FieldValue.Text(organisation.name()), typed.of(RetentionDate.WHOSE));
        }
    }

    private void propose(Field day, int months) {
        if (months > 0) {
            values.show(new FieldValue.Day(today().plusMonths(months)), typed.of(day));
        }
    }

    /**
     * Shows {@code caseRecord} as the starting point of an amendment by {@code by}.
     *
     * @param saidOn the day on which it was recorded, to which words for a time refer
     */
    void begin(CaseRecord caseRecord, LocalDate saidOn, Authorship by) {
        kind.fields().forEach(field -> values.show(caseRecord.value(field), typed.of(field)));
        typed.readOn(saidOn);
        inPortfolio.set(caseRecord.handling().inPortfolio());
        leaveOutReason.set(caseRecord.handling().leaveOutReason());
        privateNote.set(caseRecord.handling().privateNote());
        begun(by);
    }

    /** The raw text of every field that is not empty, for a draft. */
    Map<String, String> raw() {
        Map<String, String> raw = new HashMap<>(fields.raw());
        raw.putAll(typed.raw());
        return raw;
    }

    /**
     * Fills the form with exactly what {@link #raw()} gave, except days relative to {@code typedOn}, which are
     * written out in full.
     */
    void resume(Map<String, String> raw, LocalDate typedOn) {
        fields.resume(raw);
        typed.resume(raw, typedOn);
        typed.settle(days, typedOn);
    }

    /**
     * The record the fields describe; empty if something must be corrected, which {@link #problems()} then says.
     *
     * @param begun the record to amend, or a new, empty one
     * @param amends whether it is an amendment
     */
    Optional<CaseRecord> read(CaseRecord begun, boolean amends) {
        problems.clear();
        Map<Field, FieldValue> said = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            FieldValue value = read(field, begun);
            if (value != null) {
                said.put(field, value);
            }
        }
        CaseRecord caseRecord =
                begun.with(said).with(new IncidentHandling(inPortfolio.get(), said(leaveOutReason), said(privateNote)));
        boolean readable = problems.first().isEmpty();
        for (CaseRecordProblem problem : CaseRecordProblem.of(caseRecord)) {
            // A form with something unreadable in it is not empty, so only problems of single fields are said.
            if (problem.field() != null || readable) {
                say(problem);
            }
        }
        if (amends) {
            checkAmendment(begun, caseRecord);
        }
        return problems.first().isPresent() ? Optional.empty() : Optional.of(caseRecord);
    }

    /** Who writes, and for whom. */
    Authorship readAuthorship() {
        return new Authorship(author.get().strip(), onBehalfOf.get().strip());
    }

    // A field may show less than was recorded, such as no seconds: if it was not touched, the recorded value stays.
    private @Nullable FieldValue read(Field field, CaseRecord begun) {
        FieldValue before = begun.value(field);
        return before != null && typed.raw(field).equals(shown.get(field))
                ? before
                : values.read(field, typed.of(field));
    }

    private void begun(Authorship by) {
        author.set(by.author());
        onBehalfOf.set(by.onBehalfOf());
        amendReason.set("");
        kind.fields().forEach(field -> shown.put(field, typed.raw(field)));
        untouched = raw();
    }

    private void checkAmendment(CaseRecord before, CaseRecord after) {
        if (before.equals(after)) {
            problems.say(REASON, messages.get("incident.nothing-changed"));
        } else if (amendReason.get().isBlank()) {
            problems.say(REASON, messages.get("incident.reason-missing"));
        }
    }

    private void say(CaseRecordProblem problem) {
        Field field = problem.field();
        String place = field == null ? NOTHING : field.name();
        boolean isDay = field != null && field.form() == FieldKind.DAY;
        problems.say(
                place,
                switch (problem.fault()) {
                    case NOTHING_SAID -> messages.get("case.nothing-said");
                    case BEFORE_EARLIEST_YEAR ->
                        messages.get("incident.too-early", String.valueOf(EventTime.EARLIEST_YEAR));
                    case IN_THE_FUTURE -> messages.get("incident.day-impossible");
                    case ENDS_BEFORE_IT_BEGINS -> messages.get(isDay ? "case.before-made" : "incident.ends-before");
                });
    }

    private static List<String> places(CaseRecordKind kind) {
        List<String> places = new ArrayList<>(List.of(REASON, NOTHING));
        kind.fields().forEach(field -> places.add(field.name()));
        return places;
    }
}
